import { civilDay, dateOfCivilDay, yearMonthDay } from '@lagesbild/shared/time/civil_day.ts';
import { recognisePeriod } from '@lagesbild/shared/time/history.ts';
import {
  type Period,
  type PeriodSettings,
  periodContaining,
  shiftPeriod,
} from '@lagesbild/shared/time/period.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';

/** Kinds of bar that the timeline offers. */
export type BarKind = 'fortnight' | 'month' | 'quarter';

/** The bars that suit a shown period: its own kind where there is one, else the nearest below it. */
export function usualBarKind(kind: Period['kind']): BarKind {
  if (kind === 'month') return 'month';
  return kind === 'quarter' || kind === 'tertial' || kind === 'year' ? 'quarter' : 'fortnight';
}

/** Every period of a kind from the first one with data to the one that holds now, earliest first; none without data. */
export function allBars(
  kind: BarKind,
  { dataFrom, now }: { dataFrom: string | null; now: number },
  settings: PeriodSettings,
): Period[] {
  if (dataFrom === null) return [];
  const bars: Period[] = [];
  let bar = periodContaining(kind, localMidnight(dataFrom, settings.timeZone), settings);
  while (bar.from <= now) {
    bars.push(bar);
    bar = shiftPeriod(bar, 1, settings);
  }
  return bars;
}

/** The calendar year that a period mostly lies in. */
export function yearOf(period: Pick<Period, 'fromDate' | 'days'>): number {
  const middle = civilDay(period.fromDate) + Math.floor(period.days / 2);
  return yearMonthDay(middle).year;
}

/** A year as a line: the bars that reach into it, and the stretch (epoch ms) that they and the year take together. */
export interface TimelineYear {
  year: number;
  bars: Period[];
  from: number;
  to: number;
  /** The first instant of each month. */
  months: number[];
}

export function timelineYear(year: number, bars: readonly Period[], settings: PeriodSettings): TimelineYear {
  const midnight = (month: number) =>
    localMidnight(
      `${month > 12 ? year + 1 : year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`,
      settings.timeZone,
    );
  const [begin, end] = [midnight(1), midnight(13)];
  const inYear = bars.filter(({ from, to }) => from < end && to > begin);
  return {
    year,
    bars: inYear,
    from: Math.min(begin, inYear[0]?.from ?? begin),
    to: Math.max(end, inYear.at(-1)?.to ?? end),
    months: Array.from({ length: 12 }, (_, i) => midnight(i + 1)),
  };
}

/** The position of the bar that holds a moment; the nearest one where none does. No bars give -1. */
export function barAt(bars: readonly Period[], moment: number): number {
  const after = bars.findIndex(({ to }) => to > moment);
  return after === -1 ? bars.length - 1 : after;
}

/** First and last bar that a period touches. */
export function touchedBars(bars: readonly Period[], period: Pick<Period, 'from' | 'to'>): [number, number] {
  return [barAt(bars, period.from), barAt(bars, period.to - 1)];
}

/** The period from one bar to another, in either order: a calendar period where it is one, else an own span. */
export function periodOfBars(
  bars: readonly Period[],
  one: number,
  other: number,
  settings: PeriodSettings,
): Period {
  const first = bars[Math.min(one, other)]!;
  const last = bars[Math.max(one, other)]!;
  return first === last ? first : recognisePeriod(first.fromDate, last.toDate, settings);
}

/**
 * A period moved along the bars by a stretch of time (ms): calendar periods by whole ones of their own kind, own spans
 * by whole bars. It stays between the first bar and the last.
 */
export function movePeriod(
  period: Period,
  milliseconds: number,
  bars: readonly Period[],
  settings: PeriodSettings,
): Period {
  const lastStart = bars.at(-1)!.to;
  if (period.kind !== 'span') {
    const steps = Math.round(milliseconds / (period.to - period.from));
    let moved = shiftPeriod(period, steps, settings);
    while (moved.from >= lastStart) moved = shiftPeriod(moved, -1, settings);
    while (moved.to <= bars[0]!.from) moved = shiftPeriod(moved, 1, settings);
    return moved;
  }
  const [first, last] = touchedBars(bars, period);
  const wide = last - first;
  const target = barAt(bars, period.from + milliseconds + (bars[first]!.to - bars[first]!.from) / 2);
  const start = Math.max(0, Math.min(bars.length - 1 - wide, target));
  return periodOfBars(bars, start, start + wide, settings);
}

/** The last day of a period, as people name it. */
export function lastDayOf(period: Pick<Period, 'toDate'>): string {
  return dateOfCivilDay(civilDay(period.toDate) - 1);
}
