import { describe, expect, it } from 'vitest';
import { projectFiles as files, readProjectFile as read } from './project_files.ts';

const sources = files.filter((file) =>
  /^(shared|db|server|web|test|migrations)\/.*\.(ts|tsx|mjs|sql)$/.test(file),
);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)(\/\/|--) .*$/gm, '');

/** countedAt, COUNTED_AT and counted-at are all counted_at. */
const inSnakeCase = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();

/** Every name of the code outside comments, and the parts of longer ones: `_saved_views_page_`. */
function namesOfCode(): string {
  const code = sources.filter((file) => !file.startsWith('test/')).map((file) => withoutComments(read(file)));
  const names = new Set(code.flatMap((text) => text.match(/[A-Za-z][\w-]*/g) ?? []).map(inSnakeCase));
  return [...names].map((name) => `_${name}_`).join(' ');
}

/** The cells of the glossary's columns "In code". */
function namesOfGlossary(): string[] {
  const names: string[] = [];
  let column = -1;
  for (const line of read('GLOSSARY.md').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 3) column = -1;
    else if (cells.includes('In code')) column = cells.indexOf('In code');
    else if (column > 0 && !/^-+$/.test(cells[column]!)) names.push(...cells[column]!.split(', '));
  }
  return names.filter((name) => name !== '');
}

describe('what the documents and comments name', () => {
  it('is in the code, where the glossary says so', () => {
    const code = namesOfCode();
    const names = namesOfGlossary();
    expect(names.length).toBeGreaterThan(90);
    const isThere = (name: string) => new RegExp(`_${name}(s|es)?_`).test(code);
    expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name) || !isThere(name))).toEqual([]);
  });

  it('is a page that there is, where a comment cites one', () => {
    const missing = sources.flatMap((file) =>
      [...read(file).matchAll(/(?<![\w/.$`}])((?:docs\/[\w/]*)?[A-Za-z_]+)\.md\b/g)]
        .map(([, page]) => `${page}.md`)
        .filter((page) => !files.some((known) => known === page || known.endsWith(`/${page}`)))
        .map((page) => `${file}: ${page}`),
    );
    expect(missing).toEqual([]);
  });
});
