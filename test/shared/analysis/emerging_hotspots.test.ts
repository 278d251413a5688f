import { emergingHotspots } from '@lagesbild/shared/analysis/emerging_hotspots.ts';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

const grid = rectangleGrid(20, 20);
const place = 205;
const options = { alpha: 0.1, correction: 'none' } as const;

/** Counts in one cell of a cube of calm maps, earliest step first; each step also sees the one before it. */
function patternOf(...atPlace: number[]) {
  const cube = atPlace.map((count) => {
    const counts = new Int32Array(400).map((_, cell) => Number(cell % 7 === 0));
    counts[place] = count;
    return counts;
  });
  return emergingHotspots(grid, cube, options).cells[place];
}

describe('Esri’s emerging hot spots', () => {
  it.each([
    ['new', 'hot in the last step only', [0, 0, 0, 0, 0, 0, 0, 0, 0, 20]],
    ['consecutive', 'hot in one run that lasts', [0, 0, 0, 0, 0, 0, 0, 20, 20, 20]],
    ['persistent', 'hot in nine steps of ten', [20, 21, 20, 21, 20, 21, 20, 21, 20, 20]],
    ['intensifying', 'hot and rising', [10, 12, 14, 16, 18, 20, 22, 24, 26, 28]],
    ['diminishing', 'hot and falling', [28, 26, 24, 22, 20, 18, 16, 14, 12, 10]],
    ['sporadic', 'hot now and then', [20, 0, 0, 0, 20, 0, 0, 0, 0, 20]],
    ['historical', 'hot but for the last step', [20, 20, 20, 20, 20, 20, 20, 20, 0, 0]],
  ])('%s: %s', (pattern, _, atPlace) => {
    expect(patternOf(...atPlace)).toEqual({ pattern, kind: 'hot' });
  });

  it('know cold places, and those that were cold before they were hot', () => {
    // everywhere 0 to 6, so that nothing at one place and around it stands out
    const cube = Array.from({ length: 10 }, (_, t) => {
      const counts = new Int32Array(400).map((_, cell) => (cell * 5 + t) % 7);
      for (const cell of [
        place,
        place + 1,
        place - 1,
        ...[-21, -20, -19, 19, 20, 21].map((step) => place + step),
      ]) {
        counts[cell] = 0;
      }
      return counts;
    });
    expect(emergingHotspots(grid, cube, options).cells[place]).toMatchObject({ kind: 'cold' });
    for (const counts of cube.slice(-2)) counts[place] = 150;
    cube[1]![place] = 150;
    expect(emergingHotspots(grid, cube, options).cells[place]).toEqual({
      pattern: 'oscillating',
      kind: 'hot',
    });
  });

  it('find no pattern in a calm place, nor in a cube without variation or steps', () => {
    expect(patternOf(0, 1, 0, 1, 0, 1, 0, 1, 0, 1)).toBeNull();
    const same = [new Int32Array(400).fill(2), new Int32Array(400).fill(2)];
    expect(emergingHotspots(grid, same, options).cells.every((cell) => cell === null)).toBe(true);
    expect(emergingHotspots(grid, [], options).z.length).toBe(0);
    const one = rectangleGrid(1, 1);
    expect([...emergingHotspots(one, [Int32Array.of(3)], options).z]).toEqual([0]);
  });
});
