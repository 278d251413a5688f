import { outlineOfCells } from '@lagesbild/shared/analysis/draw_cells.ts';
import { holdsIn } from '@lagesbild/shared/analysis/name_place.ts';
import type { FadedPlace, PicturePlace } from './picture.ts';
import type { CellColumns } from './picture_cells.ts';
import type { PictureGround } from './picture_ground.ts';
import type { PictureHistories } from './picture_history.ts';

/** Cells that hang together, as the engine and the server give them; midpoint in metres. */
export interface CellGroupFigures {
  cells: readonly number[];
  weight: number;
  usual: number | null;
  p: number | null;
  x: number;
  y: number;
}

/** Incidents of each category in each cell: cell → number in the family → count. */
export type CategoryMix = Map<number, Map<number, number>>;

/** Gives a group its words, its outline and its categories (null without a mix). */
export function picturePlace(
  { cells, weight, usual, p, x, y }: CellGroupFigures,
  columns: Pick<CellColumns, 'x' | 'y' | 'cellSizeMeters' | 'shape'>,
  ground: Pick<PictureGround, 'projection' | 'findPlace' | 'familyCodes'>,
  mix: CategoryMix | null,
): PicturePlace {
  const [lon, lat] = ground.projection.toLonLat(x, y);
  return {
    name: ground.findPlace(x, y, holdsIn(cells, columns)),
    weight,
    usual,
    p,
    lon,
    lat,
    outline: outlineOfCells(cells, columns, ground.projection),
    cellCount: cells.length,
    categories: mix && categoriesOf(cells, mix, ground.familyCodes),
  };
}

/** A faded place with what happened in its cells in the shown period; its middle is that of its cells. */
export function fadedPlace(
  { cells, history }: PictureHistories['faded'][number],
  columns: Pick<CellColumns, 'x' | 'y' | 'count' | 'cellSizeMeters' | 'shape'>,
  ground: Pick<PictureGround, 'projection' | 'findPlace' | 'familyCodes'>,
  mix: CategoryMix | null,
): FadedPlace {
  const total = (column: ArrayLike<number>) => cells.reduce((sum, cell) => sum + column[cell]!, 0);
  const [x, y] = [total(columns.x) / cells.length, total(columns.y) / cells.length];
  const group = { cells, weight: total(columns.count), usual: null, p: null, x, y };
  return { ...picturePlace(group, columns, ground, mix), history };
}

function categoriesOf(cells: readonly number[], mix: CategoryMix, familyCodes: readonly string[]) {
  const total = new Map<number, number>();
  for (const cell of cells) {
    for (const [category, count] of mix.get(cell) ?? []) {
      total.set(category, (total.get(category) ?? 0) + count);
    }
  }
  return [...total]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([category, count]) => ({ code: familyCodes[category]!, count }));
}
