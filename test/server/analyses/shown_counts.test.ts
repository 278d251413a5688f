import { shownCounts } from '@lagesbild/server/analyses/shown_counts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('shownCounts', () => {
  it('tells all when none is small', () => {
    expect(shownCounts([5, 8, 12], 0, 5)).toEqual([true, true, true]);
  });

  it('hides a small one, and the smallest other with it, since total less the rest would tell it', () => {
    expect(shownCounts([3, 8, 12], 0, 5)).toEqual([false, false, true]);
  });

  it('hides only the small ones when together they are enough', () => {
    expect(shownCounts([3, 2, 12], 0, 5)).toEqual([false, false, true]);
    expect(shownCounts([3, 8, 12], 2, 5)).toEqual([false, true, true]);
  });

  it('hides what lies outside every area as well as a small area', () => {
    expect(shownCounts([6, 12], 1, 5)).toEqual([false, true]);
  });

  it('never tells a small one, nor leaves a small rest', () => {
    const counts = fc.array(fc.nat({ max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat({ max: 10 }), (areas, outside) => {
        const told = shownCounts(areas, outside, 5);
        const total = areas.reduce((sum, count) => sum + count, outside);
        const rest = areas.reduce((sum, count, i) => sum - (told[i] ? count : 0), total);
        expect(areas.every((count, i) => !told[i] || count >= 5)).toBe(true);
        expect(rest === 0 || rest >= 5 || rest === total).toBe(true);
        if (rest > 0 && rest < 5) expect(told).not.toContain(true);
      }),
    );
  });
});
