import { Problem } from '@lagesbild/shared/schemas/common.ts';
import { Type } from 'typebox';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** The refusals that every route may answer with. */
export const PROBLEMS = {
  '4xx': problem('Refused: see code and detail'),
  '5xx': problem('Not now, or our own error'),
};

export const NoContent = Type.Null({ description: 'Nothing to say' });
