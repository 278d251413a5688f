import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { INCIDENT_ARROW_COLUMNS } from '@lagesbild/shared/schemas/incident.ts';
import {
  type IncidentColumns,
  readIncidentColumns,
  wordAt,
} from '@lagesbild/web/src/analysis/incident_columns.ts';
import { sortRows } from '@lagesbild/web/src/analysis/incident_rows.ts';
import { Table, tableFromIPC, tableToIPC, vectorFromArray } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { arrowOf, incidentRow } from './arrow_rows.ts';

describe('reading the columns that the server sends', () => {
  it('gives numbers, words and what is missing', () => {
    const columns = readIncidentColumns(
      arrowOf([
        incidentRow({ placeName: 'Åkerbacken' }),
        incidentRow({ id: '019a0000-0000-7000-8000-000000000002', lon: null, lat: null, occurredFrom: null }),
      ]),
    );
    expect(columns.length).toBe(2);
    expect(columns.idOf(1)).toBe('019a0000-0000-7000-8000-000000000002');
    expect([...columns.lon]).toEqual([14.58, Number.NaN]);
    expect(columns.occurredFrom[1]).toBeNaN();
    expect(columns.countedAt[0]).toBe(Date.parse('2026-11-10T12:00:00Z'));
    expect([wordAt(columns.placeName, 0), wordAt(columns.placeName, 1)]).toEqual(['Åkerbacken', null]);
    expect(wordAt(columns.topCategory, 1)).toBe('vandalism');
  });

  it('reads no incidents as no rows', () => {
    expect(readIncidentColumns(arrowOf([])).length).toBe(0);
  });

  it('refuses a file without one of the columns instead of taking it for empty', () => {
    const bytes = tableToIPC(new Table({ id: vectorFromArray(['a']) }), 'stream');
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    expect(() => readIncidentColumns(buffer)).toThrow('"lon"');
  });
});

/** 400 rows with every kind of value, each column with some of it missing where the database allows that. */
function madeRows(seed: number) {
  const random = seededRandom(seed);
  const oneOf = <T>(values: readonly T[]) => values[randomBelow(random, values.length)]!;
  const moment = () =>
    new Date(Date.UTC(2026, randomBelow(random, 12), 1, 0, 0, 0, randomBelow(random, 86_400_000)));
  return Array.from({ length: 400 }, (_, i) =>
    incidentRow({
      id: `019a0000-0000-7000-8${String(seed).padStart(3, '0')}-${String(i).padStart(12, '0')}`,
      lon: oneOf([null, 14 + random(), -(random() ** 9)]),
      lat: oneOf([null, 58 + random()]),
      countedAt: moment(),
      occurredFrom: oneOf([null, moment()]),
      occurredTo: oneOf([null, moment()]),
      category: oneOf(['vandalism.graffiti', 'vandalism', 'theft.bicycle']),
      organization: oneOf([null, 'Polisen', 'Bostads AB Åkern 😀', '']),
      severity: oneOf([null, 'high', 'low']),
      placeName: oneOf([null, 'Ängen', `Gata ${i}`]),
    }),
  );
}

/** Everything of the columns, one line a row. */
function written(columns: IncidentColumns): string[] {
  const { length, idOf, ...rest } = columns;
  return Array.from({ length }, (_, row) => {
    const values = Object.values(rest).map((column) =>
      column instanceof Float64Array ? String(column[row]) : JSON.stringify(wordAt(column, row)),
    );
    return [idOf(row), ...values].join(' ');
  });
}

/** The same as Apache's own reader has it. */
function writtenByApache(bytes: ArrayBuffer): string[] {
  const table = tableFromIPC(new Uint8Array(bytes));
  const columns = INCIDENT_ARROW_COLUMNS.map((name) => table.getChild(name)!);
  return Array.from({ length: table.numRows }, (_, row) =>
    columns
      .map((column, i) => {
        const value: unknown = column.get(row);
        return i === 0 || typeof value === 'number' ? String(value) : JSON.stringify(value);
      })
      .join(' '),
  );
}

describe('beside the reader of Apache Arrow', () => {
  it('finds the same in every row of every column, with what is missing, å, ä, ö and empty words', () => {
    const bytes = arrowOf(madeRows(1));
    const rows = written(readIncidentColumns(bytes));
    expect(rows).toHaveLength(400);
    expect(rows).toEqual(writtenByApache(bytes));
  });

  it('finds the same in two parts with words of their own, and in one file of two batches', () => {
    const parts = [arrowOf(madeRows(2)), arrowOf([]), arrowOf(madeRows(3))] as const;
    const both = parts.flatMap(writtenByApache);
    expect(both).toHaveLength(800);
    expect(written(readIncidentColumns(...parts))).toEqual(both);
    const [one, other] = [parts[0], parts[2]].map((bytes) => tableFromIPC(new Uint8Array(bytes)));
    const file = tableToIPC(one!.concat(other!), 'stream');
    expect(written(readIncidentColumns(file.slice().buffer))).toEqual(both);
  });
});

describe('sorting the rows of the list', () => {
  const columns = readIncidentColumns(
    arrowOf([
      incidentRow({ placeName: 'Ödegården', countedAt: new Date('2026-11-03T00:00:00Z') }),
      incidentRow({ placeName: null, countedAt: new Date('2026-11-04T00:00:00Z') }),
      incidentRow({ placeName: 'Zinkgatan', countedAt: new Date('2026-11-05T00:00:00Z') }),
      incidentRow({ placeName: 'Ängen', countedAt: new Date('2026-11-06T00:00:00Z') }),
      incidentRow({ placeName: 'Ängen', countedAt: new Date('2026-11-07T00:00:00Z') }),
    ]),
  );
  const all = Int32Array.from([0, 1, 2, 3, 4]);

  it('puts å, ä and ö after z, equal ones newest first, and rows without a word last', () => {
    expect([...sortRows(columns, all, { order: 'place', descending: false })]).toEqual([2, 4, 3, 0, 1]);
    expect([...sortRows(columns, all, { order: 'place', descending: true })]).toEqual([0, 4, 3, 2, 1]);
  });

  it('sorts codes by what people read for them', () => {
    const names = { Zinkgatan: 'a', Ödegården: 'b', Ängen: 'c' };
    expect([...sortRows(columns, all, { order: 'place', descending: false, names })]).toEqual([
      2, 0, 4, 3, 1,
    ]);
  });

  it('sorts by time in both directions', () => {
    expect([...sortRows(columns, all, { order: 'time', descending: true })]).toEqual([4, 3, 2, 1, 0]);
    expect([...sortRows(columns, all, { order: 'time', descending: false })]).toEqual([0, 1, 2, 3, 4]);
  });
});
