import { ImportTally, MOST_REJECTIONS_TOLD } from '@lagesbild/server/imports/import_tally.ts';
import { describe, expect, it } from 'vitest';

describe('the count of an import', () => {
  it('adds up: accepted and rejected are the rows, and the reasons are all of the rejected', () => {
    const tally = new ImportTally();
    for (let i = 0; i < 3; i++) tally.accept([]);
    tally.reject(9, { column: 'lon', code: 'invalid_number', detail: '”x” är inte ett tal.' });
    tally.reject(4, { column: null, code: 'duplicate', detail: 'Finns.' });
    tally.reject(5, { column: null, code: 'duplicate', detail: 'Finns.' });
    expect(tally.result()).toMatchObject({
      rows: 6,
      accepted: 3,
      rejectedCount: 3,
      rejectedByCode: { duplicate: 2, invalid_number: 1 },
      rejected: [{ row: 4 }, { row: 5 }, { row: 9, column: 'lon', code: 'invalid_number' }],
      notes: [
        { code: 'rejected_reasons', detail: 'Rader som inte lästes in. Finns redan: 2; Inte ett tal: 1.' },
      ],
    });
  });

  it('tells the first thousand rejections one by one, counts all, and hands every one on', () => {
    let handedOn = 0;
    const tally = new ImportTally(() => handedOn++);
    for (let row = 1; row <= MOST_REJECTIONS_TOLD + 5; row++) {
      tally.reject(row, { column: null, code: 'county_row', detail: 'Län.' });
    }
    const result = tally.result();
    expect([result.rejected.length, result.rejectedCount, handedOn]).toEqual([1000, 1005, 1005]);
    expect(result.rejectedByCode).toEqual({ county_row: 1005 });
    expect(result.notes.map((note) => note.code)).toEqual(['rejected_reasons', 'rejected_capped']);
  });

  it('writes a counted note once, with the number', () => {
    const tally = new ImportTally();
    const daySpan = { code: 'day_spans', words: (count: string) => `${count} anger bara dagen.` };
    const unplaced = { code: 'unplaced', words: (count: string) => `${count} saknar plats.` };
    for (let i = 0; i < 1199; i++) tally.accept([daySpan]);
    tally.accept([daySpan, unplaced]);
    expect(tally.result().notes).toEqual([
      { code: 'day_spans', detail: '1\u00a0200 rader anger bara dagen.' },
      { code: 'unplaced', detail: '1 rad saknar plats.' },
    ]);
  });

  it('has nothing to say of nothing', () => {
    expect(new ImportTally().result()).toEqual({
      rows: 0,
      accepted: 0,
      rejectedCount: 0,
      rejected: [],
      rejectedByCode: {},
      notes: [],
    });
  });
});
