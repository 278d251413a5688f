import { editDistance, searchByName } from '@lagesbild/web/src/pages/rapportera/place_search.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const register = [
  'Resecentrum, norra sidan',
  'Gångtunneln',
  'Centralskolan',
  'Tallskolan',
  'Ånäsparken',
  'Annebergs torg',
  'Äppelgården',
  'Södervik centrum',
].map((name) => ({ name }));
const search = (query: string) => searchByName(register, query).map(({ name }) => name);

it('gives the whole register, in its order, for nothing', () => {
  expect(search('  ')).toEqual(register.map(({ name }) => name));
});

it('finds the beginning of any word, the name itself first', () => {
  expect(search('cent')).toEqual(['Centralskolan', 'Södervik centrum', 'Resecentrum, norra sidan']);
  expect(search('norra')).toEqual(['Resecentrum, norra sidan']);
  expect(search('resec nor')).toEqual(['Resecentrum, norra sidan']);
});

describe('å, ä and ö', () => {
  it('may be typed without dots and rings', () => {
    expect(search('sodervik')).toEqual(['Södervik centrum']);
    expect(search('appel')).toEqual(['Äppelgården']);
  });

  it('rank the exact letter first', () => {
    expect(search('ån').slice(0, 2)).toEqual(['Ånäsparken', 'Annebergs torg']);
    expect(search('an').slice(0, 2)).toEqual(['Annebergs torg', 'Ånäsparken']);
  });

  it('are the same letter however they are encoded', () => {
    expect(search('gångtunneln'.normalize('NFD'))).toEqual(['Gångtunneln']);
  });
});

it('forgives a slip of the thumb, but not in short words', () => {
  expect(search('centarlskolan')).toEqual(['Centralskolan']);
  expect(search('gangtunnlen')).toEqual(['Gångtunneln']);
  expect(search('xal')).toEqual([]);
});

it('finds nothing for what is not there', () => {
  expect(search('simhallen')).toEqual([]);
});

it('keeps the order that came (nearest first) among equally good ones', () => {
  const near = [{ name: 'Skolan B' }, { name: 'Skolan A' }];
  expect(searchByName(near, 'skolan')).toEqual(near);
});

it('always finds a name by itself and by its beginning', () => {
  fc.assert(
    fc.property(fc.constantFrom(...register), fc.nat(20), ({ name }, length) => {
      expect(search(name)[0]).toBe(name);
      expect(search(name.slice(0, length))).toContain(name);
    }),
  );
});

it('counts insertions, deletions, substitutions and swaps', () => {
  expect(editDistance('skola', 'skola')).toBe(0);
  expect(editDistance('skola', 'skoal')).toBe(1);
  expect(editDistance('skola', 'kola')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
  const word = fc.stringMatching(/^[abc]{0,6}$/);
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)));
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) <= Math.max(a.length, b.length)));
});
