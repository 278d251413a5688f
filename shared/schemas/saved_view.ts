import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { Instant, MunicipalityCode, nullable, strictObject, Uuid } from './common.ts';

const written = {
  name: Type.String({
    minLength: 1,
    maxLength: LIMITS.savedViewNameCharacters,
    pattern: '\\S',
    description: 'What people call it; names of persons have no place here',
  }),
  search: Type.String({
    maxLength: LIMITS.savedViewSearchCharacters,
    pattern: '^[\\x21\\x23-\\x3b=\\x3f-\\x7e]*$',
    description: 'The query of the page’s address, without the question mark',
  }),
  shared: Type.Boolean({ description: 'Seen by everybody in the municipality who may open the Lägesbild' }),
};

/** A Lägesbild with a name: what its link holds, for oneself or for the municipality. */
export const SavedViewCreate = strictObject(written);
export type SavedViewCreate = Type.Static<typeof SavedViewCreate>;

export const SavedView = strictObject({
  id: Uuid,
  ...written,
  mine: Type.Boolean(),
  ownerName: nullable(Type.String({ description: 'Of a shared view; null for one’s own' })),
  createdAt: Instant,
  removable: Type.Boolean({ description: 'The asking account may remove it' }),
});
export type SavedView = Type.Static<typeof SavedView>;

export const SavedViewList = strictObject({ savedViews: Type.Array(SavedView) });
export const SavedViewParams = strictObject({ code: MunicipalityCode, id: Uuid });
