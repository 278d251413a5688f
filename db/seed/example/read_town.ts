import { readFileSync } from 'node:fs';
import type { PlaceType } from '@lagesbild/shared/domain/incident_codes.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, type Projection } from '@lagesbild/shared/geo/projection.ts';
import { SWEREF99_TM } from './town/to_geojson.ts';

export interface TownFeature {
  type: 'Feature';
  properties: { kind: string; name?: string; rank?: number; key?: string; placeType?: PlaceType };
  geometry: { type: string; coordinates: unknown };
}

interface ExamplePlace {
  key: string;
  name: string;
  placeType: PlaceType;
  lon: number;
  lat: number;
}

/** A drawn town as the seed and the generator use it; lon/lat WGS84. */
export interface ExampleTown {
  features: readonly TownFeature[];
  boundary: AreaGeometry;
  studyArea: AreaGeometry;
  places: readonly ExamplePlace[];
  /** Streets by foot and car inside the town, with their names where they have one. */
  streets: readonly { name: string | null; line: [lon: number, lat: number][] }[];
  districts: readonly { name: string; geometry: AreaGeometry }[];
  areas: readonly { name: string; geometry: AreaGeometry }[];
  /** EPSG:3006, the CRS of both municipalities. */
  projection: Projection;
}

/** Reads the drawn town of Exempelkommun, or of its neighbour, from beside this file. Throws when it is not there. */
export function readTown(file: 'town.geojson' | 'neighbour_town.geojson' = 'town.geojson'): ExampleTown {
  return townFrom(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}

/** The same from a parsed FeatureCollection that `write_town.ts` has written. */
export function townFrom({ features }: { features: TownFeature[] }): ExampleTown {
  const ofKind = (...kinds: string[]) =>
    features.filter((feature) => kinds.includes(feature.properties.kind));
  const polygons = (kind: string) =>
    ofKind(kind).map(({ properties, geometry }) => ({
      name: properties.name ?? '',
      geometry: geometry as AreaGeometry,
    }));
  const one = (kind: string): AreaGeometry => {
    const [first] = polygons(kind);
    if (!first) throw new RangeError(`The town has no ${kind}`);
    return first.geometry;
  };
  return {
    features,
    boundary: one('boundary'),
    studyArea: one('study_area'),
    places: ofKind('place').map(({ properties, geometry }) => {
      const [lon, lat] = geometry.coordinates as [number, number];
      return { key: properties.key!, name: properties.name!, placeType: properties.placeType!, lon, lat };
    }),
    streets: ofKind('road_local', 'road_main', 'path').map(({ properties, geometry }) => ({
      name: properties.name ?? null,
      line: geometry.coordinates as [number, number][],
    })),
    districts: polygons('district'),
    areas: polygons('area'),
    projection: createProjection(SWEREF99_TM),
  };
}
