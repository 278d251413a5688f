import type { Bounds } from '@lagesbild/shared/geo/polygon.ts';
import type { Rejection } from './import_tally.ts';
import type { ImportedRow } from './read_row.ts';

/** Where the rows of an import go: into the database, or only into a check of what would go in. */
export interface RowSink {
  /** Metres; of the accepted points only. */
  readonly bounds: Bounds;
  add(row: ImportedRow): Promise<void>;
  reject(line: number, rejection: Rejection): void;
  /** Decides on the rows that are held. */
  flush(): Promise<void>;
}
