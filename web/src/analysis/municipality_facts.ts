import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';

/** What the worker needs to know of the municipality; survives structured cloning. */
export interface MunicipalityFacts {
  proj4: string;
  /** IANA zone. */
  timeZone: string;
  studyArea: AreaGeometry | null;
  cellSizeMeters: number;
  /** The family of the category bars: active top categories whose group counts, in their order. */
  familyCodes: string[];
  places: readonly { id: string; name: string; lon: number; lat: number }[];
  /** The register's areas, set by set, in its order. */
  areaSets: readonly { id: string; areas: readonly { id: string; geometry: AreaGeometry }[] }[];
}
