import { ProblemError } from '../problem.ts';
import { COLUMN_MEANINGS, COLUMN_NAMES, type ColumnMeaning, MEANING_LABELS } from './column_names.ts';
import { foldName } from './folded_name.ts';
import type { ImportNote } from './import_tally.ts';

/** Index of the column for each meaning that the file has. */
export type Columns = Partial<Record<ColumnMeaning, number>>;

export interface DetectedColumns {
  header: string[];
  columns: Columns;
  notes: ImportNote[];
}

/** The header says the meaning outright, or only holds the word among others. */
const SURE = 1;
const LIKELY = 0.6;
/** Shorter words say too little among others ("place type" is no category, "x_m" no longitude). */
const SHORTEST_LIKELY_WORD = 7;
/** When something was changed, printed or exported is also a time: never guessed to be when it happened. */
const NEVER_GUESSED: readonly ColumnMeaning[] = ['time', 'clock', 'from', 'to', 'noticed', 'id'];

/**
 * Finds out what each column means, by header; `chosen` (meaning → header) goes before. Free text is never read unless
 * chosen: nothing in a file says that it names no person. Notes tell what was read, guessed and left out.
 * Throws unknown_columns, naming what was found and what is needed, when `needs` is not met or a chosen one is missing.
 */
export function detectColumns(
  header: string[],
  chosen: Record<string, string>,
  needs: { position: boolean },
): DetectedColumns {
  const columns = chooseColumns(header, chosen);
  const guessed: ColumnMeaning[] = [];
  const unread: ColumnMeaning[] = needs.position ? ['text'] : ['text', 'lon', 'lat'];
  for (const meaning of COLUMN_MEANINGS) {
    if (columns[meaning] !== undefined || unread.includes(meaning)) continue;
    const taken = new Set(Object.values(columns));
    const best = bestColumn(header, meaning, taken);
    if (!best) continue;
    columns[meaning] = best.index;
    if (best.confidence < SURE) guessed.push(meaning);
  }
  joinDateAndClock(header, columns, chosen);
  refuseMissing(header, columns, needs);
  return { header, columns, notes: notesOf(header, columns, guessed) };
}

function chooseColumns(header: string[], chosen: Record<string, string>): Columns {
  const columns: Columns = {};
  for (const [meaning, name] of Object.entries(chosen)) {
    if (!(COLUMN_MEANINGS as string[]).includes(meaning)) {
      throw new ProblemError(
        'value_not_allowed',
        `”columns” har betydelsen ”${meaning}”, men ska ha någon av: ${COLUMN_MEANINGS.join(', ')}.`,
      );
    }
    const index = header.findIndex((cell) => foldName(cell) === foldName(name));
    if (index === -1) {
      throw new ProblemError(
        'unknown_columns',
        `Kolumnen ”${name}” finns inte i filen, som har: ${listOf(header)}.`,
      );
    }
    columns[meaning as ColumnMeaning] = index;
  }
  return columns;
}

function bestColumn(header: string[], meaning: ColumnMeaning, taken: Set<number>) {
  const free = header
    .map((cell, index) => ({ index, name: foldName(cell) }))
    .filter(({ index }) => !taken.has(index));
  for (const word of COLUMN_NAMES[meaning]) {
    const exact = free.find(({ name }) => name === word);
    if (exact) return { index: exact.index, confidence: SURE };
  }
  if (NEVER_GUESSED.includes(meaning)) return null;
  const known = new Set<string>(COLUMN_MEANINGS.flatMap((other) => COLUMN_NAMES[other] as readonly string[]));
  const likely = free.filter(
    ({ name }) =>
      !known.has(name) &&
      COLUMN_NAMES[meaning].some(
        (word) => word.length >= SHORTEST_LIKELY_WORD && ` ${name} `.includes(` ${word} `),
      ),
  );
  // two candidates are no candidate: the wrong one would be read in silence
  return likely.length === 1 ? { index: likely[0]!.index, confidence: LIKELY } : null;
}

const DATE_HEADERS = new Set([
  'datum',
  'date',
  'handelsedatum',
  'brottsdatum',
  'incident date',
  'date occurred',
]);
const CLOCK_HEADERS = new Set(['tid', 'time']);

/** "Datum" and "Tid" side by side are one moment in two columns. */
function joinDateAndClock(header: string[], columns: Columns, chosen: Record<string, string>): void {
  if (columns.time === undefined || columns.clock !== undefined || chosen.time !== undefined) return;
  if (!DATE_HEADERS.has(foldName(header[columns.time]!))) return;
  const clock = header.findIndex((cell) => CLOCK_HEADERS.has(foldName(cell)));
  if (clock !== -1) columns.clock = clock;
}

function refuseMissing(header: string[], columns: Columns, needs: { position: boolean }): void {
  const missing: string[] = [];
  const miss = (meaning: ColumnMeaning) =>
    missing.push(`${MEANING_LABELS[meaning]} (t.ex. ”${COLUMN_NAMES[meaning][0]}”)`);
  if (columns.category === undefined) miss('category');
  if (columns.time === undefined && columns.from === undefined && columns.noticed === undefined) miss('time');
  if (needs.position && columns.lon === undefined) miss('lon');
  if (needs.position && columns.lat === undefined) miss('lat');
  if (missing.length === 0) return;
  throw new ProblemError(
    'unknown_columns',
    `Filen har kolumnerna ${listOf(header)}. Det som saknas: ${missing.join(', ')}. Lägen ska vara i grader, WGS 84.`,
  );
}

function notesOf(header: string[], columns: Columns, guessed: ColumnMeaning[]): ImportNote[] {
  const used = Object.entries(columns) as [ColumnMeaning, number][];
  const pairs = used.map(([meaning, index]) => `${MEANING_LABELS[meaning]} ← ${quoted(header[index]!)}`);
  const notes: ImportNote[] = [{ code: 'columns_read', detail: `Lästa kolumner: ${pairs.join(', ')}.` }];
  if (guessed.length > 0) {
    const names = guessed.map(
      (meaning) => `${quoted(header[columns[meaning]!]!)} som ${MEANING_LABELS[meaning]}`,
    );
    notes.push({
      code: 'columns_guessed',
      detail: `Tolkade efter namnet, kontrollera: ${names.join(', ')}.`,
    });
  }
  const left = header.filter((_, index) => !Object.values(columns).includes(index));
  if (left.length > 0) {
    const holdsText = left.some((name) => (COLUMN_NAMES.text as readonly string[]).includes(foldName(name)));
    const why = holdsText ? ' Fritext läses bara om den väljs, eftersom den kan peka ut personer.' : '';
    notes.push({ code: 'columns_ignored', detail: `Kolumner som inte läses in: ${listOf(left)}.${why}` });
  }
  if (columns.id === undefined) {
    notes.push({
      code: 'no_source_id',
      detail: 'Filen har inget id per rad: läses den in igen räknas händelserna två gånger.',
    });
  }
  return notes;
}

const SHOWN_COLUMNS = 30;
const quoted = (name: string) => `”${name.trim().slice(0, 40)}”`;

function listOf(names: string[]): string {
  const shown = names.slice(0, SHOWN_COLUMNS).map(quoted).join(', ');
  return names.length > SHOWN_COLUMNS ? `${shown} och ${names.length - SHOWN_COLUMNS} till` : shown;
}
