import type { Feature, Polygon } from 'geojson';

const EARTH_RADIUS_METERS = 6_371_009;
const CORNERS = 48;

/**
 * A circle on the ground as a GeoJSON polygon, for drawing only: at least 6 metres wide so that a good position can
 * still be seen, on a sphere (0.3 % from the ellipsoid, far below what a phone knows).
 */
export function accuracyCircle({
  lon,
  lat,
  accuracyMeters,
}: {
  lon: number;
  lat: number;
  accuracyMeters: number;
}): Feature<Polygon> {
  const radians = Math.PI / 180;
  const reach = Math.max(6, accuracyMeters) / EARTH_RADIUS_METERS / radians;
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const angle = ((corner % CORNERS) / CORNERS) * 2 * Math.PI;
    return [lon + (reach * Math.cos(angle)) / Math.cos(lat * radians), lat + reach * Math.sin(angle)];
  });
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** Pixels of the world's width at zoom 0. */
const WORLD_PIXELS = 512;

/** The zoom at which the whole circle is seen on a screen of that width (pixels), never closer than `closest`. */
export function zoomToSee(
  { lat, accuracyMeters }: { lat: number; accuracyMeters: number },
  screenPixels: number,
  closest: number,
): number {
  const equatorMeters = 2 * Math.PI * EARTH_RADIUS_METERS * Math.cos((lat * Math.PI) / 180);
  const metersAcross = Math.max(1, 2.5 * accuracyMeters);
  return Math.min(closest, Math.log2((equatorMeters * screenPixels) / (metersAcross * WORLD_PIXELS)));
}
