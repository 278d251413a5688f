import type { ExpectedWeights } from '@lagesbild/shared/analysis/expected_weights.ts';
import { peakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { weekPulse } from '@lagesbild/shared/analysis/week_pulse.ts';
import { weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { PulseAnalysisRequest, PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';
import { comparedSteps } from '@lagesbild/shared/time/comparison.ts';
import { defineMethod, fromHistory } from './analysis_method.ts';

/** When in the week the period's incidents happened, and which hours stand out. */
export const pulseMethod = defineMethod({
  kind: 'pulse',
  summary: 'Hours of the week by exact aoristic weights, with what earlier periods let expect',
  request: PulseAnalysisRequest,
  result: PulseAnalysisResult,
  readsFrom: fromHistory,
  compute({ rows, periods, settings: { timeZone } }, { comparison = 'six_previous' }) {
    const index = indexPeriods(rows.countedAt, periods);
    const compared = comparedSteps(periods[0]!, comparison);
    const { hoursOfWeek, hoursOfDay, weekdays, known, unknown } = weekPulse({
      spans: weekSpans(rows.occurredFrom, rows.occurredTo, timeZone),
      periodIndex: index.map((period, row) => (rows.asked[row] ? period : -1)),
      periods,
      ...(compared && { compared }),
      timeZone,
    });
    return {
      parameters: {
        comparison,
        comparedPeriods: compared?.length ?? Math.min(6, periods.length - 1),
        weights: 'aoristic_exact',
        correction: 'benjamini_hochberg',
        dispersion: hoursOfWeek.dispersion.r,
        dispersionRule: hoursOfWeek.dispersion.rule,
        timeZone,
      },
      caveats: ['spans_are_spread', ...(known < 5 ? ['few_incidents'] : [])],
      used: known,
      leftOut: [{ reason: 'unknown_time', count: unknown }],
      hoursOfWeek: viewOf(hoursOfWeek),
      hoursOfDay: viewOf(hoursOfDay),
      weekdays: viewOf(weekdays),
      peak: peakHours(hoursOfWeek.observed, known),
    };
  },
});

const viewOf = ({ dispersion: _pooled, ...view }: ExpectedWeights) => view;
