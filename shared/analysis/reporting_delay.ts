/** How long reports usually take to come in, and what that was taken from. */
export interface ReportingDelay {
  milliseconds: number;
  /** Reports it was taken from. */
  reports: number;
  /** 'default' with fewer than thirty reports. */
  rule: 'percentile' | 'default';
}

const dayMilliseconds = 86_400_000;
const fewestReports = 30;
const defaultDays = 14;
const weeks = 26;
const percentile = 0.9;

/**
 * The 90th percentile of noticed → received over the 26 weeks before `now` (epoch ms), imports left out; under
 * thirty reports 14 days. Until it has passed a period is "ofullständig" (methods "Reporting effort").
 * `isImport`: whether a row was imported. Rows without a noticed time are left out; a negative delay counts as 0.
 */
export function reportingDelay(
  noticedAt: Float64Array,
  receivedAt: Float64Array,
  isImport: (row: number) => boolean,
  now: number,
): ReportingDelay {
  const since = now - weeks * 7 * dayMilliseconds;
  const delays: number[] = [];
  for (let row = 0; row < noticedAt.length; row++) {
    const received = receivedAt[row]!;
    if (!(received >= since && received <= now) || isImport(row)) continue;
    const delay = received - noticedAt[row]!;
    if (Number.isFinite(delay)) delays.push(Math.max(0, delay));
  }
  const reports = delays.length;
  if (reports < fewestReports)
    return { milliseconds: defaultDays * dayMilliseconds, reports, rule: 'default' };
  const sorted = Float64Array.from(delays).sort();
  return { milliseconds: sorted[Math.ceil(percentile * reports) - 1]!, reports, rule: 'percentile' };
}
