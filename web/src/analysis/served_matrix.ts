import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { AreaMatrix } from './area_matrix.ts';

/** The server's matrix in the page's order of areas and categories; null when it is of other ones. */
export function servedMatrix(
  matrix: NonNullable<ExpectedAnalysisResult['matrix']>,
  setId: string,
  areaIds: readonly string[],
  familyCodes: readonly string[],
): AreaMatrix | null {
  const rows = areaIds.map((id) => matrix.areas.findIndex((area) => area.id === id));
  const columns = familyCodes.map((code) => matrix.categoryCodes.indexOf(code));
  // a register has changed between two answers: the next one fits again
  if ([...rows, ...columns].some((position) => position < 0)) return null;
  const width = matrix.categoryCodes.length;
  const pick = (figures: readonly Figure[], positions: readonly number[]) =>
    positions.map((position) => figures[position]!);
  return {
    setId,
    cells: rows.flatMap((row) => columns.map((column) => matrix.cells[row * width + column]!)),
    areaTotals: pick(matrix.areaTotals, rows),
    categoryTotals: pick(matrix.categoryTotals, columns),
    total: matrix.total,
    outside: matrix.outside,
    inSeveral: matrix.inSeveral,
  };
}
