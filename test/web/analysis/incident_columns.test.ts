import { readIncidentColumns, wordAt } from '@lagesbild/web/src/analysis/incident_columns.ts';
import { sortRows } from '@lagesbild/web/src/analysis/incident_rows.ts';
import { Table, tableToIPC, vectorFromArray } from 'apache-arrow';
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
