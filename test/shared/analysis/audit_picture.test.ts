import { auditPicture } from '@lagesbild/shared/analysis/audit_picture.ts';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

const grid = rectangleGrid(10, 1);
const counts = (...byCell: number[]) => Int32Array.from(byCell);

describe('auditPicture', () => {
  // most recent first
  const countsByPeriod = [
    counts(4, 1, 0, 0, 0, 3, 0, 0, 0, 2),
    counts(3, 0, 0, 0, 0, 0, 0, 0, 5, 0),
    counts(6, 2, 0, 0, 0, 0, 0, 0, 0, 0),
  ];

  it('holds what each picture named against the period that followed', () => {
    const { periods } = auditPicture(grid, { countsByPeriod, namedByPeriod: [[], [0, 5], [0, 1]] });
    expect(periods.map(({ period, incidents, namedCells }) => [period, incidents, namedCells])).toEqual([
      [0, 10, 2],
      [1, 8, 2],
    ]);
    // named cells 0 and 5 then held 7 of 10 on a fifth of the area: nobody could have named two better ones
    expect(periods[0]!.scores!.hotspots).toEqual({
      hits: 7,
      possibleHits: 7,
      hitRate: 0.7,
      pai: 0.7 / 0.2,
      pei: 1,
    });
    // by the counts of the period before one would have named 8 and 0
    expect(periods[0]!.scores!.counts.hits).toBe(4);
    // and by density as well: 3 there is more than the 5·(1 − ¼)² = 2.8 beside cell 8
    expect(periods[0]!.scores!.density.hits).toBe(4);
  });

  it('pools over all incidents, against chance and against the best', () => {
    const { pooled, periodsNamed } = auditPicture(grid, { countsByPeriod, namedByPeriod: [[], [0, 5], [0]] });
    // 7 of 10 on a fifth, 3 of 8 on a tenth: chance would have made 2 and 0.8
    expect(pooled!.hotspots).toEqual({
      hits: 10,
      possibleHits: 12,
      hitRate: 10 / 18,
      pai: 10 / 2.8,
      pei: 10 / 12,
    });
    expect(periodsNamed).toBe(2);
  });

  it('leaves a period out of the pool when nothing was named before it, and shows it', () => {
    const { periods, periodsNamed, pooled } = auditPicture(grid, {
      countsByPeriod,
      namedByPeriod: [[], [0], []],
    });
    expect(periods[1]).toEqual({ period: 1, incidents: 8, namedCells: 0, areaShare: 0, scores: null });
    expect(periodsNamed).toBe(1);
    expect(pooled!.hotspots.hits).toBe(4);
  });

  it('names what the counts flag when no picture was kept', () => {
    const wide = rectangleGrid(20, 20);
    const heap = new Int32Array(400);
    heap[210] = 12;
    heap[5] = 1;
    const { periods } = auditPicture(wide, { countsByPeriod: [heap, heap] });
    expect(periods[0]!.namedCells).toBeGreaterThan(0);
    expect(periods[0]!.scores!.hotspots.hits).toBe(12);
  });

  it('has nothing to audit with one period, none, or no cells', () => {
    const nothing = { periods: [], pooled: null, periodsNamed: 0, bandwidthMeters: 200 };
    expect(auditPicture(grid, { countsByPeriod: [counts(...Array(10).fill(1))] })).toEqual(nothing);
    expect(auditPicture(grid, { countsByPeriod: [] })).toEqual(nothing);
    const empty = auditPicture(rectangleGrid(0, 0), { countsByPeriod: [counts(), counts()] });
    expect(empty).toMatchObject({ pooled: null, periods: [{ incidents: 0, scores: null }] });
  });

  it('refuses pictures of another number of periods', () => {
    expect(() => auditPicture(grid, { countsByPeriod, namedByPeriod: [[0]] })).toThrow('1 lists of cells, 3');
  });
});
