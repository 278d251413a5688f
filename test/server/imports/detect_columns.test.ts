import { COLUMN_NAMES } from '@lagesbild/server/imports/column_names.ts';
import { detectColumns } from '@lagesbild/server/imports/detect_columns.ts';
import { foldName } from '@lagesbild/server/imports/folded_name.ts';
import { describe, expect, it } from 'vitest';

const located = { position: true };
const columnsOf = (header: string[], chosen = {}, needs = located) =>
  detectColumns(header, chosen, needs).columns;

describe('what the columns mean', () => {
  it('understands the police’s open data', () => {
    expect(columnsOf(['id', 'lon', 'lat', 'time', 'category', 'place', 'title_place', 'published'])).toEqual({
      id: 0,
      lon: 1,
      lat: 2,
      time: 3,
      category: 4,
      place: 5,
      noticed: 7,
    });
  });

  it('understands Swedish headers, whatever case, accents and signs', () => {
    expect(columnsOf(['HÄNDELSE-ID', 'Longitud', 'LATITUD', 'Från', 'Till', 'Brottstyp', 'Kommun'])).toEqual({
      id: 0,
      lon: 1,
      lat: 2,
      from: 3,
      to: 4,
      category: 5,
      municipality: 6,
    });
  });

  it('takes x and y for longitude and latitude only when there is nothing better', () => {
    expect(columnsOf(['x', 'y', 'datum', 'typ'])).toMatchObject({ lon: 0, lat: 1 });
    expect(columnsOf(['x', 'y', 'lat', 'lng', 'datum', 'typ'])).toMatchObject({ lon: 3, lat: 2 });
  });

  it('reads a date and a time of day that stand in two columns as one moment', () => {
    expect(columnsOf(['Datum', 'Tid', 'lon', 'lat', 'Händelse'])).toMatchObject({ time: 0, clock: 1 });
    expect(columnsOf(['Datum', 'Klockslag', 'lon', 'lat', 'Händelse'])).toMatchObject({ time: 0, clock: 1 });
  });

  it('never reads free text unless it is chosen, and says so', () => {
    const header = ['lon', 'lat', 'datum', 'typ', 'Fritext'];
    expect(detectColumns(header, {}, located)).toMatchObject({
      columns: { lon: 0, lat: 1, time: 2, category: 3 },
      notes: expect.arrayContaining([
        { code: 'columns_ignored', detail: expect.stringContaining('”Fritext”') },
      ]),
    });
    expect(columnsOf(header, { text: 'fritext' })).toMatchObject({ text: 4 });
  });

  it('does not read addresses, running numbers or times of change unasked', () => {
    const header = ['OBJECTID', 'lon', 'lat', 'tidpunkt', 'typ', 'Adress', 'last edited date'];
    expect(columnsOf(header)).toEqual({ lon: 1, lat: 2, time: 3, category: 4 });
  });

  it('guesses a header that holds the word, and asks to have it checked', () => {
    const { columns, notes } = detectColumns(
      ['event longitude', 'event latitude', 'datum', 'typ'],
      {},
      located,
    );
    expect(columns).toMatchObject({ lon: 0, lat: 1 });
    expect(notes.find((note) => note.code === 'columns_guessed')?.detail).toContain(
      '”event longitude” som longitud',
    );
  });

  it('does not guess between two candidates', () => {
    const header = ['start longitude', 'end longitude', 'lat', 'datum', 'typ'];
    expect(() => detectColumns(header, {}, located)).toThrow(/longitud/);
  });

  it('names what was found and what is missing', () => {
    expect(() => detectColumns(['a', 'b'], {}, located)).toThrow(
      expect.objectContaining({
        code: 'unknown_columns',
        detail: expect.stringMatching(/”a”, ”b”.*kategori.*tid.*longitud.*latitud/),
      }),
    );
  });

  it('needs no position when only the municipality is to be known, and does not read one', () => {
    expect(
      columnsOf(['lon', 'lat', 'time', 'category', 'ort'], { municipality: 'ort' }, { position: false }),
    ).toEqual({
      time: 2,
      category: 3,
      municipality: 4,
    });
  });

  it('lets the person choose, and refuses a choice that cannot be', () => {
    expect(
      columnsOf(['lon', 'lat', 'datum', 'typ', 'rubricering'], { category: 'Rubricering' }),
    ).toMatchObject({
      category: 4,
    });
    expect(() => columnsOf(['lon', 'lat', 'datum', 'typ'], { category: 'finns inte' })).toThrow(
      expect.objectContaining({ code: 'unknown_columns', detail: expect.stringContaining('”finns inte”') }),
    );
    expect(() => columnsOf(['lon', 'lat', 'datum', 'typ'], { person: 'typ' })).toThrow(
      expect.objectContaining({ code: 'value_not_allowed' }),
    );
  });

  it('warns that a file without ids is counted twice when it is read twice', () => {
    expect(detectColumns(['lon', 'lat', 'datum', 'typ'], {}, located).notes).toContainEqual(
      expect.objectContaining({ code: 'no_source_id' }),
    );
  });

  it('lists each header word once and folded, so that no meaning shadows another', () => {
    const words = Object.values(COLUMN_NAMES).flat();
    expect(words.map(foldName)).toEqual(words);
    expect(new Set(words).size).toBe(words.length);
  });
});
