import { ProblemError } from '../problem.ts';
import { cellText } from './cell_text.ts';
import { type DecimalSign, DecimalTally } from './decimal_number.ts';
import type { Columns } from './detect_columns.ts';
import { isLocalMidnight } from './occurred_time.ts';
import type { OpenedFile } from './open_file.ts';
import { readRecords } from './record_format.ts';
import { readWrittenStart } from './row_times.ts';

/** What only the whole file can tell, found in a first reading. */
export interface FileSurvey {
  /** Records and lines that cannot be one, header left out. */
  rows: number;
  lonSign: DecimalSign;
  latSign: DecimalSign;
  /** Share of the rows with a clock whose clock is 00:00, 0–1. */
  midnightShare: number;
  /**
   * Rows whose place is the municipality itself lie in one and the same point: its middle, as in the police's open
   * data. Such a point is no place; as one it would be the hottest spot of the map.
   */
  ownNameIsOnePoint: boolean;
  /** Earliest and latest local date that a row begins on, YYYY-MM-DD; null when none can be read. */
  dates: { first: string; last: string } | null;
}

/** Fewer rows than this in one point are no sign of anything. */
const FEWEST_ROWS_OF_A_MIDDLE = 3;

/** Reads the whole file once. Throws empty_file when there is nothing below the header. */
export async function surveyFile(
  { path, format, columns }: OpenedFile,
  { timeZone, isOwnName }: { timeZone: string; isOwnName: (place: string) => boolean },
): Promise<FileSurvey> {
  const lon = new DecimalTally();
  const lat = new DecimalTally();
  const middle = { rows: 0, point: '', isOne: true };
  let [rows, clocks, midnights, isHeader] = [0, 0, 0, true];
  let dates: FileSurvey['dates'] = null;
  for await (const entries of readRecords(path, format)) {
    for (const entry of entries) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      rows++;
      if (!('cells' in entry)) continue;
      const cell = (column: keyof Columns) => cellText(entry.cells, columns[column]);
      lon.add(cell('lon'));
      lat.add(cell('lat'));
      const start = readWrittenStart(entry.cells, columns);
      if (start && !('problem' in start)) dates = widened(dates, start.date);
      if (start && !('problem' in start) && start.clock !== null) {
        clocks++;
        if (isLocalMidnight(start, timeZone)) midnights++;
      }
      if (isOwnName(cell(columns.place === undefined ? 'municipality' : 'place'))) {
        const point = `${cell('lon')} ${cell('lat')}`;
        if (middle.rows++ === 0) middle.point = point;
        else if (point !== middle.point) middle.isOne = false;
      }
    }
  }
  if (rows === 0) throw new ProblemError('empty_file', 'Filen har en rubrikrad men inga rader under den.');
  return {
    rows,
    lonSign: lon.sign,
    latSign: lat.sign,
    midnightShare: clocks === 0 ? 0 : midnights / clocks,
    ownNameIsOnePoint: middle.isOne && middle.rows >= FEWEST_ROWS_OF_A_MIDDLE,
    dates,
  };
}

function widened(dates: FileSurvey['dates'], date: string): { first: string; last: string } {
  if (!dates) return { first: date, last: date };
  return { first: date < dates.first ? date : dates.first, last: date > dates.last ? date : dates.last };
}
