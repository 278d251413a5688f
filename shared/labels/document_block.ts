/** A piece of a document, whatever it is set in: the page, a DOCX, a PDF. Lines of a text are parted by \n. */
export type DocumentBlock =
  | { kind: 'heading'; text: string; level?: 2 }
  | { kind: 'text'; text: string; quiet?: boolean; strong?: boolean }
  | { kind: 'list'; items: string[] }
  | DocumentTable
  /** The map of the frozen Lägesbild; the text says what it shows. */
  | { kind: 'map'; text: string };

export interface DocumentTable {
  kind: 'table';
  /** What the table is called, for who cannot see it. */
  name: string;
  head: string[];
  /** Per cent of the width, summing to 100. */
  widths: number[];
  rows: string[][];
}
