import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { DecimalSign } from './decimal_number.ts';
import type { Columns } from './detect_columns.ts';
import type { DayRule } from './occurred_time.ts';

/** How the rows of one file are to be read. */
export interface RowReading {
  header: string[];
  columns: Columns;
  lonSign: DecimalSign;
  latSign: DecimalSign;
  /** The file's own system in metres; null for degrees. */
  grid: Projection | null;
  /** Rows without a point and without a known place: refused, or counted for the municipality alone. */
  unplaced: 'reject' | 'municipality';
  dayRule: DayRule;
  source: string;
  importId: string;
  /** Zone of naive times, when the file's is not the municipality's. */
  timeZone: string | undefined;
  /** Epoch milliseconds of the clock. */
  now: number;
}
