import type { IncidentColumnRow } from '@lagesbild/db/repositories/incident_reads.ts';
import { TIME_KINDS, type TimeKind } from '@lagesbild/shared/domain/incident_codes.ts';
import type { MaterialColumns } from '../analyses/analysis_material.ts';

const millis = (at: Date | null): number => at?.getTime() ?? Number.NaN;

/** What the columns number, in order. */
interface WordLists {
  categories: readonly string[];
  organizations: readonly string[];
  places: readonly string[];
}

/**
 * Stored rows as columns that a worker thread can be handed. A row of precision "municipality" has no place, whatever
 * coordinates it carries.
 */
export function analysisColumns(rows: readonly IncidentColumnRow[], words: WordLists): MaterialColumns {
  const category = positions(words.categories);
  const organization = positions(words.organizations);
  const place = positions(words.places);
  const numbers = (value: (row: IncidentColumnRow) => number) => Float64Array.from(rows, value);
  const degrees = (row: IncidentColumnRow, value: number | null) =>
    row.precision === 'point' ? (value ?? Number.NaN) : Number.NaN;
  return {
    lon: numbers((row) => degrees(row, row.lon)),
    lat: numbers((row) => degrees(row, row.lat)),
    countedAt: numbers((row) => row.countedAt.getTime()),
    occurredFrom: numbers((row) => millis(row.occurredFrom)),
    occurredTo: numbers((row) => millis(row.occurredTo)),
    noticedAt: numbers((row) => millis(row.noticedAt)),
    receivedAt: numbers((row) => millis(row.receivedAt)),
    timeKind: Uint8Array.from(rows, (row) => TIME_KINDS.indexOf(row.timeKind as TimeKind)),
    category: Uint16Array.from(rows, (row) => category.get(row.category)!),
    topCategory: Uint16Array.from(rows, (row) => category.get(row.topCategory)!),
    organization: Int32Array.from(rows, (row) => organization.get(row.organization ?? '') ?? -1),
    place: Int32Array.from(rows, (row) => place.get(row.placeId ?? '') ?? -1),
    unreviewed: Uint8Array.from(rows, (row) => Number(row.status === 'new')),
    imported: Uint8Array.from(rows, (row) => Number(row.source === 'police_import')),
  };
}

const positions = (words: readonly string[]): Map<string, number> =>
  new Map(words.map((word, i) => [word, i]));
