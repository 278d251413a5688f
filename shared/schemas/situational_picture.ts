import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import {
  FROZEN_PERIOD_KINDS,
  PICTURE_ANSWER_KINDS,
  PICTURE_STATES,
  PICTURE_TEXTS,
} from '../domain/picture_kinds.ts';
import { Figure } from './analysis.ts';
import { Instant, LocalDate, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';

const written = Type.String({ maxLength: LIMITS.pictureTextCharacters });

/** Freezes a closed period. `id` is a UUIDv7 made by the client: asked for twice, it is frozen once. */
export const PictureFreeze = strictObject({
  id: Uuid,
  periodKind: oneOf(FROZEN_PERIOD_KINDS),
  fromDate: LocalDate,
});
export type PictureFreeze = Type.Static<typeof PictureFreeze>;

/** Freezes the figures anew. `version`: of the picture that was read. */
export const PictureCorrection = strictObject({
  version: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 1, maxLength: LIMITS.pictureReasonCharacters, pattern: '\\S' }),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type PictureCorrection = Type.Static<typeof PictureCorrection>;

/** A change of the texts: the version that was read, and what changes. */
export const PictureTextUpdate = strictObject({
  version: Type.Integer({ minimum: 1 }),
  change: strictObject(
    {
      summary: Type.Optional(written),
      policeView: Type.Optional(written),
      lookAhead: Type.Optional(written),
    },
    { minProperties: 1 },
  ),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type PictureTextUpdate = Type.Static<typeof PictureTextUpdate>;

export const PictureEstablish = strictObject({ version: Type.Integer({ minimum: 1 }) });
export type PictureEstablish = Type.Static<typeof PictureEstablish>;

const CHANGED_FIGURE = {
  categoryCode: nullable(Type.String({ description: 'Null: the headline' })),
  before: nullable(Figure),
  after: nullable(Figure),
};

export const ChangedFigure = strictObject(CHANGED_FIGURE);
export type ChangedFigure = Type.Static<typeof ChangedFigure>;

const incidentIds = nullable(Type.Array(Uuid, { description: 'For roles with exact points' }));

/** What a new version changed: incidents of the period, and figures that are not as before. */
export const PictureChanges = strictObject({
  added: Type.Integer(),
  removed: Type.Integer(),
  changed: Type.Integer(),
  addedIds: incidentIds,
  removedIds: incidentIds,
  changedIds: incidentIds,
  figures: Type.Array(ChangedFigure),
});
export type PictureChanges = Type.Static<typeof PictureChanges>;

export const PictureVersion = strictObject({
  number: Type.Integer(),
  dataVersion: Type.Integer(),
  frozenAt: Instant,
  reason: nullable(Type.String()),
  changes: nullable(PictureChanges),
  incidents: Type.Integer({ description: 'Of the period, that the figures are made of' }),
  disposed: Type.Integer({ description: 'Of them, no longer there; the figures stand' }),
  answers: Type.Array(
    strictObject({ kind: oneOf(PICTURE_ANSWER_KINDS), sha256: Type.String(), intact: Type.Boolean() }),
    { description: 'For the asking role’s sight; intact: the bytes still have their sum' },
  ),
});
export type PictureVersion = Type.Static<typeof PictureVersion>;

const PICTURE = {
  id: Uuid,
  periodKind: oneOf(FROZEN_PERIOD_KINDS),
  fromDate: LocalDate,
  toDate: Type.String({ format: 'date', description: 'The local date after the last day' }),
  state: oneOf(PICTURE_STATES),
  establishedAt: nullable(Instant),
  version: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
};

export const PictureSummary = strictObject({
  ...PICTURE,
  latestNumber: Type.Integer(),
  frozenAt: Type.String({ format: 'date-time', description: 'Of the latest version' }),
});
export type PictureSummary = Type.Static<typeof PictureSummary>;
export const PictureList = strictObject({ pictures: Type.Array(PictureSummary) });
export type PictureList = Type.Static<typeof PictureList>;

export const SituationalPicture = strictObject({
  ...PICTURE,
  summary: Type.String(),
  policeView: Type.String(),
  lookAhead: Type.String(),
  writable: Type.Array(oneOf(PICTURE_TEXTS), { description: 'What the asking role may write now' }),
  versions: Type.Array(PictureVersion, { description: 'Latest first' }),
});
export type SituationalPicture = Type.Static<typeof SituationalPicture>;

/** An answer of kind `map`. */
export interface FrozenMap {
  widthPixels: number;
  heightPixels: number;
  svg: string;
}

export const PictureParams = strictObject({ code: MunicipalityCode, id: Uuid });
const number = Type.Integer({ minimum: 1, maximum: LIMITS.versionNumber });
export const PictureVersionParams = strictObject({ code: MunicipalityCode, id: Uuid, number });
export const PictureAnswerParams = strictObject({
  code: MunicipalityCode,
  id: Uuid,
  number,
  kind: oneOf(PICTURE_ANSWER_KINDS),
});
