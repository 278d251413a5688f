/** Words in both languages of the page. */
export interface TableWords {
  sv: string;
  en: string;
}

export interface TableColumn {
  key: string;
  title: TableWords;
  /** A share is between 0 and 1 and shown in per cent. */
  kind: 'text' | 'number' | 'share';
}

/** One table of docs/methods/tables.json: what was computed, how, and with which command it can be computed again. */
export interface MethodTable {
  id: string;
  title: TableWords;
  /** What a reader has to know of it, in a sentence or two. */
  note: TableWords;
  parameters: Record<string, number | string>;
  columns: TableColumn[];
  rows: Record<string, number | string | null | TableWords>[];
  command: string;
}

export const tablesCommand = 'npm run tables';

/** Four decimals: more would be noise of the simulation. */
export function roundShare(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
