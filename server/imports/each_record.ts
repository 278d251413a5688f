import { type CsvEntry, readCsvRecords } from './csv_records.ts';
import type { OpenedFile } from './open_file.ts';

/** Called with the records read so far and the number of all. */
export type OnProgress = (read: number, rows: number) => void;

/** Hands over every record behind the header, one after the other; progress is told once a block read. */
export async function eachRecord(
  file: Pick<OpenedFile, 'path' | 'format'>,
  rows: number,
  onProgress: OnProgress | undefined,
  take: (entry: CsvEntry) => Promise<void>,
): Promise<void> {
  let read = -1;
  for await (const entries of readCsvRecords(file.path, file.format)) {
    for (const entry of entries) {
      if (++read > 0) await take(entry);
    }
    onProgress?.(Math.max(0, read), rows);
  }
}
