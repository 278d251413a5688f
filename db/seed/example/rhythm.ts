import type { Random } from './random.ts';

/** When in the week something happens. Both are relative weights; what is not listed does not occur. */
interface Rhythm {
  /** Monday to Sunday. */
  days: readonly [number, number, number, number, number, number, number];
  hours: readonly { from: number; to: number; weight: number }[];
}

const RHYTHMS = {
  any: {
    days: [1, 1, 1, 1, 1.2, 1.2, 1],
    hours: [
      { from: 0, to: 3, weight: 1 },
      { from: 6, to: 12, weight: 3 },
      { from: 12, to: 18, weight: 4 },
      { from: 18, to: 24, weight: 4 },
    ],
  },
  workday: {
    days: [1.2, 1, 1, 1, 1, 0.2, 0.2],
    hours: [
      { from: 7, to: 12, weight: 5 },
      { from: 12, to: 17, weight: 4 },
    ],
  },
  afterSchool: {
    days: [1, 1, 1, 1, 1, 0.15, 0.15],
    hours: [
      { from: 12, to: 16, weight: 1 },
      { from: 16, to: 19, weight: 6 },
      { from: 19, to: 21, weight: 1 },
    ],
  },
  evening: {
    days: [0.8, 0.8, 0.9, 1, 1.4, 1.4, 0.8],
    hours: [
      { from: 17, to: 20, weight: 3 },
      { from: 20, to: 24, weight: 5 },
    ],
  },
  weekendNight: {
    days: [0.1, 0.1, 0.2, 0.4, 3, 3, 0.4],
    hours: [
      { from: 0, to: 1, weight: 1.2 },
      { from: 20, to: 24, weight: 6 },
    ],
  },
  night: {
    days: [1, 1, 1, 1, 1.2, 1.3, 1.2],
    hours: [
      { from: 0, to: 5, weight: 5 },
      { from: 22, to: 24, weight: 2 },
    ],
  },
} as const satisfies Record<string, Rhythm>;
export type RhythmName = keyof typeof RHYTHMS;

/** A day (0–13) of a fortnight that begins on a Monday, and a minute of that day. */
export function drawMoment(name: RhythmName, random: Random): { day: number; minuteOfDay: number } {
  const rhythm: Rhythm = RHYTHMS[name];
  const day = random.weighted(rhythm.days) + 7 * random.below(2);
  const hours = rhythm.hours[random.weighted(rhythm.hours.map((span) => span.weight))]!;
  return { day, minuteOfDay: Math.floor(random.between(hours.from * 60, hours.to * 60)) };
}

/**
 * How lively a fortnight is, around 1: a wave over the year in fortnight numbers (so that the truth does not move
 * with the date), a little higher at the dark end of it.
 */
export function seasonOf(fortnight: number): number {
  return 1 + 0.15 * Math.cos((2 * Math.PI * fortnight) / 26);
}
