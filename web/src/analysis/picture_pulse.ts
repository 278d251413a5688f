import type { ExpectedVerdict } from '@lagesbild/shared/analysis/expected.ts';
import type { ExpectedWeights } from '@lagesbild/shared/analysis/expected_weights.ts';
import { type PeakHours, peakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { type WeekPulseInput, weekPulse } from '@lagesbild/shared/analysis/week_pulse.ts';
import type { WeekSpans } from '@lagesbild/shared/analysis/week_spans.ts';

/** Sums of shares of incidents by bin, and what was expected of each; NaN where nothing can be. */
export interface PulseView {
  observed: Float64Array;
  expected: Float64Array;
  spanLow: Float64Array;
  spanHigh: Float64Array;
  verdicts: ExpectedVerdict[];
}

/** When in the week it happened. */
export interface PicturePulse {
  /** 168: 0 = Monday 00. */
  hoursOfWeek: PulseView;
  /** 24. */
  hoursOfDay: PulseView;
  /** 7: 0 = Monday. */
  weekdays: PulseView;
  /** Incidents with a known time, and those without. */
  known: number;
  unknown: number;
  /** Null when no hours stand out beyond chance. */
  peak: PeakHours | null;
}

/** `periodIndex`: by row of `spans`, after the category filter, never after the pulse's own box. */
export function picturePulse(
  spans: WeekSpans,
  periodIndex: Int16Array,
  { periods, compared }: Pick<WeekPulseInput, 'periods' | 'compared'>,
  timeZone: string,
): PicturePulse {
  const pulse = weekPulse({ spans, periodIndex, periods, timeZone, ...(compared && { compared }) });
  return {
    hoursOfWeek: viewOf(pulse.hoursOfWeek),
    hoursOfDay: viewOf(pulse.hoursOfDay),
    weekdays: viewOf(pulse.weekdays),
    known: pulse.known,
    unknown: pulse.unknown,
    peak: peakHours(pulse.hoursOfWeek.observed, pulse.known),
  };
}

function viewOf({ observed, expected, spanLow, spanHigh, verdicts }: ExpectedWeights): PulseView {
  return { observed, expected, spanLow, spanHigh, verdicts };
}
