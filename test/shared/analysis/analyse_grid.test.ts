import { analyseCells, analyseGrid } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import type { GridAnalysis, GridAnalysisInput } from '@lagesbild/shared/analysis/grid_analysis.ts';
import { locateIncidents } from '@lagesbild/shared/analysis/locate_incidents.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { polygonOfBounds } from '@lagesbild/shared/geo/polygon.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Row = readonly [x: number, y: number, period: number];

const base: Omit<GridAnalysisInput, 'x' | 'y' | 'periodIndex'> = {
  periodDays: [14, 14, 14, 14, 14, 14, 14],
  studyArea: polygonOfBounds([0, 0, 2000, 2000]),
  grid: { shape: 'square', cellSizeMeters: 100 },
  methods: { gistar: true, kde: { kernel: 'quartic', bandwidthMeters: 300 } },
};
const inputOf = (rows: readonly Row[], more: Partial<GridAnalysisInput> = {}): GridAnalysisInput => ({
  ...base,
  x: Float64Array.from(rows, ([x]) => x),
  y: Float64Array.from(rows, ([, y]) => y),
  periodIndex: Int16Array.from(rows, ([, , period]) => period),
  ...more,
});
const sum = (column: ArrayLike<number>) => Array.from(column).reduce((total, value) => total + value, 0);

/** Noise over seven fortnights, and in the shown one a heap of nine at (1050, 1050). */
function town(seed: number): Row[] {
  const random = seededRandom(seed);
  const noise = Array.from(
    { length: 240 },
    (): Row => [random() * 2000, random() * 2000, randomBelow(random, 7)],
  );
  return [...noise, ...Array.from({ length: 9 }, (): Row => [1050, 1050, 0])];
}

