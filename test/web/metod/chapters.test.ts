import { readdirSync, readFileSync } from 'node:fs';
import { CHAPTERS } from '@lagesbild/web/src/pages/metod/chapters.ts';
import { formatValue } from '@lagesbild/web/src/pages/metod/format_value.ts';
import { parseMarkdown } from '@lagesbild/web/src/pages/metod/parse_markdown.ts';
import { readMethodTables, wordIn } from '@lagesbild/web/src/pages/metod/read_method_tables.ts';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../docs/methods/', import.meta.url);

describe('the chapters of the method page', () => {
  it('are the texts of docs/methods, each under the name of its file', () => {
    const written = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(CHAPTERS.map(({ anchor }) => `${anchor}.md`).sort()).toEqual(written.sort());
  });

  it('have a title and something to say', () => {
    for (const { anchor, title, blocks } of CHAPTERS) {
      expect(title, anchor).toMatch(/^[A-ZÅÄÖ]/);
      expect(blocks.length, anchor).toBeGreaterThan(0);
    }
  });

  it('leave no mark of the writing in what is read', () => {
    const text = CHAPTERS.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.content)),
    ).map((piece) => piece.text);
    expect(text.filter((piece) => /\*\*|\]\(|^[#>]/.test(piece))).toEqual([]);
  });

  it('name their sources by doi, and link to chapters that are there', () => {
    const links = CHAPTERS.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.content)),
    ).flatMap(({ href }) => href ?? []);
    expect(links.length).toBeGreaterThan(20);
    const elsewhere = links.filter((href) => !/^https:\/\/doi\.org\/10\.\d{4,}\/\S+$/.test(href));
    const anchors = CHAPTERS.map(({ anchor }) => `${anchor}.md`);
    expect(elsewhere.filter((href) => !anchors.includes(href))).toEqual([]);
  });
});

describe('parseMarkdown', () => {
  it('reads titles, paragraphs over several lines, lists and notes', () => {
    expect(
      parseMarkdown('# Täthet\n\nEn **kulle**\nmed radie.\n\n- ett\n  två\n- [tre](https://x)\n\n> Källa'),
    ).toEqual([
      { kind: 'title', content: [{ text: 'Täthet' }] },
      {
        kind: 'paragraph',
        content: [{ text: 'En ' }, { text: 'kulle', strong: true }, { text: ' med radie.' }],
      },
      { kind: 'list', items: [[{ text: 'ett två' }], [{ text: 'tre', href: 'https://x' }]] },
      { kind: 'note', content: [{ text: 'Källa' }] },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(parseMarkdown('\n\n')).toEqual([]);
  });
});

describe('readMethodTables', () => {
  it('reads the tables of the simulations, each with words for its columns in both languages', () => {
    const tables = readMethodTables(readFileSync(new URL('tables.json', folder), 'utf8'));
    expect(tables.length).toBeGreaterThan(3);
    for (const { id, title, columns, rows } of tables) {
      for (const word of [title, ...columns.map((column) => column.title)]) {
        expect([wordIn(word, 'sv'), wordIn(word, 'en')], id).toEqual([
          expect.stringMatching(/\S/),
          expect.stringMatching(/\S/),
        ]);
      }
      expect(
        rows.filter((row) => columns.some(({ key }) => !(key in row))),
        id,
      ).toEqual([]);
    }
  });

  it('leaves out a table that has no words for its columns', () => {
    const rows = [{ incidents: 10, share: 0.009 }];
    expect(readMethodTables(JSON.stringify({ tables: [{ id: 'unheard_of', title: 'x', rows }] }))).toEqual(
      [],
    );
    expect(readMethodTables('')).toEqual([]);
  });
});

describe('formatValue', () => {
  it.each([
    [0.009, 'share', '0,9\u00a0%'],
    [0.942, 'share', '94\u00a0%'],
    [12681, 'number', '12\u00a0681'],
    [null, 'number', '–'],
    [{ sv: 'ett', en: 'one' }, 'text', 'ett'],
  ] as const)('writes %j as a %s: %s', (value, kind, text) => {
    expect(formatValue(value, kind, 'sv')).toBe(text);
  });
});
