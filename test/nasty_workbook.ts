import { type Cell, workbook } from './workbook.ts';

/** 2026-11-02 as workbooks count days. */
const DAY = 46_328;
/** 21:40 as a fraction of the day. */
const EVENING = 1300 / 1440;

/**
 * What a register's export can look like at its worst: a cover sheet, a title in merged cells, an empty row, two columns
 * of one name, a heading with a soft hyphen, numbers as text with commas, dates as dates, as bare numbers, as text,
 * formulas, blanks of no width. `lon` and `lat` are a point inside the municipality.
 *
 * Eight rows can be read in; the ninth has no known category, the tenth no day of the calendar.
 */
export function nastyWorkbook({ lon, lat }: { lon: number; lat: number }, noteHeader = 'Notering'): Buffer {
  const east = (meters: number) => String(lon + meters / 57_000).replace('.', ',');
  const north = String(lat).replace('.', ',');
  const row = (
    id: Cell,
    when: Cell,
    word: Cell,
    place: Cell,
    metersEast: number,
    note: Cell = null,
  ): Cell[] => [id, when, word, place, east(metersEast), north, note, 'uppdaterad'];
  return workbook([
    { name: 'Om filen', rows: [] },
    {
      name: 'Utdrag november',
      merged: ['A1:H1'],
      rows: [
        ['Felanmälningar och skador, november 2026'],
        [],
        [
          'Ärende­nummer',
          '\uFEFFTidpunkt',
          ' Händelsetyp ',
          'Plats',
          'Longitud',
          'Latitud',
          noteHeader,
          'Plats',
        ],
        row('Ä-1', { moment: DAY + EVENING }, 'Klotter\u200B', 'Åkerö torg', 0),
        row('Ä-2', DAY + EVENING, 'SKADEGÖRELSE ', 'Ängsgatan', 200),
        row('Ä-3', '2026-11-03 08:15', 'Stöld', 'Södra\u00A0skolan', 400),
        [],
        row('Ä-4', '2026-11-03', 'Lampa trasig', 'Norra parken', 600),
        row(
          { formula: 'CONCATENATE("Ä-",5)', value: 'Ä-5' },
          { formula: 'B4+1', value: DAY + 1.5 },
          'Rån',
          'Kyrkan',
          800,
        ),
        row('Ä-6', { moment: DAY + 2.25 }, 'Lampa trasig', 'Torget', -200),
        row(null, { moment: DAY + 2.75 }, 'Klotter', 'Bron', -400),
        row(null, { moment: DAY + 2.75 }, 'Klotter', 'Bron', -380),
        row('Ä-9', { moment: DAY + 3.5 }, 'Enhörning', 'Bron', -600),
        row('Ä-10', '31.02.2026', 'Klotter', 'Bron', -600),
        [],
      ],
    },
  ]);
}
