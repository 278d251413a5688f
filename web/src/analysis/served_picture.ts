import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import { rasterFrame } from '../map/raster_frame.ts';
import { type DensityParameters, densityPicture } from './density_picture.ts';
import type { Picture } from './picture.ts';
import { type CellColumns, cellFigures, cellPlaces } from './picture_cells.ts';
import type { PictureGround } from './picture_ground.ts';
import { picturePlace } from './picture_places.ts';

/** What analyses/grid says of its parameters, as far as a picture needs it. */
interface ServedParameters {
  grid?: { cellSizeMeters?: number };
  kde?: DensityParameters | null;
  periods?: { usual?: number };
  verdict?: { areaRate?: number; placeRate?: number; usualRate?: number } | null;
}

type NullableColumn = readonly (number | null)[];

/** What was not given to the role is not zero. */
const unknown = Number.NaN;
const known = (column: NullableColumn) => Float64Array.from(column, (value) => value ?? unknown);

/**
 * The picture of a role without exact points: what the server computed, drawn. `figures` is the answer without
 * a category filter, so that headline and bars are over everything that counts.
 */
export function servedPicture(
  result: GridAnalysisResult,
  figures: GridAnalysisResult,
  ground: Pick<PictureGround, 'projection' | 'findPlace' | 'familyCodes' | 'studyArea'>,
): Picture {
  const parameters = result.parameters as ServedParameters;
  const columns = cellColumns(result, parameters);
  // an agreed area ends at its cells
  const outline = result.studyArea.origin === 'area' ? null : ground.studyArea;
  const leftOut = (reason: string) => result.leftOut.find((entry) => entry.reason === reason)?.count ?? 0;
  return {
    headline: figures.headline ?? noFigure,
    categories: (figures.categoryFigures ?? []).map(({ categoryCode, figure }) => ({
      code: categoryCode,
      figure,
    })),
    comparedPeriods: parameters.periods?.usual ?? 0,
    unreviewed: null,
    shown: {
      inCells: result.used,
      outside: leftOut('outside_study_area'),
      withoutPlace: leftOut('without_place'),
      withoutTime: 0,
    },
    pulse: null,
    reason: null,
    effort: null,
    cells: {
      ...cellFigures(columns),
      ...cellPlaces(columns, ground.projection, ground.findPlace, true),
    },
    hotspots: result.hotspots.map((hotspot) => ({
      ...picturePlace(hotspot, columns, ground, null),
      rank: hotspot.rank,
      verdicts: hotspot.verdicts,
      strongerThanUsual: hotspot.strongerThanUsual,
      history: null,
    })),
    unusualPlaces: [],
    fadedPlaces: [],
    fortnights: [],
    change: null,
    density: densityPicture(
      columns.kde,
      parameters.kde ?? null,
      rasterFrame(columns, ground.projection, outline),
    ),
    studyAreaCells: result.studyArea.cells,
    gridShape: 'square',
    dispersion: null,
    rates: {
      flagged: (parameters.verdict?.areaRate ?? 0.025) + (parameters.verdict?.placeRate ?? 0.025),
      usual: parameters.verdict?.usualRate ?? 0.05,
    },
    usualDelay: null,
    completeAt: null,
    dataAsOf: figures.dataAsOf,
    caveats: result.caveats,
  };
}

const noFigure: Picture['headline'] = {
  observed: 0,
  expected: null,
  spanLow: null,
  spanHigh: null,
  p: null,
  pAdjusted: null,
  verdict: 'short_history',
  dispersion: null,
};

function cellColumns({ columns }: GridAnalysisResult, parameters: ServedParameters): CellColumns {
  return {
    x: known(columns.x),
    y: known(columns.y),
    count: known(columns.count),
    cellSizeMeters: parameters.grid?.cellSizeMeters ?? 100,
    // roles without exact points get the municipality's own squares
    shape: 'square',
    kde: columns.kde && known(columns.kde),
    flagged: columns.flagged,
    aboveUsual: columns.aboveUsual,
    pArea: columns.pArea,
    pPlace: columns.pPlace,
    pUsual: columns.pUsual,
  };
}
