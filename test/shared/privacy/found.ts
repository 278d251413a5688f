import { findPersonalData, type GuardContext } from '@lagesbild/shared/privacy/find_personal_data.ts';

/** What is found in a text, as "kind: words". */
export const foundIn = (text: string, context?: GuardContext): string[] =>
  findPersonalData(text, context).map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`);
