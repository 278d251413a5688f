import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { areaTest } from '@lagesbild/shared/analysis/area_test.ts';
import { type BandwidthRule, chooseBandwidth } from '@lagesbild/shared/analysis/choose_bandwidth.ts';
import { classifyHotspots } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import { clusterSpaceTime } from '@lagesbild/shared/analysis/cluster_space_time.ts';
import { clusterView } from '@lagesbild/shared/analysis/cluster_view.ts';
import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { emergingHotspots } from '@lagesbild/shared/analysis/emerging_hotspots.ts';
import { findRepeats } from '@lagesbild/shared/analysis/find_repeats.ts';
import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { gistar } from '@lagesbild/shared/analysis/gistar.ts';
import { type CellGrid, countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { judgeCells } from '@lagesbild/shared/analysis/judge_cells.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { localMoran } from '@lagesbild/shared/analysis/local_moran.ts';
import { locateIncidents } from '@lagesbild/shared/analysis/locate_incidents.ts';
import { nearRepeats } from '@lagesbild/shared/analysis/near_repeats.ts';
import { placeTest } from '@lagesbild/shared/analysis/place_test.ts';
import { predictPlaces } from '@lagesbild/shared/analysis/predict_places.ts';
import { scanSpaceTime } from '@lagesbild/shared/analysis/scan_space_time.ts';
import { usualTest } from '@lagesbild/shared/analysis/usual_test.ts';
import { wholeCellBounds } from '@lagesbild/shared/analysis/whole_cell_bounds.ts';
import { describe, expect, it } from 'vitest';
import { columnsOf, rectangleGrid } from './small_grids.ts';

type Point = readonly [x: number, y: number];
interface Columns {
  x: Float64Array;
  y: Float64Array;
}

const grid = rectangleGrid(6, 5);
const day = 86_400_000;
const kernels = ['quartic', 'gaussian'] as const;
const rules: BandwidthRule[] = ['scott', 'likelihood', 'diggle'];
const indices = (length: number) => Int32Array.from({ length }, (_, i) => i);
const daily = (x: Float64Array) => Float64Array.from(x, (_, i) => i * day);

/** Every verb of the engine that takes points, with ordinary options. */
const verbsOfPoints: Record<string, (points: Columns) => unknown> = {
  analyseCells: ({ x, y }) =>
    analyseCells(grid, {
      x,
      y,
      periodIndex: Int16Array.from(x, (_, i) => i % 8),
      periodDays: Array(8).fill(14),
      methods: { gistar: true, kde: { kernel: 'quartic', bandwidthMeters: 'auto' } },
    }),
  collapsePoints: ({ x, y }) => collapsePoints(x, y),
  kernelDensity: ({ x, y }) =>
    kernels.map((kernel) =>
      kernelDensity(
        grid,
        { x, y, weight: x.map(() => 1) },
        { kernel, bandwidthMeters: 150, edgeCorrection: 'jones_diggle' },
      ),
    ),
  chooseBandwidth: ({ x, y }) =>
    rules.map((rule) =>
      chooseBandwidth(
        { kernel: 'quartic', bandwidthMeters: 'auto', rule },
        { x, y, weight: x.map(() => 1) },
        100,
      ),
    ),
  clusterPoints: (points) => clusterPoints(points, { epsMeters: 100, minimumPoints: 3 }),
  clusterSpaceTime: ({ x, y }) =>
    clusterSpaceTime({ x, y, at: daily(x) }, { epsMeters: 100, epsDays: 7, minimumPoints: 3 }),
  findRepeats: ({ x, y }) =>
    findRepeats({ x, y, at: daily(x) }, { from: 0, recentFrom: 28 * day, until: 42 * day }),
  nearRepeats: ({ x, y }) =>
    nearRepeats(
      { x, y, at: daily(x) },
      { distanceBreaksMeters: [0, 1, 200], timeBreaksDays: [0, 7, 14], runs: 19 },
    ),
  scanSpaceTime: ({ x, y }) =>
    scanSpaceTime(
      { x, y, siteOf: indices(x.length), age: indices(x.length) },
      { maximumRadiusMeters: 300, maximumDays: 14, runs: 19 },
    ),
  predictPlaces: ({ x, y }) =>
    predictPlaces(grid, { x, y, ageDays: Float64Array.from(x, (_, i) => i + 1), horizonDays: 3 }),
  wholeCellBounds: ({ x, y }) => wholeCellBounds(x, y, 100),
};

/** Those that rows without a point may pass through: they lie nowhere. */
const locatingVerbs: Record<string, (points: Columns) => unknown> = {
  locateCells: ({ x, y }) => locateCells(grid, x, y),
  locateIncidents: ({ x, y }) => locateIncidents(grid, x, y),
  clusterView: ({ x, y }) =>
    clusterView(
      {
        mercatorX: x.map((v) => v / 1000),
        mercatorY: y.map((v) => v / 1000),
        category: new Uint16Array(x.length),
      },
      { bounds: { minX: 0, minY: 0, maxX: 1, maxY: 1 }, zoom: 1, radiusPixels: 64, categories: 2 },
    ),
};

const awkward: [string, Point[]][] = [
  ['no points', []],
  ['one point', [[250, 250]]],
  ['points at one place', Array(9).fill([250, 250])],
  ['points on a line along an axis', Array.from({ length: 9 }, (_, i) => [50 * i, 250])],
  ['points on a slanting line', Array.from({ length: 9 }, (_, i) => [50 * i, 40 * i])],
  ['points outside the study area', Array.from({ length: 9 }, (_, i) => [-500 - i, 9000])],
];

/** Every number in an answer, however deep. */
function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (ArrayBuffer.isView(value)) yield* Array.from(value as Float64Array);
  else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) {
      yield* numbersIn(part);
    }
  }
}

