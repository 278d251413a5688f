/** How long reports usually take to come in, and what that was taken from. */
export interface UsualDelay {
  milliseconds: number;
  /** Reports it was taken from; fewer than thirty give the default. */
  reports: number;
}

const dayMilliseconds = 86_400_000;
const fewestReports = 30;
const defaultDays = 14;
const weeks = 26;

/**
 * The 90th percentile of noticed → received over the 26 weeks before `now` (epoch ms), imports left out; under
 * thirty reports 14 days. Until it has passed a period is "ofullständig" (methods.md "Reporting effort").
 * `isImport`: 1 for rows of an import. Rows without a noticed time are left out; a negative delay counts as 0.
 */
export function usualDelay(
  noticedAt: Float64Array,
  receivedAt: Float64Array,
  isImport: (row: number) => boolean,
  now: number,
): UsualDelay {
  const since = now - weeks * 7 * dayMilliseconds;
  const delays: number[] = [];
  for (let row = 0; row < noticedAt.length; row++) {
    const received = receivedAt[row]!;
    if (!(received >= since && received <= now) || isImport(row)) continue;
    const delay = received - noticedAt[row]!;
    if (Number.isFinite(delay)) delays.push(Math.max(0, delay));
  }
  if (delays.length < fewestReports) {
    return { milliseconds: defaultDays * dayMilliseconds, reports: delays.length };
  }
  delays.sort((a, b) => a - b);
  return { milliseconds: delays[Math.ceil(0.9 * delays.length) - 1]!, reports: delays.length };
}
