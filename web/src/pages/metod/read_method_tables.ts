import type { Language } from '../../state/language.ts';
import type { MethodTable, Word } from './method_table.ts';
import { TABLE_WORDS } from './table_words.ts';

/** A word in the language, or the one word there is. */
export const wordIn = (word: Word, language: Language): string =>
  typeof word === 'string' ? word : word[language];

/**
 * The tables of docs/methods/tables.json. One that brings no words of its own is named by TABLE_WORDS; one that has
 * none there either is left out, for keys are no words. An empty text gives none.
 */
export function readMethodTables(text: string): MethodTable[] {
  if (text === '') return [];
  const { tables } = JSON.parse(text) as { tables: Partial<MethodTable>[] };
  return tables.flatMap((table) => {
    const words = TABLE_WORDS[table.id ?? ''];
    const columns = table.columns ?? words?.columns;
    const title = words?.title ?? table.title;
    if (!columns || !title || !table.rows) return [];
    const note = table.note ?? words?.note;
    return [{ id: table.id ?? '', title, columns, rows: table.rows, ...(note ? { note } : {}) }];
  });
}
