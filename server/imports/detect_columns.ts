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

/** What an import needs to know of a row's place: a point, a name of the place register, or neither. */
export interface PositionNeeds {
  position: boolean;
  /** Names of places stand in for points. */
  placeNames?: boolean;
}

/**
 * Finds out what each column means, by header; `chosen` (meaning → header, '' for none) goes before. Free text is never
 * read unless chosen: nothing in a file says that it names no person. Notes tell what was read, guessed and left out.
 * Throws unknown_columns, naming what was found and what is needed, when `needs` is not met or a chosen one is missing.
 */
export function detectColumns(
  header: string[],
  chosen: Record<string, string>,
  needs: PositionNeeds,
): DetectedColumns {
  const { columns, confidence } = findColumns(header, chosen, needs);
  const missing = missingMeanings(columns, needs);
  if (missing.length > 0) refuseMissing(header, missing);
  const guessed = COLUMN_MEANINGS.filter((meaning) => (confidence[meaning] ?? SURE) < SURE);
  return { header, columns, notes: notesOf(header, columns, guessed) };
}

/** The columns by meaning, and how sure each is (0–1; a chosen one is 1). Refuses nothing that is missing. */
export function findColumns(
  header: string[],
  chosen: Record<string, string>,
  needs: PositionNeeds,
): { columns: Columns; confidence: Partial<Record<ColumnMeaning, number>> } {
  const columns = chooseColumns(header, chosen);
  const confidence: Partial<Record<ColumnMeaning, number>> = {};
  const unread: ColumnMeaning[] = needs.position ? ['text'] : ['text', 'lon', 'lat'];
  for (const meaning of COLUMN_MEANINGS) {
    if (columns[meaning] !== undefined) confidence[meaning] = SURE;
    if (chosen[meaning] !== undefined || unread.includes(meaning)) continue;
    const taken = new Set(Object.values(columns));
    const best = bestColumn(header, meaning, taken);
    if (!best) continue;
    columns[meaning] = best.index;
    confidence[meaning] = best.confidence;
  }
  joinDateAndClock(header, columns, chosen);
  if (columns.clock !== undefined) confidence.clock ??= SURE;
  return { columns, confidence };
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
    if (name === '') continue;
    // two columns may differ in signs only: "Tid" and "Tid (2)" do not, "X" and "X!" do
    const exact = header.indexOf(name);
    const index = exact === -1 ? header.findIndex((cell) => foldName(cell) === foldName(name)) : exact;
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
  if (columns.time === undefined || columns.clock !== undefined || chosen.clock !== undefined) return;
  if (!DATE_HEADERS.has(foldName(header[columns.time]!))) return;
  const taken = new Set(Object.values(columns));
  const clock = header.findIndex((cell, index) => !taken.has(index) && CLOCK_HEADERS.has(foldName(cell)));
  if (clock !== -1) columns.clock = clock;
}

/** What the file must have and does not. */
export function missingMeanings(columns: Columns, needs: PositionNeeds): ColumnMeaning[] {
  const missing: ColumnMeaning[] = [];
  if (columns.category === undefined) missing.push('category');
  if (columns.time === undefined && columns.from === undefined && columns.noticed === undefined)
    missing.push('time');
  const hasName = needs.placeNames === true && columns.place !== undefined;
  if (!needs.position || hasName) return missing;
  if (columns.lon === undefined) missing.push('lon');
  if (columns.lat === undefined) missing.push('lat');
  return missing;
}

function refuseMissing(header: string[], missing: ColumnMeaning[]): never {
  const words = missing.map((meaning) => `${MEANING_LABELS[meaning]} (t.ex. ”${COLUMN_NAMES[meaning][0]}”)`);
  throw new ProblemError(
    'unknown_columns',
    `Filen har kolumnerna ${listOf(header)}. Det som saknas: ${words.join(', ')}. Lägen ska vara i grader, WGS 84.`,
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
