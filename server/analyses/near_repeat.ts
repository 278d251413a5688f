import { nearRepeats } from '@lagesbild/shared/analysis/near_repeats.ts';
import {
  NearRepeatAnalysisRequest,
  NearRepeatAnalysisResult,
} from '@lagesbild/shared/schemas/near_repeat_analysis.ts';
import { zoneOffset } from '@lagesbild/shared/time/zone_offset.ts';
import { defineMethod } from './analysis_method.ts';
import { pickPeriodRows } from './pick_period_rows.ts';

const DEFAULTS = {
  distanceBreaksMeters: [0, 25, 100, 200, 300, 400, 500],
  timeBreaksDays: [0, 7, 14, 21, 28],
  wholeDays: true,
  runs: 999,
  seed: 1,
};

const DAY_MILLISECONDS = 86_400_000;

/** Pairs of incidents by distance and time against the same incidents with their times shuffled. */
export const nearRepeatMethod = defineMethod({
  kind: 'near-repeat',
  summary: 'Near repeats (Knox): pairs by distance and time bands against permuted times',
  request: NearRepeatAnalysisRequest,
  result: NearRepeatAnalysisResult,
  readsFrom: ({ period }) => period.from,
  compute(ground, request) {
    const { x, y, at, leftOut } = pickPeriodRows(ground);
    const asked = { ...DEFAULTS, ...request };
    const { distanceBreaksMeters, timeBreaksDays, wholeDays, runs, seed } = asked;
    // in local civil time a week is a week also over a change of the clocks
    const local = at.map((moment) => moment + zoneOffset(moment, ground.settings.timeZone));
    const days = local.map((moment) => Math.floor(moment / DAY_MILLISECONDS) * DAY_MILLISECONDS);
    const options = { distanceBreaksMeters, timeBreaksDays, runs, seed };
    const found = nearRepeats({ x, y, at: wholeDays ? days : local }, options);
    const { timeBands } = found;
    return {
      parameters: {
        ...options,
        wholeDays,
        metric: found.metric,
        defaults: Object.keys(DEFAULTS).filter(
          (name) => request[name as keyof typeof DEFAULTS] === undefined,
        ),
        p: 'one_sided_monte_carlo',
      },
      caveats: ['near_repeat_many_bands', ...(x.length < 2 ? ['no_incidents'] : [])],
      used: x.length,
      leftOut,
      bands: Array.from(found.observed, (observed, k) => {
        const distance = Math.floor(k / timeBands);
        const time = k % timeBands;
        return {
          fromMeters: distanceBreaksMeters[distance],
          toMeters: distanceBreaksMeters[distance + 1],
          fromDays: timeBreaksDays[time],
          toDays: timeBreaksDays[time + 1],
          observed,
          expected: found.expected[k]!,
          ratio: found.ratio[k]!,
          p: found.p[k]!,
        };
      }),
    };
  },
});