describe('the composite analysis', () => {
  it('finds a heap, ranks it and says that it is stronger than usual', () => {
    const { hotspots, columns } = analyseGrid(inputOf(town(1)));
    const [heap] = hotspots;
    expect(heap).toMatchObject({ rank: 1, strongerThanUsual: true });
    expect(heap!.verdicts).toContain('place');
    expect(heap!.cells).toContain(10 * 20 + 10);
    expect(heap!.weight).toBe(sum(heap!.cells.map((cell) => columns.count[cell]!)));
    expect(heap!.usual!).toBeLessThan(heap!.weight / 3);
  });

  it('says how everything was computed', () => {
    const { parameters, caveats } = analyseGrid(
      inputOf(town(1), { methods: { gistar: true, kde: { kernel: 'gaussian', bandwidthMeters: 'auto' } } }),
    );
    expect(parameters.grid).toEqual({
      shape: 'square',
      cellSizeMeters: 100,
      originX: 0,
      originY: 0,
      cells: 400,
    });
    expect(parameters.periods).toEqual({ shownDays: 14, earlier: 6, usual: 6 });
    expect(parameters.gistar).toEqual({ neighbours: 'queen', weights: 'binary', selfIncluded: true });
    expect(parameters.kde).toMatchObject({ kernel: 'gaussian', automatic: true, rule: 'scott' });
    expect(parameters.verdict).toMatchObject({ areaRate: 0.025, placeRate: 0.025, usualRate: 0.05 });
    expect(caveats).toEqual(['gistar_is_descriptive', 'bandwidth_automatic']);
  });

  it('computes only what is asked for', () => {
    const { columns, parameters, hotspots } = analyseGrid(inputOf(town(1), { methods: {}, verdict: false }));
    expect(Object.keys(columns)).toEqual(['x', 'y', 'count']);
    expect([parameters.gistar, parameters.kde, parameters.verdict, hotspots]).toEqual([null, null, null, []]);
  });

  it('gives the same when cells and places are found beforehand, whatever is filtered out afterwards', () => {
    const rows: Row[] = [...town(3), [-50, 50, 0], [5000, 50, 0], ...town(3).slice(0, 60)];
    const filtered = rows.map(([x, y, period], i): Row => [x, y, i % 5 === 0 ? -1 : period]);
    for (const input of [inputOf(filtered), inputOf(filtered.map(([x, y]): Row => [x, y, 0]))]) {
      const grid = buildGrid({ ...input.grid, studyArea: input.studyArea });
      const located = locateIncidents(grid, input.x, input.y);
      const { columns, ...plain } = analyseCells(grid, input);
      const { columns: before, ...rest } = analyseCells(grid, { ...input, located });
      expect(rest).toEqual(plain);
      expect(before.count).toEqual(columns.count);
      before.kde!.forEach((density, cell) => {
        expect(density).toBeCloseTo(columns.kde![cell]!, 15);
      });
    }
  });

  it('counts the points outside, and ignores periods it was not given', () => {
    const rows: Row[] = [
      [50, 50, 0],
      [-50, 50, 0],
      [50, 50, 1],
      [50, 5000, 6],
      [50, 50, 7],
      [50, 50, -1],
    ];
    const { counted, columns, caveats } = analyseGrid(inputOf(rows));
    expect(counted).toEqual({ used: 1, outside: 1, earlierUsed: 1, earlierOutside: 1 });
    expect(sum(columns.count)).toBe(1);
    expect(caveats).toContain('points_outside');
    expect(caveats).toContain('few_incidents');
  });

  it('needs three earlier periods to know what is usual, and says so', () => {
    const short = analyseGrid(inputOf(town(1), { periodDays: [14, 14, 14] }));
    expect(short.caveats).toContain('short_history');
    expect([short.parameters.verdict!.dispersion, short.hotspots[0]!.usual]).toEqual([null, null]);
    const some = analyseGrid(inputOf(town(1), { periodDays: [14, 14, 14, 14] }));
    expect(some.caveats).toContain('poisson_few_periods');
    expect(some.parameters.verdict!.dispersion).toBe(Infinity);
  });

  it('leaves density to the incidents that are counted', () => {
    const inside: Row[] = [[1950, 50, 0]];
    const withOutside: Row[] = [...inside, [2010, 50, 0], [1950, 50, 3]];
    expect(analyseGrid(inputOf(withOutside)).columns.kde).toEqual(analyseGrid(inputOf(inside)).columns.kde);
  });

  it('gives the same on a grid laid before, and survives being sent to a worker and back', () => {
    const input = inputOf(town(2));
    const there = structuredClone(input);
    const answer = analyseGrid(there);
    expect(structuredClone(answer)).toEqual(answer);
    expect(analyseCells(buildGrid({ ...base.grid, studyArea: base.studyArea }), input)).toEqual(answer);
  });
});

