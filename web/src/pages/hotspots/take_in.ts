import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import type { HotspotCreate } from '@lagesbild/shared/schemas/hotspot.ts';
import { cellsGeometry } from './cells_geometry.ts';

export type FoundNow = ClassAnalysisResult['hotspots'][number];

/** Fortnights that a place can have been chosen on (docs/methods/hjalpte_det.md). */
const mostChosenFortnights = 6;

/** What the register is sent of a hotspot that the analysis has found: surface, figures and how they were made. */
export function takenIn(
  answer: ClassAnalysisResult,
  hotspot: FoundNow,
  name: string,
  proj4: string,
): HotspotCreate {
  const { columns, fortnights, parameters, period, dataAsOf, dataVersion, studyArea } = answer;
  const { cells, rank, weight, usual, verdicts, p, run } = hotspot;
  const cellSizeMeters = cellSizeOf(parameters);
  const first = fortnights[Math.min(Math.max(run, 1), mostChosenFortnights) - 1];
  return {
    id: newReportId(),
    name,
    geometry: cellsGeometry({ ...columns, cellSizeMeters }, cells, createProjection(proj4)),
    found: {
      method: 'exact_tests',
      kind: 'classes',
      parameters,
      cellSizeMeters,
      figures: { rank, weight, usual, verdicts, class: hotspot.class, p },
      period: { from: period.from, to: period.to },
      dataAsOf,
      dataVersion,
      studyAreaVersion: studyArea.version,
    },
    chosenFrom: first?.from ?? period.from,
  };
}

/** The cells' side as the answer tells it (metres). */
function cellSizeOf({ grid }: Record<string, unknown>): number {
  return (grid as { cellSizeMeters: number }).cellSizeMeters;
}
