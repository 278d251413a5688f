import { analyseGrid } from '@lagesbild/shared/analysis/analyse_grid.ts';
import type { ExpectedCount } from '@lagesbild/shared/analysis/expected.ts';
import type { FamilyMember } from '@lagesbild/shared/analysis/judge_family.ts';
import { holdsIn, namePlace } from '@lagesbild/shared/analysis/name_place.ts';
import { periodFigures } from '@lagesbild/shared/analysis/period_figures.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { AnalysisTask } from './analysis_task.ts';

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function figure(count: ExpectedCount & Partial<Pick<FamilyMember, 'pAdjusted'>>): Figure {
  const { observed, expected, spanLow, spanHigh, p, pAdjusted, verdict, dispersion } = count;
  return {
    observed,
    expected,
    spanLow,
    spanHigh,
    p,
    pAdjusted: pAdjusted ?? null,
    verdict,
    dispersion: finite(dispersion),
  };
}

/** Runs one analysis and gives the whole answer as JSON text, so that the server's own thread only passes it on. */
export default function analyse({ grid, figures, categoryCodes, places, envelope }: AnalysisTask): string {
  const { counted, columns, hotspots, unusualPlaces: _later, ...result } = analyseGrid(grid);
  const { headline, categories } = periodFigures(figures);
  const { cellSizeMeters } = result.parameters.grid;
  const leftOut = envelope.leftOut as { reason: string; count: number }[];
  return JSON.stringify({
    ...envelope,
    ...result,
    studyArea: { ...(envelope.studyArea as object), cells: columns.x.length },
    used: counted.used,
    leftOut: [...leftOut, { reason: 'outside_study_area', count: counted.outside }].filter(
      (row) => row.count > 0,
    ),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, Array.from(values, finite)]),
    ),
    hotspots: hotspots.map((hotspot) => ({
      ...hotspot,
      ...namePlace(hotspot.x, hotspot.y, places, holdsIn(hotspot.cells, { ...columns, cellSizeMeters })),
    })),
    headline: figure(headline),
    categoryFigures: categories.map((member, i) => ({
      categoryCode: categoryCodes[i],
      figure: figure(member),
    })),
  });
}
