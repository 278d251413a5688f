import { civilDay, weekdayOf } from '../time/civil_day.ts';
import { localDate } from '../time/zone.ts';
import { aoristicWeights } from './aoristic_weights.ts';
import { type ExpectedWeights, expectedWeights } from './expected_weights.ts';
import { hoursOfWeek, type WeekSpans } from './week_spans.ts';

export interface WeekPulseInput {
  /** Where in the week each row lies: from weekSpans, once a load. */
  spans: WeekSpans;
  /** 0 = the shown period, 1 = the one before, …; others are left out. A row counts where its span starts. */
  periodIndex: Int16Array;
  /** The shown period and each earlier one, most recent first: first instant (epoch ms) and local days. */
  periods: readonly { from: number; days: number }[];
  /** Which earlier periods to expect from; left out: the six previous (see comparedPositions). */
  compared?: readonly number[];
  timeZone: string;
}

/** Each of the three views is a family of its own, and each adds up to `known`. */
export interface WeekPulse {
  /** 168: 0 = Monday 00 … 167 = Sunday 23. */
  hoursOfWeek: ExpectedWeights;
  /** 24: 0 = 00–01. */
  hoursOfDay: ExpectedWeights;
  /** 7: 0 = Monday. */
  weekdays: ExpectedWeights;
  /** Incidents of the shown period whose time is known, and those left out since it is not. */
  known: number;
  unknown: number;
}

const hoursOfDay = 24;
const weekdays = 7;

/**
 * When in the week the incidents of a period happened, by exact aoristic weights, and what earlier periods let expect:
 * per Monday, Tuesday, …, times those of the shown period, for a month may have five. A span may reach a weekday that
 * the shown days do not have: it is counted there, without an expected weight. No periods give zeros.
 */
export function weekPulse(input: WeekPulseInput): WeekPulse {
  const { spans, periodIndex, periods, compared, timeZone } = input;
  const { weights, known, unknown } = aoristicWeights(spans, periodIndex, Math.max(1, periods.length));
  const days = periods.map(({ from, days }) =>
    daysByWeekday(weekdayOf(civilDay(localDate(from, timeZone))), days),
  );
  const view = (
    bins: number,
    binOf: (hour: number) => number,
    daysOf: (period: number, bin: number) => number,
  ) =>
    expectedWeights({
      weights: gather(weights, bins, binOf),
      bins,
      days: Float64Array.from({ length: days.length * bins }, (_, i) =>
        daysOf(Math.floor(i / bins), i % bins),
      ),
      ...(compared && { compared }),
    });
  return {
    hoursOfWeek: view(
      hoursOfWeek,
      (hour) => hour,
      (period, hour) => days[period]![Math.floor(hour / hoursOfDay)]!,
    ),
    hoursOfDay: view(
      hoursOfDay,
      (hour) => hour % hoursOfDay,
      (period) => periods[period]!.days,
    ),
    weekdays: view(
      weekdays,
      (hour) => Math.floor(hour / hoursOfDay),
      (period, day) => days[period]![day]!,
    ),
    known: known[0]!,
    unknown: unknown[0]!,
  };
}

/** How many Mondays, Tuesdays, … some days in a row hold. */
function daysByWeekday(firstWeekday: number, days: number): number[] {
  return Array.from({ length: weekdays }, (_, weekday) => {
    const until = (weekday - firstWeekday + weekdays) % weekdays;
    return Math.max(0, Math.ceil((days - until) / weekdays));
  });
}

/** periods × 168 → periods × bins. */
function gather(weights: Float64Array, bins: number, binOf: (hour: number) => number): Float64Array {
  const gathered = new Float64Array((weights.length / hoursOfWeek) * bins);
  for (let i = 0; i < weights.length; i++) {
    const hour = i % hoursOfWeek;
    gathered[((i - hour) / hoursOfWeek) * bins + binOf(hour)]! += weights[i]!;
  }
  return gathered;
}
