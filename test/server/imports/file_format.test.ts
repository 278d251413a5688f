import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsvRecords } from '@lagesbild/server/imports/csv_records.ts';
import { detectFileFormat } from '@lagesbild/server/imports/file_format.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-format-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  return path;
}

async function cellsOf(content: string | Buffer) {
  const path = file(content);
  const rows = [];
  for await (const entries of readCsvRecords(path, await detectFileFormat(path))) rows.push(...entries);
  return rows.map((entry) => ('cells' in entry ? entry.cells : entry.problem));
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('how a file is written', () => {
  it('takes the delimiter that the header has most of, not counting those inside quotes', async () => {
    expect((await detectFileFormat(file('a,b,c\n1;2;3;4;5'))).delimiter).toBe(',');
    expect((await detectFileFormat(file('"a,b,c";d;e'))).delimiter).toBe(';');
    expect((await detectFileFormat(file('a\tb\n'))).delimiter).toBe('\t');
  });

  it('believes Excel’s own line "sep=;" and leaves it out', async () => {
    expect(await cellsOf('sep=;\r\nid;plats\r\n1;Torget\r\n')).toEqual([
      ['id', 'plats'],
      ['1', 'Torget'],
    ]);
    expect((await detectFileFormat(file('sep=\t\na,b,c\td'))).delimiter).toBe('\t');
  });

  it('drops the byte order mark of UTF-8', async () => {
    expect(await cellsOf('\uFEFFid;kommun\n1;Hällefors\n')).toEqual([
      ['id', 'kommun'],
      ['1', 'Hällefors'],
    ]);
  });

  it('reads what is not valid UTF-8 as Windows-1252, also when the first such byte comes late', async () => {
    expect((await detectFileFormat(file('a,b\nå,ä'))).encoding).toBe('utf-8');
    expect(await cellsOf(latin1('id;kategori\n1;Skadegörelse\n'))).toEqual([
      ['id', 'kategori'],
      ['1', 'Skadegörelse'],
    ]);
    const late = Buffer.concat([Buffer.from(`a,b\n${'1,2\n'.repeat(50_000)}`), latin1('3,Rån\n')]);
    expect((await cellsOf(late)).at(-1)).toEqual(['3', 'Rån']);
  });

  it('reads Excel’s "Unicode text" (UTF-16 with tabs)', async () => {
    const text = Buffer.from('\uFEFFid\tplats\r\n1\tÅkerö torg\r\n', 'utf16le');
    expect(await cellsOf(text)).toEqual([
      ['id', 'plats'],
      ['1', 'Åkerö torg'],
    ]);
  });

  it('reads CRLF, LF and CR alike, and å that two blocks of the file share', async () => {
    expect(await cellsOf('a,b\r1,2\r3,4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    const across = `a,b\n${'x'.repeat(65_536 - 5)},å\r\n1,2`;
    expect((await cellsOf(across)).slice(1).map((cells) => cells[1])).toEqual(['å', '2']);
  });

  it('refuses an empty file, a workbook and a picture with words of its own for each', async () => {
    await expect(detectFileFormat(file(''))).rejects.toMatchObject({ code: 'empty_file' });
    await expect(detectFileFormat(file('PK\u0003\u0004xl/workbook.xml'))).rejects.toMatchObject({
      code: 'unreadable_file',
      detail: expect.stringContaining('arbetsbok'),
    });
    await expect(detectFileFormat(file(Buffer.from([0x89, 0x50, 0, 0])))).rejects.toMatchObject({
      code: 'unreadable_file',
    });
  });

  it('refuses a line of more than a million characters', async () => {
    await expect(cellsOf(`a,b\n${'x'.repeat(1_200_000)}`)).rejects.toMatchObject({ code: 'unreadable_file' });
  });
});
