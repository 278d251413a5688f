import { Type } from 'typebox';
import { nullable, oneOf, strictObject } from './common.ts';

/** Options that travel with the file as multipart fields (text), or are kept with an uploaded file. */
export const ImportOptions = strictObject({
  timeZone: Type.Optional(
    Type.String({ description: 'IANA zone of naive times; default the municipality’s' }),
  ),
  categoryMapping: Type.Optional(
    Type.Record(Type.String(), Type.String(), {
      description: 'File value → category code; an empty code leaves such rows out',
    }),
  ),
  source: Type.Optional(Type.String()),
  dayOnly: Type.Optional(Type.Boolean({ description: 'The time column holds days only' })),
  columns: Type.Optional(
    Type.Record(Type.String(), Type.String(), {
      description: 'Meaning → column name, overrides detection; an empty name reads no column',
    }),
  ),
  crs: Type.Optional(
    Type.Integer({ description: 'EPSG code of the coordinates: 4326 (default), 3006, 3007–3018, 3857' }),
  ),
  sheet: Type.Optional(
    Type.String({ description: 'Sheet of a workbook; default the first that is not empty' }),
  ),
  placeMapping: Type.Optional(
    Type.Record(Type.String(), Type.String(), {
      description:
        'When given, place names stand in for missing points: file value → id of the place register, others by likeness',
    }),
  ),
  unplaced: Type.Optional(
    oneOf(
      ['reject', 'municipality'],
      'Rows with neither point nor known place: refused (default) or counted for the municipality alone',
    ),
  ),
  likely: Type.Optional(
    oneOf(
      ['skip', 'import'],
      'Rows that resemble an incident that is there: same category, within 50 m, overlapping time',
    ),
  ),
});
export type ImportOptions = Type.Static<typeof ImportOptions>;

/** The multipart form of an import, as the OpenAPI document shows it; the objects are sent as JSON text. */
export const ImportForm = strictObject({
  file: Type.String({
    format: 'binary',
    description: 'CSV with a header row (UTF-8 or Windows-1252), XLSX, or GeoJSON with points',
  }),
  ...ImportOptions.properties,
});

export const ImportRejection = strictObject({
  row: Type.Integer({
    description: 'Line or row number in the file, the header being 1; of GeoJSON the feature',
  }),
  column: nullable(Type.String()),
  code: Type.String(),
  detail: Type.String(),
  value: Type.Optional(Type.String({ description: 'What stands in the column' })),
});
export type ImportRejection = Type.Static<typeof ImportRejection>;

const ImportNote = strictObject({ code: Type.String(), detail: Type.String() });

const counts = {
  rows: Type.Integer(),
  accepted: Type.Integer(),
  rejectedCount: Type.Integer(),
  rejected: Type.Array(ImportRejection),
  rejectedByCode: Type.Record(Type.String(), Type.Integer()),
  notes: Type.Array(ImportNote),
};

/** An import succeeds with notes: a bad row never takes a good one down. accepted + rejected = rows. */
export const ImportResult = strictObject(counts);
export type ImportResult = Type.Static<typeof ImportResult>;

/** A dry run: the same counts, and what there is to look at before anything is stored. */
export const ImportCheck = strictObject({
  ...counts,
  points: Type.Array(
    strictObject({
      row: Type.Integer(),
      lon: Type.Number(),
      lat: Type.Number(),
      categoryCode: Type.String(),
    }),
    { description: 'Rows that would go in, an even share of them when they are many' },
  ),
  pointCount: Type.Integer({ description: 'Rows with a point, all of them' }),
  byCategory: Type.Array(strictObject({ categoryCode: Type.String(), count: Type.Integer() })),
  period: nullable(strictObject({ from: Type.String(), to: Type.String() })),
  likelyCount: Type.Integer({
    description: 'Rows that resemble an incident that is there, or an earlier row',
  }),
  likely: Type.Array(
    strictObject({
      line: Type.Integer(),
      otherLine: nullable(Type.Integer()),
      otherId: nullable(Type.String()),
      meters: Type.Integer(),
    }),
  ),
});
export type ImportCheck = Type.Static<typeof ImportCheck>;
