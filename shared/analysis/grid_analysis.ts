import type { MeterPolygon } from '../geo/polygon.ts';
import type { CellShape } from './cell_grid.ts';
import type { BandwidthChoice, ChosenBandwidth } from './choose_bandwidth.ts';
import type { DispersionRule } from './dispersion.ts';
import type { CellGroup, Hotspot } from './find_hotspots.ts';
import type { EdgeCorrection, Kernel, KernelOptions } from './kernel.ts';
import type { LocatedIncidents } from './locate_incidents.ts';

/** Incidents and what to do with them. Everything here and in the result survives structured cloning. */
export interface IncidentsInput {
  /** Metres of the municipality's projected CRS. */
  x: Float64Array;
  y: Float64Array;
  /** Their cells and unique places on this grid when they are known already (locateIncidents), once a load instead of once a frame. */
  located?: LocatedIncidents;
  /** 0 = the shown period, 1 = the one before, …; negative or beyond periodDays = left out. */
  periodIndex: Int16Array;
  /** Local days of the shown period and of each earlier one, most recent first. */
  periodDays: number[];
  methods: { gistar?: boolean; kde?: BandwidthChoice & Pick<KernelOptions, 'edgeCorrection'> };
  /** Whether to test cells and find hotspots; default true. */
  verdict?: boolean;
}

export interface GridAnalysisInput extends IncidentsInput {
  studyArea: MeterPolygon;
  grid: { shape: CellShape; cellSizeMeters: number; originX?: number; originY?: number };
}

export type GridAnalysisCaveat =
  | 'empty_study_area'
  | 'no_incidents'
  | 'few_incidents'
  | 'points_outside'
  | 'counts_all_equal'
  | 'gistar_is_descriptive'
  | 'bandwidth_automatic'
  | 'short_history'
  | 'poisson_few_periods';

/** Every parameter as used. */
export interface GridAnalysisParameters {
  grid: { shape: CellShape; cellSizeMeters: number; originX: number; originY: number; cells: number };
  /** Earlier periods at hand, and those that "usual" is taken from (at most six). */
  periods: { shownDays: number; earlier: number; usual: number };
  gistar: { neighbours: 'queen' | 'six'; weights: 'binary'; selfIncluded: true } | null;
  kde:
    | (ChosenBandwidth & { kernel: Kernel; unit: 'per_square_meter'; edgeCorrection: EdgeCorrection })
    | null;
  verdict: {
    areaRate: number;
    placeRate: number;
    usualRate: number;
    correction: 'benjamini_hochberg';
    /** Null when there are fewer than three earlier periods; Infinity = binomial. */
    dispersion: number | null;
    dispersionRule: DispersionRule | null;
  } | null;
}

/** One value a cell, row by row from the south-west; only what was asked for. */
interface GridColumns {
  /** Centres, metres. */
  x: Float64Array;
  y: Float64Array;
  count: Int32Array;
  z?: Float64Array;
  p?: Float64Array;
  pAdjusted?: Float64Array;
  /** Incidents per m². */
  kde?: Float64Array;
  /** Bit 1 = one area, bit 2 = one place. */
  flagged?: Uint8Array;
  pArea?: Float64Array;
  pPlace?: Float64Array;
  pUsual?: Float64Array;
  aboveUsual?: Uint8Array;
}

export interface GridAnalysis {
  parameters: GridAnalysisParameters;
  /** Incidents of the shown period in a cell of the study area and in none, and the same of all earlier periods. */
  counted: { used: number; outside: number; earlierUsed: number; earlierOutside: number };
  columns: GridColumns;
  hotspots: Hotspot[];
  /** "Fler än vanligt här" outside the hotspots. */
  unusualPlaces: CellGroup[];
  caveats: GridAnalysisCaveat[];
}
