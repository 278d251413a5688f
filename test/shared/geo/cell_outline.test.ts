import { cellPolygon } from '@lagesbild/shared/analysis/cell_polygon.ts';
import { cellOutline } from '@lagesbild/shared/geo/cell_outline.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const square = (column: number, row: number) =>
  cellPolygon({ shape: 'square', cellSizeMeters: 100, x: [column * 100 + 50], y: [row * 100 + 50] }, 0);
const points = (ring: Float64Array) => ring.length / 2 - 1;

/** Signed area of closed rings, holes taken away, in cells of 100 × 100 m. */
function area(rings: Float64Array[]): number {
  let twice = 0;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2)
      twice += ring[i]! * ring[i + 3]! - ring[i + 2]! * ring[i + 1]!;
  }
  return twice / 2 / 10_000;
}

describe('cellOutline', () => {
  it('draws one square for one cell and one rectangle for two', () => {
    expect([...cellOutline([square(0, 0)])[0]!]).toEqual([0, 0, 100, 0, 100, 100, 0, 100, 0, 0]);
    const [pair] = cellOutline([square(0, 0), square(1, 0)]);
    expect(points(pair!)).toBe(4);
    expect(area([pair!])).toBe(2);
  });

  it('draws an L with six corners', () => {
    const rings = cellOutline([square(0, 0), square(1, 0), square(0, 1)]);
    expect(rings.map(points)).toEqual([6]);
  });

  it('draws a hole as a ring of its own, the other way round', () => {
    const ring = [0, 1, 2]
      .flatMap((c) => [0, 1, 2].map((r) => [c, r] as const))
      .filter(([c, r]) => c !== 1 || r !== 1);
    const rings = cellOutline(ring.map(([c, r]) => square(c, r)));
    expect(rings).toHaveLength(2);
    expect(area(rings)).toBe(8);
  });

  it('draws two rings for cells that only touch in a corner', () => {
    const rings = cellOutline([square(0, 0), square(1, 1)]);
    expect(rings.map(points)).toEqual([4, 4]);
  });

  it('gives no ring for no cell', () => {
    expect(cellOutline([])).toEqual([]);
  });

  it('encloses exactly the area of its cells, whatever their shape and order', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 30,
      selector: ([c, r]) => `${c} ${r}`,
    });
    fc.assert(
      fc.property(cells, (chosen) => {
        const rings = cellOutline(chosen.map(([c, r]) => square(c, r)));
        expect(area(rings)).toBeCloseTo(chosen.length, 9);
      }),
    );
  });
});
