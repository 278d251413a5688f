import { areaFigures } from '@lagesbild/shared/analysis/area_figures.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { askedPeriods } from './asked_periods.ts';
import { figureOf } from './figure_of.ts';
import type { PictureQuery } from './picture.ts';
import type { PictureGround } from './picture_ground.ts';
import type { PlacedIncidents } from './placed_incidents.ts';

/** The question of the EST matrix: the picture's periods and filters, and a set of areas. */
export type MatrixQuery = Pick<PictureQuery, 'periods' | 'compared' | 'sources' | 'hours' | 'sameSources'> & {
  setId: string;
};

/** Areas of a set × categories of the family, in their orders. */
export interface AreaMatrix {
  setId: string;
  /** areas × categories, row-major: one family. */
  cells: Figure[];
  areaTotals: Figure[];
  categoryTotals: Figure[];
  total: Figure;
  outside: number;
  inSeveral: number;
}

/** Null for a set that is not there. Always every category: the family of the matrix is no filter's. */
export function areaMatrix(
  placed: PlacedIncidents,
  ground: PictureGround,
  query: MatrixQuery,
): AreaMatrix | null {
  const located = placed.areasOf(query.setId);
  if (!located) return null;
  const figures = areaFigures({
    periodIndex: askedPeriods(placed, query).periodIndex,
    category: placed.counted.category,
    located,
    areas: areaCount(ground, query.setId),
    categories: ground.familyCodes.length,
    periodDays: query.periods.map(({ days }) => days),
    ...(query.compared && { compared: query.compared }),
  });
  return {
    setId: query.setId,
    cells: figures.cells.map(figureOf),
    areaTotals: figures.areaTotals.map(figureOf),
    categoryTotals: figures.categoryTotals.map(figureOf),
    total: figureOf(figures.total),
    outside: figures.outside,
    inSeveral: figures.inSeveral,
  };
}

/** Rows of the shown period in one area and of one category: positions in the counted incidents. */
export function rowsOfMatrixCell(
  placed: PlacedIncidents,
  query: MatrixQuery,
  area: number,
  category: number,
): number[] {
  const located = placed.areasOf(query.setId);
  if (!located) return [];
  const { periodIndex } = askedPeriods(placed, query);
  const rows: number[] = [];
  periodIndex.forEach((period, row) => {
    if (period !== 0 || placed.counted.category[row] !== category) return;
    const inAreas = located.areas.subarray(located.offsets[row], located.offsets[row + 1]);
    if (inAreas.includes(area)) rows.push(row);
  });
  return rows;
}

function areaCount(ground: PictureGround, setId: string): number {
  return ground.areaSets().find(({ id }) => id === setId)?.polygons.length ?? 0;
}
