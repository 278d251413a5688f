import { findRepeats } from '@lagesbild/shared/analysis/find_repeats.ts';
import { repeatWindows } from '@lagesbild/shared/analysis/repeat_windows.ts';
import { RepeatAnalysisRequest, RepeatAnalysisResult } from '@lagesbild/shared/schemas/place_analyses.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { defineMethod, type ReadingContext } from './analysis_method.ts';
import { describeGroup } from './describe_group.ts';

const DEFAULT_REACH_METERS = 25;

/** Places where it happened again, by the end of the period (or now, when that has not ended). */
export const repeatsMethod = defineMethod({
  kind: 'repeats',
  summary: 'Places with two or more incidents within 14 days and six weeks before the end of the period',
  request: RepeatAnalysisRequest,
  result: RepeatAnalysisResult,
  readsFrom: (context) => repeatWindows(endOf(context), context.settings.timeZone).from,
  compute(ground, { reachMeters = DEFAULT_REACH_METERS }) {
    const { rows, settings } = ground;
    const windows = repeatWindows(endOf({ period: ground.periods[0]!, now: ground.now }), settings.timeZone);
    const asked = indices(rows.length).filter((row) => rows.asked[row] === 1);
    const located = asked.filter((row) => Number.isFinite(rows.x[row]! + rows.y[row]!));
    const pick = (column: Float64Array) => Float64Array.from(located, (row) => column[row]!);
    const { places, counted } = findRepeats(
      {
        x: pick(rows.x),
        y: pick(rows.y),
        at: pick(rows.countedAt),
        registerPlace: Int32Array.from(located, (row) => rows.place[row]!),
      },
      { ...windows, reachMeters },
    );
    const inWindow = (row: number) =>
      rows.countedAt[row]! >= windows.from && rows.countedAt[row]! < windows.until;
    return {
      parameters: {
        reachMeters,
        reachRule: reachMeters === DEFAULT_REACH_METERS ? 'default' : 'given',
        samePlace: 'reach_or_register_place',
        recentFrom: localDate(windows.recentFrom, settings.timeZone),
        from: localDate(windows.from, settings.timeZone),
        until: new Date(windows.until).toISOString(),
      },
      caveats: ['repeats_are_no_test'],
      used: counted,
      leftOut: [{ reason: 'without_place', count: asked.filter(inWindow).length - counted }],
      places: places.map(({ members, recent, first, last, registerPlace }) => ({
        count: members.length,
        recent,
        first: new Date(first).toISOString(),
        last: new Date(last).toISOString(),
        ...describeGroup(
          ground,
          members.map((member) => located[member]!),
          registerPlace,
        ),
      })),
    };
  },
});

const endOf = ({ period, now }: Pick<ReadingContext, 'period' | 'now'>) => Math.min(period.to, now);

const indices = (length: number): number[] => Array.from({ length }, (_, i) => i);
