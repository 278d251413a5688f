import { createPlaceMatcher } from '@lagesbild/server/imports/match_place.ts';
import { describe, expect, it } from 'vitest';

const places = ['Åkerö torg', 'Centralskolan', 'Norra parken', 'Södra parken'].map((name, index) => ({
  id: `id-${index}`,
  name,
  lon: 16,
  lat: 59,
}));
const found = (word: string, mapping: Record<string, string> = {}) => {
  const match = createPlaceMatcher(places, mapping)(word);
  return match && [match.place.name, match.sure];
};

describe('a place name of a file', () => {
  it('is found whatever its case, accents and signs', () => {
    expect(found('ÅKERÖ  TORG')).toEqual(['Åkerö torg', true]);
    expect(found('akero torg')).toEqual(['Åkerö torg', true]);
  });

  it('is taken with a slip in it, and proposed when it is only alike', () => {
    expect(found('Centralskollan')).toEqual(['Centralskolan', true]);
    expect(found('Central skola')).toEqual(['Centralskolan', false]);
    expect(found('Parken')).toEqual([expect.stringContaining('parken'), false]);
    expect(found('Lagerlokalen')).toBeNull();
  });

  it('is what somebody has chosen before anything else', () => {
    expect(found('Åkerö torg', { 'åkerö torg': 'id-1' })).toEqual(['Centralskolan', true]);
    expect(found('Åkerö torg', { 'Åkerö torg': '' })).toBeNull();
  });
});
