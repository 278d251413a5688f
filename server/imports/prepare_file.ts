import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { detectFileFormat } from './file_format.ts';
import { readGeoJson } from './geojson_records.ts';
import type { RecordEntry, RecordFormat } from './record_format.ts';
import { uniqueHeader } from './unique_header.ts';
import { readWorkbook } from './xlsx_records.ts';

type FileKind = 'csv' | 'xlsx' | 'geojson';

/** A file whose records can be read, whatever it came as. */
export interface PreparedFile {
  kind: FileKind;
  path: string;
  format: RecordFormat;
  /** Of a workbook. */
  sheets: string[];
  sheet: string | null;
  /** EPSG code that the file itself names. */
  namedCrs: number | null;
}

/**
 * Finds out by its content what a file is. A workbook or a GeoJSON file is written out beside it, one record a line.
 * Throws what is said of each kind.
 */
export async function prepareFile(path: string, sheet?: string): Promise<PreparedFile> {
  const kind = await kindOf(path);
  const plain = { kind, sheets: [], sheet: null, namedCrs: null };
  if (kind === 'csv') return { ...plain, path, format: { kind: 'csv', ...(await detectFileFormat(path)) } };
  const records = `${path}.records`;
  if (kind === 'xlsx') {
    const { entries, ...found } = await readWorkbook(path, sheet);
    await writeRecords(records, entries);
    return { ...plain, ...found, path: records, format: { kind: 'json_lines' } };
  }
  const { entries, crs } = await readGeoJson(path);
  await writeRecords(records, entries);
  return { ...plain, namedCrs: crs, path: records, format: { kind: 'json_lines' } };
}

async function kindOf(path: string): Promise<FileKind> {
  const file = await open(path);
  try {
    const start = Buffer.alloc(512);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    const text = start.subarray(0, bytesRead).toString('latin1');
    if (text.startsWith('PK\u0003\u0004')) return 'xlsx';
    return /^(?:\u00EF\u00BB\u00BF)?\s*\{/.test(text) ? 'geojson' : 'csv';
  } finally {
    await file.close();
  }
}

const RECORDS_A_TURN = 1000;

async function writeRecords(path: string, entries: RecordEntry[]): Promise<void> {
  await pipeline(
    async function* () {
      for (let at = 0; at < entries.length; at += RECORDS_A_TURN) {
        const lines = entries.slice(at, at + RECORDS_A_TURN).map((entry, index) => {
          const isHeader = at + index === 0 && 'cells' in entry;
          return `${JSON.stringify(isHeader ? { ...entry, cells: uniqueHeader(entry.cells) } : entry)}\n`;
        });
        yield lines.join('');
        await nextTurn();
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
}
