import { cellText } from './cell_text.ts';
import type { ColumnMeaning } from './column_names.ts';
import type { Rejection, RowNote } from './import_tally.ts';
import type { ImportTarget } from './import_target.ts';
import { checkedPosition, type Position, readPosition } from './read_position.ts';
import type { RowReading } from './row_reading.ts';

export interface RowPlace {
  /** null when only the municipality is known. */
  position: Position | null;
  /** Of the place register, when the row's place name was found there. */
  placeId: string | null;
}

export const NOWHERE: RowPlace = { position: null, placeId: null };

const PLACED_BY_NAME: RowNote = {
  code: 'placed_by_name',
  words: (n) => `${n} har fått sin plats ur platsregistret, efter namnet.`,
};
const UNPLACED: RowNote = {
  code: 'unplaced',
  words: (n) => `${n} saknar känd plats: de räknas men visas inte på kartan.`,
};

/**
 * Where a row's incident happened: its own point, else the place of the register that its place name is. Names stand in
 * for points only where the target has a matcher. What is to be told of the row when it is taken is added to `notes`.
 */
export function readPlace(
  cells: string[],
  target: ImportTarget,
  reading: RowReading,
  notes: RowNote[],
): RowPlace | Rejection {
  const { columns, header, lonSign, latSign, grid } = reading;
  const text = (meaning: ColumnMeaning) => cellText(cells, columns[meaning]);
  const hasPoint = columns.lon !== undefined && columns.lat !== undefined;
  const mayUseName = target.matchPlace !== null && columns.place !== undefined;
  if (hasPoint && !(mayUseName && text('lon') === '' && text('lat') === '')) {
    const position = readPosition(
      { text: text('lon'), sign: lonSign, column: header[columns.lon!]! },
      { text: text('lat'), sign: latSign, column: header[columns.lat!]! },
      target.territory,
      grid,
    );
    return 'code' in position ? position : { position, placeId: null };
  }
  const column = header[columns.place ?? -1] ?? null;
  const word = text('place');
  const found = word === '' ? null : target.matchPlace!(word);
  if (found?.sure) {
    const position = checkedPosition(found.place, column!, target.territory);
    if ('code' in position) return position;
    notes.push(PLACED_BY_NAME);
    return { position, placeId: found.place.id };
  }
  if (reading.unplaced === 'municipality') {
    notes.push(UNPLACED);
    return NOWHERE;
  }
  if (word === '') return { column, code: 'missing_field', detail: 'Raden har varken läge eller platsnamn.' };
  return {
    column,
    code: 'unknown_place',
    detail: `”${word.slice(0, 60)}” finns inte i platsregistret${found ? `; menas ”${found.place.name}”?` : '.'}`,
  };
}
