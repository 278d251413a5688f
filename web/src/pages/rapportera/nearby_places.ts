import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';

export interface NearbyPlace extends Place {
  /** Straight-line distance in metres of the municipality's projection; null when nobody knows where we are. */
  distanceMeters: number | null;
}

/** The register sorted by distance from a point (degrees), nearest first; by Swedish alphabet without a point. */
export function nearbyPlaces(
  places: readonly Place[],
  from: { lon: number; lat: number } | null,
  projection: Projection,
): NearbyPlace[] {
  if (!from) {
    const collator = new Intl.Collator('sv');
    return places
      .map((place) => ({ ...place, distanceMeters: null }))
      .sort((a, b) => collator.compare(a.name, b.name));
  }
  const [x, y] = projection.toMeters(from.lon, from.lat);
  return places
    .map((place) => {
      const [placeX, placeY] = projection.toMeters(place.lon, place.lat);
      return { ...place, distanceMeters: Math.hypot(placeX - x, placeY - y) };
    })
    .sort((a, b) => a.distanceMeters - b.distanceMeters);
}

/** "20 m", "340 m", "1,2 km": as exact as a distance is worth. */
export function distanceLabel(meters: number, language: 'sv' | 'en'): string {
  if (meters < 1000) return `${meters < 100 ? Math.round(meters / 5) * 5 : Math.round(meters / 10) * 10} m`;
  const kilometers = (meters / 1000).toFixed(1);
  return `${language === 'sv' ? kilometers.replace('.', ',') : kilometers} km`;
}
