import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { FeatureCollection, Geometry } from 'geojson';
import { type MapFeatures, NO_FEATURES } from './style_part.ts';

/** What a municipality can tell of its own ground. */
export interface MunicipalGround {
  /** Its drawn background; without features the outline, areas and places stand in for it. */
  background: MapFeatures;
  boundary: AreaGeometry | null;
  studyArea: AreaGeometry | null;
  /** Its own map as vector tiles, in place of what is drawn; null without. */
  tiles: { address: string; attribution: string | null } | null;
  areas: readonly {
    name: string;
    setId?: string;
    setName?: string;
    geometry: { type: string; coordinates: unknown[] };
  }[];
  places: readonly { name: string; lon: number; lat: number; placeType?: string | null }[];
  /** West, south, east, north in degrees: what the map opens on when no view is asked for. */
  bounds: [number, number, number, number];
}

export interface GroundOptions {
  municipality: {
    boundary: unknown;
    studyArea: { geometry: unknown } | null;
    bounds: readonly number[] | null;
    code?: string;
    backgroundFile?: { id: string; attribution: string | null } | null;
  };
  background: FeatureCollection | undefined;
  areas?: MunicipalGround['areas'];
  places?: MunicipalGround['places'];
}

/** Sweden, for a municipality that knows neither boundary nor any point yet. */
const wholeCountry: MunicipalGround['bounds'] = [10.9, 55.2, 24.2, 69.1];

/** Puts together what the API tells of a municipality. The map opens on the study area, else on the bounds. */
export function municipalGround(options: GroundOptions): MunicipalGround {
  const { municipality, background, areas = [], places = [] } = options;
  const studyArea = (municipality.studyArea?.geometry ?? null) as AreaGeometry | null;
  return {
    background: (background ?? NO_FEATURES) as MapFeatures,
    boundary: municipality.boundary as AreaGeometry | null,
    studyArea,
    tiles: tilesOf(municipality),
    areas,
    places,
    bounds: (studyArea && boundsOf(studyArea)) ?? (municipality.bounds as Bounds | null) ?? wholeCountry,
  };
}

/** Where the municipality's own file lies; the file's id in the address lets browsers keep its parts. */
function tilesOf({ code, backgroundFile }: GroundOptions['municipality']): MunicipalGround['tiles'] {
  if (!code || !backgroundFile) return null;
  const { id, attribution } = backgroundFile;
  return {
    address: `/api/v1/municipalities/${encodeURIComponent(code)}/background-files/${id}`,
    attribution,
  };
}

type Bounds = MunicipalGround['bounds'];

/** The box of degrees that a map is fitted to; nothing is measured in it. */
function boundsOf(geometry: AreaGeometry): Bounds | null {
  const corners = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  if (corners.length === 0) return null;
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const corner of corners) {
    const [lon, lat] = corner as [number, number];
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

type Feature = MapFeatures['features'][number];

const feature = (kind: string, geometry: unknown, name?: string): Feature => ({
  type: 'Feature',
  properties: name === undefined ? { kind } : { kind, name },
  geometry: geometry as Geometry,
});

/**
 * Everything the map draws under the data, as one collection. Register places come along as names for close
 * zooms, except those whose name the background already writes. On vector tiles they are all there is.
 */
export function groundFeatures(ground: MunicipalGround): MapFeatures {
  const namesOf = (kind: string) =>
    new Set(
      ground.background.features
        .filter(({ properties }) => properties.kind === kind)
        .map(({ properties }) => properties.name),
    );
  const labels = namesOf('label');
  const written = new Set([...labels, ...namesOf('place')]);
  // a square that is drawn as a place too has one name
  const drawn = ground.background.features.filter(
    ({ properties }) => properties.kind !== 'place' || !labels.has(properties.name),
  );
  const places = ground.places
    .filter(({ name }) => ground.tiles !== null || !written.has(name))
    .map(({ name, lon, lat }) => feature('place', { type: 'Point', coordinates: [lon, lat] }, name));
  if (ground.tiles !== null) return { type: 'FeatureCollection', features: places };
  if (drawn.length > 0) return { type: 'FeatureCollection', features: [...drawn, ...places] };
  return {
    type: 'FeatureCollection',
    features: [
      ...(ground.boundary ? [feature('boundary', ground.boundary)] : []),
      ...ground.areas.map(({ name, geometry }) => feature('outlined_area', geometry, name)),
      ...places,
    ],
  };
}

/** A collection of one polygon, or null where there is none. */
export function outlineFeatures(geometry: AreaGeometry | null): MapFeatures | null {
  return geometry && { type: 'FeatureCollection', features: [feature('outline', geometry)] };
}
