import type { NamedPoint } from '@lagesbild/shared/analysis/name_place.ts';
import type { MeterPolygon } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { Period, PeriodSettings } from '@lagesbild/shared/time/period.ts';
import type { GroundMaterial, MaterialColumns } from './analysis_material.ts';

/** The incidents that count (a top category of a counted group that is in use, or was when they were reported), all periods read. Columns of equal length. */
export interface CountedRows extends Omit<MaterialColumns, 'lon' | 'lat' | 'category' | 'topCategory'> {
  length: number;
  /** Empty texts for coarse sights. */
  id: string[];
  /** Metres; NaN where only the municipality is known. For coarse sights the centre of the cell. */
  x: Float64Array;
  y: Float64Array;
  /** Position in `familyCodes`. */
  category: Uint16Array;
  /** 1 where the row's category, or the one above it, is asked for; without a filter everywhere. */
  asked: Uint8Array;
}

/** What every method computes from: the material in metres, coarsened as the sight asks. */
export interface AnalysisGround {
  material: GroundMaterial;
  settings: PeriodSettings;
  /** The moment of reading, epoch ms. */
  now: number;
  projection: Projection;
  /** The study area, or the asked area (metres). */
  polygon: MeterPolygon;
  /** Points lie at cell centres, and the grid is the municipality's. */
  coarse: boolean;
  /** The municipality's cells; for coarse sights at least 100 m. */
  cellSizeMeters: number;
  /** Top categories that count: the family of the bars. */
  familyCodes: string[];
  /** True when a category filter is given. */
  filtered: boolean;
  /** The shown period first. */
  periods: Period[];
  places: NamedPoint[];
  rows: CountedRows;
}
