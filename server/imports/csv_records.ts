import type { Delimiter, FileFormat } from './file_format.ts';
import { readTextLines } from './text_lines.ts';

/** One record of the file, or a line that cannot be one. `line` counts from 1, the file's first line. */
export type CsvEntry = { line: number; cells: string[] } | { line: number; problem: string };

/** No honest cell has more lines than this; beyond it the opening quote is taken for a slip. */
const MOST_LINES_OF_A_RECORD = 200;

/**
 * Reads records in batches, the header first. A record has as many cells as the header; surplus empty cells are
 * dropped, blank records passed over.
 *
 * A line that cannot be a record is told of and the next line is read afresh: csv-parse, tried first, lets one
 * unclosed quote swallow every good row behind it.
 */
export async function* readCsvRecords(path: string, format: FileFormat): AsyncGenerator<CsvEntry[]> {
  const assembler = new RecordAssembler(format.delimiter);
  let skip: number = format.linesBeforeHeader;
  for await (const lines of readTextLines(path, format.encoding)) {
    const entries = assembler.push(
      skip > 0 ? [...Array<string>(skip).fill(''), ...lines.slice(skip)] : lines,
    );
    skip = 0;
    if (entries.length > 0) yield entries;
  }
  const last = assembler.finish();
  if (last.length > 0) yield last;
}

/** Puts physical lines together to records. */
export class RecordAssembler {
  readonly #delimiter: Delimiter;
  #width: number | null = null;
  #pending: string[] = [];
  /** Line number of the first pending line. */
  #line = 1;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  push(lines: string[]): CsvEntry[] {
    this.#pending = this.#pending.length > 0 ? [...this.#pending, ...lines] : lines;
    return this.#assemble(false);
  }

  /** What is left when there are no more lines. */
  finish(): CsvEntry[] {
    return this.#assemble(true);
  }

  #assemble(isEnd: boolean): CsvEntry[] {
    const entries: CsvEntry[] = [];
    let at = 0;
    while (at < this.#pending.length) {
      const record = new OpenRecord(this.#delimiter);
      const most = Math.min(this.#pending.length, at + MOST_LINES_OF_A_RECORD);
      let next = at;
      while (next < most && !record.add(this.#pending[next++]!) && !record.isDoubtful);
      const isOpen = !record.isComplete && !record.isDoubtful;
      const mayGoOn = isOpen && next === this.#pending.length && next - at < MOST_LINES_OF_A_RECORD;
      if (mayGoOn && !isEnd) break;
      const problem = this.#problemOf(record);
      const isBlank = record.isComplete && record.cells.every((cell) => cell.trim() === '');
      if (!isBlank && problem !== null) entries.push({ line: this.#line + at, problem });
      else if (!isBlank) entries.push({ line: this.#line + at, cells: record.cells.slice(0, this.#width!) });
      // only the first line of what does not hold together is given up
      at = problem === null || isBlank ? next : at + 1;
    }
    this.#pending = this.#pending.slice(at);
    this.#line += at;
    return entries;
  }

  #problemOf(record: OpenRecord): string | null {
    if (record.isDoubtful) return 'Ett citattecken öppnas och stängs först av en annan rads.';
    if (!record.isComplete) return 'Ett citattecken öppnas men stängs aldrig.';
    if (record.cells.some((cell) => cell.includes('\0'))) return 'Raden innehåller ett nolltecken.';
    const filled = record.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled === 0) return null;
    this.#width ??= filled;
    const isWide = filled > this.#width;
    if (!isWide && record.cells.length >= this.#width) return null;
    return `Raden har ${isWide ? filled : record.cells.length} celler, rubriken har ${this.#width}.`;
  }
}

/** One record as its lines come in: quotes around a cell, doubled inside, line breaks kept as LF. */
class OpenRecord {
  readonly cells: string[] = [];
  readonly #delimiter: Delimiter;
  #open: string | null = null;
  #lines = 0;
  #hasLoneQuote = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  get isComplete(): boolean {
    return this.#open === null;
  }

  /**
   * A quote that stands alone inside a cell of several lines: more likely the cell was never closed and ran into the
   * quotes of rows behind it.
   */
  get isDoubtful(): boolean {
    return this.#lines > 1 && this.#hasLoneQuote;
  }

  /** Takes the next line; true when the record ends with it. */
  add(line: string): boolean {
    let at = 0;
    this.#lines++;
    if (this.#open !== null) {
      this.#open += '\n';
      at = this.#readQuoted(line, 0);
    }
    while (this.#open === null && at <= line.length) at = this.#readCell(line, at);
    return this.isComplete;
  }

  /** Reads the cell that starts here; returns where the next one starts. */
  #readCell(line: string, at: number): number {
    if (line[at] === '"') {
      this.#open = '';
      return this.#readQuoted(line, at + 1);
    }
    const found = line.indexOf(this.#delimiter, at);
    const end = found === -1 ? line.length : found;
    this.cells.push(line.slice(at, end));
    return end + 1;
  }

  #readQuoted(line: string, from: number): number {
    let at = from;
    for (;;) {
      const quote = line.indexOf('"', at);
      if (quote === -1) {
        this.#open += line.slice(at);
        return line.length;
      }
      this.#open += line.slice(at, quote);
      if (line[quote + 1] === '"') {
        this.#open += '"';
        at = quote + 2;
        continue;
      }
      const end = this.#endBehind(line, quote + 1);
      if (end !== null) {
        this.cells.push(this.#open!);
        this.#open = null;
        return end + 1;
      }
      // a lone quote inside: kept as it is
      this.#open += '"';
      this.#hasLoneQuote = true;
      at = quote + 1;
    }
  }

  /** Where the cell ends when nothing but blanks follows the closing quote, else null. */
  #endBehind(line: string, from: number): number | null {
    let at = from;
    while (line[at] === ' ') at++;
    return at >= line.length || line[at] === this.#delimiter ? at : null;
  }
}
