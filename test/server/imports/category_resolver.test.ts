import { createCategoryResolver } from '@lagesbild/server/imports/category_resolver.ts';
import { ENGLISH_CATEGORIES } from '@lagesbild/server/imports/english_types.ts';
import { POLISEN_CATEGORIES, POLISEN_NO_INCIDENTS } from '@lagesbild/server/imports/polisen_types.ts';
import { DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';
import { describe, expect, it } from 'vitest';

const defaults = DEFAULT_CATEGORIES.flatMap(({ code, name, nameEnglish, children }) => [
  { code, parentCode: null, name, nameEnglish, active: true },
  ...children.map((child) => ({ ...child, parentCode: code, active: true })),
]);
const resolve = createCategoryResolver(defaults);
const codeOf = (value: string, resolver = resolve) => {
  const resolved = resolver(value);
  return 'code' in resolved ? resolved.code : resolved.categoryCode;
};

describe('which category a file’s word means', () => {
  it('is the municipality’s own by code, Swedish or English name, whatever case and accents', () => {
    expect(
      ['vandalism.graffiti', 'Klotter', 'SKADEGORELSE', ' graffiti ', 'Våld, hot, bråk'].map((v) =>
        codeOf(v),
      ),
    ).toEqual(['vandalism.graffiti', 'vandalism.graffiti', 'vandalism', 'vandalism.graffiti', 'violence']);
  });

  it('is the top category when a sub-category has the same name, and the sub-category by both names', () => {
    expect(codeOf('Stöld')).toBe('theft');
    expect(codeOf('Stöld - Stöld')).toBe('theft.theft');
    expect(codeOf('Narkotika: fynd')).toBe('narcotics.find');
  });

  it('is nothing when two sub-categories share the bare name', () => {
    const twice = [
      ...defaults,
      { code: 'fire.attempt', parentCode: 'fire', name: 'Försök', nameEnglish: 'Attempt', active: true },
    ];
    expect(codeOf('Försök', createCategoryResolver(twice))).toBe('unknown_category');
    expect(codeOf('Stöld, försök', createCategoryResolver(twice))).toBe('theft.attempt');
  });

  it('knows the types of polisen.se', () => {
    expect(
      [
        'Skadegörelse',
        'Stöld/inbrott',
        'Rån väpnat',
        'Mord/dråp, försök',
        'Narkotikabrott',
        'Övrigt',
        'Fylleri/LOB',
      ].map((value) => codeOf(value)),
    ).toEqual(['vandalism', 'theft', 'theft.robbery', 'violence', 'narcotics', 'other', 'alcohol']);
  });

  it('knows the names of San Francisco’s and Memphis’ files', () => {
    expect(
      ['VANDALISM', 'DRUG/NARCOTIC', 'VEHICLE THEFT', 'ROBBERY', 'personal robbery', 'arson', 'burglary'].map(
        (value) => codeOf(value),
      ),
    ).toEqual([
      'vandalism',
      'narcotics',
      'theft.theft',
      'theft.robbery',
      'theft.robbery',
      'fire',
      'theft.burglary',
    ]);
  });

  it('is no incident for summaries, the police’s own work, accidents, persons and found goods, with the reason', () => {
    for (const value of [
      'Sammanfattning natt',
      'Sammanfattning påskhelg',
      'Trafikkontroll',
      'Försvunnen person',
    ]) {
      expect(resolve(value)).toEqual({
        code: 'not_an_incident',
        detail: expect.stringContaining(`”${value}” är`),
      });
    }
  });

  it('is unknown for the rest, and names the value', () => {
    expect(resolve('Cyberbrott')).toEqual({
      code: 'unknown_category',
      detail: expect.stringContaining('”Cyberbrott”'),
    });
  });

  it('is what the person maps it to, before anything else', () => {
    const mapped = createCategoryResolver(defaults, { Trafikkontroll: 'traffic', 'Cyberbrott ': 'other' });
    expect(codeOf('TRAFIKKONTROLL', mapped)).toBe('traffic');
    expect(codeOf('Cyberbrott', mapped)).toBe('other');
    expect(() => createCategoryResolver(defaults, { Cyberbrott: 'cyber' })).toThrow(
      expect.objectContaining({ code: 'unknown_category', detail: expect.stringContaining('”cyber”') }),
    );
  });

  it('is never a category that is switched off; a built-in word then falls back to the one above', () => {
    const without = defaults.map((category) => ({ ...category, active: category.code !== 'theft.robbery' }));
    expect(codeOf('personal robbery', createCategoryResolver(without))).toBe('theft');
    expect(codeOf('Rån', createCategoryResolver(without))).toBe('unknown_category');
  });

  it('leads from every built-in word to a default category, and no type both to one and to none', () => {
    const codes = new Set(defaults.map(({ code }) => code));
    for (const [word, code] of [
      ...Object.entries(POLISEN_CATEGORIES),
      ...Object.entries(ENGLISH_CATEGORIES),
    ]) {
      expect(codes, word).toContain(code);
    }
    expect(Object.keys(POLISEN_NO_INCIDENTS).filter((word) => word in POLISEN_CATEGORIES)).toEqual([]);
  });
});
