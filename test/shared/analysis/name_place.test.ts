import { holdsIn, namePlace } from '@lagesbild/shared/analysis/name_place.ts';
import { describe, expect, it } from 'vitest';

const places = [
  { name: 'Torget', x: 30, y: 0 },
  { name: 'Skolan', x: 120, y: 0 },
];
const grid = { x: [0, 100], y: [0, 0], cellSizeMeters: 100 };

describe('namePlace', () => {
  it('names a spot by the place that lies in it, even when another is nearer to its midpoint', () => {
    expect(namePlace(70, 0, places, holdsIn([1], grid))).toEqual({ name: 'Skolan', near: false });
  });

  it('says "near" when the nearest place lies outside the spot', () => {
    expect(namePlace(0, 100, places, () => false)).toEqual({ name: 'Torget', near: true });
  });

  it('has no words beyond 250 m, and none without places', () => {
    expect(namePlace(0, 260, places, () => false)).toEqual({ name: null, near: false });
    expect(namePlace(0, 0, [], () => true)).toEqual({ name: null, near: false });
  });
});
