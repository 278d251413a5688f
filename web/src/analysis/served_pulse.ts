import type { PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';
import type { PicturePulse, PulseView } from './picture_pulse.ts';

type ServedView = PulseAnalysisResult['hoursOfWeek'];

const column = (values: readonly (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

const viewOf = ({ observed, expected, spanLow, spanHigh, verdicts }: ServedView): PulseView => ({
  observed: column(observed),
  expected: column(expected),
  spanLow: column(spanLow),
  spanHigh: column(spanHigh),
  verdicts,
});

/** The week as the server gives it; null where it keeps the hours of too few to itself. */
export function servedPulse(pulse: PulseAnalysisResult): PicturePulse | null {
  const { hoursOfWeek, hoursOfDay, weekdays, peak, used, leftOut } = pulse;
  if (hoursOfWeek.observed.some((value) => value === null)) return null;
  return {
    hoursOfWeek: viewOf(hoursOfWeek),
    hoursOfDay: viewOf(hoursOfDay),
    weekdays: viewOf(weekdays),
    known: used,
    unknown: leftOut.find(({ reason }) => reason === 'unknown_time')?.count ?? 0,
    peak,
  };
}
