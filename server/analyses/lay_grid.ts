import type { CellShape } from '@lagesbild/shared/analysis/cell_grid.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { polygonBounds } from '@lagesbild/shared/geo/polygon.ts';
import { ProblemError } from '../problem.ts';
import type { AnalysisGround } from './analysis_ground.ts';

interface AskedGrid {
  shape?: CellShape;
  cellSizeMeters?: number;
  origin?: number[];
}

interface GridChoice {
  shape: CellShape;
  cellSizeMeters: number;
  originX?: number;
  originY?: number;
}

/**
 * The grid as asked for; a coarse sight always gets the municipality's own squares of at least 100 m, since two grids
 * could be subtracted to locate an incident. Throws too_many_cells.
 */
export function layGrid(ground: AnalysisGround, asked: AskedGrid = {}): GridChoice {
  const { shape = 'square', cellSizeMeters = ground.cellSizeMeters, origin } = asked;
  const grid: GridChoice = ground.coarse
    ? { shape: 'square', cellSizeMeters: ground.cellSizeMeters }
    : { shape, cellSizeMeters, ...(origin ? { originX: origin[0], originY: origin[1] } : {}) };
  refuseTooManyCells(ground, grid.cellSizeMeters);
  return grid;
}

function refuseTooManyCells({ polygon }: AnalysisGround, cellSizeMeters: number): void {
  const [minX, minY, maxX, maxY] = polygonBounds(polygon);
  const cells = ((maxX - minX) / cellSizeMeters + 1) * ((maxY - minY) / cellSizeMeters + 1);
  if (cells > LIMITS.gridCellsMaximum) {
    throw new ProblemError(
      'too_many_cells',
      `Rutor på ${cellSizeMeters} m ger omkring ${Math.round(cells).toLocaleString('sv-SE')} rutor, gränsen är ${LIMITS.gridCellsMaximum.toLocaleString('sv-SE')}. Välj större rutor.`,
    );
  }
}
