import type { ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import { cellText } from './cell_text.ts';
import type { Columns } from './detect_columns.ts';
import { type OccurredTime, readOccurredTime, type TimeField } from './occurred_time.ts';
import { parseClock, parseWrittenTime, type WrittenTime } from './written_time.ts';

type Written = WrittenTime | { problem: string } | null;

/**
 * When a row says that it began: the column "from" where there is one, else the time, joined with a clock of its own
 * column. Null when the cell is empty.
 */
export function readWrittenStart(cells: string[], columns: Columns): Written {
  const start = readWritten(cells, columns.from) ?? readWritten(cells, columns.time);
  if (!start || 'problem' in start || start.clock !== null || columns.clock === undefined) return start;
  const text = cellText(cells, columns.clock);
  if (text === '') return start;
  const clock = parseClock(text);
  if (clock) return { ...start, ...clock };
  // the second column may hold the whole moment
  return parseWrittenTime(text);
}

function readWritten(cells: string[], column: number | undefined): Written {
  const text = cellText(cells, column);
  return text === '' ? null : parseWrittenTime(text);
}

export interface RowTimes extends OccurredTime {
  /** The column "noticed" could not be read; the time itself could, so the row is kept. */
  noticedIgnored: boolean;
}

/** The row's times, or what is wrong with them and in which field. */
export function readRowTimes(
  cells: string[],
  columns: Columns,
  reading: Parameters<typeof readOccurredTime>[1],
): RowTimes | { field: TimeField; code: ErrorCode; detail: string } {
  const start = readWrittenStart(cells, columns);
  if (start && 'problem' in start) return { field: 'start', code: 'invalid_time', detail: start.problem };
  const end = readWritten(cells, columns.to);
  if (end && 'problem' in end) return { field: 'end', code: 'invalid_time', detail: end.problem };
  const noticed = readWritten(cells, columns.noticed);
  const isUnreadable = noticed !== null && 'problem' in noticed;
  if (isUnreadable && !start) return { field: 'noticed', code: 'invalid_time', detail: noticed.problem };
  const times = readOccurredTime({ start, end, noticed: isUnreadable ? null : noticed }, reading);
  return 'code' in times ? times : { ...times, noticedIgnored: isUnreadable };
}

/** The column that a field was read from, by its index. */
export function columnOfTime(field: TimeField, columns: Columns): number | undefined {
  if (field === 'end') return columns.to;
  if (field === 'noticed') return columns.noticed;
  return columns.from ?? columns.time;
}
