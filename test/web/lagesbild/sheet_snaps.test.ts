import { snapAfter, snapAt, snapBeside } from '@lagesbild/web/src/pages/lagesbild/sheet_snaps.ts';
import { describe, expect, it } from 'vitest';

const heights = { low: 80, middle: 240, high: 640 };

describe('the sheet of a phone', () => {
  it('goes up by presses, and from the top all the way down', () => {
    expect([snapAfter('low'), snapAfter('middle'), snapAfter('high')]).toEqual(['middle', 'high', 'low']);
  });

  it('stops at its ends when moved by arrows', () => {
    expect(snapBeside('low', 1)).toBe('middle');
    expect(snapBeside('high', 1)).toBe('high');
    expect(snapBeside('low', -1)).toBe('low');
  });

  it('rests at the height nearest to where it was let go', () => {
    expect(snapAt('low', 540, heights)).toBe('high');
    expect(snapAt('middle', -150, heights)).toBe('low');
    expect(snapAt('high', -420, heights)).toBe('middle');
  });

  it('goes on with a drag of a quarter of the way, and back from a shorter one', () => {
    expect(snapAt('middle', 100, heights)).toBe('high');
    expect(snapAt('middle', 99, heights)).toBe('middle');
    expect(snapAt('middle', -40, heights)).toBe('low');
    expect(snapAt('middle', -39, heights)).toBe('middle');
  });

  it('stays where it is after a press', () => {
    expect(snapAt('middle', 0, heights)).toBe('middle');
    expect(snapAt('low', 7, { low: 80, middle: 90, high: 640 })).toBe('low');
  });
});
