import { Type } from 'typebox';
import { CATEGORY_GROUPS } from '../domain/categories.ts';
import { LIMITS } from '../domain/limits.ts';
import { MunicipalityCode, nullable, oneOf, strictObject } from './common.ts';
import { ReadVersion } from './register_fields.ts';

const CategoryName = Type.String({ minLength: 1, maxLength: LIMITS.categoryNameCharacters, pattern: '\\S' });
const Color = Type.String({ pattern: '^#[0-9A-Fa-f]{6}$', description: 'As #rrggbb' });

/** How a top category looks; its sub-categories look the same. */
const look = {
  letter: Type.String({ pattern: '^\\p{L}{1,2}$', description: 'One or two letters' }),
  color: Color,
  icon: Type.String({ minLength: 1, maxLength: 60 }),
};

export const CategoryCreate = strictObject({
  parentCode: nullable(Type.String()),
  name: CategoryName,
  nameEnglish: Type.String({ maxLength: LIMITS.categoryNameCharacters }),
  /** Of a top category; a sub-category takes them from the one above. */
  group: Type.Optional(oneOf(CATEGORY_GROUPS)),
  letter: Type.Optional(look.letter),
  color: Type.Optional(look.color),
  icon: Type.Optional(look.icon),
});
export type CategoryCreate = Type.Static<typeof CategoryCreate>;

export const CategoryUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(
    strictObject({
      name: CategoryName,
      nameEnglish: Type.String({ maxLength: LIMITS.categoryNameCharacters }),
      ...look,
      active: Type.Boolean(),
    }),
    { additionalProperties: false },
  ),
});
export type CategoryUpdate = Type.Static<typeof CategoryUpdate>;

/** Into which category it is counted from now on, earlier incidents too; null undoes that. */
export const CategoryMerge = strictObject({ version: ReadVersion, into: nullable(Type.String()) });
export type CategoryMerge = Type.Static<typeof CategoryMerge>;

/** All codes of one level in their new order. */
export const CategoryOrder = strictObject({
  codes: Type.Array(Type.String(), { minItems: 1, maxItems: 500 }),
});
export type CategoryOrder = Type.Static<typeof CategoryOrder>;

export const CategoryParams = strictObject({
  code: MunicipalityCode,
  category: Type.String({ maxLength: 120 }),
});
