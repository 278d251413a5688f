import { describe, expect, it } from 'vitest';
import { alarmNights, bringNext, heapUp, shareOfAlarms } from './scan_nights.ts';

/** Calm nights end after a few shuffles, alarms need them all. */
const calmNights = 10_000;
const alarmingNights = 60;
const rate = 1 / alarmNights;

describe('the alarm between meetings', () => {
  it.each([60, 250, 500])(
    'comes no oftener than once in 365 nights when nothing has changed, with %d incidents a year',
    (incidents) => {
      const limit = rate + 3 * Math.sqrt((rate * (1 - rate)) / calmNights);
      const share = shareOfAlarms(calmNights, incidents);
      expect(share).toBeLessThanOrEqual(limit);
      // and does come: a scan that never alarms would keep any rate
      expect(share).toBeGreaterThan(0);
    },
  );

  it.each([60, 250, 500])(
    'comes when six incidents at one place fall within a week, with %d incidents a year',
    (incidents) => {
      const share = shareOfAlarms(alarmingNights, incidents, (night) => heapUp(night, 6));
      expect(share).toBeGreaterThan(0.9);
    },
  );

  it('comes oftener than stated where one incident brings the next: such heaps are what it looks for', () => {
    expect(shareOfAlarms(10 * alarmingNights, 250, bringNext)).toBeGreaterThan(5 * rate);
  });
});
