import type { Language } from '../../state/language.ts';
import type { MethodTable, Word } from './method_table.ts';

/** A word in the language, or the one word there is. */
export const wordIn = (word: Word, language: Language): string =>
  typeof word === 'string' ? word : word[language];

/**
 * The tables of docs/methods/tables.json, which bring their words. One without columns is left out, for the keys of
 * its rows are no words. An empty text gives none.
 */
export function readMethodTables(text: string): MethodTable[] {
  if (text === '') return [];
  const { tables } = JSON.parse(text) as { tables: (Omit<MethodTable, 'columns'> & Partial<MethodTable>)[] };
  return tables.flatMap((table) => (table.columns ? [{ ...table, columns: table.columns }] : []));
}
