import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '@lagesbild/server/imports/xlsx_records.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SheetOf, workbook, zipOf } from '../../workbook.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function fileOf(content: Buffer): string {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
}
const read = (sheets: SheetOf[], wanted?: string) => readWorkbook(fileOf(workbook(sheets)), wanted);

describe('a workbook', () => {
  it('gives dates as wall clocks: a day where the column has no clock, a clock where there is no day', async () => {
    const { entries } = await read([
      {
        name: 'Blad1',
        rows: [
          ['Dag', 'Stund', 'Kl', 'Tal'],
          [{ day: 46_328 }, { moment: 46_328 }, { moment: 0.902777777777778 }, 46_328.5],
          [{ day: 46_329 }, { moment: 46_328.90277777777 }, null, 16.37],
        ],
      },
    ]);
    expect(entries).toEqual([
      { line: 1, cells: ['Dag', 'Stund', 'Kl', 'Tal'] },
      { line: 2, cells: ['2026-11-02', '2026-11-02 00:00:00', '21:40:00', '46328.5'] },
      { line: 3, cells: ['2026-11-03', '2026-11-02 21:40:00', '', '16.37'] },
    ]);
  });

  it('begins with its header, not with the title above it', async () => {
    const { entries } = await read([
      {
        name: 'Blad1',
        merged: ['A1:C1'],
        rows: [['Statistik 2026'], [], ['a', 'b', 'c'], [1, 2, 3], [], [4, null, 6]],
      },
    ]);
    expect(entries).toEqual([
      { line: 3, cells: ['a', 'b', 'c'] },
      { line: 4, cells: ['1', '2', '3'] },
      { line: 6, cells: ['4', '', '6'] },
    ]);
  });

  it('is read from the first sheet with anything in it, or from the one that is named', async () => {
    const sheets = [
      { name: 'Tomt', rows: [] },
      {
        name: 'Ett',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
      {
        name: 'Två',
        rows: [
          ['c', 'd'],
          ['3', '4'],
        ],
      },
    ];
    expect((await read(sheets)).sheet).toBe('Ett');
    expect((await read(sheets, 'Två')).entries[0]).toMatchObject({ cells: ['c', 'd'] });
    await expect(read(sheets, 'Tre')).rejects.toMatchObject({ code: 'value_not_allowed' });
    await expect(read(sheets, 'Tomt')).rejects.toMatchObject({ code: 'empty_file' });
  });

  it('is refused when it is broken, or would unpack to more than memory holds', async () => {
    const good = workbook([{ name: 'Blad1', rows: [['a', 'b']] }]);
    await expect(readWorkbook(fileOf(good.subarray(0, good.length - 30)), undefined)).rejects.toMatchObject({
      code: 'unreadable_file',
    });
    await expect(readWorkbook(fileOf(zipOf({ 'a.txt': 'a' })), undefined)).rejects.toMatchObject({
      code: 'unreadable_file',
    });
    const bomb = Buffer.from(good);
    // what its directory says of the first file: 2 GiB
    bomb.writeUInt32LE(2 ** 31, bomb.indexOf(Buffer.from('504b0102', 'hex')) + 24);
    await expect(readWorkbook(fileOf(bomb), undefined)).rejects.toThrow(/packas upp till/);
  });
});
