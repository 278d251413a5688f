import { Type } from 'typebox';
import { strictObject } from './common.ts';

export const ThanksChoice = strictObject({ wanted: Type.Boolean() });
export const ThanksState = strictObject({ wanted: Type.Boolean(), sendsMail: Type.Boolean() });
export type ThanksState = Type.Static<typeof ThanksState>;
