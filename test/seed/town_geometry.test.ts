import { createRandom } from '@lagesbild/db/seed/example/random.ts';
import { band } from '@lagesbild/db/seed/example/town/band.ts';
import { contourRings } from '@lagesbild/db/seed/example/town/contour_rings.ts';
import { findBlocks } from '@lagesbild/db/seed/example/town/find_blocks.ts';
import { collide, rectangle } from '@lagesbild/db/seed/example/town/footprint.ts';
import { insetRing, thinRing } from '@lagesbild/db/seed/example/town/inset_ring.ts';
import { joinStreetEnds } from '@lagesbild/db/seed/example/town/join_street_ends.ts';
import { buildNetwork } from '@lagesbild/db/seed/example/town/line_network.ts';
import { areaOf, isInside, nearestOnLine, simplify } from '@lagesbild/db/seed/example/town/polyline.ts';
import { sampleGrid, valueAt } from '@lagesbild/db/seed/example/town/scalar_grid.ts';
import { smoothCurve } from '@lagesbild/db/seed/example/town/smooth_curve.ts';
import { splitRing } from '@lagesbild/db/seed/example/town/split_ring.ts';
import { closed, points } from '@lagesbild/db/seed/example/town/town_plan.ts';
import { trimStreets } from '@lagesbild/db/seed/example/town/trim_streets.ts';
import type { Point } from '@lagesbild/db/seed/example/town/vector.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const square = closed('0,0 100,0 100,100 0,100');
const local = (text: string) => ({ kind: 'local' as const, line: points(text) });

describe('points written as text', () => {
  test('are read as pairs, and refused when they are none', () => {
    expect(points('1,2 -3,4.5')).toEqual([
      [1, 2],
      [-3, 4.5],
    ]);
    expect(() => points('1,2 3')).toThrow(RangeError);
    expect(() => points('1,2,3')).toThrow(RangeError);
  });
});

describe('a smooth curve', () => {
  test('passes through every point it was set by', () => {
    const controls = points('0,0 100,40 180,-30 300,0');
    const curve = smoothCurve(controls, 10);
    for (const control of controls) expect(nearestOnLine(control, curve).distance).toBeLessThan(1e-9);
    expect(curve.length).toBeGreaterThan(30);
  });
});

