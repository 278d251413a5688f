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

  it('is the place of that name, however like it a neighbour is called', () => {
    const houses = ['Parkeringshuset Kvarnen 1', 'Parkeringshuset Kvarnen 2'].map((name, index) => ({
      id: `house-${index}`,
      name,
      lon: 16,
      lat: 59,
    }));
    const match = createPlaceMatcher(houses, {});
    expect([match(houses[1]!.name)?.place.name, match(houses[1]!.name)?.sure]).toEqual([
      houses[1]!.name,
      true,
    ]);
    // a slip may mean either
    expect(match('Parkeringshuset Kvarnen 3')?.sure).toBe(false);
    // two of one name are told apart by nothing
    expect(createPlaceMatcher([houses[0]!, { ...houses[0]!, id: 'twin' }], {})(houses[0]!.name)?.sure).toBe(
      false,
    );
  });

  it('is what somebody has chosen before anything else', () => {
    expect(found('Åkerö torg', { 'åkerö torg': 'id-1' })).toEqual(['Centralskolan', true]);
    expect(found('Åkerö torg', { 'Åkerö torg': '' })).toBeNull();
  });
});
