import { cellText } from './cell_text.ts';
import { eachRecord, type OnProgress } from './each_record.ts';
import type { ImportReading } from './import_reading.ts';
import type { ImportTally, Rejection, RowNote } from './import_tally.ts';
import type { ImportTarget } from './import_target.ts';
import type { MunicipalityNames } from './municipality_names.ts';
import { type ImportedRow, readRow } from './read_row.ts';
import type { RowSink } from './row_sink.ts';

export interface RowHooks {
  onProgress?: OnProgress | undefined;
  /** Every 500 records; what it throws ends the import there. */
  checkpoint?: ((progress: { read: number; tally: ImportTally }) => Promise<void>) | undefined;
  /** A last look at a row that is in order: a reason not to take it after all. */
  judge?: ((row: ImportedRow) => Rejection | null) | undefined;
}

/** Reads every row of the file into the sink: the one way that rows of any kind of file go. */
export async function readRows(reading: ImportReading, sink: RowSink, hooks: RowHooks): Promise<void> {
  const { opened, survey, target, names, tally, rowReading } = reading;
  const { checkpoint } = hooks;
  const isOwnName = (place: string) => names.find(place) === target.municipalityId;
  await eachRecord(
    opened,
    survey.rows,
    hooks.onProgress,
    async (entry) => {
      const { line } = entry;
      if ('problem' in entry)
        return sink.reject(line, { column: null, code: 'broken_row', detail: entry.problem });
      const cell = (meaning: 'municipality' | 'place'): NamedCell => ({
        column: opened.header[opened.columns[meaning] ?? -1] ?? null,
        text: cellText(entry.cells, opened.columns[meaning]),
      });
      const ownName = cell(opened.columns.place === undefined ? 'municipality' : 'place').text;
      const isMiddle = survey.ownNameIsOnePoint && isOwnName(ownName);
      const row =
        elsewhere(cell('municipality'), cell('place'), names, target) ??
        readRow(line, entry.cells, target, rowReading, { located: !isMiddle });
      const refuse = (why: Rejection) => sink.reject(line, withValue(why, entry.cells, opened.header));
      if ('code' in row) return refuse(row);
      const refused = hooks.judge?.(row);
      if (refused) return refuse(refused);
      await sink.add(isMiddle ? { ...row, notes: [...row.notes, middleNote(target)] } : row);
    },
    checkpoint && ((read) => checkpoint({ read, tally })),
  );
  await sink.flush();
}

const SHOWN_VALUE_CHARACTERS = 120;

/** The value that a rejection speaks of, as the file has it. */
function withValue(rejection: Rejection, cells: string[], header: string[]): Rejection {
  if (rejection.value !== undefined || rejection.column === null) return rejection;
  const value = cellText(cells, header.indexOf(rejection.column));
  return { ...rejection, value: value.slice(0, SHOWN_VALUE_CHARACTERS) };
}

interface NamedCell {
  column: string | null;
  text: string;
}

/** Why the row is not of this municipality, by its own words; the point is looked at later. */
function elsewhere(
  municipality: NamedCell,
  place: NamedCell,
  names: MunicipalityNames,
  target: ImportTarget,
): Rejection | null {
  for (const { column, text } of [municipality, place]) {
    if (text === '' || names.find(text) !== 'county') continue;
    return { column, code: 'county_row', detail: `”${text}” är ett län; raden anger ingen kommun.` };
  }
  if (municipality.text === '' || names.find(municipality.text) !== null) return null;
  const detail = `”${municipality.text.slice(0, 60)}” är inte ${target.name}.`;
  return { column: municipality.column, code: 'other_municipality', detail };
}

const middleNote = (target: ImportTarget): RowNote => ({
  code: 'municipality_precision',
  words: (count) =>
    `${count} anger bara ${target.name} och har samma punkt, kommunens mitt. De räknas men visas inte på kartan.`,
});
