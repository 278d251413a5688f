import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { MunicipalityCode, strictObject, Uuid } from './common.ts';

/** A name in a register: of a place, an area, an organization; never of a person. */
export const RegisterName = Type.String({
  minLength: 1,
  maxLength: LIMITS.registerNameCharacters,
  pattern: '\\S',
  description: 'What people call it; names of persons have no place here',
});

/** The version that was read: somebody else's change meanwhile is a 409, never overwritten. */
export const ReadVersion = Type.Integer({
  minimum: 1,
  maximum: LIMITS.versionNumber,
  description: 'The version that was read',
});

export const RegisterParams = strictObject({ code: MunicipalityCode, id: Uuid });
