import type { INCIDENT_ARROW_COLUMNS } from '@lagesbild/shared/schemas/incident.ts';
import { type Batch, Column, type Table, tableFromIPC } from '@uwdata/flechette';

type ColumnName = (typeof INCIDENT_ARROW_COLUMNS)[number];

/** A column of few different words: `words[codes[row]]`; -1 where the row has none. */
export interface CodeColumn {
  codes: Int32Array;
  words: readonly string[];
}

/** The incidents a role may see, column by column. Times are epoch ms, NaN when unknown; lon, lat are NaN without a point. */
export interface IncidentColumns {
  length: number;
  idOf(row: number): string;
  lon: Float64Array;
  lat: Float64Array;
  countedAt: Float64Array;
  occurredFrom: Float64Array;
  occurredTo: Float64Array;
  noticedAt: Float64Array;
  receivedAt: Float64Array;
  timeKind: CodeColumn;
  category: CodeColumn;
  topCategory: CodeColumn;
  organization: CodeColumn;
  status: CodeColumn;
  severity: CodeColumn;
  source: CodeColumn;
  precision: CodeColumn;
  placeName: CodeColumn;
  /** Ids of the municipality's own register. */
  placeId: CodeColumn;
}

/** Reads `incidents.arrow`, one after the other where they came in several parts. Throws RangeError when a column is missing: an older server must not pass for an empty one. */
export function readIncidentColumns(...parts: [ArrayBuffer, ...ArrayBuffer[]]): IncidentColumns {
  const tables = parts.map((bytes) => tableFromIPC(bytes));
  const numbers = (name: ColumnName) => numberColumn(columnOf(tables, name));
  const codes = (name: ColumnName) => codeColumn(columnOf(tables, name));
  const id = columnOf(tables, 'id');
  return {
    length: id.length,
    idOf: (row) => String(id.at(row)),
    lon: numbers('lon'),
    lat: numbers('lat'),
    countedAt: numbers('counted_at'),
    occurredFrom: numbers('occurred_from'),
    occurredTo: numbers('occurred_to'),
    noticedAt: numbers('noticed_at'),
    receivedAt: numbers('received_at'),
    timeKind: codes('time_kind'),
    category: codes('category'),
    topCategory: codes('top_category'),
    organization: codes('organization'),
    status: codes('status'),
    severity: codes('severity'),
    source: codes('source'),
    precision: codes('precision'),
    placeName: codes('place_name'),
    placeId: codes('place_id'),
  };
}

/** A column of all parts, one after the other. */
function columnOf(tables: readonly Table[], name: ColumnName): Column<unknown> {
  const batches = tables.flatMap((table): Batch<unknown>[] => {
    const column = table.getChild(name);
    if (!column) throw new RangeError(`The incident columns lack "${name}"`);
    return [...column.data];
  });
  return new Column(batches);
}

function numberColumn(column: Column<unknown>): Float64Array {
  const numbers = new Float64Array(column.length);
  let row = 0;
  for (const value of column) numbers[row++] = value === null ? Number.NaN : Number(value);
  return numbers;
}

/** The word of a row, null when it has none. */
export function wordAt({ codes, words }: CodeColumn, row: number): string | null {
  return words[codes[row]!] ?? null;
}

/** Dictionary-encoded or plain text, in one or several batches with dictionaries of their own. */
function codeColumn(column: Column<unknown>): CodeColumn {
  const codes = new Int32Array(column.length).fill(-1);
  const words: string[] = [];
  const codeOf = new Map<string, number>();
  const remember = (word: unknown) => {
    if (word === null) return -1;
    const text = String(word);
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, words.length);
    return words.push(text) - 1;
  };
  let start = 0;
  for (const batch of column.data) {
    codes.set(batchCodes(batch, remember), start);
    start += batch.length;
  }
  return { codes, words };
}

interface DictionaryBatch extends Batch<unknown> {
  dictionary: Column<unknown>;
  key(row: number): number;
}

const isDictionary = (batch: Batch<unknown>): batch is DictionaryBatch => 'dictionary' in batch;

/** The code of each row; in a dictionary each word is looked up once, not once a row. */
function batchCodes(batch: Batch<unknown>, remember: (word: unknown) => number): Int32Array {
  if (!isDictionary(batch)) return Int32Array.from(batch, remember);
  const codeOfKey = Int32Array.from(batch.dictionary, remember);
  const codes = new Int32Array(batch.length);
  for (let row = 0; row < codes.length; row++) {
    // a batch where nothing is missing carries no map of what is missing
    const known = batch.nullCount === 0 || batch.isValid(row);
    codes[row] = known ? codeOfKey[batch.key(row)]! : -1;
  }
  return codes;
}
