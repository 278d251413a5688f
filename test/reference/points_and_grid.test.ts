import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { gistar } from '@lagesbild/shared/analysis/gistar.ts';
import { buildGrid, countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { describe, expect, it } from 'vitest';
import { largestRelativeError, readFixture } from './reference_files.ts';

interface PointsAndGrid {
  columns: number;
  rows: number;
  cellSizeMeters: number;
  x: number[];
  y: number[];
  counts: number[];
  gistar: { z: number[]; p: number[]; pFdrBenjaminiHochberg: number[] };
  kdeQuartic: { bandwidthMeters: number; perSquareMetre: number[] };
  kdeGaussian: { sigmaMeters: number; perSquareMetre: number[] };
}

// results that R spdep and NumPy agree on at 1e-15
const reference = readFixture('points-and-grid.json') as PointsAndGrid;
const { columns, rows, cellSizeMeters } = reference;
const grid = buildGrid({ studyArea: { columns, rows }, shape: 'square', cellSizeMeters });
const x = Float64Array.from(reference.x);
const y = Float64Array.from(reference.y);
const counts = countCells(grid, locateCells(grid, x, y));

describe('340 made points on 300 cells', () => {
  it('has the reference counts', () => {
    expect([...counts]).toEqual(reference.counts);
  });

  it('has the reference Gi*: z, p and Benjamini–Hochberg', () => {
    const { z, p, pAdjusted } = gistar(grid, counts);
    expect(largestRelativeError(z, reference.gistar.z)).toBeLessThan(1e-9);
    expect(largestRelativeError(p, reference.gistar.p)).toBeLessThan(1e-9);
    expect(largestRelativeError(pAdjusted, reference.gistar.pFdrBenjaminiHochberg)).toBeLessThan(1e-9);
  });

  it('has the reference densities per square metre', () => {
    const points = collapsePoints(x, y);
    const { kdeQuartic, kdeGaussian } = reference;
    const quartic = kernelDensity(grid, points, {
      kernel: 'quartic',
      bandwidthMeters: kdeQuartic.bandwidthMeters,
    });
    const gaussian = kernelDensity(grid, points, {
      kernel: 'gaussian',
      bandwidthMeters: kdeGaussian.sigmaMeters,
    });
    expect(largestRelativeError(quartic, kdeQuartic.perSquareMetre)).toBeLessThan(1e-9);
    expect(largestRelativeError(gaussian, kdeGaussian.perSquareMetre)).toBeLessThan(1e-9);
  });
});
