import type { Language } from '../../state/language.ts';

export type Word = string | Record<Language, string>;
export type ColumnKind = 'text' | 'number' | 'share';

export interface MethodTable {
  id: string;
  title: Word;
  note?: Word;
  columns: { key: string; title: Word; kind: ColumnKind }[];
  rows: Record<string, unknown>[];
}
