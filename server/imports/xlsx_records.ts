import { open } from 'node:fs/promises';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import readXlsxFile, { type CellValue, type Row, type Sheet } from 'read-excel-file/node';
import { ProblemError } from '../problem.ts';
import { cleanText } from './cell_text.ts';
import type { RecordEntry } from './record_format.ts';
import { unpackedBytes } from './zip_size.ts';

export interface WorkbookRecords {
  sheets: string[];
  sheet: string;
  /** The header first. */
  entries: RecordEntry[];
}

/** Title rows stand above the header, not further down. */
const MOST_TITLE_ROWS = 30;

/**
 * Reads one sheet of a workbook: the named one, else the first with anything in it. Rows above the header (a title in
 * merged cells, an empty line) are passed over; formulas give the value that was kept with them. Dates are wall clocks.
 * Throws unreadable_file for what is no workbook or unpacks to more than the limit, empty_file for an empty sheet.
 */
export async function readWorkbook(path: string, wanted: string | undefined): Promise<WorkbookRecords> {
  await refuseBomb(path);
  const found = await readSheets(path);
  const sheets = found.map(({ sheet }) => sheet);
  const chosen =
    wanted === undefined
      ? (found.find(({ data }) => data.some((row) => filledCells(row) > 0)) ?? found[0])
      : found.find(({ sheet }) => sheet === wanted);
  if (!chosen) {
    throw new ProblemError(
      'value_not_allowed',
      `Bladet ”${String(wanted).slice(0, 60)}” finns inte. Arbetsboken har: ${sheets.map((name) => `”${name}”`).join(', ')}.`,
    );
  }
  return { sheets, sheet: chosen.sheet, entries: entriesOf(chosen.data) };
}

async function refuseBomb(path: string): Promise<void> {
  const file = await open(path);
  try {
    const bytes = await unpackedBytes(file);
    if (bytes <= LIMITS.workbookUnpackedBytes) return;
    const mebibytes = (value: number) => Math.ceil(value / 1024 / 1024).toLocaleString('sv-SE');
    throw new ProblemError(
      'unreadable_file',
      `Arbetsboken packas upp till ${mebibytes(bytes)} MiB, högst ${mebibytes(LIMITS.workbookUnpackedBytes)} MiB läses. Dela den eller spara bladet som CSV.`,
    );
  } finally {
    await file.close();
  }
}

async function readSheets(path: string): Promise<Sheet[]> {
  try {
    return await readXlsxFile(path, { trim: false });
  } catch {
    // whatever the library stumbled on is no more use to the reader than this
    throw new ProblemError(
      'unreadable_file',
      'Arbetsboken går inte att läsa. Öppna den, spara den som xlsx på nytt (utan lösenord) och försök igen.',
    );
  }
}

function entriesOf(rows: Row[]): RecordEntry[] {
  const at = headerRow(rows);
  if (at === -1) {
    throw new ProblemError(
      'empty_file',
      'Bladet har inga rader. Det ska ha en rubrikrad och minst en rad till.',
    );
  }
  const width = Math.max(...rows.slice(at).map(filledWidth));
  const timed = timedColumns(rows.slice(at + 1), width);
  return rows.slice(at).flatMap((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => textOf(row[column] ?? null, timed[column]!));
    if (cells.every((cell) => cleanText(cell) === '')) return [];
    return [{ line: at + index + 1, cells }];
  });
}

/**
 * The first row that is at least half as wide as the widest and holds texts only; a title in merged cells fills one.
 * -1 when nothing is filled.
 */
function headerRow(rows: Row[]): number {
  const widest = rows.reduce((most, row) => Math.max(most, filledCells(row)), 0);
  if (widest === 0) return -1;
  const top = rows.slice(0, MOST_TITLE_ROWS);
  const isHeader = (row: Row) =>
    filledCells(row) * 2 > widest && row.every((cell) => cell === null || typeof cell === 'string');
  const found = top.findIndex(isHeader);
  return found === -1 ? top.findIndex((row) => filledCells(row) > 0) : found;
}

const isFilled = (cell: CellValue | null | undefined) =>
  cell !== null && cell !== undefined && !(typeof cell === 'string' && cleanText(cell) === '');
const filledCells = (row: Row) => row.filter(isFilled).length;
const filledWidth = (row: Row) => row.findLastIndex(isFilled) + 1;

/** Columns whose dates have a clock somewhere; in the others a date is a day. */
function timedColumns(rows: Row[], width: number): boolean[] {
  return Array.from({ length: width }, (_, column) =>
    rows.some((row) => {
      const cell: unknown = row[column];
      return cell instanceof Date && Math.round(cell.getTime() / 1000) % 86_400 !== 0;
    }),
  );
}

/** Workbooks count days from the last day of 1899; a clock alone lies on that day. */
const FIRST_REAL_DAY = Date.UTC(1900, 0, 2);

function textOf(cell: unknown, isTimed: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  // 21:40 is stored as a fraction that is not quite 21:40
  const seconds = new Date(Math.round(cell.getTime() / 1000) * 1000);
  if (Number.isNaN(seconds.getTime())) return '';
  const [date, clock] = seconds.toISOString().slice(0, 19).split('T') as [string, string];
  if (seconds.getTime() < FIRST_REAL_DAY) return clock;
  return isTimed ? `${date} ${clock}` : date;
}
