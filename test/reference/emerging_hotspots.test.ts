import { emergingHotspots } from '@lagesbild/shared/analysis/emerging_hotspots.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { describe, expect, it } from 'vitest';
import { hasReferences, largestRelativeError, readShared } from './reference_files.ts';

const memphis = (file: string) => readShared(`reference/memphis/${file}`);
const rowsOf = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(',').map(Number));

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)('emerging hot spots of Memphis over twelve months', () => {
  const { square } = hasReferences
    ? (JSON.parse(memphis('memphis_params.json')) as { square: { nx: number; ny: number; cell: number } })
    : { square: { nx: 0, ny: 0, cell: 1 } };

  it.each([
    ['none', 'classes_raw'],
    ['benjamini_hochberg', 'classes_fdr'],
  ] as const)(
    'with correction %s have the z and the number of each pattern of the reference',
    (correction, name) => {
      const reference = JSON.parse(memphis('memphis_monthly.json'));
      const grid = buildGrid({
        studyArea: { columns: square.nx, rows: square.ny },
        shape: 'square',
        cellSizeMeters: square.cell,
      });
      const cube = rowsOf(memphis('memphis_monthly_cube_counts.csv')).map((row) => Int32Array.from(row));
      const { z, cells } = emergingHotspots(grid, cube, { alpha: reference.alpha, correction });
      expect(largestRelativeError(z, rowsOf(memphis('memphis_monthly_z.csv')).flat())).toBeLessThan(1e-9);
      const numbers: Record<string, number> = {};
      for (const cell of cells) {
        const word = cell === null ? 'no pattern detected' : `${cell.pattern} ${cell.kind} spot`;
        numbers[word] = (numbers[word] ?? 0) + 1;
      }
      expect(numbers).toEqual(reference[name]);
    },
  );
});
