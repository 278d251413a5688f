import { ERROR_CODES, type ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import type { ImportRejection, ImportResult } from '@lagesbild/shared/schemas/import.ts';
import { maskToldValue } from './mask_told_value.ts';

export type ImportNote = ImportResult['notes'][number];

export interface Rejection {
  column: string | null;
  code: ErrorCode;
  detail: string;
  /** What stands in the column; where it is left out the reader of the row fills it in. */
  value?: string;
}

/** Something to tell of a row that is taken; the rows with the same `code` are counted together. */
export interface RowNote {
  code: string;
  /** `count` reads "12 rader", `rows` their numbers. */
  words: (count: string, rows: string) => string;
  /** The row's number where the note is to name its rows. */
  row?: number;
}

/** Row numbers that a counted note names. */
const MOST_ROWS_NAMED = 20;

interface Counted {
  count: number;
  rows: number[];
  words: RowNote['words'];
}

/** Rejections told one by one; the counts by code are always whole. */
export const MOST_REJECTIONS_TOLD = 1000;

/** Keeps count of an import: accepted + rejected = rows, always. */
export class ImportTally {
  #accepted = 0;
  rejectedCount = 0;
  readonly notes: ImportNote[] = [];
  readonly #told: ImportRejection[] = [];
  readonly #byCode = new Map<ErrorCode, number>();
  readonly #counted = new Map<string, Counted>();
  readonly #onRejected: ((rejection: ImportRejection) => void) | undefined;

  /** `onRejected` is given every rejection, also those above the number that the result tells. */
  constructor(onRejected?: (rejection: ImportRejection) => void) {
    this.#onRejected = onRejected;
  }

  get accepted(): number {
    return this.#accepted;
  }

  get rows(): number {
    return this.accepted + this.rejectedCount;
  }

  /** One row is taken: only now does what is to be told of it count. */
  accept(notes: readonly RowNote[]): void {
    this.#accepted++;
    for (const note of notes) this.#count(note);
  }

  reject(row: number, { column, code, detail, value }: Rejection): void {
    this.rejectedCount++;
    this.#byCode.set(code, (this.#byCode.get(code) ?? 0) + 1);
    const rejection = {
      row,
      column,
      code,
      detail: maskToldValue(detail),
      ...(value === undefined ? {} : { value: maskToldValue(value) }),
    };
    if (this.#told.length < MOST_REJECTIONS_TOLD) this.#told.push(rejection);
    this.#onRejected?.(rejection);
  }

  result(): ImportResult {
    const byCode = [...this.#byCode].sort(([, a], [, b]) => b - a);
    return {
      rows: this.rows,
      accepted: this.accepted,
      rejectedCount: this.rejectedCount,
      rejected: this.#told.sort((a, b) => a.row - b.row),
      rejectedByCode: Object.fromEntries(byCode),
      notes: [...this.notes, ...this.#countedNotes(), ...this.#rejectionNotes(byCode)],
    };
  }

  /** Counts towards a note that is written once, at the end: "12 rader …"; with `row` the first of them are named. */
  #count({ code, words, row }: RowNote): void {
    const known = this.#counted.get(code) ?? { count: 0, rows: [], words };
    known.count++;
    if (row !== undefined && known.rows.length < MOST_ROWS_NAMED) known.rows.push(row);
    this.#counted.set(code, known);
  }

  #countedNotes(): ImportNote[] {
    return [...this.#counted].map(([code, { count, rows, words }]) => ({
      code,
      detail: words(
        `${count.toLocaleString('sv-SE')} ${count === 1 ? 'rad' : 'rader'}`,
        `${rows.join(', ')}${count > rows.length ? ' …' : ''}`,
      ),
    }));
  }

  #rejectionNotes(byCode: [ErrorCode, number][]): ImportNote[] {
    if (byCode.length === 0) return [];
    const reasons = byCode.map(
      ([code, count]) => `${ERROR_CODES[code].sv}: ${count.toLocaleString('sv-SE')}`,
    );
    const notes = [{ code: 'rejected_reasons', detail: `Rader som inte lästes in. ${reasons.join('; ')}.` }];
    if (this.rejectedCount > MOST_REJECTIONS_TOLD) {
      const most = MOST_REJECTIONS_TOLD.toLocaleString('sv-SE');
      notes.push({
        code: 'rejected_capped',
        detail: `De första ${most} av ${this.rejectedCount.toLocaleString('sv-SE')} avvisade rader visas en och en.`,
      });
    }
    return notes;
  }
}
