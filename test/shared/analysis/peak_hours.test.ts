import { peakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { peakHoursLabel } from '@lagesbild/shared/labels/peak_hours_label.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Hours of the week (0 = Monday 00) with one incident each time they are named. */
function peakOf(hours: number[]) {
  const weights = new Float64Array(168);
  for (const hour of hours) weights[hour]! += 1;
  return peakHours(weights, hours.length);
}
const wordsOf = (hours: number[]) => {
  const peak = peakOf(hours);
  return peak && peakHoursLabel(peak, 'sv');
};
const everyTwentiethHour = [3, 23, 43, 63, 83, 103, 123, 143, 163];
const friday = 4 * 24;
const saturday = 5 * 24;

describe('peak hours', () => {
  it('pass midnight and still belong to the evening they began on', () => {
    const nights = [friday, saturday].flatMap((day) => [20, 21, 22, 23, 24].map((hour) => day + hour));
    expect(wordsOf([...nights, ...nights, ...everyTwentiethHour])).toBe('fre–lör 20–01');
  });

  it('pass the end of the week: Sunday night is before Monday morning', () => {
    expect(wordsOf([166, 167, 0, 1, 166, 167, 0, 1])).toBe('sön 22–02');
  });

  it('are the same hours of every day', () => {
    const evenings = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => [17, 18, 19].map((hour) => day * 24 + hour));
    expect(wordsOf([...evenings, ...everyTwentiethHour])).toBe('alla dagar 17–20');
    expect(peakHoursLabel(peakOf([...evenings, ...everyTwentiethHour])!, 'en')).toBe('every day 17–20');
  });

  it('are whole days when the hours say nothing', () => {
    const weekend = Array.from({ length: 48 }, (_, hour) => saturday + hour);
    expect(wordsOf([...weekend, ...everyTwentiethHour])).toBe('lör–sön');
  });

  it('tell their share: eight of ten on Friday evenings', () => {
    const peak = peakOf([...Array(8).fill(friday + 20), 3, 50].flatMap((hour) => [hour]))!;
    expect(peak).toMatchObject({ days: 1, hours: 2, share: 0.8, shareOfWeek: 2 / 168 });
    // C(10,8)·s⁸·(1−s)² and the two terms beyond, times all blocks
    const s = 2 / 168;
    const tail = 45 * s ** 8 * (1 - s) ** 2 + 10 * s ** 9 * (1 - s) + s ** 10;
    expect(peak.pAdjusted / tail).toBeCloseTo(24 * 7 * (7 * 6 + 1) + 7 * 6, 6);
  });

  it('are none with fewer than five incidents, and none where chance is enough', () => {
    expect(peakOf(Array(4).fill(20))).toBeNull();
    expect(wordsOf(Array(5).fill(20))).not.toBeNull();
    expect(peakOf(everyTwentiethHour)).toBeNull();
    expect(peakHours(new Float64Array(168), 0)).toBeNull();
    expect(peakHours(new Float64Array(168).fill(1), 168)).toBeNull();
  });

  it('move with the week, past its end too', () => {
    const evening = Array.from({ length: 8 }, () => friday + 21);
    const dayLater = (days: number) => wordsOf(evening.map((hour) => (hour + days * 24) % 168));
    expect([0, 1, 2, 3].map(dayLater)).toEqual(['fre 20–22', 'lör 20–22', 'sön 20–22', 'mån 20–22']);
  });

  it('stand out as much when every incident is a day later', () => {
    const anyHours = fc.array(fc.integer({ min: 0, max: 167 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(anyHours, (hours) => {
        const peak = peakOf(hours);
        const later = peakOf(hours.map((hour) => (hour + 24) % 168));
        // which of several equal blocks is told depends on where the week begins
        const size = peak && { days: peak.days, hours: peak.hours, share: peak.share };
        expect(later?.pAdjusted).toBe(peak?.pAdjusted);
        if (later) expect(later).toMatchObject(size!);
      }),
      { numRuns: 50 },
    );
  });
});
