import { useEffect, useRef, useState } from 'react';
import type { LagesbildMap, LitPlace } from '../../map/lagesbild_map.ts';
import type { findRepeat } from './use_repeats.ts';

/** A place of the list or the map, and its box in degrees (west, south, east, north); null when it has none. */
interface PointedPlace extends LitPlace {
  bounds: [number, number, number, number] | null;
}

export interface Pointed {
  /** Something in the list is pointed at or has focus; null when nothing is any more. */
  point(place: PointedPlace | null): void;
  /** The same of a number on the map, whose place in the list is then shown. */
  pointOnMap(place: LitPlace | null): void;
  isAt(kind: LitPlace['kind'], number: number): boolean;
}

/** The place of what is opened: a hotspot, or a repeat place, which may lie in one. */
export function restingPlace(
  hotspot: number | null,
  { place, numbered }: ReturnType<typeof findRepeat>,
): LitPlace | null {
  if (numbered) return { kind: 'repeat', number: numbered.number };
  const rank = place?.hotspot ?? hotspot;
  return rank === null ? null : { kind: 'hotspot', number: rank };
}

/** Who only passes over the list does not move the map. */
const delayMilliseconds = 220;

/** One place at a time is drawn heavier: the one pointed at, else the one that is opened (`resting`). */
export function usePointed(map: LagesbildMap | null, resting: LitPlace | null): Pointed {
  const [onMap, setOnMap] = useState<LitPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { kind = null, number = null } = resting ?? {};
  const opened = useRef(resting);
  opened.current = resting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: kind and number stand for the opened place
  useEffect(() => map?.light(opened.current), [map, kind, number]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const light = (place: LitPlace | null) => map?.light(place ?? opened.current);
  return {
    point(place) {
      clearTimeout(timer.current);
      light(place);
      timer.current = setTimeout(() => map?.glance(place?.bounds ?? null), delayMilliseconds);
    },
    pointOnMap(place) {
      light(place);
      setOnMap(place);
    },
    isAt: (kindOf, numberOf) => onMap?.kind === kindOf && onMap.number === numberOf,
  };
}
