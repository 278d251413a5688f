import { ProblemError } from '../problem.ts';
import { type DetectedColumns, detectColumns, type PositionNeeds } from './detect_columns.ts';
import type { ImportNote } from './import_tally.ts';
import type { DayRule } from './occurred_time.ts';
import { type PreparedFile, prepareFile } from './prepare_file.ts';
import { type RecordFormat, readRecords } from './record_format.ts';
import { uniqueHeader } from './unique_header.ts';

export interface OpenedFile extends DetectedColumns {
  path: string;
  format: RecordFormat;
}

/** Finds out how the file is written and what its columns mean; nothing is stored. Throws what is said of each step. */
export async function openImportFile(
  path: string,
  chosen: Record<string, string>,
  needs: PositionNeeds,
  sheet?: string,
): Promise<OpenedFile> {
  const file = await prepareFile(path, sheet);
  const header = await readHeader(file);
  const detected = detectColumns(header, chosen, needs);
  detected.notes.push(...writingNotes(file));
  return { path: file.path, format: file.format, ...detected };
}

/** What the reader should know of how the file is written. */
export function writingNotes({ format, sheets, sheet }: PreparedFile): ImportNote[] {
  const notes: ImportNote[] = [];
  if (format.kind === 'csv' && format.encoding === 'windows-1252') {
    notes.push({
      code: 'encoding',
      detail: 'Filen är inte UTF-8 och lästes som Windows-1252. Kontrollera att å, ä och ö stämmer.',
    });
  }
  if (sheets.length > 1) {
    const others = sheets.filter((name) => name !== sheet).map((name) => `”${name}”`);
    notes.push({ code: 'sheet_read', detail: `Bladet ”${sheet}” lästes. Andra blad: ${others.join(', ')}.` });
  }
  return notes;
}

/** The names of the columns, each its own. Throws unreadable_file, empty_file. */
export async function readHeader({ path, format }: Pick<PreparedFile, 'path' | 'format'>): Promise<string[]> {
  for await (const [first] of readRecords(path, format)) {
    if (first && 'cells' in first) return uniqueHeader(first.cells);
    throw new ProblemError(
      'unreadable_file',
      `Rubrikraden går inte att läsa. ${first?.problem ?? ''}`.trim(),
    );
  }
  throw new ProblemError(
    'empty_file',
    'Filen har inga rader. Den ska ha en rubrikrad och minst en rad till.',
  );
}

/** Above this share of 00:00 such a time says the day, not the minute (docs/methods/nar_pa_veckan.md). */
const MIDNIGHT_SHARE = 0.05;

/** How 00:00 is read in this file, and the note that says so. */
export function dayRuleOf(
  midnightShare: number,
  dayOnly: boolean,
): { dayRule: DayRule; notes: ImportNote[] } {
  if (dayOnly) return { dayRule: { declared: true, midnightIsDay: true }, notes: [] };
  const midnightIsDay = midnightShare > MIDNIGHT_SHARE;
  const share = (100 * midnightShare).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  const detail = `${share} % av tiderna är 00:00, mer än 5 %. De räknas som hela dygnet, annars får kartan en falsk topp vid midnatt.`;
  return {
    dayRule: { declared: false, midnightIsDay },
    notes: midnightIsDay ? [{ code: 'midnight_is_day', detail }] : [],
  };
}
