import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { diggleSigma } from '@lagesbild/shared/analysis/diggle_bandwidth.ts';
import { gistar } from '@lagesbild/shared/analysis/gistar.ts';
import { buildGrid, countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { likelihoodSigma } from '@lagesbild/shared/analysis/likelihood_bandwidth.ts';
import { scottBandwidth } from '@lagesbild/shared/analysis/scott_bandwidth.ts';
import { createProjection, projectColumns } from '@lagesbild/shared/geo/projection.ts';
import { describe, expect, it } from 'vitest';
import { hasReferences, largestRelativeError, numberColumn, readShared } from './reference_files.ts';

interface MemphisGrid {
  cell?: number;
  centre_spacing?: number;
  x0: number;
  y0: number;
  nx: number;
  ny: number;
}

const memphis = (file: string) => readShared(`reference/memphis/${file}`);

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)('2,245 robberies in Memphis', () => {
  const load = () => {
    const params = JSON.parse(memphis('memphis_params.json')) as { square: MemphisGrid; hex: MemphisGrid };
    const points = memphis('memphis_points.csv');
    return { params, x: numberColumn(points, 'x'), y: numberColumn(points, 'y') };
  };

  /** Square: columns and rows from the origin. Hexagons: one ring more on the west and south. */
  const gridOf = (shape: 'square' | 'hexagon', { params }: ReturnType<typeof load>): CellGrid => {
    const { x0, y0, nx, ny, cell, centre_spacing } = shape === 'square' ? params.square : params.hex;
    const first = shape === 'square' ? 0 : -1;
    return buildGrid({
      studyArea: { columns: nx, rows: ny, firstColumn: first, firstRow: first },
      shape,
      cellSizeMeters: (cell ?? centre_spacing)!,
      originX: x0,
      originY: y0,
    });
  };

  it.each([
    ['square', 'square'],
    ['hexagon', 'hex'],
  ] as const)('has the reference cells, neighbours, counts, Gi* and densities on %ss', (shape, name) => {
    const data = load();
    const grid = gridOf(shape, data);
    const cells = memphis(`memphis_${name}_cells.csv`);
    expect(largestRelativeError(grid.x, numberColumn(cells, 'cx'))).toBeLessThan(1e-15);
    expect(largestRelativeError(grid.y, numberColumn(cells, 'cy'))).toBeLessThan(1e-15);
    const neighbours = JSON.parse(memphis(`memphis_${name}_nb.json`)) as number[][];
    expect([...grid.neighbours]).toEqual(neighbours.flat());
    expect([...grid.offsets].slice(1)).toEqual(runningLengths(neighbours));

    const counts = countCells(grid, locateCells(grid, data.x, data.y));
    expect([...counts]).toEqual([...numberColumn(cells, 'count')]);

    const reference = memphis(`gistar_${name}.csv`);
    const { z, p, pAdjusted } = gistar(grid, counts);
    expect(largestRelativeError(z, numberColumn(reference, 'z'))).toBeLessThan(1e-9);
    expect(largestRelativeError(p, numberColumn(reference, 'p'))).toBeLessThan(1e-9);
    expect(largestRelativeError(pAdjusted, numberColumn(reference, 'p_bh'))).toBeLessThan(1e-9);

    const density = memphis(`kde_${name}_exact.csv`);
    const points = collapsePoints(data.x, data.y);
    const quartic = kernelDensity(grid, points, { kernel: 'quartic', bandwidthMeters: 1500 });
    const gaussian = kernelDensity(grid, points, { kernel: 'gaussian', bandwidthMeters: 700 });
    expect(largestRelativeError(quartic, numberColumn(density, 'quartic'))).toBeLessThan(1e-9);
    expect(largestRelativeError(gaussian, numberColumn(density, 'gaussian'))).toBeLessThan(1e-9);
  });

  describe("has spatstat's bandwidths", () => {
    const range = { smallestMeters: 5, largestMeters: 23_000 };
    const bandwidths = () => {
      const { x, y } = load();
      const theirs = JSON.parse(memphis('memphis_bandwidths.json')) as Record<string, number>;
      return { points: collapsePoints(x, y), theirs };
    };

    it("within 2 % by Scott's rule", () => {
      const { points, theirs } = bandwidths();
      const sigma = scottBandwidth(points, 'gaussian')!;
      expect(Math.abs(sigma / theirs['bw.scott.iso']! - 1)).toBeLessThan(0.02);
    });

    it("within 2 % by Diggle's cross-validation", () => {
      const { points, theirs } = bandwidths();
      const found = diggleSigma(points, { smallestMeters: 5, largestMeters: 1844 })!;
      expect(Math.abs(found.sigmaMeters / theirs['bw.diggle']! - 1)).toBeLessThan(0.02);
      expect(found.atLimit).toBe(false);
    });

    // bw.ppl asks 16 values from the smallest distance to half the diagonal, 45 % apart, and answers 275.6 m: asked
    // for 60 values from 150 to 700 m it answers 319.8, of which 2 % must hold. Among its own 16 ours takes 275.6 too
    it('by likelihood cross-validation: among its candidates the same, between them a likelier one', () => {
      const { points, theirs } = bandwidths();
      const best = likelihoodSigma(points, range)!.sigmaMeters;
      expect(Math.abs(best / 319.83435 - 1)).toBeLessThan(0.02);
      const step = (23078.66981 / 91.09062) ** (1 / 15);
      const candidates = Array.from({ length: 16 }, (_, i) => 91.09062 * step ** i);
      const below = candidates.findLast((sigma) => sigma < best)!;
      expect(below).toBeCloseTo(theirs['bw.ppl']!, 2);
    });
  });

  it('has the reference metres from longitude and latitude', () => {
    const { x, y } = load();
    const csv = readShared('data/memphis_robberies_2019.csv');
    const projection = createProjection('+proj=utm +zone=15 +datum=WGS84 +units=m +no_defs');
    const meters = projectColumns(projection, numberColumn(csv, 'lon'), numberColumn(csv, 'lat'));
    // the reference is rounded to 0.01 m
    meters.x.forEach((value, i) => {
      expect(Math.abs(value - x[i]!)).toBeLessThan(0.0051);
      expect(Math.abs(meters.y[i]! - y[i]!)).toBeLessThan(0.0051);
    });
  });
});

function runningLengths(lists: readonly unknown[][]): number[] {
  let end = 0;
  return lists.map((list) => {
    end += list.length;
    return end;
  });
}
