import { readPosition, type Territory } from '@lagesbild/server/imports/read_position.ts';
import { polygonOfBounds } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { describe, expect, it } from 'vitest';

const projection = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
const [x, y] = projection.toMeters(16.37, 59.41);
const square: Territory = {
  name: 'Provköping',
  projection,
  boundary: polygonOfBounds([x - 1000, y - 1000, x + 1000, y + 1000]),
};
const anywhere: Territory = { ...square, boundary: null };

const read = (lon: string, lat: string, territory = square, sign: '.' | ',' = '.') =>
  readPosition({ text: lon, sign, column: 'lon' }, { text: lat, sign, column: 'lat' }, territory);

/** Degrees of the point so many metres east of the middle. */
const east = (meters: number) => projection.toLonLat(x + meters, y).map(String) as [string, string];

describe('the point of a row', () => {
  it('is taken inside the boundary and up to 500 m outside it', () => {
    expect(read('16.37', '59.41')).toMatchObject({ lon: 16.37, lat: 59.41, x, y });
    expect(read(...east(1499))).toHaveProperty('x');
  });

  it('is refused farther out, with the distance and the limit', () => {
    expect(read(...east(1502))).toEqual({
      column: 'lon',
      code: 'outside_municipality',
      detail: expect.stringMatching(/502 m utanför Provköping, högst 500 m/),
    });
  });

  it('is suspected of swapped columns when the swap would lie inside', () => {
    expect(read('59.41', '16.37')).toMatchObject({
      code: 'outside_municipality',
      detail: expect.stringContaining('bytt plats'),
    });
  });

  it('is only checked for the range of degrees without a boundary', () => {
    expect(read('11.97', '57.7', anywhere)).toMatchObject({ lon: 11.97, lat: 57.7 });
    expect(read('181', '59', anywhere)).toMatchObject({ column: 'lon', code: 'invalid_position' });
    expect(read('16', '-91', anywhere)).toMatchObject({ column: 'lat', code: 'invalid_position' });
  });

  it('is suspected of metres when the numbers are large', () => {
    expect(read('577841', '6588512', anywhere)).toMatchObject({ detail: expect.stringContaining('meter') });
  });

  it('is refused when it was never filled in: empty, or 0, 0', () => {
    expect(read('', '59.41')).toMatchObject({ column: 'lon', code: 'missing_field' });
    expect(read('0', '0.0', anywhere)).toMatchObject({ code: 'invalid_position' });
    expect(read('0', '51.48', anywhere)).toMatchObject({ lon: 0, lat: 51.48 });
  });

  it('names the value when the decimal sign is not the column’s, or it is no number', () => {
    expect(read('16,37', '59.41')).toEqual({
      column: 'lon',
      code: 'mixed_decimals',
      detail: expect.stringContaining('”16,37”'),
    });
    expect(read('16.37', 'norr')).toMatchObject({ column: 'lat', code: 'invalid_number' });
    expect(read('16,37', '59,41', square, ',')).toMatchObject({ lon: 16.37 });
  });
});
