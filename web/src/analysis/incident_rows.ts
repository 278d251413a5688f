import type { PlaceWords } from '@lagesbild/shared/analysis/name_place.ts';
import { type CodeColumn, type IncidentColumns, wordAt } from './incident_columns.ts';
import type { IncidentRow, RowOrder, RowsQuery } from './worker_protocol.ts';

const orNull = (moment: number) => (Number.isFinite(moment) ? moment : null);

/** One incident as it is listed. */
export function incidentRow(
  columns: IncidentColumns,
  row: number,
  nameOf: (lon: number, lat: number) => PlaceWords,
): IncidentRow {
  const topCategory = wordAt(columns.topCategory, row) ?? '';
  return {
    id: columns.idOf(row),
    category: wordAt(columns.category, row) ?? topCategory,
    topCategory,
    countedAt: columns.countedAt[row]!,
    occurredFrom: orNull(columns.occurredFrom[row]!),
    occurredTo: orNull(columns.occurredTo[row]!),
    timeKind: wordAt(columns.timeKind, row) ?? 'unknown',
    place: placeWords(wordAt(columns.placeName, row), columns.lon[row]!, columns.lat[row]!, nameOf),
    organization: wordAt(columns.organization, row),
    status: wordAt(columns.status, row) ?? '',
    severity: wordAt(columns.severity, row),
    lon: orNull(columns.lon[row]!),
    lat: orNull(columns.lat[row]!),
  };
}

function placeWords(
  told: string | null,
  lon: number,
  lat: number,
  nameOf: (lon: number, lat: number) => PlaceWords,
): PlaceWords {
  if (told !== null) return { name: told, near: false };
  return Number.isFinite(lon) ? nameOf(lon, lat) : { name: null, near: false };
}

/**
 * Positions of columns sorted for a table; equal ones by time, newest first. Words in Swedish order (å ä ö
 * last); rows without a word come last in both directions.
 */
export function sortRows(
  columns: IncidentColumns,
  rows: Int32Array,
  { order, descending, names = {} }: Pick<RowsQuery, 'order' | 'descending' | 'names'>,
): Int32Array {
  const newestFirst = (a: number, b: number) => columns.countedAt[b]! - columns.countedAt[a]!;
  if (order === 'time') {
    return rows.slice().sort(descending ? newestFirst : (a, b) => -newestFirst(a, b));
  }
  const column = columnOf(columns, order);
  const rank = wordRanks(column, names);
  const direction = descending ? -1 : 1;
  return rows.slice().sort((a, b) => {
    const [codeA, codeB] = [column.codes[a]!, column.codes[b]!];
    if (codeA < 0 || codeB < 0) return Number(codeA < 0) - Number(codeB < 0) || newestFirst(a, b);
    return direction * (rank[codeA]! - rank[codeB]!) || newestFirst(a, b);
  });
}

function columnOf(columns: IncidentColumns, order: Exclude<RowOrder, 'time'>): CodeColumn {
  return {
    category: columns.topCategory,
    place: columns.placeName,
    organization: columns.organization,
    status: columns.status,
  }[order];
}

const collator = new Intl.Collator('sv');

/** Each word's position among the sorted words, so that rows compare by number. */
function wordRanks({ words }: CodeColumn, names: Record<string, string>): Int32Array {
  const ranks = new Int32Array(words.length);
  words
    .map((word, code) => ({ word: names[word] ?? word, code }))
    .sort((a, b) => collator.compare(a.word, b.word))
    .forEach(({ code }, rank) => {
      ranks[code] = rank;
    });
  return ranks;
}
