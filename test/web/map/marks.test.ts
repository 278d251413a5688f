import { badgeCorner, outlineBounds } from '@lagesbild/web/src/map/hotspot_features.ts';
import { nextInDirection } from '@lagesbild/web/src/map/mark_navigation.ts';
import { arcPath, markRadius, ringStretches } from '@lagesbild/web/src/map/mark_ring.ts';
import { legPath, spiderOffsets } from '@lagesbild/web/src/map/spider_legs.ts';
import { standApart, stepAside } from '@lagesbild/web/src/map/step_aside.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the ring of a cluster', () => {
  it('shows the mix, the most frequent first, with air between', () => {
    const stretches = ringStretches([1, 3, 0], ['red', 'blue', 'green']);
    expect(stretches.map(({ color }) => color)).toEqual(['blue', 'red']);
    expect(stretches[0]!.to).toBeCloseTo(0.75, 1);
    expect(stretches[1]!.from).toBeGreaterThan(stretches[0]!.to);
  });

  it('is one whole turn for one category and nothing for none', () => {
    expect(ringStretches([0, 5], ['red', 'blue'])).toEqual([{ color: 'blue', from: 0, to: 1 }]);
    expect(ringStretches([0, 0], ['red', 'blue'])).toEqual([]);
  });

  it('grows with the count and stops before it hides the town', () => {
    expect(markRadius(2)).toBeLessThan(markRadius(20));
    expect(markRadius(100_000)).toBe(34);
  });

  it('draws a whole turn as two halves, since an arc to its own start draws nothing', () => {
    expect(arcPath(10, 0, 1).match(/A/g)).toHaveLength(2);
    expect(arcPath(10, 0, 0.25)).toBe('M0.00 -10.00A10 10 0 0 1 10.00 0.00');
  });
});

describe('arrows between marks', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 50, y: 10 },
    { x: 40, y: 200 },
    { x: -30, y: 0 },
  ];

  it('go to the nearest mark ahead', () => {
    expect(nextInDirection(points, 0, 'ArrowRight')).toBe(1);
    expect(nextInDirection(points, 0, 'ArrowDown')).toBe(2);
    expect(nextInDirection(points, 0, 'ArrowLeft')).toBe(3);
  });

  it('stay where nothing lies ahead, and leave other keys alone', () => {
    expect(nextInDirection(points, 0, 'ArrowUp')).toBeNull();
    expect(nextInDirection(points, 0, 'Enter')).toBeNull();
    expect(nextInDirection(points, -1, 'ArrowRight')).toBeNull();
  });

  it('reach every other mark by some arrow from where they stand', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) });
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a.x !== b.x || a.y !== b.y);
        const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
        expect(keys.map((key) => nextInDirection([a, b], 0, key))).toContain(1);
      }),
    );
  });
});

describe('a badge beside marks', () => {
  const mark = { x: 100, y: 100, radius: 20 };

  it('stays where it covers nothing', () => {
    expect(stepAside({ x: 160, y: 100, radius: 13 }, [mark], 72)).toEqual({ x: 160, y: 100 });
  });

  it('goes to the north-west of what it would cover', () => {
    const { x, y } = stepAside({ x: 100, y: 100, radius: 13 }, [mark], 72);
    expect(x).toBeLessThan(80);
    expect(y).toBeLessThan(80);
  });

  it('covers nothing where there is room within 72 pixels, however the marks lie', () => {
    const disc = fc.record({
      x: fc.integer({ min: 0, max: 60 }),
      y: fc.integer({ min: 0, max: 60 }),
      radius: fc.integer({ min: 11, max: 16 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 3 }), (marks) => {
        const { x, y } = stepAside({ x: 30, y: 30, radius: 13 }, marks, 72);
        for (const other of marks) {
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(other.radius + 13);
        }
      }),
    );
  });

  it('stays where everything is crowded', () => {
    const wall = { x: 100, y: 100, radius: 500 };
    expect(stepAside({ x: 90, y: 110, radius: 13 }, [wall], 72)).toEqual({ x: 90, y: 110 });
  });
});

describe('marks that stand apart', () => {
  it('cover neither the fixed ones nor one another, and the first keeps its place', () => {
    const same = { x: 0, y: 0, radius: 12 };
    const placed = standApart([same, same, same], [{ x: 200, y: 0, radius: 30 }], 72);
    expect(placed[0]).toEqual(same);
    const gaps = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([a, b]) => Math.hypot(placed[a!]!.x - placed[b!]!.x, placed[a!]!.y - placed[b!]!.y));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24);
  });
});

describe('the incidents of one spot, fanned out', () => {
  it('stand clear of one another and of the middle, however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (count) => {
        const offsets = spiderOffsets(count);
        expect(offsets).toHaveLength(count);
        for (const [i, a] of offsets.entries()) {
          expect(Math.hypot(a.x, a.y)).toBeGreaterThan(40);
          for (const b of offsets.slice(0, i)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(26);
          }
        }
      }),
    );
  });

  it('begin at the top and hang on a leg each', () => {
    const [first] = spiderOffsets(3);
    expect(first!.x).toBeCloseTo(0);
    expect(first!.y).toBeCloseTo(-44);
    expect(legPath(spiderOffsets(1))).toBe('M0.0 -18.0L0.0 -44.0');
    expect(spiderOffsets(0)).toEqual([]);
  });
});

describe('the outline of a hotspot', () => {
  const outline: [number, number][][][] = [
    [
      [
        [14.0, 58.0],
        [14.02, 58.0],
        [14.02, 58.01],
        [14.01, 58.01],
        [14.01, 58.02],
        [14.0, 58.02],
        [14.0, 58.0],
      ],
    ],
  ];

  it('carries its number in the north-western corner', () => {
    expect(badgeCorner(outline)).toEqual([14.0, 58.02]);
  });

  it('has bounds to fly to, and none without corners', () => {
    expect(outlineBounds(outline)).toEqual([14.0, 58.0, 14.02, 58.02]);
    expect(outlineBounds([])).toBeNull();
    expect(badgeCorner([])).toBeNull();
  });
});
