import type { INCIDENT_ARROW_COLUMNS } from '@lagesbild/shared/schemas/incident.ts';
import { type Data, type Table, tableFromIPC, type Vector } from 'apache-arrow';

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
}

/** Reads `incidents.arrow`, one after the other where they came in several parts. Throws RangeError when a column is missing: an older server must not pass for an empty one. */
export function readIncidentColumns(...parts: [ArrayBuffer, ...ArrayBuffer[]]): IncidentColumns {
  const [first, ...rest] = parts.map((bytes) => tableFromIPC(new Uint8Array(bytes)));
  const table = first!.concat(...rest);
  const id = columnOf(table, 'id');
  return {
    length: table.numRows,
    idOf: (row) => String(id.get(row)),
    lon: numberColumn(columnOf(table, 'lon')),
    lat: numberColumn(columnOf(table, 'lat')),
    countedAt: numberColumn(columnOf(table, 'counted_at')),
    occurredFrom: numberColumn(columnOf(table, 'occurred_from')),
    occurredTo: numberColumn(columnOf(table, 'occurred_to')),
    noticedAt: numberColumn(columnOf(table, 'noticed_at')),
    receivedAt: numberColumn(columnOf(table, 'received_at')),
    timeKind: codeColumn(columnOf(table, 'time_kind')),
    category: codeColumn(columnOf(table, 'category')),
    topCategory: codeColumn(columnOf(table, 'top_category')),
    organization: codeColumn(columnOf(table, 'organization')),
    status: codeColumn(columnOf(table, 'status')),
    severity: codeColumn(columnOf(table, 'severity')),
    source: codeColumn(columnOf(table, 'source')),
    precision: codeColumn(columnOf(table, 'precision')),
    placeName: codeColumn(columnOf(table, 'place_name')),
  };
}

function columnOf(table: Table, name: ColumnName): Vector {
  const column = table.getChild(name);
  if (!column) throw new RangeError(`The incident columns lack "${name}"`);
  return column;
}

function numberColumn(vector: Vector): Float64Array {
  const numbers = new Float64Array(vector.length);
  let row = 0;
  for (const value of vector) numbers[row++] = value === null ? Number.NaN : Number(value);
  return numbers;
}

/** The word of a row, null when it has none. */
export function wordAt({ codes, words }: CodeColumn, row: number): string | null {
  return words[codes[row]!] ?? null;
}

/** Dictionary-encoded or plain text, in one or several batches with dictionaries of their own. */
function codeColumn(vector: Vector): CodeColumn {
  const codes = new Int32Array(vector.length).fill(-1);
  const words: string[] = [];
  const codeOf = new Map<string, number>();
  const remember = (word: string) => {
    const known = codeOf.get(word);
    if (known !== undefined) return known;
    codeOf.set(word, words.length);
    return words.push(word) - 1;
  };
  let start = 0;
  for (const chunk of vector.data) {
    if (chunk.dictionary) readDictionaryChunk(chunk, codes, start, remember);
    start += chunk.length;
  }
  if (!vector.data.every((chunk) => chunk.dictionary)) {
    let row = 0;
    for (const value of vector) {
      if (value !== null) codes[row] = remember(String(value));
      row++;
    }
  }
  return { codes, words };
}

/** Looks each word up once, not once a row. */
function readDictionaryChunk(
  chunk: Data,
  codes: Int32Array,
  start: number,
  remember: (word: string) => number,
): void {
  const dictionary = chunk.dictionary!;
  const codeOfKey = Int32Array.from({ length: dictionary.length }, (_, key) => {
    const word: unknown = dictionary.get(key);
    return word === null ? -1 : remember(String(word));
  });
  const keys = chunk.values as ArrayLike<number>;
  for (let i = 0; i < chunk.length; i++) {
    if (chunk.nullCount === 0 || chunk.getValid(i)) codes[start + i] = codeOfKey[keys[i]!]!;
  }
}
