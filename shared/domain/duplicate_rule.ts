import type { TimeKind } from './incident_codes.ts';

const HOUR = 3_600_000;

/**
 * When two reports are likely to be of the same thing: near, at overlapping times, of the same top category. A
 * suggestion to somebody who reads both, never a merge by itself.
 */
export const DUPLICATE_RULE = {
  /** Phones in a street are often 50 m wrong, and people point at the house beside. */
  distanceMeters: 150,
  /** People round times, and the second to report says when they came by. Times so far apart still meet. */
  slackMilliseconds: 6 * HOUR,
  /** What was noticed at an unknown time may have happened so long before. */
  unknownBackMilliseconds: 72 * HOUR,
  /** Reports that count by moments farther apart are not compared: longer spans say too little of when. */
  searchMilliseconds: 7 * 24 * HOUR,
  /** So many are shown of one report, the nearest. */
  shown: 10,
} as const;

/** When something may have happened; epoch milliseconds. */
export interface TimeSpread {
  timeKind: TimeKind;
  occurredFrom: number | null;
  occurredTo: number | null;
  noticedAt: number;
}

function spreadOf({ timeKind, occurredFrom, occurredTo, noticedAt }: TimeSpread): [number, number] {
  const { slackMilliseconds, unknownBackMilliseconds } = DUPLICATE_RULE;
  const from = timeKind === 'unknown' ? noticedAt - unknownBackMilliseconds : (occurredFrom ?? noticedAt);
  const to = timeKind === 'unknown' ? noticedAt : (occurredTo ?? from);
  return [from - slackMilliseconds / 2, to + slackMilliseconds / 2];
}

/** True when the times, each widened, have a moment in common. */
export function timesOverlap(a: TimeSpread, b: TimeSpread): boolean {
  const [aFrom, aTo] = spreadOf(a);
  const [bFrom, bTo] = spreadOf(b);
  return aFrom <= bTo && bFrom <= aTo;
}
