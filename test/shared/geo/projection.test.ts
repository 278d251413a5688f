import { createProjection, projectColumns } from '@lagesbild/shared/geo/projection.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sweref99tm = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

describe('a projection', () => {
  const projection = createProjection(sweref99tm);

  it('puts the central meridian at 500 000 m east', () => {
    const [x, y] = projection.toMeters(15, 59);
    expect(x).toBeCloseTo(500_000, 6);
    // the meridian arc of GRS 80 to 59° N by numerical integration, times 0.9996
    expect(y).toBeCloseTo(6_540_052.0174, 3);
  });

  it('comes back to where it started, anywhere in Sweden', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 25, noNaN: true }),
        fc.double({ min: 55, max: 70, noNaN: true }),
        (lon, lat) => {
          const back = projection.toLonLat(...projection.toMeters(lon, lat));
          expect(back[0]).toBeCloseTo(lon, 8);
          expect(back[1]).toBeCloseTo(lat, 8);
        },
      ),
    );
  });

  it('projects columns row by row and carries a missing point through', () => {
    const { x, y } = projectColumns(
      projection,
      new Float64Array([15, Number.NaN]),
      new Float64Array([59, 59]),
    );
    expect([x[0], y[0]]).toEqual(projection.toMeters(15, 59));
    expect([x[1], y[1]]).toEqual([Number.NaN, Number.NaN]);
  });

  it('refuses columns of unequal length', () => {
    expect(() => projectColumns(projection, new Float64Array(2), new Float64Array(1))).toThrow(
      'lon has 2 rows',
    );
  });

  it.each([
    ['degrees', '+proj=longlat +datum=WGS84 +no_defs'],
    ['feet', '+proj=utm +zone=32 +units=us-ft'],
    ['something else', 'EPSG:3006'],
    ['a kind that the page is built without', '+proj=robin +units=m'],
  ])('refuses a CRS in %s', (_, text) => {
    expect(() => createProjection(text)).toThrow(RangeError);
  });
});