describe.each(Object.entries({ ...verbsOfPoints, ...locatingVerbs }))('%s', (name, run) => {
  it.each(awkward)('has an answer for %s', (_, points) => {
    const numbers = [...numbersIn(run(columnsOf(points)))];
    // a ratio to no expected pairs is not a number by its own description; r of no overdispersion is infinite
    if (name !== 'nearRepeats') expect(numbers.filter(Number.isNaN)).toEqual([]);
  });
});

describe.each(Object.entries(verbsOfPoints))('%s', (_, run) => {
  it.each([Number.NaN, Infinity, -Infinity])('refuses a coordinate of %d by its row', (bad) => {
    const points: Point[] = [
      [50, 50],
      [150, 50],
      [250, bad],
      [bad, 50],
    ];
    expect(() => run(columnsOf(points))).toThrow(expect.objectContaining({ code: 'not_finite', index: 2 }));
  });
});

it('rows without a point lie in no cell, at no place and in no view', () => {
  const { x, y } = columnsOf([
    [50, 50],
    [Number.NaN, Number.NaN],
  ]);
  expect([...locateCells(grid, x, y)]).toEqual([0, -1]);
  expect([...locateIncidents(grid, x, y).places.placeOf]).toEqual([0, -1]);
});

/** Every verb of the engine that takes counts by cell. */
const verbsOfCounts: Record<string, (cells: CellGrid, counts: Int32Array) => unknown> = {
  gistar: (cells, counts) => gistar(cells, counts),
  localMoran: (cells, counts) => localMoran(cells, counts),
  areaTest: (cells, counts) => areaTest(cells, counts),
  placeTest: (_, counts) => placeTest(counts),
  flagCells: (cells, counts) => flagCells(cells, counts),
  usualTest: (cells, counts) => usualTest(cells, Array(8).fill(counts), Array(8).fill(14)),
  judgeCells: (cells, counts) =>
    judgeCells(cells, { countsByPeriod: Array(8).fill(counts), periodDays: Array(8).fill(14) }),
  classifyHotspots: (cells, counts) => classifyHotspots(cells, Array(8).fill(counts), []),
  emergingHotspots: (cells, counts) =>
    emergingHotspots(cells, Array(8).fill(counts), { alpha: 0.05, correction: 'none' }),
  countCells: (cells) => countCells(cells, new Int32Array(3).fill(-1)),
};

const awkwardMaps: [string, CellGrid, (cell: number) => number][] = [
  ['no cells', rectangleGrid(0, 0), () => 0],
  ['one empty cell', rectangleGrid(1, 1), () => 0],
  ['one full cell', rectangleGrid(1, 1), () => 7],
  ['two cells', rectangleGrid(2, 1), (cell) => cell],
  ['a map without incidents', rectangleGrid(5, 4), () => 0],
  ['a map where all cells are alike', rectangleGrid(5, 4), () => 3],
  ['everything in one cell', rectangleGrid(5, 4), (cell) => (cell === 7 ? 500 : 0)],
  ['a row of cells', rectangleGrid(12, 1), (cell) => cell % 3],
  ['hexagons with one incident', rectangleGrid(4, 4, 'hexagon'), (cell) => Number(cell === 3)],
];

describe.each(Object.entries(verbsOfCounts))('%s', (_, run) => {
  it.each(awkwardMaps)('has an answer for %s', (__, cells, countOf) => {
    const counts = Int32Array.from(cells.x, (___, cell) => countOf(cell));
    expect([...numbersIn(run(cells, counts))].filter(Number.isNaN)).toEqual([]);
  });
});
