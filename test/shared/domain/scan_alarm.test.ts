import { isSamePile } from '@lagesbild/shared/domain/scan_alarm.ts';
import { describe, expect, it } from 'vitest';

const earlier = { x: 0, y: 0, radiusMeters: 200, night: 100, handled: false };
const found = { x: 150, y: 0, radiusMeters: 50, night: 101, days: 5 };

describe('a pile that an alarm has told of', () => {
  it('is the same within the larger radius, or within 100 m', () => {
    expect(isSamePile(found, earlier)).toBe(true);
    expect(isSamePile({ ...found, x: 201 }, earlier)).toBe(false);
    expect(isSamePile({ ...found, x: 100, radiusMeters: 0 }, { ...earlier, radiusMeters: 0 })).toBe(true);
    expect(isSamePile({ ...found, x: 101, radiusMeters: 0 }, { ...earlier, radiusMeters: 0 })).toBe(false);
  });

  it('is the same for fourteen nights while nobody deals with it', () => {
    expect(isSamePile({ ...found, night: 114 }, earlier)).toBe(true);
    expect(isSamePile({ ...found, night: 115 }, earlier)).toBe(false);
  });

  it('is news again after a meeting, once all its days are later than the alarm', () => {
    const handled = { ...earlier, handled: true };
    expect(isSamePile({ ...found, night: 104 }, handled)).toBe(true);
    expect(isSamePile({ ...found, night: 105 }, handled)).toBe(false);
  });
});
