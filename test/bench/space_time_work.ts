import { emergingHotspots } from '@lagesbild/shared/analysis/emerging_hotspots.ts';
import { findRepeats } from '@lagesbild/shared/analysis/find_repeats.ts';
import { countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { localMoran } from '@lagesbild/shared/analysis/local_moran.ts';
import { nearRepeats } from '@lagesbild/shared/analysis/near_repeats.ts';
import { predictPlaces } from '@lagesbild/shared/analysis/predict_places.ts';
import { scanSpaceTime } from '@lagesbild/shared/analysis/scan_space_time.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { weekPulse } from '@lagesbild/shared/analysis/week_pulse.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import type { EngineWork } from './engine_work.ts';
import { cityGrid as grid, madeCity } from './made_city.ts';

const day = 86_400_000;
const fortnights = 13;
const timeZone = 'Europe/Stockholm';
const until = Date.UTC(2026, 9, 5);

/** Methods of places and times on one made city of thirteen fortnights. */
export function spaceTimeWork(incidents: number): EngineWork[] {
  const { x, y, periodIndex } = madeCity(incidents);
  const random = seededRandom(incidents + 1);
  const at = Float64Array.from(periodIndex, (period) => until - (period + random()) * 14 * day);
  const occurredTo = at.map((from) => from + random() * 12 * 3_600_000);
  const shown = periodIndex.reduce<number[]>((rows, period, row) => {
    if (period === 0) rows.push(row);
    return rows;
  }, []);
  const pick = (column: Float64Array) => Float64Array.from(shown, (row) => column[row]!);
  const fortnight = { x: pick(x), y: pick(y), at: pick(at) };
  const ages = at.map((moment) => (until - moment) / day);
  const cells = locateCells(grid, x, y);
  const counts = countCells(grid, cells);
  const countsByStep = Array.from({ length: fortnights }, (_, t) =>
    countCells(
      grid,
      cells.map((cell, i) => (periodIndex[i] === fortnights - 1 - t ? cell : -1)),
    ),
  );
  const spans = weekSpans(at, occurredTo, timeZone);
  const periods = countsByStep.map((_, t) => ({ from: until - (t + 1) * 14 * day, days: 14 }));
  const sites = { siteOf: Int32Array.from(shown, (_, i) => i), age: pick(ages).map(Math.floor) };
  return [
    { method: 'local Moran', parameters: 'queen, closed moments', run: () => localMoran(grid, counts) },
    {
      method: 'emerging hot spots',
      parameters: '13 steps, α 0.05',
      run: () => emergingHotspots(grid, countsByStep, { alpha: 0.05, correction: 'none' }),
    },
    {
      method: 'repeat places',
      parameters: '25 m, six weeks',
      run: () => findRepeats({ x, y, at }, { from: until - 42 * day, recentFrom: until - 14 * day, until }),
    },
    {
      method: 'hours of the local week',
      parameters: 'once a load',
      run: () => weekSpans(at, occurredTo, timeZone),
    },
    {
      method: 'week pulse',
      parameters: '13 periods, aoristic',
      run: () => weekPulse({ spans, periodIndex, periods, timeZone }),
    },
    {
      method: 'near repeats (Knox)',
      parameters: 'one fortnight (n/13), 100–400 m × 1–7 days, 99 runs',
      run: () =>
        nearRepeats(fortnight, {
          distanceBreaksMeters: [0, 1, 100, 200, 400],
          timeBreaksDays: [0, 1, 2, 4, 7],
          runs: 99,
        }),
    },
    {
      method: 'space-time scan',
      parameters: 'one fortnight (n/13), 500 m, 7 days, 99 runs',
      run: () =>
        scanSpaceTime(
          { x: fortnight.x, y: fortnight.y, siteOf: sites.siteOf, age: Int32Array.from(sites.age) },
          { maximumRadiusMeters: 500, maximumDays: 7, runs: 99 },
        ),
    },
    {
      method: 'where next',
      parameters: '30 days ahead, weights fitted',
      run: () => predictPlaces(grid, { x, y, ageDays: ages, horizonDays: 30 }),
    },
  ];
}
