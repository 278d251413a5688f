import { Type } from 'typebox';
import { SOURCES } from '../domain/incident_codes.ts';
import { ROLES } from '../domain/roles.ts';
import { BackgroundFile } from './background_file.ts';
import {
  LocalDate,
  MunicipalityCode,
  nullable,
  oneOf,
  PolygonGeometry,
  strictObject,
  Uuid,
} from './common.ts';
import { SeverityCriteria } from './report_guidance.ts';

/** What a member's screens need to know of a municipality. */
export const Municipality = strictObject({
  code: MunicipalityCode,
  name: Type.String(),
  isExample: Type.Boolean(),
  srid: Type.Integer({ description: 'EPSG code of the projected CRS in which metres are computed' }),
  proj4: Type.String({ description: 'proj4 text of that CRS' }),
  timeZone: Type.String({ description: 'IANA zone' }),
  fortnightAnchor: LocalDate,
  cellSizeMeters: Type.Number(),
  boundary: nullable(PolygonGeometry),
  studyArea: nullable(
    strictObject({
      version: Type.Integer(),
      origin: oneOf(['drawn', 'boundary', 'accepted_points']),
      geometry: PolygonGeometry,
    }),
  ),
  bounds: nullable(
    Type.Array(Type.Number(), { minItems: 4, maxItems: 4, description: 'minLon, minLat, maxLon, maxLat' }),
  ),
  /** Its own map as a file of vector tiles; null: what is drawn, or outline, areas and places. */
  backgroundFile: nullable(BackgroundFile),
  dataVersion: Type.Integer({ description: 'Grows with every change of incidents' }),
  /** First local date with counted own reports. */
  dataFrom: nullable(LocalDate),
  /** Where counted incidents come from, and from which local date each source has any; empty for roles without figures. */
  sources: Type.Array(strictObject({ source: oneOf(SOURCES), count: Type.Integer(), dataFrom: LocalDate })),
  now: Type.String({ format: 'date-time', description: "The server's clock; periods are reckoned from it" }),
  myRole: oneOf(ROLES),
  /** When an incident is green, yellow or red, in the municipality's words or, where it has none, in ours. Plain text with line breaks. */
  severityCriteria: SeverityCriteria,
  /** What the municipality tells its reporters in the report form; empty where it has nothing to tell. Plain text with line breaks. */
  reporterText: Type.String(),
  figureBasisVersion: Type.Integer({
    description: 'Counts changes of study area, first day of fortnights and cell size',
  }),
});
export type Municipality = Type.Static<typeof Municipality>;

export const Category = strictObject({
  code: Type.String(),
  /** The top category it belongs to; where that one has been merged, the one it was merged into. */
  parentCode: nullable(Type.String()),
  name: Type.String(),
  nameEnglish: Type.String(),
  group: Type.String(),
  letter: Type.String(),
  color: Type.String(),
  inkOnColor: Type.String(),
  icon: Type.String(),
  position: Type.Integer(),
  active: Type.Boolean({ description: 'Can be reported' }),
  mergedInto: nullable(Type.String()),
  countedCode: Type.String({
    description: 'The category that its incidents count under: itself, unless merged',
  }),
  inFigures: Type.Boolean({ description: 'Can be reported, or has incidents from when it could' }),
  version: Type.Integer(),
});
export type Category = Type.Static<typeof Category>;
export const CategoryList = strictObject({ categories: Type.Array(Category) });

export const Organization = strictObject({
  id: Uuid,
  name: Type.String(),
  kind: Type.String(),
  reportsFrom: nullable(LocalDate),
  reportsTo: nullable(LocalDate),
  version: Type.Integer(),
  /** Areas agreed for it as a partner; only for who keeps the register. */
  areaIds: Type.Optional(Type.Array(Uuid)),
});
export type Organization = Type.Static<typeof Organization>;
export const OrganizationList = strictObject({ organizations: Type.Array(Organization) });

export const Place = strictObject({
  id: Uuid,
  name: Type.String(),
  placeType: nullable(Type.String()),
  lon: Type.Number(),
  lat: Type.Number(),
  active: Type.Boolean({ description: 'False: taken out of use; only listed when asked for' }),
  version: Type.Integer(),
});
export type Place = Type.Static<typeof Place>;
export const PlaceList = strictObject({ places: Type.Array(Place) });

export const Area = strictObject({
  id: Uuid,
  setId: Uuid,
  setName: Type.String(),
  name: Type.String(),
  geometry: PolygonGeometry,
  active: Type.Boolean({ description: 'False: it or its set is out of use; only listed when asked for' }),
  version: Type.Integer({ description: 'Counts every change; what it was before is kept' }),
});
export type Area = Type.Static<typeof Area>;
export const AreaSet = strictObject({
  id: Uuid,
  name: Type.String(),
  active: Type.Boolean(),
  version: Type.Integer(),
});
export type AreaSet = Type.Static<typeof AreaSet>;
export const AreaSetList = strictObject({ areaSets: Type.Array(AreaSet) });
/** `inactive=true` lists what is out of use as well. */
export const RegisterQuery = strictObject({ inactive: Type.Optional(Type.Boolean()) });

export const AreaList = strictObject({ areas: Type.Array(Area) });

/** The municipality's own drawn map background; empty where it has none. */
export const Background = Type.Object({
  type: Type.Literal('FeatureCollection'),
  features: Type.Array(Type.Any()),
});