describe('what must not change the answer', () => {
  it('the order of the incidents', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, order) => {
        const rows = town(seed);
        const random = seededRandom(order);
        const shuffled = rows
          .map((row) => ({ row, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const { columns: before, ...restBefore } = analyseGrid(inputOf(rows));
        const { columns: after, ...restAfter } = analyseGrid(inputOf(shuffled));
        expect(restAfter).toEqual(restBefore);
        // a sum of densities may differ in its last digit, nothing else may
        before.kde!.forEach((value, cell) => {
          expect(Math.abs(after.kde![cell]! - value)).toBeLessThanOrEqual(1e-12 * value);
        });
        expect({ ...after, kde: before.kde }).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('moving everything by whole cells', () => {
    const rows = town(3).map(([x, y, period]): Row => [Math.round(x), Math.round(y), period]);
    const moved = rows.map(([x, y, period]): Row => [x + 674_000, y + 6_580_000, period]);
    const here = analyseGrid(inputOf(rows));
    const there = analyseGrid(
      inputOf(moved, { studyArea: polygonOfBounds([674_000, 6_580_000, 676_000, 6_582_000]) }),
    );
    const { x: _x, y: _y, ...hereColumns } = here.columns;
    const { x: __x, y: __y, ...thereColumns } = there.columns;
    expect(thereColumns).toEqual(hereColumns);
    expect(there.columns.x[0]! - here.columns.x[0]!).toBe(674_000);
    expect(there.hotspots.map(({ cells, rank, p }) => [cells, rank, p])).toEqual(
      here.hotspots.map(({ cells, rank, p }) => [cells, rank, p]),
    );
  });
});

describe('odd data', () => {
  const probabilities = ({ columns }: GridAnalysis) =>
    [columns.p, columns.pAdjusted, columns.pArea, columns.pPlace, columns.pUsual].flatMap((p) => [...p!]);

  it.each<[string, Row[]]>([
    ['no incident', []],
    ['one', [[50, 50, 0]]],
    ['one, long ago', [[50, 50, 5]]],
    ['all at one place', Array.from({ length: 30 }, (): Row => [50, 50, 0])],
    ['all in a line', Array.from({ length: 30 }, (_, i): Row => [i * 60, 150, i % 7])],
    ['all outside', [[-1, -1, 0]]],
  ])('gives numbers, not errors: %s', (_, rows) => {
    for (const shape of ['square', 'hexagon'] as const) {
      const answer = analyseGrid(
        inputOf(rows, {
          grid: { shape, cellSizeMeters: 100 },
          methods: { gistar: true, kde: { kernel: 'quartic', bandwidthMeters: 'auto' } },
        }),
      );
      expect(probabilities(answer).every((p) => p >= 0 && p <= 1)).toBe(true);
      expect([...answer.columns.z!, ...answer.columns.kde!].every(Number.isFinite)).toBe(true);
    }
  });

  it('gives an empty answer for an empty study area', () => {
    const answer = analyseGrid(inputOf(town(1), { studyArea: [] }));
    expect(answer.columns.count).toHaveLength(0);
    expect(answer.hotspots).toEqual([]);
    expect(answer.counted.used).toBe(0);
    expect(answer.caveats).toContain('empty_study_area');
  });

  it('flags nothing where every cell has the same', () => {
    const even = Array.from(
      { length: 400 },
      (_, i): Row => [(i % 20) * 100 + 50, Math.floor(i / 20) * 100 + 50, 0],
    );
    const answer = analyseGrid(inputOf(even));
    expect(answer.columns.z!.every((z) => z === 0)).toBe(true);
    expect(answer.hotspots).toEqual([]);
    expect(answer.caveats).toContain('counts_all_equal');
  });

  it('keeps counts and p right on any map', () => {
    const row = fc.tuple(
      fc.double({ min: -200, max: 2200, noNaN: true }),
      fc.double({ min: -200, max: 2200, noNaN: true }),
      fc.integer({ min: -1, max: 8 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 120 }), fc.constantFrom('square', 'hexagon'), (rows, shape) => {
        const answer = analyseGrid(inputOf(rows, { grid: { shape, cellSizeMeters: 250 } }));
        const shown = rows.filter(([, , period]) => period === 0).length;
        expect(answer.counted.used + answer.counted.outside).toBe(shown);
        expect(sum(answer.columns.count)).toBe(answer.counted.used);
        expect(probabilities(answer).every((p) => p >= 0 && p <= 1)).toBe(true);
      }),
    );
  });

  it.each([
    ['x', Number.NaN],
    ['y', Infinity],
  ] as const)('refuses a point whose %s is %d, naming the row', (column, value) => {
    const input = inputOf(town(1));
    input[column][17] = value;
    expect(() => analyseGrid(input)).toThrow(expect.objectContaining({ code: 'not_finite', index: 17 }));
  });

  it('refuses columns of unequal length and days that are none', () => {
    const refused = (more: Partial<GridAnalysisInput>) => () => analyseGrid(inputOf(town(1), more));
    expect(refused({ y: new Float64Array(3) })).toThrow(expect.objectContaining({ code: 'length_mismatch' }));
    expect(refused({ periodIndex: new Int16Array(3) })).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
    expect(refused({ periodDays: [] })).toThrow(expect.objectContaining({ code: 'period_days', index: -1 }));
    expect(refused({ periodDays: [14, 0] })).toThrow(
      expect.objectContaining({ code: 'period_days', index: 1 }),
    );
  });
});
