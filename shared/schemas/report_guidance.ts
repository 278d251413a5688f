import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { nullable, strictObject } from './common.ts';

const criterion = Type.String({ maxLength: LIMITS.severityCriterionCharacters });

export const SeverityCriteria = strictObject({
  green: Type.String(),
  yellow: Type.String(),
  red: Type.String(),
});
export type SeverityCriteria = Type.Static<typeof SeverityCriteria>;

/** What the municipality itself has written; null or empty: the standard words hold. */
const written = {
  green: nullable(criterion),
  yellow: nullable(criterion),
  red: nullable(criterion),
  reporterText: Type.String({ maxLength: LIMITS.reporterTextCharacters }),
  version: Type.Integer({ minimum: 0, description: '0: nothing has been written yet' }),
};

export const ReportGuidance = strictObject(written);
export type ReportGuidance = Type.Static<typeof ReportGuidance>;
