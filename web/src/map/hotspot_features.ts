import type { MapFeatures } from './style_part.ts';

/** A hotspot as far as the map needs it; rings of lon, lat. */
export interface MapHotspot {
  rank: number;
  outline: [number, number][][][];
  /** Drawn dashed and unfilled: it was a hotspot, and is none in this period. */
  faded?: boolean;
  /** Going down: an arrow at its number. */
  falling?: boolean;
}

/** One MultiPolygon each, with its rank and whether it is `faded`. */
export function hotspotFeatures(hotspots: readonly MapHotspot[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: hotspots.map(({ rank, outline, faded = false }) => ({
      type: 'Feature',
      properties: { rank, faded },
      geometry: { type: 'MultiPolygon', coordinates: outline },
    })),
  };
}

/** Where the number stands: the corner farthest to the north-west, north counting double. Null without an outline. */
export function badgeCorner(outline: MapHotspot['outline']): [lon: number, lat: number] | null {
  // a degree of longitude is about half a degree of latitude on the ground here, so the lean is 1 : 4 in degrees
  const lean = ([lon, lat]: [number, number]) => 4 * lat - lon;
  return outline
    .flat(2)
    .reduce<[number, number] | null>(
      (best, corner) => (best === null || lean(corner) > lean(best) ? corner : best),
      null,
    );
}

/** West, south, east, north of an outline in degrees; null without one. */
export function outlineBounds(outline: MapHotspot['outline']): [number, number, number, number] | null {
  const corners = outline.flat(2);
  if (corners.length === 0) return null;
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
