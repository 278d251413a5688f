import { type CellChange, cellChange } from '@lagesbild/shared/analysis/cell_change.ts';
import type { ShapedCells } from '@lagesbild/shared/analysis/cell_polygon.ts';
import { countPeriods } from '@lagesbild/shared/analysis/count_periods.ts';
import { cellRing } from '@lagesbild/shared/analysis/draw_cells.ts';
import type { IncidentsInput } from '@lagesbild/shared/analysis/grid_analysis.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { ChangeStep, MapChangeCell } from '../map/change_layers.ts';
import type { PictureGround } from './picture_ground.ts';

/** How the cells stand against what earlier periods let expect. */
export interface PictureChange {
  /** Cells with enough to judge; the others are not painted. */
  cells: MapChangeCell[];
  more: number;
  fewer: number;
  /** Cells that were judged at all. */
  judged: number;
}

/** A lean of less than this many standard deviations is told as no lean. */
const leanFrom = 1;

/** "Förändring" of the period (position 0 of `periodDays`) against `compared` earlier ones. */
export function pictureChange(
  ground: Pick<PictureGround, 'grid' | 'projection'>,
  input: Pick<IncidentsInput, 'x' | 'y' | 'located' | 'periodIndex' | 'periodDays'>,
  compared: readonly number[] | undefined,
): PictureChange {
  const { grid, projection } = ground;
  const { countsByPeriod } = countPeriods(grid, { ...input, methods: {} });
  return drawChange(
    cellChange(grid, { countsByPeriod, periodDays: input.periodDays }, compared),
    grid,
    projection,
  );
}

type JudgedChange = Pick<CellChange, 'verdicts' | 'standardised' | 'difference'>;

/** The change of every cell as it is painted, whether judged here or by the server. */
export function drawChange(change: JudgedChange, grid: ShapedCells, projection: Projection): PictureChange {
  const judged = change.verdicts.flatMap((verdict, cell) => (verdict === 'neutral' ? [] : [cell]));
  const cells = judged.map((cell) => {
    const [lon, lat] = projection.toLonLat(grid.x[cell]!, grid.y[cell]!);
    const ring = cellRing(cell, grid, projection);
    return { ring, lon, lat, step: stepOf(change, cell), difference: change.difference[cell]! };
  });
  return {
    cells,
    more: cells.filter(({ step }) => step === 2).length,
    fewer: cells.filter(({ step }) => step === -2).length,
    judged: cells.length,
  };
}

function stepOf({ verdicts, standardised }: JudgedChange, cell: number): ChangeStep {
  if (verdicts[cell] === 'more') return 2;
  if (verdicts[cell] === 'fewer') return -2;
  const lean = standardised[cell]!;
  return Math.abs(lean) < leanFrom ? 0 : lean > 0 ? 1 : -1;
}
