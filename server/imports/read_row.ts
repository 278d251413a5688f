import type { NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { uuidv7 } from 'uuidv7';
import { timeErrors } from '../services/incident_rules.ts';
import { cellText } from './cell_text.ts';
import type { ColumnMeaning } from './column_names.ts';
import { foldName } from './folded_name.ts';
import type { Rejection, RowNote } from './import_tally.ts';
import type { ImportTarget } from './import_target.ts';
import { maskRowTexts } from './mask_row_texts.ts';
import { NOWHERE, readPlace } from './read_place.ts';
import type { Position } from './read_position.ts';
import type { RowReading } from './row_reading.ts';
import { columnOfTime, type RowTimes, readRowTimes } from './row_times.ts';

export interface ImportedRow {
  line: number;
  incident: NewIncident;
  /** The point in degrees and metres; null when only the municipality is known. */
  position: Position | null;
  /** What is to be told of the row if it is taken. */
  notes: readonly RowNote[];
}

/** Longer ids are no ids, and more than an index entry holds. */
const SOURCE_ID_CHARACTERS = 200;

const isRejection = <T extends object>(value: T | Rejection): value is Rejection => 'code' in value;

/**
 * One record as an incident to store, or the first reason against it. `located` false keeps only the municipality,
 * whatever point the row gives. What is odd but no reason to refuse stands in the row's notes.
 */
export function readRow(
  line: number,
  cells: string[],
  target: ImportTarget,
  reading: RowReading,
  { located }: { located: boolean },
): ImportedRow | Rejection {
  const { columns, header } = reading;
  const cell = (meaning: ColumnMeaning) => cellText(cells, columns[meaning]);
  const named = (meaning: ColumnMeaning) =>
    columns[meaning] === undefined ? null : header[columns[meaning]]!;

  if (cell('category') === '') {
    return { column: named('category'), code: 'missing_field', detail: `”${named('category')}” är tom.` };
  }
  const category = target.resolveCategory(cell('category'));
  if ('code' in category) return { column: named('category'), ...category };

  const notes: RowNote[] = [];
  const place = located ? readPlace(cells, target, reading, notes) : NOWHERE;
  if (isRejection(place)) return place;
  const { position, placeId } = place;

  const times = checkedTimes(cells, target, reading);
  if (isRejection(times)) return times;

  const tooLong = textTooLong([
    { text: cell('place'), column: named('place'), most: LIMITS.placeNameCharacters },
    { text: cell('text'), column: named('text'), most: LIMITS.textCharacters },
    { text: cell('id'), column: named('id'), most: SOURCE_ID_CHARACTERS },
  ]);
  if (tooLong) return tooLong;

  notes.push(...odditiesOf(times));
  const organizationId = organizationOf(cell('organization'), target, notes);
  const texts = { placeName: placeNameOf(cell('place'), target), text: cell('text') || null };
  const { placeName, text } = maskRowTexts(line, texts, target.guard, notes);
  return {
    line,
    position,
    notes,
    incident: {
      id: uuidv7(),
      status: 'reviewed',
      categoryCode: category.categoryCode,
      precision: position ? 'point' : 'municipality',
      lon: position?.lon ?? null,
      lat: position?.lat ?? null,
      accuracyMeters: null,
      placeId,
      placeName,
      placeType: null,
      timeKind: times.timeKind,
      occurredFrom: times.occurredFrom,
      occurredTo: times.occurredTo,
      noticedAt: times.noticedAt,
      receivedAt: reading.now,
      organizationId,
      reporterId: null,
      // nobody who reports here saw it: it comes from another register
      certainty: 'heard_of',
      severity: null,
      personInterval: 'unknown',
      policeReported: reading.source === 'police_import' ? 'yes' : 'unknown',
      immediateStep: null,
      text,
      source: reading.source,
      sourceId: cell('id') || null,
      importId: reading.importId,
      reviewNote: null,
      contentHash: null,
    },
  };
}

const FIELDS = { occurredFrom: 'start', occurredTo: 'end', noticedAt: 'noticed' } as const;

function checkedTimes(cells: string[], target: ImportTarget, reading: RowReading): RowTimes | Rejection {
  const timeZone = reading.timeZone ?? target.timeZone;
  const times = readRowTimes(cells, reading.columns, {
    timeZone,
    dayRule: reading.dayRule,
    now: reading.now,
  });
  const columnName = (field: 'start' | 'end' | 'noticed') => {
    const index = columnOfTime(field, reading.columns);
    return index === undefined ? null : reading.header[index]!;
  };
  if ('code' in times) return { column: columnName(times.field), code: times.code, detail: times.detail };
  const error = timeErrors(times, reading.now, timeZone)[0];
  if (!error) return times;
  return {
    column: columnName(FIELDS[error.field as keyof typeof FIELDS]),
    code: error.code,
    detail: error.detail,
  };
}

function textTooLong(fields: { text: string; column: string | null; most: number }[]): Rejection | null {
  const long = fields.find(({ text, most }) => text.length > most);
  if (!long) return null;
  const detail = `”${long.column}” har ${long.text.length.toLocaleString('sv-SE')} tecken, högst ${long.most.toLocaleString('sv-SE')} får plats.`;
  return { column: long.column, code: 'text_too_long', detail };
}

const DAY_SPAN: RowNote = {
  code: 'day_spans',
  words: (n) => `${n} anger bara dagen och räknas som hela dygnet.`,
};
const AMBIGUOUS_TIME: RowNote = {
  code: 'ambiguous_times',
  words: (n) => `${n} har ett klockslag som fanns två gånger den natten; det första gäller.`,
};
const NOTICED_IGNORED: RowNote = {
  code: 'noticed_ignored',
  words: (n) => `${n} har en upptäckttid som inte går att läsa; den är utelämnad.`,
};
const ORGANIZATION_UNKNOWN: RowNote = {
  code: 'organization_unknown',
  words: (n) => `${n} nämner en organisation som inte finns i kommunen; den är utelämnad.`,
};

function odditiesOf(times: RowTimes): RowNote[] {
  return [
    ...(times.isDaySpan ? [DAY_SPAN] : []),
    ...(times.isAmbiguous ? [AMBIGUOUS_TIME] : []),
    ...(times.noticedIgnored ? [NOTICED_IGNORED] : []),
  ];
}

function organizationOf(name: string, target: ImportTarget, notes: RowNote[]): string | null {
  if (name === '') return null;
  const known = target.organizations.get(foldName(name));
  if (!known) notes.push(ORGANIZATION_UNKNOWN);
  return known ?? null;
}

/** The municipality or county itself says nothing of the place. */
function placeNameOf(place: string, target: ImportTarget): string | null {
  if (place === '' || foldName(place) === foldName(target.name) || / län$/i.test(place)) return null;
  return place;
}
