import { ProblemError } from '../problem.ts';
import { readCsvRecords } from './csv_records.ts';
import { type DetectedColumns, detectColumns } from './detect_columns.ts';
import { detectFileFormat, type FileFormat } from './file_format.ts';
import type { ImportNote } from './import_tally.ts';
import type { DayRule } from './occurred_time.ts';

export interface OpenedFile extends DetectedColumns {
  path: string;
  format: FileFormat;
}

/** Finds out how the file is written and what its columns mean; nothing is stored. Throws what is said of each step. */
export async function openImportFile(
  path: string,
  chosen: Record<string, string>,
  needs: { position: boolean },
): Promise<OpenedFile> {
  const format = await detectFileFormat(path);
  const header = await readHeader(path, format);
  const detected = detectColumns(header, chosen, needs);
  if (format.encoding === 'windows-1252') {
    detected.notes.push({
      code: 'encoding',
      detail: 'Filen är inte UTF-8 och lästes som Windows-1252. Kontrollera att å, ä och ö stämmer.',
    });
  }
  return { path, format, ...detected };
}

async function readHeader(path: string, format: FileFormat): Promise<string[]> {
  for await (const [first] of readCsvRecords(path, format)) {
    if (first && 'cells' in first) return first.cells;
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

/** Above this share of 00:00 such a time says the day, not the minute (methods.md §9). */
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
