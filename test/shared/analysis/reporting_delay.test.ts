import { reportingDelay } from '@lagesbild/shared/analysis/reporting_delay.ts';
import { describe, expect, it } from 'vitest';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-16T07:00:00Z');

/** Reports that came in yesterday, each with its delay. */
function reports(delays: number[]) {
  const receivedAt = Float64Array.from(delays, () => now - day);
  return { receivedAt, noticedAt: receivedAt.map((received, i) => received - delays[i]!) };
}
const own = () => false;

describe('reportingDelay', () => {
  it('is what nine reports in ten stay within', () => {
    const { noticedAt, receivedAt } = reports(Array.from({ length: 100 }, (_, i) => (i + 1) * hour));
    expect(reportingDelay(noticedAt, receivedAt, own, now)).toEqual({
      milliseconds: 90 * hour,
      reports: 100,
      rule: 'percentile',
    });
  });

  it('is fourteen days under thirty reports', () => {
    const { noticedAt, receivedAt } = reports(Array.from({ length: 29 }, () => hour));
    expect(reportingDelay(noticedAt, receivedAt, own, now)).toEqual({
      milliseconds: 14 * day,
      reports: 29,
      rule: 'default',
    });
  });

  it('leaves out imports, reports older than 26 weeks and those without a noticed time', () => {
    const { noticedAt, receivedAt } = reports(Array.from({ length: 40 }, () => hour));
    receivedAt[0] = now - 27 * 7 * day;
    noticedAt[1] = Number.NaN;
    expect(reportingDelay(noticedAt, receivedAt, (row) => row === 2, now).reports).toBe(37);
  });

  it('takes a report that was received before it was noticed for one without delay', () => {
    const { noticedAt, receivedAt } = reports(Array.from({ length: 30 }, () => -hour));
    expect(reportingDelay(noticedAt, receivedAt, own, now).milliseconds).toBe(0);
  });
});
