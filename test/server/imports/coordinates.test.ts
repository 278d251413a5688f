import { detectCoordinates } from '@lagesbild/server/imports/detect_coordinates.ts';
import { readPosition } from '@lagesbild/server/imports/read_position.ts';
import { COORDINATE_SYSTEMS, projectionOfCode } from '@lagesbild/shared/geo/coordinate_systems.ts';
import { polygonOfBounds } from '@lagesbild/shared/geo/polygon.ts';
import { describe, expect, it } from 'vitest';

const tm = projectionOfCode(3006)!;
/** A town of 4 × 4 km around a point. */
function townAt(lon: number) {
  const [x, y] = tm.toMeters(lon, 59.41);
  const boundary = polygonOfBounds([x - 2000, y - 2000, x + 2000, y + 2000]);
  return { name: 'Provköping', projection: tm, boundary };
}
const town = townAt(16.38);
/** Near the middle of the system's own zone. */
const ownLongitude = (proj4: string | null) =>
  Number(/lon_0=([1-9][\d.]*)/.exec(proj4 ?? '')?.[1] ?? 16) + 0.38;
const at = (text: string, column: string) => ({ text, column, sign: '.' as const });

describe('the coordinate system of a file', () => {
  it.each(COORDINATE_SYSTEMS)('is told by where the points fall: $name', ({ code, proj4 }) => {
    const lon = ownLongitude(proj4);
    const pair = projectionOfCode(code)?.toMeters(lon, 59.41) ?? ([lon, 59.41] as [number, number]);
    const found = detectCoordinates([pair], townAt(lon), { named: null, own: 3006 });
    expect(found).toMatchObject({ code, share: 1 });
  });

  it('is what the file itself says', () => {
    const found = detectCoordinates([[16.38, 59.41]], town, { named: 3010, own: 3006 });
    expect(found?.reason).toBe('Filen säger själv att det är SWEREF 99 16 30 (EPSG 3010).');
  });

  it('cannot be told among the zones without a boundary: then it is the municipality’s own', () => {
    const bare = { ...town, boundary: null };
    const pair = projectionOfCode(3010)!.toMeters(16.38, 59.41);
    expect(detectCoordinates([pair], bare, { named: null, own: 3010 })).toMatchObject({
      code: 3010,
      share: null,
    });
    expect(detectCoordinates([[1e9, 1e9]], bare, { named: null, own: 3006 })).toBeNull();
  });
});

describe('a point in metres', () => {
  it.each([3006, 3007, 3010, 3018, 3857])('becomes the same degrees from EPSG %s', (code) => {
    const grid = projectionOfCode(code)!;
    const [east, north] = grid.toMeters(16.38, 59.41);
    const read = readPosition(at(String(east), 'E'), at(String(north), 'N'), town, grid);
    expect(read).toMatchObject({ lon: expect.closeTo(16.38, 6), lat: expect.closeTo(59.41, 6) });
  });

  it('may be written north first, as Swedish maps do', () => {
    const [east, north] = tm.toMeters(16.38, 59.41);
    const read = readPosition(at(String(north), 'X'), at(String(east), 'Y'), town, tm);
    expect(read).toMatchObject({ lon: expect.closeTo(16.38, 6), lat: expect.closeTo(59.41, 6) });
  });

  it('is refused where it is no point, or lies outside', () => {
    expect(readPosition(at('0', 'E'), at('0', 'N'), town, tm)).toMatchObject({ code: 'invalid_position' });
    expect(readPosition(at('', 'E'), at('1', 'N'), town, tm)).toMatchObject({
      code: 'missing_field',
      column: 'E',
    });
    expect(readPosition(at('600000', 'E'), at('6500000', 'N'), town, tm)).toMatchObject({
      code: 'outside_municipality',
    });
  });
});
