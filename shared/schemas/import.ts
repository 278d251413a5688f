import { Type } from 'typebox';
import { nullable, strictObject } from './common.ts';

/** Options that travel with the file as multipart fields (text). */
export const ImportOptions = strictObject({
  timeZone: Type.Optional(
    Type.String({ description: 'IANA zone of naive times; default the municipality’s' }),
  ),
  categoryMapping: Type.Optional(
    Type.Record(Type.String(), Type.String(), { description: 'File value → category code' }),
  ),
  source: Type.Optional(Type.String()),
  dayOnly: Type.Optional(Type.Boolean({ description: 'The time column holds days only' })),
  columns: Type.Optional(
    Type.Record(Type.String(), Type.String(), { description: 'Meaning → column name, overrides detection' }),
  ),
});
export type ImportOptions = Type.Static<typeof ImportOptions>;

/** The multipart form of an import, as the OpenAPI document shows it; the two objects are sent as JSON text. */
export const ImportForm = strictObject({
  file: Type.String({ format: 'binary', description: 'CSV with a header row; UTF-8 or Windows-1252' }),
  ...ImportOptions.properties,
});

export const ImportRejection = strictObject({
  row: Type.Integer({ description: 'Line number in the file, the header being 1' }),
  column: nullable(Type.String()),
  code: Type.String(),
  detail: Type.String(),
});
export type ImportRejection = Type.Static<typeof ImportRejection>;

/** An import succeeds with notes: a bad row never takes a good one down. accepted + rejected = rows. */
export const ImportResult = strictObject({
  rows: Type.Integer(),
  accepted: Type.Integer(),
  rejectedCount: Type.Integer(),
  rejected: Type.Array(ImportRejection),
  rejectedByCode: Type.Record(Type.String(), Type.Integer()),
  notes: Type.Array(strictObject({ code: Type.String(), detail: Type.String() })),
});
export type ImportResult = Type.Static<typeof ImportResult>;
