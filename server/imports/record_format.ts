import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type CsvEntry, readCsvRecords } from './csv_records.ts';
import type { FileFormat } from './file_format.ts';

/** `line` counts from 1: the line of a text, the row of a sheet, the number of a feature. */
export type RecordEntry = CsvEntry;

/**
 * How the records of a file are read. A workbook or a GeoJSON file is first written out as one record a line of JSON,
 * so that every kind of file goes the same way from there.
 */
export type RecordFormat = ({ kind: 'csv' } & FileFormat) | { kind: 'json_lines' };

const LINES_A_BATCH = 500;

/** The records in batches, the header first. */
export async function* readRecords(path: string, format: RecordFormat): AsyncGenerator<RecordEntry[]> {
  if (format.kind === 'csv') return yield* readCsvRecords(path, format);
  let batch: RecordEntry[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    batch.push(JSON.parse(line) as RecordEntry);
    if (batch.length < LINES_A_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
