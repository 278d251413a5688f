import { createMunicipalityNames } from '@lagesbild/server/imports/municipality_names.ts';
import { describe, expect, it } from 'vitest';

const names = createMunicipalityNames([
  { code: '0139', name: 'Upplands-Bro' },
  { code: '0180', name: 'Stockholm' },
  { code: '0305', name: 'Håbo' },
  { code: '0643', name: 'Habo' },
  { code: '0980', name: 'Gotland' },
  { code: '1490', name: 'Borås' },
]);

describe('the municipality that a file names', () => {
  it('is found by name whatever case, by code, and with "kommun" or "stad"', () => {
    expect(
      ['Upplands-bro', 'STOCKHOLM', ' håbo ', '0139', 'Stockholms stad', 'Borås kommun'].map(names.find),
    ).toEqual(['0139', '0180', '0305', '0139', '0180', '1490']);
  });

  it('keeps Habo and Håbo apart', () => {
    expect([names.find('habo'), names.find('HÅBO'), names.find('Ha\u030Abo')]).toEqual([
      '0643',
      '0305',
      '0305',
    ]);
  });

  it('is a county when only a county is named, also Gotland’s', () => {
    expect([names.find('Skåne län'), names.find('GOTLANDS LÄN')]).toEqual(['county', 'county']);
  });

  it('is unknown otherwise', () => {
    expect([names.find('Norrköping'), names.find('Stockholms'), names.find('')]).toEqual([null, null, null]);
  });
});
