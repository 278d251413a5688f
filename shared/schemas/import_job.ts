import { Type } from 'typebox';
import { IMPORT_STATES } from '../domain/import_states.ts';
import { LIMITS } from '../domain/limits.ts';
import { Instant, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ImportCheck, ImportOptions, ImportResult } from './import.ts';
import { ImportProfile } from './import_profile.ts';

export const ImportParams = strictObject({ code: MunicipalityCode, id: Uuid });

export const ImportFileForm = strictObject({
  file: Type.String({ format: 'binary', description: 'CSV, XLSX or GeoJSON' }),
});

const SourceName = Type.String({
  minLength: 1,
  maxLength: LIMITS.importSourceNameCharacters,
  pattern: '\\S',
  description: 'What the source is called; how its files are read is kept under this name',
});

const summary = {
  id: Uuid,
  state: oneOf(IMPORT_STATES),
  kind: oneOf(['csv', 'xlsx', 'geojson']),
  fileName: Type.String(),
  fileBytes: Type.Integer(),
  source: Type.String(),
  sourceName: nullable(Type.String()),
  userName: nullable(Type.String({ description: 'Whose account it was; null from the command line' })),
  rows: Type.Integer(),
  readRows: Type.Integer({ description: 'How far a job is' }),
  accepted: Type.Integer(),
  rejected: Type.Integer(),
  createdAt: Instant,
  finishedAt: nullable(Instant),
  undoneAt: nullable(Instant),
};

export const ImportSummary = strictObject(summary);
export type ImportSummary = Type.Static<typeof ImportSummary>;

export const ImportUndo = strictObject({
  withdrawn: Type.Integer(),
  kept: Type.Array(
    strictObject({
      id: Uuid,
      categoryCode: Type.String(),
      placeName: nullable(Type.String()),
      countedAt: Instant,
    }),
    { description: 'Rows that somebody has worked with since; they are taken back only when that is said' },
  ),
});
export type ImportUndo = Type.Static<typeof ImportUndo>;

/** One import from the uploaded file to the batch that was taken back. */
export const Import = strictObject({
  ...summary,
  options: ImportOptions,
  knownSource: Type.Boolean({
    description: 'How it is read was kept from an earlier file with the same headers',
  }),
  profile: nullable(ImportProfile),
  check: nullable(ImportCheck),
  result: nullable(ImportResult),
  undo: nullable(ImportUndo),
  problem: nullable(strictObject({ code: Type.String(), title: Type.String(), detail: Type.String() })),
});
export type Import = Type.Static<typeof Import>;

export const ImportChange = strictObject({
  options: ImportOptions,
  sourceName: Type.Optional(nullable(SourceName)),
});
export type ImportChange = Type.Static<typeof ImportChange>;

export const ImportUndoRequest = strictObject({
  includeChanged: Type.Optional(
    Type.Boolean({ description: 'Take back also what somebody has worked with since' }),
  ),
});

export const ImportList = strictObject({
  imports: Type.Array(ImportSummary),
  sources: Type.Array(strictObject({ name: Type.String(), savedAt: Instant })),
});
export type ImportList = Type.Static<typeof ImportList>;
