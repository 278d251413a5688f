import { findHotspots, findUnusualPlaces } from '@lagesbild/shared/analysis/find_hotspots.ts';
import type { FlaggedCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

/**
 * Rows from the north, as on a map:
 *   cells 8 9 10 11
 *   cells 4 5  6  7
 *   cells 0 1  2  3
 */
const grid = rectangleGrid(4, 3);
const none = { aboveUsual: new Uint8Array(12), pUsual: new Float64Array(12).fill(1) };

function flagsOf(bits: Record<number, number>, p: Record<number, number> = {}): FlaggedCells {
  const flags = {
    flagged: new Uint8Array(12),
    pArea: new Float64Array(12).fill(1),
    pPlace: new Float64Array(12).fill(1),
  };
  for (const [cell, bit] of Object.entries(bits)) {
    flags.flagged[Number(cell)] = bit;
    flags.pArea[Number(cell)] = p[Number(cell)] ?? 0.001;
  }
  return flags;
}
const shown = (counts: Record<number, number>) => {
  const cells = new Int32Array(12);
  for (const [cell, count] of Object.entries(counts)) cells[Number(cell)] = count;
  return cells;
};

describe('findHotspots', () => {
  it('joins flagged cells that touch, corners included, and ranks by incidents in them', () => {
    const history = { countsByPeriod: [shown({ 0: 2, 5: 3, 7: 9, 1: 4 })], periodDays: [14] };
    const hotspots = findHotspots(grid, history, flagsOf({ 0: 1, 5: 3, 7: 2 }), none);
    expect(hotspots).toEqual([
      {
        rank: 1,
        cells: [7],
        weight: 9,
        usual: null,
        p: 0.001,
        x: 350,
        y: 150,
        verdicts: ['place'],
        strongerThanUsual: false,
      },
      {
        rank: 2,
        cells: [0, 5],
        weight: 5,
        usual: null,
        p: 0.001,
        x: 50 * 0.4 + 150 * 0.6,
        y: 50 * 0.4 + 150 * 0.6,
        verdicts: ['area', 'place'],
        strongerThanUsual: false,
      },
    ]);
  });

  it('breaks ties by smaller p, then by the north', () => {
    const history = { countsByPeriod: [shown({ 0: 5, 2: 5, 8: 5 })], periodDays: [14] };
    const order = (p: Record<number, number>) =>
      findHotspots(grid, history, flagsOf({ 0: 1, 2: 1, 8: 1 }, p), none).map(({ cells }) => cells[0]);
    expect(order({ 0: 0.002, 2: 0.001, 8: 0.003 })).toEqual([2, 0, 8]);
    expect(order({})).toEqual([8, 0, 2]);
  });

  it('says what is usual over its own cells, by day, from the six latest earlier periods', () => {
    const earlier = [4, 2, 6, 4, 2, 6, 900].map((count) => shown({ 5: count }));
    const history = {
      countsByPeriod: [shown({ 5: 9 }), ...earlier],
      periodDays: [7, 14, 14, 14, 14, 14, 14, 14],
    };
    const [hotspot] = findHotspots(grid, history, flagsOf({ 5: 2 }), none);
    expect(hotspot!.usual).toBe(2);
  });

  it('is stronger than usual when one of its cells is', () => {
    const history = { countsByPeriod: [shown({ 0: 5, 1: 5 })], periodDays: [14] };
    const aboveUsual = new Uint8Array(12);
    aboveUsual[1] = 1;
    expect(findHotspots(grid, history, flagsOf({ 0: 1, 1: 1 }), { aboveUsual })[0]!.strongerThanUsual).toBe(
      true,
    );
  });

  it('finds none when nothing is flagged', () => {
    expect(findHotspots(grid, { countsByPeriod: [shown({})], periodDays: [14] }, flagsOf({}), none)).toEqual(
      [],
    );
  });
});

describe('findUnusualPlaces', () => {
  it('lists what is above its usual and in no hotspot', () => {
    const aboveUsual = Uint8Array.from([1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    const pUsual = new Float64Array(12).fill(0.01);
    const history = { countsByPeriod: [shown({ 0: 1, 1: 2, 3: 8 })], periodDays: [14] };
    const places = findUnusualPlaces(grid, history, flagsOf({ 3: 1 }).flagged, { aboveUsual, pUsual });
    expect(places).toMatchObject([{ cells: [0, 1], weight: 3, p: 0.01 }]);
  });

  it('leaves out the ring around a hotspot that is itself above its usual', () => {
    const pUsual = new Float64Array(12).fill(0.01);
    const history = { countsByPeriod: [shown({ 0: 8, 1: 1 })], periodDays: [14] };
    const ring = Uint8Array.from([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const flagged = flagsOf({ 0: 1 }).flagged;
    expect(findUnusualPlaces(grid, history, flagged, { aboveUsual: ring, pUsual })).toEqual([]);
    const notItself = Uint8Array.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(findUnusualPlaces(grid, history, flagged, { aboveUsual: notItself, pUsual })).toMatchObject([
      { cells: [1] },
    ]);
  });
});
