import type { Municipality } from '@lagesbild/shared/schemas/municipality.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { SessionQuery } from '../../analysis/session_queries.ts';
import type { CellsFile } from './cell_files.ts';

interface CellsContext {
  municipality: Municipality;
  period: Period;
  query: SessionQuery | null;
}

/** The cells of the picture with how they were made: method, parameters, period, study area, data-as-of. */
export async function cellsFile(
  picture: Picture,
  session: AnalysisSession | null,
  { municipality, period, query }: CellsContext,
): Promise<CellsFile> {
  const { cells, density, rates, shown, gridShape } = picture;
  const rings = cells.rings ?? (await session?.worker.cellRings()) ?? [];
  return {
    cells,
    rings,
    about: {
      municipality: `${municipality.code} ${municipality.name}`,
      method: 'counts by cell, exact area and place tests, kernel density (docs/methods)',
      period: `${period.fromDate}/${period.toDate} (${municipality.timeZone})`,
      categories: query?.categories.join(' ') || 'all that count',
      sources: query?.sources.join(' ') ?? null,
      used: shown.inCells,
      outside_study_area: shown.outside,
      without_place: shown.withoutPlace,
      study_area: `version ${municipality.studyArea?.version ?? '-'}, ${municipality.studyArea?.origin ?? '-'}`,
      grid: `${gridShape}, ${cells.cellSizeMeters} m, ${picture.studyAreaCells} cells, EPSG:${municipality.srid}`,
      kernel: density ? `${density.kernel}, ${Math.round(density.bandwidthMeters)} m` : null,
      bandwidth_automatic: density?.automatic ?? null,
      rate_flagged: rates.flagged,
      rate_above_usual: rates.usual,
      correction: 'Benjamini-Hochberg over all cells',
      gistar: cells.gistarZ ? 'described, decides nothing' : null,
      compared_periods: picture.comparedPeriods,
      data_as_of: picture.dataAsOf,
      caveats: picture.caveats.join(' ') || null,
    },
  };
}
