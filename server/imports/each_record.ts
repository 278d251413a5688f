import type { OpenedFile } from './open_file.ts';
import { type RecordEntry, readRecords } from './record_format.ts';

/** Called with the records read so far and the number of all. */
export type OnProgress = (read: number, rows: number) => void;

/** Records between two looks at how far it is and whether to go on. */
const RECORDS_A_CHECKPOINT = 500;

/**
 * Hands over every record behind the header, one after the other; progress is told once a block read. `checkpoint` is
 * awaited every 500 records; what it throws ends the reading.
 */
export async function eachRecord(
  file: Pick<OpenedFile, 'path' | 'format'>,
  rows: number,
  onProgress: OnProgress | undefined,
  take: (entry: RecordEntry) => Promise<void>,
  checkpoint?: (read: number) => Promise<void>,
): Promise<void> {
  let read = -1;
  for await (const entries of readRecords(file.path, file.format)) {
    for (const entry of entries) {
      if (++read > 0) await take(entry);
      if (read > 0 && read % RECORDS_A_CHECKPOINT === 0) await checkpoint?.(read);
    }
    onProgress?.(Math.max(0, read), rows);
  }
}
