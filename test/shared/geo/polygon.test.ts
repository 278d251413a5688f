import {
  distanceToPolygon,
  type MeterPolygon,
  polygonArea,
  polygonBounds,
  polygonContains,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** 10 × 10 m with a hole of 2 × 2 m in the middle; the outline is closed, the hole open. */
const withHole: MeterPolygon = [
  [new Float64Array([0, 0, 10, 0, 10, 10, 0, 10, 0, 0]), new Float64Array([4, 4, 6, 4, 6, 6, 4, 6])],
];
const triangle: MeterPolygon = [[new Float64Array([0, 0, 8, 0, 0, 8])]];

describe('polygonContains', () => {
  it.each([
    ['inside', 1, 1, true],
    ['outside', 11, 5, false],
    ['level with a corner but outside', -1, 0, false],
    ['in the hole', 5, 5, false],
    ['on the western edge', 0, 5, true],
    ['on the eastern edge', 10, 5, true],
    ['on the northern edge', 5, 10, true],
    ['on the southern edge', 5, 0, true],
    ['on a corner', 10, 10, true],
    ["on the hole's edge", 4, 5, true],
    ["on the hole's corner", 6, 6, true],
  ])('%s: (%d, %d) → %s', (_, x, y, expected) => {
    expect(polygonContains(withHole, x, y)).toBe(expected);
  });

  it('counts the slanted edge and the top vertex as in', () => {
    expect(polygonContains(triangle, 4, 4)).toBe(true);
    expect(polygonContains(triangle, 0, 8)).toBe(true);
    expect(polygonContains(triangle, 4.0001, 4)).toBe(false);
  });

  it('is in when any of several polygons holds the point', () => {
    const two: MeterPolygon = [...triangle, [new Float64Array([20, 20, 30, 20, 30, 30, 20, 30])]];
    expect(polygonContains(two, 25, 25)).toBe(true);
    expect(polygonContains(two, 15, 15)).toBe(false);
  });

  it('holds nothing when empty', () => {
    expect(polygonContains([], 0, 0)).toBe(false);
  });

  it('agrees with the inequality of a triangle everywhere', () => {
    const coordinate = fc.integer({ min: -2, max: 10 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(polygonContains(triangle, x, y)).toBe(x >= 0 && y >= 0 && x + y <= 8);
      }),
    );
  });
});

describe('polygon measures', () => {
  it('takes holes away from the area', () => {
    expect(polygonArea(withHole)).toBe(96);
    expect(polygonArea(triangle)).toBe(32);
    expect(polygonArea([])).toBe(0);
  });

  it('keeps the area of a small square far from the origin', () => {
    const far = withHole.map((rings) =>
      rings.map((ring) => ring.map((value, i) => value + (i % 2 === 0 ? 674_000 : 6_580_000))),
    );
    expect(polygonArea(far)).toBe(96);
  });

  it('bounds all parts', () => {
    expect(polygonBounds([...withHole, [new Float64Array([-5, 20, -4, 20, -4, 21])]])).toEqual([
      -5, 0, 10, 21,
    ]);
  });

  it('is 0 m away inside and on the edge, and measures to the nearest edge or corner outside', () => {
    expect(distanceToPolygon(withHole, 1, 1)).toBe(0);
    expect(distanceToPolygon(withHole, 10, 5)).toBe(0);
    expect(distanceToPolygon(withHole, 13, 14)).toBe(5);
    expect(distanceToPolygon(withHole, 5, 12)).toBe(2);
    // in the hole: to its edge
    expect(distanceToPolygon(withHole, 5, 4.5)).toBe(0.5);
    expect(distanceToPolygon([], 0, 0)).toBe(Infinity);
  });
});

describe('polygonToMeters', () => {
  const doubling: Projection = {
    proj4Text: '',
    toMeters: (lon, lat) => [2 * lon, 2 * lat],
    toLonLat: (x, y) => [x / 2, y / 2],
  };

  it('projects every vertex of every ring and drops heights', () => {
    const ring = [
      [0, 0, 17],
      [1, 0, 17],
      [0, 1, 17],
      [0, 0, 17],
    ];
    const expected = [[new Float64Array([0, 0, 2, 0, 0, 2, 0, 0])]];
    expect(polygonToMeters({ type: 'Polygon', coordinates: [ring] }, doubling)).toEqual(expected);
    expect(polygonToMeters({ type: 'MultiPolygon', coordinates: [[ring]] }, doubling)).toEqual(expected);
  });
});
