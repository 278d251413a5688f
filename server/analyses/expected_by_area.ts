import { expectedCount } from '@lagesbild/shared/analysis/expected.ts';
import { locateAreas } from '@lagesbild/shared/analysis/locate_areas.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { FEWEST_SHOWN } from '@lagesbild/shared/domain/analysis_access.ts';
import { polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { ProblemError } from '../problem.ts';
import type { AnalysisGround } from './analysis_ground.ts';
import { shownCounts } from './shown_counts.ts';

/** The shown period and those that its figures are expected from. */
const PERIODS = 7;

/**
 * For leadership: a closed quarter by area of the first set, at least five incidents a figure. One kind of period,
 * one set and no filter, so that no two answers can be subtracted; and what is expected is told only where every
 * quarter that it is made of is told, or the sum of six would give a hidden one away. Throws not_permitted.
 */
export function expectedByArea(ground: AnalysisGround) {
  const { material, rows, projection } = ground;
  const [shown] = ground.periods;
  if (shown!.kind !== 'quarter' || shown!.to > ground.now) {
    throw new ProblemError(
      'not_permitted',
      'Din roll ser siffror per område för avslutade kvartal, t.ex. 2026-07-01/2026-10-01.',
    );
  }
  const periods = ground.periods.slice(0, PERIODS);
  const set = material.areas.filter(({ setId }) => setId === material.areas[0]?.setId);
  const located = locateAreas(
    set.map(({ geometry }) => polygonToMeters(geometry, projection)),
    rows.x,
    rows.y,
  );
  const periodIndex = indexPeriods(rows.countedAt, periods);
  const totals = new Float64Array(periods.length);
  const byArea = periods.map(() => new Float64Array(set.length));
  const outside = new Float64Array(periods.length);
  for (let row = 0; row < rows.length; row++) {
    const period = periodIndex[row]!;
    if (period < 0) continue;
    const [begin, end] = [located.offsets[row]!, located.offsets[row + 1]!];
    totals[period]!++;
    if (begin === end) outside[period]!++;
    for (let at = begin; at < end; at++) byArea[period]![located.areas[at]!]!++;
  }
  const told = periods.map((_, t) => shownCounts(byArea[t]!, outside[t]!, FEWEST_SHOWN));
  const days = periods.map((period) => period.days);
  const figure = (counts: ArrayLike<number>, isTold: readonly boolean[]) => {
    const hidden = { observed: null, expected: null, spanLow: null, spanHigh: null, verdict: null };
    if (!isTold[0]) return hidden;
    if (!isTold.every(Boolean)) return { ...hidden, observed: counts[0]! };
    const [now, ...history] = Array.from(counts);
    const { observed, expected, spanLow, spanHigh, verdict } = expectedCount({
      now: now!,
      nowDays: days[0]!,
      history,
      historyDays: days.slice(1),
    });
    return { observed, expected, spanLow, spanHigh, verdict };
  };
  const areas = set.map(({ id, name }, area) => ({
    id,
    name,
    ...figure(
      byArea.map((counts) => counts[area]!),
      told.map((isTold) => isTold[area]!),
    ),
  }));
  const headline = figure(
    totals,
    Array.from(totals, (total) => total >= FEWEST_SHOWN),
  );
  return {
    parameters: {
      comparison: 'six_previous',
      areaSet: material.areas[0]?.setId ?? null,
      fewestShown: FEWEST_SHOWN,
      history: periods.length - 1,
    },
    caveats: [
      'reports_are_not_crime',
      'small_counts_hidden',
      ...(periods.length < 4 ? ['short_history'] : []),
    ],
    // the sum would tell of a quarter with fewer than five
    used: headline.observed ?? 0,
    leftOut: [],
    headline,
    areas,
  };
}
