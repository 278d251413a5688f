import type { HotspotClass } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import type { HotspotVerdict } from '@lagesbild/shared/analysis/find_hotspots.ts';
import type { PlaceType } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Point } from './town/vector.ts';

/** One point where incidents of a plant lie, in metres from the town's origin; all of it in one cell of 100 m. */
export interface PlantedSpot {
  at: Point;
  placeKey: string | null;
  name: string;
  placeType: PlaceType;
}

/** Incidents a fortnight in a run of fortnights; the n-th incident of each lies at spot order[n % length]. */
export interface PlantedPhase {
  from: number;
  counts: readonly number[];
  order: readonly number[];
}

export interface PlantedPlace {
  key: string;
  name: string;
  /** What it is there to show. */
  role: string;
  /** Class of its hotspot in fortnight 52 (docs/methods/klasser.md); `faded` has none, null = no hotspot, now or faded. */
  class: HotspotClass | 'faded' | null;
  /** Tests that each flag it in fortnight 52, whatever the other says; none when it is not flagged. */
  verdicts: readonly HotspotVerdict[];
  /** "Starkare än vanligt" in fortnight 52; null when that may fall either way. */
  strongerThanUsual: boolean | null;
  /** The first is the main spot. */
  spots: readonly PlantedSpot[];
  phases: readonly PlantedPhase[];
  /** Category codes with weights. */
  kinds: Readonly<Record<string, number>>;
}

/** Incidents of a plant in a fortnight (1–52), as the spot of each. */
export function spotsInFortnight(place: PlantedPlace, fortnight: number): PlantedSpot[] {
  for (const { from, counts, order } of place.phases) {
    const count = counts[fortnight - from];
    if (count !== undefined) {
      return Array.from({ length: count }, (_, n) => place.spots[order[n % order.length]!]!);
    }
  }
  return [];
}
