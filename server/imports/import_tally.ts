import { ERROR_CODES, type ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import type { ImportRejection, ImportResult } from '@lagesbild/shared/schemas/import.ts';

export type ImportNote = ImportResult['notes'][number];

export interface Rejection {
  column: string | null;
  code: ErrorCode;
  detail: string;
}

/** Rejections told one by one; the counts by code are always whole. */
export const MOST_REJECTIONS_TOLD = 1000;

/** Keeps count of an import: accepted + rejected = rows, always. */
export class ImportTally {
  accepted = 0;
  rejectedCount = 0;
  readonly notes: ImportNote[] = [];
  readonly #told: ImportRejection[] = [];
  readonly #byCode = new Map<ErrorCode, number>();
  readonly #counted = new Map<string, { count: number; words: (count: string) => string }>();
  readonly #onRejected: ((rejection: ImportRejection) => void) | undefined;

  /** `onRejected` is given every rejection, also those above the number that the result tells. */
  constructor(onRejected?: (rejection: ImportRejection) => void) {
    this.#onRejected = onRejected;
  }

  get rows(): number {
    return this.accepted + this.rejectedCount;
  }

  reject(row: number, { column, code, detail }: Rejection): void {
    this.rejectedCount++;
    this.#byCode.set(code, (this.#byCode.get(code) ?? 0) + 1);
    const rejection = { row, column, code, detail };
    if (this.#told.length < MOST_REJECTIONS_TOLD) this.#told.push(rejection);
    this.#onRejected?.(rejection);
  }

  /** Counts towards a note that is written once, at the end: "12 rader …". */
  count(code: string, words: (count: string) => string): void {
    const known = this.#counted.get(code);
    if (known) known.count++;
    else this.#counted.set(code, { count: 1, words });
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

  #countedNotes(): ImportNote[] {
    return [...this.#counted].map(([code, { count, words }]) => ({
      code,
      detail: words(count.toLocaleString('sv-SE')),
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
