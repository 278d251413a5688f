import { Type } from 'typebox';
import { nullable, oneOf, strictObject } from './common.ts';

/** What an uploaded file holds, as far as it can be told before it is read in. */
export const ImportProfile = strictObject({
  rows: Type.Integer({ description: 'Below the header' }),
  sheets: Type.Array(Type.String()),
  sheet: nullable(Type.String()),
  columns: Type.Array(
    strictObject({
      name: Type.String(),
      samples: Type.Array(Type.String()),
      filled: Type.Integer({ description: 'Rows with anything in it' }),
      meaning: nullable(Type.String()),
      confidence: nullable(Type.Number({ description: '0–1' })),
      reason: nullable(Type.String()),
    }),
  ),
  missing: Type.Array(Type.String({ description: 'Meanings without which nothing can be read in' })),
  categories: Type.Array(
    strictObject({
      word: Type.String(),
      count: Type.Integer(),
      categoryCode: nullable(Type.String()),
      status: oneOf(['chosen', 'known', 'left_out', 'unknown']),
      detail: nullable(Type.String()),
    }),
  ),
  moreCategories: Type.Integer({ description: 'Words beyond those listed' }),
  places: Type.Array(
    strictObject({
      word: Type.String(),
      count: Type.Integer(),
      placeId: nullable(Type.String()),
      likeness: nullable(Type.Number()),
      sure: Type.Boolean(),
    }),
    { description: 'Place names of rows without a point' },
  ),
  morePlaces: Type.Integer(),
  coordinates: nullable(
    strictObject({ code: Type.Integer(), share: nullable(Type.Number()), reason: Type.String() }),
  ),
  times: strictObject({
    moments: Type.Integer({ description: 'Rows whose time has a clock' }),
    days: Type.Integer({ description: 'Rows that give a day only' }),
    unreadable: Type.Integer(),
    examples: Type.Array(Type.String({ description: 'Of what cannot be read' })),
    midnightShare: Type.Number({ description: 'Share of the moments at 00:00, 0–1' }),
    midnightIsDay: Type.Boolean(),
    sample: nullable(Type.String()),
  }),
  notes: Type.Array(strictObject({ code: Type.String(), detail: Type.String() })),
});
export type ImportProfile = Type.Static<typeof ImportProfile>;
