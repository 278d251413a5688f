import { lagesbildStyle } from '@lagesbild/web/src/map/compose_style.ts';
import { groundFeatures, municipalGround } from '@lagesbild/web/src/map/ground_features.ts';
import { mapPalette } from '@lagesbild/web/src/map/map_palette.ts';
import { describe, expect, it } from 'vitest';

/** A palette that carries the tokens' names, so that a layer shows which one it takes. */
const palette = mapPalette((token) => token, 'light');

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [14, 58],
      [14.1, 58],
      [14.1, 58.1],
      [14, 58],
    ],
  ],
};
const ground = municipalGround({
  municipality: { boundary: square, studyArea: { geometry: square }, bounds: [14, 58, 14.1, 58.1] },
  background: { type: 'FeatureCollection', features: [] },
});
const { layers, sources } = lagesbildStyle(ground, palette);
const order = layers.map(({ id }) => id);

describe('the style of the picture', () => {
  it('lays data on the ground and names on the data', () => {
    const at = (id: string) => order.indexOf(id);
    expect(at('building')).toBeLessThan(at('density'));
    expect(at('density')).toBeLessThan(at('hotspot-outline'));
    expect(at('hotspot-outline')).toBeLessThan(at('label-district'));
  });

  it('keeps the marks’ shadows last, since what is last is placed first', () => {
    expect(order.at(-1)).toBe('mark-shadow');
  });

  it('names every layer once and lets each draw from a source that is there', () => {
    expect(new Set(order).size).toBe(order.length);
    const used = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(used.filter((source) => !(source in sources))).toEqual([]);
  });

  it('takes its colours from the tokens of the page', () => {
    const fills = Object.fromEntries(
      layers.flatMap((layer) => (layer.type === 'fill' ? [[layer.id, layer.paint?.['fill-color']]] : [])),
    );
    expect(fills).toMatchObject({ water: '--map-water', park: '--map-park', wood: '--map-wood' });
  });

  it('fetches nothing: no glyphs, no sprite, no address in any source', () => {
    const style = lagesbildStyle(ground, palette);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style.sources)).not.toMatch(/https?:/);
  });
});

describe('the ground', () => {
  const places = [
    { name: 'Stortorget', lon: 14.05, lat: 58.05 },
    { name: 'Åkerbacken', lon: 14.06, lat: 58.06 },
  ];

  it('stands in with boundary, areas and places where nobody has drawn a background', () => {
    const features = groundFeatures({
      ...ground,
      areas: [{ name: 'Norr om järnvägen', geometry: square }],
      places,
    });
    expect(features.features.map(({ properties }) => [properties.kind, properties.name])).toEqual([
      ['boundary', undefined],
      ['outlined_area', 'Norr om järnvägen'],
      ['place', 'Stortorget'],
      ['place', 'Åkerbacken'],
    ]);
  });

  it('does not write a place that a label of the background writes already', () => {
    const label = {
      type: 'Feature' as const,
      properties: { kind: 'label', name: 'Stortorget', rank: 4 },
      geometry: { type: 'Point' as const, coordinates: [14.05, 58.05] },
    };
    const background = { type: 'FeatureCollection' as const, features: [label] };
    const names = groundFeatures({ ...ground, background, places }).features.map(
      ({ properties }) => properties.name,
    );
    expect(names).toEqual(['Stortorget', 'Åkerbacken']);
  });

  it('opens on the study area, else on the bounds, else on the whole country', () => {
    const bounds = (municipality: Parameters<typeof municipalGround>[0]['municipality']) =>
      municipalGround({ municipality, background: undefined }).bounds;
    const none = { boundary: null, studyArea: null, bounds: null };
    expect(bounds({ ...none, studyArea: { geometry: square } })).toEqual([14, 58, 14.1, 58.1]);
    expect(bounds({ ...none, bounds: [1, 2, 3, 4] })).toEqual([1, 2, 3, 4]);
    expect(bounds(none)[0]).toBeLessThan(12);
  });
});
