/**
 * Times of the engine's figures by hour, area and cell, on 10,000 cells of 150 m, 13 fortnights, a third of the
 * incidents within eight hours and a third within a day: `npx tsx test/bench/times_and_changes.ts`.
 */
import { aoristicWeights } from '@lagesbild/shared/analysis/aoristic_weights.ts';
import { areaFigures } from '@lagesbild/shared/analysis/area_figures.ts';
import { cellChange } from '@lagesbild/shared/analysis/cell_change.ts';
import { emergingHotspots } from '@lagesbild/shared/analysis/emerging_hotspots.ts';
import { findHotspots } from '@lagesbild/shared/analysis/find_hotspots.ts';
import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { hotspotHistory } from '@lagesbild/shared/analysis/hotspot_history.ts';
import { locateAreas } from '@lagesbild/shared/analysis/locate_areas.ts';
import { peakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { weekPulse } from '@lagesbild/shared/analysis/week_pulse.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { polygonOfBounds } from '@lagesbild/shared/geo/polygon.ts';
import { cityGrid as grid, madeCity } from './made_city.ts';
import { formatTiming, timeRuns } from './stopwatch.ts';

const hour = 3_600_000;
const timeZone = 'Europe/Stockholm';
const periods = Array.from({ length: 13 }, (_, t) => ({
  from: Date.UTC(2026, 10, 1, 23) - t * 14 * 24 * hour,
  days: 14,
}));
const periodDays = periods.map(({ days }) => days);
const categories = 18;
/** Thirty areas that tile the city. */
const areas = Array.from({ length: 30 }, (_, i) => {
  const [west, south] = [669_000 + (i % 6) * 2500, 6_576_000 + Math.floor(i / 6) * 3000];
  return polygonOfBounds([west, south, west + 2500, south + 3000]);
});

function workOf(incidents: number): Record<string, () => unknown> {
  const { x, y, periodIndex } = madeCity(incidents);
  const from = Float64Array.from(periodIndex, (t, i) => periods[t]!.from + ((i * 7919) % (14 * 24)) * hour);
  const to = from.map((start, i) => (i % 3 === 0 ? Number.NaN : start + (i % 3 === 1 ? 8 : 24) * hour));
  const spans = weekSpans(from, to, timeZone);
  const cells = locateCells(grid, x, y);
  const countsByPeriod = periods.map((_, t) =>
    countCells(
      grid,
      cells.map((cell, i) => (periodIndex[i] === t ? cell : -1)),
    ),
  );
  const shownCounts = countsByPeriod[0]!;
  const hotspots = findHotspots(grid, { countsByPeriod, periodDays }, flagCells(grid, shownCounts), {
    aboveUsual: new Uint8Array(grid.x.length),
  });
  const flags = countsByPeriod.map((counts) => flagCells(grid, counts));
  const located = locateAreas(areas, x, y);
  const category = Uint16Array.from(periodIndex, (_, i) => i % categories);
  const week = aoristicWeights(spans, periodIndex, 1);
  const history = { countsByFortnight: countsByPeriod, shownCounts, hotspots };
  return {
    'place in the week (once a load)': () => weekSpans(from, to, timeZone),
    'find areas (once a load)': () => locateAreas(areas, x, y),
    'aoristic weights, 13 fortnights': () => aoristicWeights(spans, periodIndex, 13),
    'week pulse with expected spans': () => weekPulse({ spans, periodIndex, periods, timeZone }),
    'peak hours of one place': () => peakHours(week.weights, week.known[0]!),
    'matrix, 30 areas × 18 categories': () =>
      areaFigures({ periodIndex, category, located, areas: areas.length, categories, periodDays }),
    'change by cell': () => cellChange(grid, { countsByPeriod, periodDays }),
    'hotspot list, 13 fortnights': () => hotspotHistory(grid, history),
    'hotspot list, flags known': () => hotspotHistory(grid, { ...history, flags }),
    'emerging hot spots': () => emergingHotspots(grid, countsByPeriod, { alpha: 0.1, correction: 'none' }),
  };
}

const table: Record<string, Record<string, string>> = {};
for (const incidents of [10_000, 100_000]) {
  for (const [name, run] of Object.entries(workOf(incidents))) {
    table[name] = { ...table[name], [`ms at ${incidents}`]: formatTiming(timeRuns(run)) };
  }
}
console.table(table);
