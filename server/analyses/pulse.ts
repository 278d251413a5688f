import { comparedPositions } from '@lagesbild/shared/analysis/expected.ts';
import type { ExpectedWeights } from '@lagesbild/shared/analysis/expected_weights.ts';
import { peakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { weekPulse } from '@lagesbild/shared/analysis/week_pulse.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { FEWEST_SHOWN } from '@lagesbild/shared/domain/analysis_access.ts';
import { PulseAnalysisRequest, PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';
import { comparedSteps } from '@lagesbild/shared/time/comparison.ts';
import type { CountedRows } from './analysis_ground.ts';
import { defineMethod, fromHistory } from './analysis_method.ts';
import { comparedPeriods } from './compared_periods.ts';

/** When in the week the period's incidents happened, and which hours stand out. */
export const pulseMethod = defineMethod({
  kind: 'pulse',
  summary: 'Hours of the week by exact aoristic weights, with what earlier periods let expect',
  request: PulseAnalysisRequest,
  result: PulseAnalysisResult,
  readsFrom: fromHistory,
  compute({ rows, periods, coarse, settings: { timeZone } }, { comparison = 'six_previous' }) {
    const index = indexPeriods(rows.countedAt, periods);
    const compared = comparedSteps(periods[0]!, comparison);
    const asked = index.map((period, row) => (rows.asked[row] ? period : -1));
    const { hoursOfWeek, hoursOfDay, weekdays, known, unknown } = weekPulse({
      spans: weekSpans(rows.occurredFrom, rows.occurredTo, timeZone),
      periodIndex: asked,
      periods,
      ...(compared && { compared }),
      timeZone,
    });
    // the hours of so few, beside their cells, would be those of known incidents
    const hidden =
      coarse &&
      [0, ...comparedPositions(periods.length - 1, compared)].some(
        (period) => knownIn(asked, rows, period) < FEWEST_SHOWN,
      );
    const view = hidden ? hiddenView : viewOf;
    return {
      parameters: {
        ...comparedPeriods(periods, comparison, compared),
        weights: 'aoristic_exact',
        correction: 'benjamini_hochberg',
        dispersion: hoursOfWeek.dispersion.r,
        dispersionRule: hoursOfWeek.dispersion.rule,
        timeZone,
      },
      caveats: ['spans_are_spread', ...(hidden || known < FEWEST_SHOWN ? ['few_incidents'] : [])],
      used: known,
      leftOut: [{ reason: 'unknown_time', count: unknown }],
      hoursOfWeek: view(hoursOfWeek),
      hoursOfDay: view(hoursOfDay),
      weekdays: view(weekdays),
      peak: hidden ? null : peakHours(hoursOfWeek.observed, known),
    };
  },
});

const knownIn = (asked: Int16Array, { occurredFrom }: CountedRows, period: number) =>
  asked.reduce((known, at, row) => known + Number(at === period && !Number.isNaN(occurredFrom[row])), 0);

const viewOf = ({ dispersion: _pooled, ...view }: ExpectedWeights) => view;

function hiddenView({ observed }: ExpectedWeights) {
  const nothing = Array.from(observed, () => null);
  return {
    observed: nothing,
    expected: nothing,
    spanLow: nothing,
    spanHigh: nothing,
    pAdjusted: nothing,
    verdicts: nothing.map(() => 'too_few' as const),
  };
}
