import { collide, type Footprint } from './footprint.ts';
import type { Polyline } from './polyline.ts';
import { createSegmentIndex, type SegmentIndex } from './segment_index.ts';
import { mix, nearestOnSegment, type Point } from './vector.ts';

/** The houses set so far: a new one must keep clear of them and of the streets. */
export interface BuiltUp {
  houses: Footprint[];
  /** Adds the house if it keeps `gapMeters` to others and `streetMeters` to the middle of streets. */
  tryToBuild(house: Footprint, gapMeters: number, streetMeters: number): boolean;
}

const BUCKET = 100;

export function createBuiltUp(streets: readonly Polyline[]): BuiltUp {
  const index: SegmentIndex = createSegmentIndex();
  for (const [i, street] of streets.entries()) index.insert(i, street);
  const houses: Footprint[] = [];
  const buckets = new Map<string, Footprint[]>();
  const bucketOf = (p: Point, dc = 0, dr = 0) =>
    `${Math.floor(p[0] / BUCKET) + dc},${Math.floor(p[1] / BUCKET) + dr}`;

  const keepsFromStreets = (house: Footprint, meters: number) => {
    const around = house.flatMap((p, i) => [p, mix(p, house[(i + 1) % 4]!, 0.5)]);
    return around.every((p) =>
      index
        .near(p, p, meters)
        .every((segment) => nearestOnSegment(p, segment.a, segment.b).distance >= meters),
    );
  };
  return {
    houses,
    tryToBuild(house, gapMeters, streetMeters) {
      for (let dc = -1; dc <= 1; dc++) {
        for (let dr = -1; dr <= 1; dr++) {
          const near = buckets.get(bucketOf(house[0], dc, dr)) ?? [];
          if (near.some((other) => collide(house, other, gapMeters))) return false;
        }
      }
      if (!keepsFromStreets(house, streetMeters)) return false;
      const key = bucketOf(house[0]);
      buckets.set(key, [...(buckets.get(key) ?? []), house]);
      houses.push(house);
      return true;
    },
  };
}
