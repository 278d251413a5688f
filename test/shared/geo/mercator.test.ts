import {
  latOfMercatorY,
  lonOfMercatorX,
  mercatorColumns,
  mercatorXOfLon,
  mercatorYOfLat,
} from '@lagesbild/shared/geo/mercator.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the map square', () => {
  it('has its middle where the equator meets the prime meridian and north at the top', () => {
    expect([mercatorXOfLon(0), mercatorYOfLat(0)]).toEqual([0.5, 0.5]);
    expect(mercatorXOfLon(-180)).toBe(0);
    expect(mercatorYOfLat(85.051128779806604)).toBeCloseTo(0, 12);
    expect(mercatorYOfLat(90)).toBeCloseTo(0, 12);
  });

  it('comes back to the same degrees', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lon, lat) => {
          expect(lonOfMercatorX(mercatorXOfLon(lon))).toBeCloseTo(lon, 9);
          expect(latOfMercatorY(mercatorYOfLat(lat))).toBeCloseTo(lat, 9);
        },
      ),
    );
  });

  it('projects columns of equal length', () => {
    const { mercatorX, mercatorY } = mercatorColumns(new Float64Array([0, 180]), new Float64Array([0, 0]));
    expect([...mercatorX, ...mercatorY]).toEqual([0.5, 1, 0.5, 0.5]);
  });
});
