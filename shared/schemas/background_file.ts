import { Type } from 'typebox';
import { Instant, MunicipalityCode, nullable, strictObject, Uuid } from './common.ts';

/** A municipality's own map background: a PMTiles file that lies on the server. */
export const BackgroundFile = strictObject({
  id: Uuid,
  name: Type.String(),
  bytes: Type.Integer(),
  minZoom: Type.Integer(),
  maxZoom: Type.Integer(),
  attribution: nullable(Type.String({ description: "Plain text from the file's own metadata" })),
  uploadedAt: Instant,
});
export type BackgroundFile = Type.Static<typeof BackgroundFile>;

export const BackgroundFileParams = strictObject({ code: MunicipalityCode, file: Uuid });
export const BackgroundFileUpload = strictObject({
  name: Type.String({ minLength: 1, maxLength: 200, description: 'What the file is called' }),
});
