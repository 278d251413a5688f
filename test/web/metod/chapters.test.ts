import { readdirSync } from 'node:fs';
import { CHAPTERS } from '@lagesbild/web/src/pages/metod/chapters.ts';
import { parseMarkdown } from '@lagesbild/web/src/pages/metod/parse_markdown.ts';
import { readMethodTables } from '@lagesbild/web/src/pages/metod/read_method_tables.ts';
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
  it('leaves out a table that has no words for its columns', () => {
    const rows = [{ incidents: 10, share: 0.009 }];
    const tables = [
      { id: 'flagged_rate', rows },
      { id: 'unheard_of', title: 'x', rows },
    ];
    const read = readMethodTables(JSON.stringify({ tables }));
    expect(read.map(({ id, columns }) => [id, columns.map(({ key }) => key)])).toEqual([
      ['flagged_rate', ['incidents', 'share']],
    ]);
    expect(readMethodTables('')).toEqual([]);
  });
});
