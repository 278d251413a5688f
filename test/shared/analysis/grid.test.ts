import {
  buildGrid,
  cellPolygon,
  countCells,
  defaultCellSize,
  locateCells,
} from '@lagesbild/shared/analysis/grid.ts';
import { wholeCellBounds } from '@lagesbild/shared/analysis/whole_cell_bounds.ts';
import {
  type MeterPolygon,
  polygonArea,
  polygonContains,
  polygonOfBounds,
} from '@lagesbild/shared/geo/polygon.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, rectangleGrid } from './small_grids.ts';

const neighboursOf = (grid: ReturnType<typeof buildGrid>, cell: number) => [
  ...grid.neighbours.slice(grid.offsets[cell]!, grid.offsets[cell + 1]!),
];
const centresOf = (grid: ReturnType<typeof buildGrid>) => [...grid.x].map((x, i) => [x, grid.y[i]!]);

describe('a grid of squares', () => {
  it('numbers cells row by row from the south-west', () => {
    const grid = buildGrid({
      studyArea: { bounds: [0, 0, 300, 200] },
      shape: 'square',
      cellSizeMeters: 100,
    });
    expect(centresOf(grid)).toEqual([
      [50, 50],
      [150, 50],
      [250, 50],
      [50, 150],
      [150, 150],
      [250, 150],
    ]);
    expect(neighboursOf(grid, 1)).toEqual([0, 2, 3, 4, 5]);
  });

  it('takes a cell whose centre lies on the edge of the study area, and no other', () => {
    const onCentre: MeterPolygon = polygonOfBounds([50, 50, 150, 149.9]);
    const grid = buildGrid({ studyArea: onCentre, shape: 'square', cellSizeMeters: 100 });
    expect(centresOf(grid)).toEqual([
      [50, 50],
      [150, 50],
    ]);
  });

  it('is anchored at multiples of the size, or at an origin of its own', () => {
    const studyArea = polygonOfBounds([674_030, 6_580_010, 674_290, 6_580_120]);
    const anchored = buildGrid({ studyArea, shape: 'square', cellSizeMeters: 100 });
    expect(centresOf(anchored)).toEqual([
      [674_050, 6_580_050],
      [674_150, 6_580_050],
      [674_250, 6_580_050],
    ]);
    const moved = buildGrid({ studyArea, shape: 'square', cellSizeMeters: 100, originX: 30, originY: 10 });
    expect(centresOf(moved)).toEqual([
      [674_080, 6_580_060],
      [674_180, 6_580_060],
      [674_280, 6_580_060],
    ]);
  });

  it('has half-open cells: a point on a line belongs to the east and north', () => {
    const grid = rectangleGrid(2, 2);
    const { x, y } = columnsOf([
      [0, 0],
      [100, 0],
      [99.999, 99.999],
      [100, 100],
      [200, 100],
      [100, 200],
      [-0.001, 50],
    ]);
    expect([...locateCells(grid, x, y)]).toEqual([0, 1, 0, 3, -1, -1, -1]);
  });

  it('leaves neighbours out that the study area does not hold', () => {
    // an L of three cells
    const corner: MeterPolygon = [[new Float64Array([0, 0, 200, 0, 200, 100, 100, 100, 100, 200, 0, 200])]];
    const grid = buildGrid({ studyArea: corner, shape: 'square', cellSizeMeters: 100 });
    expect(centresOf(grid)).toEqual([
      [50, 50],
      [150, 50],
      [50, 150],
    ]);
    expect([0, 1, 2].map((cell) => neighboursOf(grid, cell))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it('counts each point in a cell once and those outside in none', () => {
    const grid = rectangleGrid(2, 1);
    const { x, y } = columnsOf([
      [10, 10],
      [20, 20],
      [110, 10],
      [500, 10],
    ]);
    expect([...countCells(grid, locateCells(grid, x, y))]).toEqual([2, 1]);
  });
});

describe('a grid of hexagons', () => {
  const grid = rectangleGrid(6, 6, 'hexagon');

  it('has centres a cell size apart, odd rows shifted by half', () => {
    expect(grid.x[0]).toBe(0);
    expect(grid.x[6]).toBe(50);
    expect(grid.y[6]).toBeCloseTo(100 * Math.sqrt(0.75), 10);
    const inner = 2 * 6 + 2;
    expect(neighboursOf(grid, inner)).toEqual([7, 8, 13, 15, 19, 20]);
    for (const neighbour of neighboursOf(grid, inner)) {
      const distance = Math.hypot(grid.x[neighbour]! - grid.x[inner]!, grid.y[neighbour]! - grid.y[inner]!);
      expect(distance).toBeCloseTo(100, 9);
    }
  });

  it('gives every point to its nearest centre', () => {
    const coordinate = fc.double({ min: 60, max: 380, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (px, py) => {
        const [cell] = locateCells(grid, new Float64Array([px]), new Float64Array([py]));
        const distances = [...grid.x].map((x, i) => Math.hypot(px - x, py - grid.y[i]!));
        expect(distances[cell!]!).toBeCloseTo(Math.min(...distances), 9);
      }),
    );
  });

  it('takes centres on the far edge of the study area too', () => {
    const rowHeight = 100 * (Math.sqrt(3) / 2);
    const studyArea = polygonOfBounds([0, 0, 200, rowHeight * 6]);
    const cells = buildGrid({ studyArea, shape: 'hexagon', cellSizeMeters: 100 });
    expect(cells.x.length).toBe(4 * 3 + 3 * 2);
  });
});

describe('cells of either shape', () => {
  const shapes = fc.constantFrom('square' as const, 'hexagon' as const);
  const triangle: MeterPolygon = [[new Float64Array([-450, -300, 900, -120, 60, 770])]];

  it('are those whose centres the study area holds, each a neighbour of its neighbours', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 40, max: 200 }), (shape, cellSizeMeters) => {
        const grid = buildGrid({ studyArea: triangle, shape, cellSizeMeters });
        const inside = grid.x.every((x, i) => polygonContains(triangle, x, grid.y[i]!));
        expect(inside).toBe(true);
        // as many as fit: the area over a cell's, give or take the edge
        const cellArea = polygonArea([[cellPolygon(grid, 0)]]);
        const perimeterCells = 4000 / cellSizeMeters;
        expect(Math.abs(grid.x.length - polygonArea(triangle) / cellArea)).toBeLessThan(perimeterCells);
        for (let cell = 0; cell < grid.x.length; cell++) {
          for (const neighbour of neighboursOf(grid, cell)) {
            expect(neighboursOf(grid, neighbour)).toContain(cell);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('hold their own centre, and a polygon with the corners of the cell', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const grid = buildGrid({ studyArea: triangle, shape, cellSizeMeters: 100 });
        expect([...locateCells(grid, grid.x, grid.y)]).toEqual([...grid.x.keys()]);
        const ring = cellPolygon(grid, 3);
        expect(ring.length).toBe(shape === 'square' ? 10 : 14);
        expect(polygonArea([[ring]])).toBeCloseTo(shape === 'square' ? 10_000 : 10_000 * Math.sqrt(0.75), 6);
        expect(polygonContains([[ring]], grid.x[3]!, grid.y[3]!)).toBe(true);
      }),
    );
  });

  it('are none in an area without a centre, or in no area', () => {
    for (const studyArea of [[], polygonOfBounds([10, 10, 20, 20])]) {
      const grid = buildGrid({ studyArea, shape: 'square', cellSizeMeters: 100 });
      expect([grid.x.length, [...grid.offsets]]).toEqual([0, [0]]);
      expect([...locateCells(grid, new Float64Array([15]), new Float64Array([15]))]).toEqual([-1]);
    }
  });

  it.each([0, -50, Number.NaN, Infinity])('are refused at a size of %d m', (cellSizeMeters) => {
    const build = () => buildGrid({ studyArea: triangle, shape: 'square', cellSizeMeters });
    expect(build).toThrow(expect.objectContaining({ code: 'cell_size' }));
  });

  it('are refused above four million', () => {
    const build = () =>
      buildGrid({ studyArea: { bounds: [0, 0, 1e6, 1e6] }, shape: 'square', cellSizeMeters: 10 });
    expect(build).toThrow(expect.objectContaining({ code: 'grid_too_large' }));
  });
});

describe('the default cell size', () => {
  const ofSides = (width: number, height: number) => defaultCellSize(polygonOfBounds([0, 0, width, height]));

  it.each([
    [10_000, 7_000, 150],
    [5_000, 90_000, 100],
    [1_000, 1_000, 50],
    [80_000, 60_000, 500],
    [6_300, 6_300, 150],
  ])('of %d × %d m is %d m', (width, height, size) => {
    expect(ofSides(width, height)).toBe(size);
  });

  it('is the smallest without an area', () => {
    expect(defaultCellSize([])).toBe(50);
  });
});

describe('a study area without a boundary', () => {
  it('is the bounding box of the points widened to whole cells', () => {
    expect(wholeCellBounds(new Float64Array([130, 470]), new Float64Array([-20, 200]), 100)).toEqual([
      100, -100, 500, 300,
    ]);
  });

  it('is one cell around one point, and nothing without points', () => {
    expect(wholeCellBounds(new Float64Array([100]), new Float64Array([199]), 100)).toEqual([
      100, 100, 200, 200,
    ]);
    expect(wholeCellBounds(new Float64Array(), new Float64Array(), 100)).toBeNull();
  });
});
