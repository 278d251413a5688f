import { chosenBandwidth } from '@lagesbild/web/src/pages/lagesbild/bandwidth_choices.ts';
import {
  barScale,
  type CategoryRow,
  prominentRows,
} from '@lagesbild/web/src/pages/lagesbild/category_rows.ts';
import { sortTable } from '@lagesbild/web/src/pages/lagesbild/sort_table.ts';
import { describe, expect, it } from 'vitest';

const row = (code: string, observed: number, verdict = 'as_expected', spanHigh = 4): CategoryRow =>
  ({ code, category: { code }, figure: { observed, verdict, spanHigh } }) as unknown as CategoryRow;

describe('rows of the category bars', () => {
  const rows = [
    row('vandalism', 0),
    row('theft', 3),
    row('fire', 0),
    row('hate', 0, 'fewer'),
    row('other', 2),
  ];

  it('are the first four, what has happened and what is not as expected, in the register’s order', () => {
    expect(prominentRows(rows, []).map(({ code }) => code)).toEqual(['vandalism', 'theft', 'hate', 'other']);
  });

  it('keep a chosen one in view', () => {
    expect(prominentRows(rows, ['fire']).map(({ code }) => code)).toContain('fire');
  });

  it('share one scale that holds the longest bar and the widest span', () => {
    expect(barScale([row('a', 3, 'as_expected', 9), row('b', 12)])).toBe(12);
    expect(barScale([])).toBe(1);
  });
});

describe('search radii', () => {
  it('follow the cell size', () => {
    expect(chosenBandwidth(null, 100)).toBe(250);
    expect(chosenBandwidth(null, 150)).toBe(380);
  });

  it('are taken from the address within the limits of the engine', () => {
    expect(chosenBandwidth('400', 100)).toBe(400);
    expect(chosenBandwidth('auto', 100)).toBe('auto');
    expect(chosenBandwidth('3', 100)).toBe(250);
    expect(chosenBandwidth('1e9', 100)).toBe(250);
  });
});

describe('sorting a table', () => {
  const rows = [
    { name: 'Östra', count: 2 },
    { name: 'Åbro', count: null },
    { name: 'Norrtull', count: 10 },
  ];
  const name = ({ name: word }: (typeof rows)[number]) => word;
  const count = ({ count: number }: (typeof rows)[number]) => number;

  it('puts å and ö last and figures by size', () => {
    expect(sortTable(rows, name, false).map(name)).toEqual(['Norrtull', 'Åbro', 'Östra']);
    expect(sortTable(rows, count, false).map(name)).toEqual(['Östra', 'Norrtull', 'Åbro']);
  });

  it('leaves empty values last in both directions', () => {
    expect(sortTable(rows, count, true).map(name)).toEqual(['Norrtull', 'Östra', 'Åbro']);
  });
});
