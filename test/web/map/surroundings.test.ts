import { changeFeatures } from '@lagesbild/web/src/map/change_layers.ts';
import { municipalGround } from '@lagesbild/web/src/map/ground_features.ts';
import { ringImage } from '@lagesbild/web/src/map/ring_image.ts';
import {
  areaSetsOf,
  type SurroundingsChoice,
  surroundingsFeatures,
} from '@lagesbild/web/src/map/surroundings_features.ts';
import { describe, expect, it } from 'vitest';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [14, 58],
      [14.2, 58.2],
    ],
  ],
};
const label = {
  type: 'Feature' as const,
  properties: { kind: 'label', name: 'Södra' },
  geometry: { type: 'Point' as const, coordinates: [14.1, 58.1] },
};
const lamps = {
  type: 'Feature' as const,
  properties: { kind: 'lamp' },
  geometry: { type: 'MultiPoint' as const, coordinates: [[14.05, 58.05]] },
};
const ground = municipalGround({
  municipality: { boundary: null, studyArea: null, bounds: [14, 58, 14.1, 58.1] },
  background: { type: 'FeatureCollection', features: [lamps, label] },
  areas: [
    { name: 'Norra', setId: 'a', setName: 'Stadsdelar', geometry: square },
    { name: 'Åker', setId: 'b', setName: 'Skolområden', geometry: square },
    { name: 'Södra', setId: 'a', setName: 'Stadsdelar', geometry: square },
  ],
  places: [
    { name: 'Stortorget', lon: 14.05, lat: 58.05, placeType: 'square' },
    { name: 'Tallskolan', lon: 14.06, lat: 58.06, placeType: 'school' },
  ],
});
const nothing: SurroundingsChoice = { places: false, schools: false, lamps: false, areaSets: [] };
const shown = (choice: Partial<SurroundingsChoice>) =>
  surroundingsFeatures(ground, { ...nothing, ...choice }).features.map(({ properties }) =>
    [properties.kind, properties.name].join(' ').trim(),
  );

describe('the surroundings', () => {
  it('show each part by itself, and nothing when nothing is chosen', () => {
    expect(shown({})).toEqual([]);
    expect(shown({ places: true })).toEqual(['place Stortorget']);
    expect(shown({ schools: true })).toEqual(['school Tallskolan']);
    expect(shown({ lamps: true })).toEqual(['lamp']);
    expect(shown({ areaSets: ['a'] })).toEqual(['area Norra', 'area Södra', 'area_name Norra']);
  });

  it('write an area’s name once, in its middle, unless the ground writes it', () => {
    const { features } = surroundingsFeatures(ground, { ...nothing, areaSets: ['a'] });
    const middle = features.at(-1)!.geometry as { coordinates: number[] };
    expect(middle.coordinates[0]).toBeCloseTo(14.1);
    expect(middle.coordinates[1]).toBeCloseTo(58.1);
  });

  it('know the sets of areas, each once and in their order', () => {
    expect(areaSetsOf(ground.areas)).toEqual([
      { id: 'a', name: 'Stadsdelar' },
      { id: 'b', name: 'Skolområden' },
    ]);
  });
});

describe('the cells of a change', () => {
  it('carry a sign and a number only where the change is beyond chance', () => {
    const cell = { ring: [] as [number, number][], lon: 14, lat: 58 };
    const { features } = changeFeatures([
      { ...cell, step: 2, difference: 3.6 },
      { ...cell, step: -2, difference: -3.4 },
      { ...cell, step: 1, difference: 1.2 },
    ]);
    const texts = features.map(({ properties }) => properties.text).filter(Boolean);
    expect(texts).toEqual(['+4', '−3']);
    expect(features.filter(({ geometry }) => geometry.type === 'Polygon')).toHaveLength(3);
  });
});

describe('the ring of a place that incidents come back to', () => {
  const { width, height, data } = ringImage('#14213a');
  const alpha = (x: number, y: number) => data[4 * (y * width + x) + 3]!;

  it('is open in the middle and in the corners, and dashed along the ring', () => {
    expect(alpha(width / 2, height / 2)).toBe(0);
    expect(alpha(0, 0)).toBe(0);
    const along = Array.from({ length: 360 }, (_, degree) => {
      const angle = (degree / 180) * Math.PI;
      return alpha(
        Math.floor(width / 2 + 50 * Math.cos(angle)),
        Math.floor(height / 2 + 50 * Math.sin(angle)),
      );
    });
    expect(along.filter((value) => value > 200).length).toBeGreaterThan(150);
    expect(along.filter((value) => value < 50).length).toBeGreaterThan(60);
  });
});
