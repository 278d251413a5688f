import type { CellShape } from '@lagesbild/shared/analysis/cell_grid.ts';
import type { PlaceWords } from '@lagesbild/shared/analysis/name_place.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { DensityRaster } from '../map/density_raster.ts';
import type { AnalystChoices } from './analyst_choices.ts';
import type { PictureChange } from './picture_change.ts';
import type { PlaceHistory } from './picture_history.ts';
import type { PicturePulse } from './picture_pulse.ts';
import type { PictureEffort } from './reporting_rows.ts';
import type { WeekBox } from './week_box.ts';

/** Which incidents are meant, whatever the period. */
export interface PictureFilter {
  /** Top category codes on the map; empty: all that count. */
  categories: readonly string[];
  /** Sources that are counted. */
  sources: readonly string[];
  /** Some hours of the week; null all of it. Unlike the categories they hold for the headline and the bars too. */
  hours: WeekBox | null;
}

/** A shown period with the earlier ones that it is compared with; survives structured cloning. */
export interface PictureQuery extends PictureFilter {
  /** The shown period first, then those directly before it, most recent first. Epoch ms. */
  periods: { from: number; to: number; days: number }[];
  /** Whole fortnights that classes are taken from, most recent first; empty leaves classes out. */
  fortnights: { from: number; to: number }[];
  /** Which earlier periods the expected counts are taken from (1 = the one before); left out: the six previous. */
  compared?: readonly number[] | undefined;
  /** "Lika källor": only organisations that reported in all the periods. */
  sameSources: boolean;
  /** Set of areas in which a reason for an increase is looked for; null: by category only. */
  areaSet: string | null;
  /** What the analyst has chosen in place of the municipality's own. */
  analyst: AnalystChoices;
  /** Radius of the quartic kernel, metres; 'auto' lets the engine choose; null leaves density out. */
  bandwidthMeters: number | 'auto' | null;
  /** Whether the change of every cell is wanted; left out: no. */
  withChange?: boolean | undefined;
}

export interface CategoryFigure {
  code: string;
  figure: Figure;
}

/** Cells that hang together, as they are listed and drawn. Counts are over these cells only. */
export interface PicturePlace {
  name: PlaceWords;
  weight: number;
  usual: number | null;
  /** Smallest p of the tests that made the group; null for a faded place, which no test makes. */
  p: number | null;
  lon: number;
  lat: number;
  /** Rings of lon, lat, as a GeoJSON MultiPolygon's coordinates. */
  outline: [number, number][][][];
  cellCount: number;
  /** Most frequent first; null for roles that get cells only. */
  categories: { code: string; count: number }[] | null;
}

export interface PictureHotspot extends PicturePlace {
  rank: number;
  verdicts: readonly string[];
  strongerThanUsual: boolean;
  /** Null when there are no whole fortnights at hand, or the role is not told. */
  history: PlaceHistory | null;
}

/** Flagged in at least half of the fortnights before the last one, and not in it. */
export interface FadedPlace extends PicturePlace {
  history: PlaceHistory;
}

/** One value a cell, all of equal length; what was not asked for or not given to the role is null. */
export interface CellFigures {
  cellSizeMeters: number;
  count: ArrayLike<number>;
  /** Incidents per km² and period. */
  density: Float64Array | null;
  flagged: ArrayLike<number> | null;
  aboveUsual: ArrayLike<number> | null;
  pArea: ArrayLike<number | null> | null;
  pPlace: ArrayLike<number | null> | null;
  pUsual: ArrayLike<number | null> | null;
  /** Getis and Ord's Gi*: described when asked for, decides nothing. */
  gistarZ: ArrayLike<number | null> | null;
  gistarP: ArrayLike<number | null> | null;
  gistarPAdjusted: ArrayLike<number | null> | null;
}

/** Where the cells of a grid are: leaves the worker once a grid, not once a step of the time brush. */
export interface CellPlaces {
  lon: Float64Array;
  lat: Float64Array;
  /** Corners of each cell (lon, lat), for roles that see cells instead of points; else null. */
  rings: [number, number][][] | null;
  /** Nearest place of the register by cell. */
  names: PlaceWords[];
}

export type PictureCells = CellFigures & CellPlaces;

export interface PictureDensity {
  /** Values per km². */
  raster: DensityRaster;
  /** Per km² and period: the end of the ramp. */
  top: number;
  peak: number;
  bandwidthMeters: number;
  automatic: boolean;
  kernel: 'quartic' | 'gaussian';
}

/** Everything the page and the map show of one period, whether computed here or by the server. */
export interface Picture {
  headline: Figure;
  categories: CategoryFigure[];
  /** Earlier whole periods that the expected count is taken from, at most six. */
  comparedPeriods: number;
  /** Of the headline; null where the role is not told. */
  unreviewed: number | null;
  /**
   * Incidents of the shown period after the filters: on the map, outside the study area, without a point; and those
   * that a box of hours leaves out since their time is unknown.
   */
  shown: { inCells: number; outside: number; withoutPlace: number; withoutTime: number };
  /** What stands for most of an increase of the headline; null when the data do not say so. */
  reason: { category: string; area: string | null; share: number } | null;
  /** Whose reporting has changed; null where the role is not told. */
  effort: PictureEffort | null;
  /** Null for roles that get cells only. */
  pulse: PicturePulse | null;
  cells: PictureCells;
  hotspots: PictureHotspot[];
  /** "Fler än vanligt här" outside the hotspots. */
  unusualPlaces: PicturePlace[];
  fadedPlaces: FadedPlace[];
  /** What the histories are of, oldest first; epoch ms. */
  fortnights: { from: number; to: number }[];
  density: PictureDensity | null;
  /** Null when it was not asked for, and for roles that get cells only. */
  change: PictureChange | null;
  studyAreaCells: number;
  gridShape: CellShape;
  /** r of the verdict "fler än vanligt", pooled over the map; null when it is the binomial law or not told. */
  dispersion: number | null;
  rates: { flagged: number; usual: number };
  /** 90th percentile of noticed → received, milliseconds; null where the role is not told. */
  usualDelay: number | null;
  /** Until when late reports of the period usually come in, epoch ms. */
  completeAt: number | null;
  /** RFC 3339 or epoch ms of what the figures were computed from. */
  dataAsOf: string;
  caveats: readonly string[];
}

/** A picture as it leaves the worker; the places of its cells are those of the grid with this number. */
export type PictureFrame = Omit<Picture, 'cells'> & { cells: CellFigures & { gridNumber: number } };

/** What of a picture needs no cells: it comes first, while the rest is computed. */
export type PictureFigures = Pick<
  Picture,
  | 'headline'
  | 'categories'
  | 'comparedPeriods'
  | 'unreviewed'
  | 'shown'
  | 'reason'
  | 'effort'
  | 'usualDelay'
  | 'completeAt'
  | 'dataAsOf'
>;
