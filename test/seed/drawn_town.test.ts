import { readFileSync, statSync } from 'node:fs';
import { readTown, type TownFeature } from '@lagesbild/db/seed/example/read_town.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { PLACE_TYPES } from '@lagesbild/shared/domain/incident_codes.ts';
import { polygonArea, polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../db/seed/example/', import.meta.url);
const town = readTown();
const neighbour = readTown('neighbour_town.geojson');
const squareMeters = (geometry: (typeof town)['boundary'], of = town) =>
  polygonArea(polygonToMeters(geometry, of.projection));

/** Lines of a kind in metres. */
const linesOf = (kind: string) =>
  town.features
    .filter(({ properties }) => properties.kind === kind)
    .map(({ geometry }) =>
      (geometry.coordinates as [number, number][]).map(([lon, lat]) => town.projection.toMeters(lon, lat)),
    );

type Meters = [number, number];

function metersToLine([x, y]: Meters, line: Meters[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!;
    const [dx, dy] = [line[i]![0] - ax, line[i]![1] - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - share * dx, y - ay - share * dy));
  }
  return nearest;
}

const crosses = (line: Meters[], other: Meters[]) => {
  const side = (a: Meters, b: Meters, p: Meters) =>
    Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
  return line.some((b, i) => {
    const a = line[i - 1];
    return (
      a !== undefined &&
      other.some((d, j) => {
        const c = other[j - 1];
        return c !== undefined && side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
      })
    );
  });
};

describe('the drawn town of Exempelkommun', () => {
  test('is small enough to be a background: under 450 kB, lon/lat with at most six decimals', () => {
    expect(statSync(new URL('town.geojson', folder)).size).toBeLessThan(450_000);
    expect(readFileSync(new URL('town.geojson', folder), 'utf8')).not.toMatch(/\d\.\d{7}/);
  });

  test('holds every kind of thing a town has, and no unknown kind', () => {
    const kinds = [...new Set(town.features.map(({ properties }) => properties.kind))].sort();
    expect(kinds).toEqual(
      'area block boundary building district industry label lamp park path pitch place railway river road_local road_main school station study_area water wood'.split(
        ' ',
      ),
    );
  });

  test('has a study area of about 400 cells of 100 m, inside the boundary', () => {
    const studyArea = polygonToMeters(town.studyArea, town.projection);
    const cells = buildGrid({ studyArea, shape: 'square', cellSizeMeters: 100 }).x.length;
    expect(cells).toBeGreaterThan(370);
    expect(cells).toBeLessThan(440);
    const boundary = polygonToMeters(town.boundary, town.projection);
    const corners = studyArea[0]![0]!;
    for (let i = 0; i < corners.length; i += 2) {
      expect(polygonContains(boundary, corners[i]!, corners[i + 1]!)).toBe(true);
    }
  });

  test('has 40 places with a key and a place type of their own, all inside the boundary', () => {
    expect(town.places).toHaveLength(40);
    expect(new Set(town.places.map(({ key }) => key)).size).toBe(40);
    expect(new Set(town.places.map(({ name }) => name)).size).toBe(40);
    const boundary = polygonToMeters(town.boundary, town.projection);
    for (const { placeType, lon, lat, key } of town.places) {
      expect(PLACE_TYPES, key).toContain(placeType);
      expect(polygonContains(boundary, ...town.projection.toMeters(lon, lat)), key).toBe(true);
    }
  });

  test('is parted by the railway into a north and a south that fill the municipality', () => {
    expect(town.areas.map(({ name }) => name)).toEqual(['Norr om järnvägen', 'Söder om järnvägen']);
    const [north, south] = town.areas.map(({ geometry }) => squareMeters(geometry));
    expect((north! + south!) / squareMeters(town.boundary)).toBeCloseTo(1, 6);
    const station = town.places.find(({ key }) => key === 'resecentrum_norra')!;
    const square = town.places.find(({ key }) => key === 'stortorget')!;
    const inNorth = ({ lon, lat }: typeof station) =>
      polygonContains(
        polygonToMeters(town.areas[0]!.geometry, town.projection),
        ...town.projection.toMeters(lon, lat),
      );
    expect([inNorth(station), inNorth(square)]).toEqual([true, false]);
  });

  test('has six districts, and every place of the study area lies in exactly one', () => {
    expect(town.districts.map(({ name }) => name).sort()).toEqual(
      ['Bruksområdet', 'Björkhagen', 'Centrum', 'Norrtull', 'Södervik', 'Västanå'].sort(),
    );
    const districts = town.districts.map(({ geometry }) => polygonToMeters(geometry, town.projection));
    for (const { lon, lat, key } of town.places) {
      const [x, y] = town.projection.toMeters(lon, lat);
      expect(districts.filter((district) => polygonContains(district, x, y)).length, key).toBe(1);
    }
  });

  test('has streets that meet: nine ends in ten lie on another street', () => {
    const local = linesOf('road_local');
    const all = [...local, ...linesOf('road_main')];
    const ends = local.flatMap((line) => [line[0]!, line[line.length - 1]!].map((end) => ({ end, line })));
    const joined = ends.filter(({ end, line }) =>
      all.some((other) => other !== line && metersToLine(end, other) < 1.5),
    );
    expect(joined.length / ends.length).toBeGreaterThan(0.9);
  });

  test('lets no local street cross the railway', () => {
    const [railway] = linesOf('railway');
    expect(linesOf('road_local').filter((street) => crosses(street, railway!))).toEqual([]);
    expect(linesOf('road_main').filter((road) => crosses(road, railway!))).toHaveLength(2);
  });

  test('builds no house in a street', () => {
    const roads = [...linesOf('road_local'), ...linesOf('road_main')];
    const building = town.features.find(({ properties }) => properties.kind === 'building') as TownFeature;
    const houses = building.geometry.coordinates as [number, number][][][];
    expect(houses.length).toBeGreaterThan(1500);
    for (const [ring] of houses.filter((_, i) => i % 7 === 0)) {
      for (const [lon, lat] of ring!) {
        const corner = town.projection.toMeters(lon, lat);
        expect(Math.min(...roads.map((road) => metersToLine(corner, road)))).toBeGreaterThan(4);
      }
    }
  });
});

describe('the drawn town of Grannköping', () => {
  test('is small, has a few places, and shares no ground with Exempelkommun', () => {
    expect(neighbour.places).toHaveLength(6);
    const studyArea = polygonToMeters(neighbour.studyArea, neighbour.projection);
    expect(buildGrid({ studyArea, shape: 'square', cellSizeMeters: 100 }).x.length).toBeLessThan(120);
    const boundary = polygonToMeters(town.boundary, town.projection);
    for (const { lon, lat } of neighbour.places) {
      expect(polygonContains(boundary, ...town.projection.toMeters(lon, lat))).toBe(false);
    }
  });

  test('meets Exempelkommun along one and the same border', () => {
    const corners = (of: typeof town) =>
      new Set((of.boundary.coordinates as number[][][])[0]!.map((position) => position.join(',')));
    const shared = [...corners(town)].filter((corner) => corners(neighbour).has(corner));
    expect(shared).toHaveLength(7);
  });
});
