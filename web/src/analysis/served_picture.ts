import { explainIncrease } from '@lagesbild/shared/analysis/explain_increase.ts';
import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';
import { rasterFrame } from '../map/raster_frame.ts';
import { type DensityParameters, densityPicture } from './density_picture.ts';
import type { Picture } from './picture.ts';
import { type CellColumns, cellFigures, cellPlaces } from './picture_cells.ts';
import { drawChange } from './picture_change.ts';
import type { PictureGround } from './picture_ground.ts';
import { fadedPlace, picturePlace } from './picture_places.ts';
import { servedFortnights, servedHistory } from './served_history.ts';
import { servedPulse } from './served_pulse.ts';

/** What the server answered of one period. `figures` is without a category filter: headline and bars are over everything that counts. */
export interface ServedPictureAnswers {
  figures: ExpectedAnalysisResult;
  grid: GridAnalysisResult;
  classes: ClassAnalysisResult;
  /** Null where hours are not told. */
  pulse: PulseAnalysisResult | null;
}

/** What analyses/grid says of its parameters, as far as a picture needs it. */
interface ServedParameters {
  grid?: { cellSizeMeters?: number };
  kde?: DensityParameters | null;
  verdict?: { areaRate?: number; placeRate?: number; usualRate?: number } | null;
}

/** The same of analyses/expected. */
interface FigureParameters {
  comparedPeriods: number;
  delay: { days: number };
}

const dayMilliseconds = 86_400_000;

type NullableColumn = readonly (number | null)[];

/** What was not given to the role is not zero. */
const unknown = Number.NaN;
const known = (column: NullableColumn) => Float64Array.from(column, (value) => value ?? unknown);

/** The picture of a role without exact points: what the server computed, drawn. */
export function servedPicture(
  { figures, grid: result, classes, pulse }: ServedPictureAnswers,
  ground: Pick<PictureGround, 'projection' | 'findPlace' | 'familyCodes' | 'studyArea' | 'timeZone'>,
): Picture {
  const parameters = result.parameters as ServedParameters;
  const columns = cellColumns(result, parameters);
  // an agreed area ends at its cells
  const outline = result.studyArea.origin === 'area' ? null : ground.studyArea;
  const leftOut = (reason: string) => result.leftOut.find((entry) => entry.reason === reason)?.count ?? 0;
  const { delay, comparedPeriods } = figures.parameters as FigureParameters;
  const hasHistory = classes.fortnights.length > 0;
  return {
    headline: figures.headline,
    categories: figures.categoryFigures.map(({ categoryCode, figure }) => ({ code: categoryCode, figure })),
    comparedPeriods,
    unreviewed: figures.unreviewed,
    shown: {
      inCells: result.used,
      outside: leftOut('outside_study_area'),
      withoutPlace: leftOut('without_place'),
      withoutTime: 0,
    },
    pulse: pulse && servedPulse(pulse),
    reason: reasonOf(figures),
    effort: null,
    cells: {
      ...cellFigures(columns),
      ...cellPlaces(columns, ground.projection, ground.findPlace, true),
    },
    hotspots: result.hotspots.map((hotspot) => {
      const overTime = classes.hotspots.find(({ rank }) => rank === hotspot.rank);
      return {
        ...picturePlace(hotspot, columns, ground, null),
        rank: hotspot.rank,
        verdicts: hotspot.verdicts,
        strongerThanUsual: hotspot.strongerThanUsual,
        history: hasHistory && overTime ? servedHistory(overTime, overTime.class) : null,
      };
    }),
    unusualPlaces: result.unusualPlaces.map((group) => picturePlace(group, columns, ground, null)),
    fadedPlaces: classes.faded.map((place) =>
      fadedPlace({ cells: place.cells, history: servedHistory(place, 'faded') }, columns, ground, null),
    ),
    fortnights: servedFortnights(classes, ground.timeZone),
    change: result.change
      ? drawChange(
          {
            verdicts: result.change.verdicts,
            standardised: known(result.change.standardised),
            difference: known(result.change.difference),
          },
          columns,
          ground.projection,
        )
      : null,
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
    usualDelay: delay.days * dayMilliseconds,
    completeAt: Date.parse(figures.completeAt),
    dataAsOf: figures.dataAsOf,
    caveats: result.caveats,
  };
}

/** The same sentence as for roles with exact points, from the figures that this role is shown. */
function reasonOf({ headline, categoryFigures, matrix }: ExpectedAnalysisResult): Picture['reason'] {
  const reason = explainIncrease(
    headline,
    categoryFigures.map(({ figure }) => figure),
    matrix?.cells ?? [],
  );
  return (
    reason && {
      category: categoryFigures[reason.category]!.categoryCode,
      area: reason.area === null ? null : matrix!.areas[reason.area]!.id,
      share: reason.share,
    }
  );
}

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
