import {
  type ChosenPart,
  chosenPartParameter,
  mostCorners,
  roundPart,
} from '@lagesbild/web/src/pages/lagesbild/chosen_part.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const { parse, format } = chosenPartParameter;

describe('a part of the map in a link', () => {
  it.each<[string, ChosenPart]>([
    [
      'ruta:14.57000,58.39000,14.58000,58.40000',
      { kind: 'box', west: 14.57, south: 58.39, east: 14.58, north: 58.4 },
    ],
    ['cirkel:14.57510,58.39850,250', { kind: 'circle', lon: 14.5751, lat: 58.3985, radiusMeters: 250 }],
    [
      'form:14.00000,58.00000,14.10000,58.00000,14.10000,58.10000',
      {
        kind: 'polygon',
        ring: [
          [14, 58],
          [14.1, 58],
          [14.1, 58.1],
        ],
      },
    ],
    [
      'omrade:019a0000-0000-7000-8000-000000000001',
      { kind: 'area', id: '019a0000-0000-7000-8000-000000000001' },
    ],
  ])('%s', (text, part) => {
    expect(parse(text)).toEqual(part);
    expect(format(part)).toBe(text);
  });

  it.each([
    ['nothing', null],
    ['an unknown kind', 'stjarna:14,58'],
    ['a box turned around', 'ruta:14.58,58.39,14.57,58.4'],
    ['a box with a hole in its numbers', 'ruta:14.57,,14.58,58.4'],
    ['a circle without a radius', 'cirkel:14.57,58.39'],
    ['a circle as wide as the county', 'cirkel:14.57,58.39,50000'],
    ['a shape of two corners', 'form:14,58,14.1,58'],
    ['a corner off the earth', 'form:14,58,14.1,58,200,58.1'],
    [
      'more corners than a link holds',
      `form:${Array(2 * (mostCorners + 1))
        .fill('14')
        .join(',')}`,
    ],
    ['an id that is none', "omrade:'; drop table"],
  ])('%s is no part', (_, text) => {
    expect(parse(text)).toBeNull();
  });

  it('is rounded to about a metre, and once rounded comes back as it was', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    const circle = fc.record({
      kind: fc.constant('circle' as const),
      lon: degrees(180),
      lat: degrees(85),
      radiusMeters: fc.double({ min: 25, max: 5000, noNaN: true }),
    });
    fc.assert(
      fc.property(circle, (part) => {
        const rounded = roundPart(part) as typeof part;
        const read = parse(format(rounded)) as typeof part;
        // −0 is written as 0
        expect([read.lon + 0, read.lat + 0, read.radiusMeters]).toEqual([
          rounded.lon + 0,
          rounded.lat + 0,
          rounded.radiusMeters,
        ]);
        expect(Math.abs(rounded.lat - part.lat)).toBeLessThanOrEqual(0.0000051);
      }),
    );
  });
});
