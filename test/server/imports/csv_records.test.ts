import { type CsvEntry, RecordAssembler } from '@lagesbild/server/imports/csv_records.ts';
import type { Delimiter } from '@lagesbild/server/imports/file_format.ts';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function recordsOf(text: string, delimiter: Delimiter = ','): CsvEntry[] {
  const assembler = new RecordAssembler(delimiter);
  return [...assembler.push(text.split('\n')), ...assembler.finish()];
}
const cellsOf = (text: string, delimiter?: Delimiter) =>
  recordsOf(text, delimiter).map((entry) => ('cells' in entry ? entry.cells : entry.problem));

describe('records of a CSV text', () => {
  it('reads plain cells, each record with its line', () => {
    expect(recordsOf('id,plats\n1,Torget\n2,')).toEqual([
      { line: 1, cells: ['id', 'plats'] },
      { line: 2, cells: ['1', 'Torget'] },
      { line: 3, cells: ['2', ''] },
    ]);
  });

  it('keeps delimiters, doubled quotes and line breaks inside quotes', () => {
    expect(recordsOf('a;b\n"x;y";"sa ""hej"""\n"två\nrader";2\n3;4', ';')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;y', 'sa "hej"'] },
      { line: 3, cells: ['två\nrader', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  it('takes blanks between a closing quote and the delimiter, and a quote in the middle of a cell', () => {
    expect(cellsOf('a,b\n"x" ,y\n5" rör,z')).toEqual([
      ['a', 'b'],
      ['x', 'y'],
      ['5" rör', 'z'],
    ]);
  });

  it('passes over blank lines and rows of delimiters only, without losing count of lines', () => {
    expect(recordsOf('a,b\n\n , \n1,2\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['1', '2'] },
    ]);
  });

  it('drops surplus empty cells but tells of surplus filled ones and of missing ones', () => {
    expect(recordsOf('a,b\n1,2,,\n1,2,3\n1')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 3, problem: 'Raden har 3 celler, rubriken har 2.' },
      { line: 4, problem: 'Raden har 1 celler, rubriken har 2.' },
    ]);
  });

  it('gives up one line to a quote that is never closed, and none of the good ones behind it', () => {
    expect(recordsOf('a,b\n1,"öppen\n2,y\n3,z')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, problem: 'Ett citattecken öppnas men stängs aldrig.' },
      { line: 3, cells: ['2', 'y'] },
      { line: 4, cells: ['3', 'z'] },
    ]);
  });

  it('gives up one line to a quote that is closed by another row’s quote', () => {
    expect(recordsOf('a,b\n1,"öppen\n2,y\n3,"z"\n4,w')).toMatchObject([
      { line: 1 },
      { line: 2, problem: expect.anything() },
      { line: 3, cells: ['2', 'y'] },
      { line: 4, cells: ['3', 'z'] },
      { line: 5, cells: ['4', 'w'] },
    ]);
  });

  it('gives up on an opening quote after 200 lines, so that memory stays small', () => {
    const entries = recordsOf(`a,b\n1,"öppen\n${'2,y\n'.repeat(500)}`);
    expect(entries.filter((entry) => 'problem' in entry)).toEqual([
      { line: 2, problem: 'Ett citattecken öppnas men stängs aldrig.' },
    ]);
    expect(entries).toHaveLength(502);
  });

  it('gives up each of many unclosed quotes by itself, without reading ahead over and over', () => {
    const entries = recordsOf(`a,b\n${'1,"öppen\n'.repeat(100_000)}`);
    expect(entries).toHaveLength(100_001);
    expect(entries.slice(1).every((entry) => 'problem' in entry)).toBe(true);
  }, 5000);

  it('tells of a zero character instead of handing it to the database', () => {
    expect(cellsOf('a,b\n1,x\0y\n2,z')).toEqual([['a', 'b'], 'Raden innehåller ett nolltecken.', ['2', 'z']]);
  });

  it('gives back any table that was written as CSV, however the lines arrive', () => {
    const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t');
    const cell = fc.string({
      unit: fc.constantFrom('a', 'å', '"', ',', ';', '\t', '\n', ' ', '1'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        delimiters,
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        fc.integer({ min: 1, max: 5 }),
        (delimiter, rows, batch) => {
          // a mark in every first and last cell: blank records and blank columns at the end are dropped by design
          const table = rows.map((row) => [...row.map((text, i) => (i === 0 ? `x${text}` : text)), 'slut']);
          const lines = stringify(table, { delimiter }).split('\n');
          const assembler = new RecordAssembler(delimiter);
          const entries: CsvEntry[] = [];
          for (let at = 0; at < lines.length; at += batch)
            entries.push(...assembler.push(lines.slice(at, at + batch)));
          entries.push(...assembler.finish());
          expect(entries.map((entry) => ('cells' in entry ? entry.cells : entry.problem))).toEqual(table);
        },
      ),
    );
  });

  it('tells of every line that is neither blank nor part of a record, so that no row is lost uncounted', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '"', ',', '1'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const entries = recordsOf(['id,b', ...lines].join('\n'));
        const covered = entries.reduce(
          (sum, entry) => sum + ('cells' in entry ? entry.cells.join('').split('\n').length : 1),
          0,
        );
        const blank = lines.filter((text) => /^[,]*$/.test(text)).length;
        expect(covered).toBeGreaterThanOrEqual(1 + lines.length - blank - quotedBlanks(lines));
      }),
    );
  });
});

/** Lines that hold nothing but empty quoted cells are blank records too. */
const quotedBlanks = (lines: string[]) =>
  lines.filter((text) => /^[",]*$/.test(text) && text.includes('"')).length;
