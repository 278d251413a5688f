import type { CellShape } from '@lagesbild/shared/analysis/cell_grid.ts';
import type { Kernel } from '@lagesbild/shared/analysis/kernel.ts';

/** What an analyst may set; survives structured cloning. */
export interface AnalystChoices {
  shape: CellShape;
  /** Side of a square, distance between centres of hexagons, metres; null: the municipality's own. */
  cellSizeMeters: number | null;
  kernel: Kernel;
  /** Whether Getis and Ord's Gi* is computed for the table and the files. It decides nothing. */
  gistar: boolean;
}

/** What holds unless somebody chooses. */
export const USUAL_ANALYST_CHOICES: AnalystChoices = {
  shape: 'square',
  cellSizeMeters: null,
  kernel: 'quartic',
  gistar: false,
};