describe('a simplified line', () => {
  test('keeps its ends and leaves no point farther away than the tolerance', () => {
    const point = fc.tuple(
      fc.double({ min: -500, max: 500, noNaN: true }),
      fc.double({ min: -500, max: 500, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 30 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (line, tolerance) => {
          const simple = simplify(line, tolerance);
          expect(simple[0]).toEqual(line[0]);
          expect(simple[simple.length - 1]).toEqual(line[line.length - 1]);
          for (const p of line)
            expect(nearestOnLine(p, simple).distance).toBeLessThanOrEqual(tolerance + 1e-9);
        },
      ),
    );
  });
});

describe('a ring split by a line', () => {
  test('falls into what lies to the left and to the right of it', () => {
    const [left, right] = splitRing(square, points('-10,30 50,40 110,30'));
    expect(areaOf(left) + areaOf(right)).toBeCloseTo(10_000, 9);
    expect([isInside([50, 90], left), isInside([50, 10], right)]).toEqual([true, true]);
    expect([isInside([50, 10], left), isInside([50, 90], right)]).toEqual([false, false]);
  });

  test('does so whichever way it runs round', () => {
    const [left, right] = splitRing(square.toReversed(), points('30,-10 30,110'));
    expect(areaOf(left)).toBeCloseTo(3000, 9);
    expect(areaOf(right)).toBeCloseTo(7000, 9);
  });

  test('is refused when the line does not run through', () => {
    expect(() => splitRing(square, points('200,0 200,100'))).toThrow(RangeError);
    expect(() => splitRing(square, points('50,50 50,200'))).toThrow(RangeError);
  });
});

describe('contour rings', () => {
  test('run round a hill with the high side on the left', () => {
    const hill = sampleGrid(
      { west: -50, south: -50, east: 50, north: 50 },
      5,
      (x, y) => 30 - Math.hypot(x, y),
    );
    const [ring, ...more] = contourRings(hill, 0);
    expect(more).toEqual([]);
    expect(areaOf(ring!) / (Math.PI * 900)).toBeCloseTo(1, 1);
    expect(valueAt(hill, [0, 0])).toBe(30);
  });

  test('run the other way round a hole', () => {
    const crater = sampleGrid(
      { west: -50, south: -50, east: 50, north: 50 },
      5,
      (x, y) => 10 - Math.abs(Math.hypot(x, y) - 25),
    );
    const areas = contourRings(crater, 0).map(areaOf);
    expect(areas.filter((area) => area > 0)).toHaveLength(1);
    expect(areas.filter((area) => area < 0)).toHaveLength(1);
  });

  test('are none where nothing is high', () => {
    expect(
      contourRings(
        sampleGrid({ west: 0, south: 0, east: 50, north: 50 }, 10, () => -1),
        0,
      ),
    ).toEqual([]);
  });
});

describe('a ring moved inwards', () => {
  test('loses the inset on every side, each its own', () => {
    expect(areaOf(insetRing(square, [10, 10, 10, 10])!)).toBeCloseTo(6400, 9);
    expect(areaOf(insetRing(square, [0, 20, 0, 0])!)).toBeCloseTo(8000, 9);
  });

  test('drops an edge that is eaten up, and is nothing when all is', () => {
    const cut = closed('0,0 100,0 100,96 96,100 0,100');
    expect(insetRing(cut, [10, 10, 10, 10, 10])!.length).toBe(5);
    expect(insetRing(square, [60, 60, 60, 60])).toBeUndefined();
  });

  test('keeps a corner between edges of different kinds when it is thinned', () => {
    const ring = closed('0,0 50,0.1 100,0 100,100 0,100');
    expect(thinRing(ring, ['a', 'a', 'a', 'a', 'a'], 1).ring).toHaveLength(5);
    expect(thinRing(ring, ['a', 'b', 'a', 'a', 'a'], 1).ring).toHaveLength(6);
  });
});

describe('blocks between streets', () => {
  test('are the faces that crossing streets enclose; dead ends enclose nothing', () => {
    const streets = ['0,10 100,10', '0,60 100,60', '10,0 10,100', '90,0 90,100', '50,30 55,30'].map(local);
    const blocks = findBlocks(buildNetwork(streets));
    expect(blocks.map(({ ring }) => areaOf(ring))).toEqual([4000]);
  });

  test('share the street between them, which knows both', () => {
    const streets = ['0,0 100,0', '100,0 100,50', '100,50 0,50', '0,50 0,0', '50,0 50,50'].map(local);
    const [west, east] = findBlocks(buildNetwork(streets));
    expect([areaOf(west!.ring), areaOf(east!.ring)]).toEqual([2500, 2500]);
    expect(west!.edges.filter((edge) => east!.edges.includes(edge))).toHaveLength(1);
  });

  test('close where a street ends a hair from another', () => {
    const streets = ['0,0 100,0', '100,0 100,50', '100,50 0,50', '0,50 0,0', '50,0.3 50,49.6'].map(local);
    expect(findBlocks(buildNetwork(streets))).toHaveLength(2);
  });
});

describe('street ends', () => {
  const cross: Point[] = points('50,-100 50,100');

  test('are led on to the street ahead when it is near', () => {
    const [joined] = joinStreetEnds([points('-60,0 0,0')], [cross], () => true);
    expect(joined![joined!.length - 1]).toEqual([50, 0]);
  });

  test('stay where they are when the way is not open, or the street too far', () => {
    expect(joinStreetEnds([points('-60,0 0,0')], [cross], () => false)[0]).toEqual(points('-60,0 0,0'));
    expect(joinStreetEnds([points('-160,0 -100,0')], [cross], () => true)[0]).toEqual(
      points('-160,0 -100,0'),
    );
  });

  test('are cut at the last crossing when only a stub is left, and a street that meets none goes', () => {
    const other = points('0,-100 0,100');
    const [trimmed, ...more] = trimStreets(
      [points('-20,0 70,0'), points('200,200 300,200')],
      [cross, other],
      createRandom(1, 'trim'),
    );
    expect(more).toEqual([]);
    expect(trimmed).toEqual(points('0,0 50,0'));
  });
});

describe('houses', () => {
  test('collide when they come nearer than the gap', () => {
    const house = rectangle([0, 0], [1, 0], 10, 8);
    expect(collide(house, rectangle([13, 0], [1, 0], 10, 8), 2.9)).toBe(false);
    expect(collide(house, rectangle([13, 0], [1, 0], 10, 8), 3.1)).toBe(true);
  });
});

describe('a band along a line', () => {
  test('is as long and wide as asked for', () => {
    expect(areaOf(band(points('0,0 40,0 100,0'), 12))).toBeCloseTo(1200, 9);
  });
});
