import { Type } from 'typebox';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, COMPARISON, StudyAreaUsed } from './analysis_filter.ts';
import { nullable, oneOf, strictObject } from './common.ts';

/**
 * POST analyses/pulse: when in the week, by exact aoristic weights, beside what earlier periods let expect
 * (docs/methods/nar_pa_veckan.md).
 */
export const PulseAnalysisRequest = strictObject({ ...ANALYSIS_FILTER, comparison: COMPARISON });
export type PulseAnalysisRequest = Type.Static<typeof PulseAnalysisRequest>;

const values = Type.Array(nullable(Type.Number()));

const view = (description: string) =>
  strictObject(
    {
      observed: values,
      expected: values,
      spanLow: values,
      spanHigh: values,
      pAdjusted: values,
      verdicts: Type.Array(oneOf(['more', 'fewer', 'as_expected', 'too_few', 'short_history'])),
    },
    { description: `${description}; sums of shares of incidents, one family of tests` },
  );

export const PulseAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaUsed,
  hoursOfWeek: view('168 values, 0 = Monday 00–01'),
  hoursOfDay: view('24 values'),
  weekdays: view('7 values, 0 = Monday'),
  peak: nullable(
    strictObject(
      {
        fromWeekday: Type.Integer(),
        toWeekday: Type.Integer(),
        days: Type.Integer(),
        fromHour: Type.Integer(),
        toHour: Type.Integer(),
        hours: Type.Integer(),
        share: Type.Number(),
        shareOfWeek: Type.Number(),
        pAdjusted: Type.Number(),
      },
      { description: 'The hours that stand out most; null when even those may be chance' },
    ),
  ),
});
export type PulseAnalysisResult = Type.Static<typeof PulseAnalysisResult>;
