import type { AnalysisKind, AnalysisSight } from '@lagesbild/shared/domain/analysis_access.ts';
import type { CategoryGroup } from '@lagesbild/shared/domain/categories.ts';
import type { TimeKind } from '@lagesbild/shared/domain/incident_codes.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { Period, PeriodSettings } from '@lagesbild/shared/time/period.ts';

/** Incidents as columns of equal length, ordered by counted moment, then id. Moments are epoch ms, NaN where unknown. */
export interface MaterialColumns {
  /** Degrees; NaN where only the municipality is known. */
  lon: Float64Array;
  lat: Float64Array;
  countedAt: Float64Array;
  occurredFrom: Float64Array;
  occurredTo: Float64Array;
  noticedAt: Float64Array;
  receivedAt: Float64Array;
  /** Positions in the word lists below. */
  timeKind: Uint8Array;
  category: Uint16Array;
  topCategory: Uint16Array;
  /** -1 for none. */
  organization: Int32Array;
  place: Int32Array;
  /** 1 for rows that nobody has reviewed yet, and for rows of an import. */
  unreviewed: Uint8Array;
  imported: Uint8Array;
}

interface MaterialArea {
  id: string;
  name: string;
  geometry: AreaGeometry;
}

/** What figures are made of, by value: no database, no account. */
export interface GroundMaterial {
  /** As validated by the route. */
  request: unknown;
  sight: AnalysisSight;
  settings: PeriodSettings;
  proj4: string;
  srid: number;
  cellSizeMeters: number | null;
  studyArea: { version: number; origin: 'drawn' | 'boundary' | 'accepted_points'; geometry: AreaGeometry };
  /** The asked area; null for the whole study area. */
  area: MaterialArea | null;
  /** All areas, set by set in order; empty for methods without. */
  areas: (MaterialArea & { setId: string })[];
  period: Period;
  /** Whole earlier periods of the same kind, most recent first; none that begins before the first data. */
  history: Period[];
  /** Local date of the first counted incident of the asked sources; null without any. */
  dataFrom: string | null;
  sources: string[];
  columns: MaterialColumns;
  /** Of each row; empty for coarse sights. */
  ids: string[];
  timeKinds: readonly TimeKind[];
  /** Codes and names by position, as the columns number them. */
  categories: {
    code: string;
    parentCode: string | null;
    group: CategoryGroup;
    /** Can be reported, or has incidents from when it could; never one that counts under another. */
    inFigures: boolean;
    countedCode: string;
  }[];
  organizations: { id: string; name: string; reportsFrom: string | null; reportsTo: string | null }[];
  places: { name: string; lon: number; lat: number }[];
  dataVersion: number;
  /** RFC 3339 moment of reading. */
  dataAsOf: string;
}

/** Everything a worker thread is handed for an analysis. */
export interface AnalysisMaterial extends GroundMaterial {
  kind: AnalysisKind;
}
