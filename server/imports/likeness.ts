import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';

/** Something that happened somewhere at a time. Metres and epoch milliseconds; `to` equals `from` for a moment. */
export interface PlacedMoment {
  categoryCode: string;
  x: number;
  y: number;
  from: number;
  to: number;
  source: string;
  sourceId: string | null;
}

export interface Alike<T> {
  other: T;
  meters: number;
}

const DAY = 86_400_000;
/** A longer span is found under its first days only: it says too little of when for a likeness. */
const MOST_DAYS = 62;

/**
 * Finds what is likely the same incident: same category, within LIMITS.likenessMeters, overlapping time. Two rows of one
 * source with ids of their own are left to their ids: the source itself says whether they are one. One index for what is stored and for the file's rows.
 */
export class LikenessIndex<T extends PlacedMoment> {
  /** By place, day and category; within it by which source's ids the rows have ('' for none). */
  readonly #buckets = new Map<string, Map<string, T[]>>();

  add(moment: T): void {
    for (const day of daysOf(moment)) {
      const key = keyOf(moment.categoryCode, cell(moment.x), cell(moment.y), day);
      const bucket = this.#buckets.get(key) ?? new Map<string, T[]>();
      this.#buckets.set(key, bucket);
      const group = bucket.get(groupOf(moment));
      if (group) group.push(moment);
      else bucket.set(groupOf(moment), [moment]);
    }
  }

  /** The nearest likely duplicate, or null. */
  find(moment: PlacedMoment): Alike<T> | null {
    let best: Alike<T> | null = null;
    for (const day of daysOf(moment)) {
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          const key = keyOf(moment.categoryCode, cell(moment.x) + dx, cell(moment.y) + dy, day);
          for (const [group, others] of this.#buckets.get(key) ?? []) {
            if (group !== '' && group === groupOf(moment)) continue;
            best = nearest(moment, others, best);
            if (best?.meters === 0) return best;
          }
        }
      }
    }
    return best;
  }
}

const cell = (meters: number) => Math.floor(meters / LIMITS.likenessMeters);
const keyOf = (category: string, x: number, y: number, day: number) => `${category} ${x} ${y} ${day}`;

function daysOf({ from, to }: PlacedMoment): number[] {
  const first = Math.floor(from / DAY);
  const last = Math.min(Math.floor(to / DAY), first + MOST_DAYS);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Spans end where the next begins: two days that follow each other do not overlap. */
function overlaps(a: PlacedMoment, b: PlacedMoment): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to) || isWithin(a, b) || isWithin(b, a);
}

const isWithin = (moment: PlacedMoment, span: PlacedMoment) =>
  moment.from === moment.to && moment.from >= span.from && moment.from < span.to;

const groupOf = ({ source, sourceId }: PlacedMoment) => (sourceId === null ? '' : source);

function nearest<T extends PlacedMoment>(
  moment: PlacedMoment,
  others: readonly T[],
  before: Alike<T> | null,
): Alike<T> | null {
  let best = before;
  for (const other of others) {
    const meters = Math.hypot(other.x - moment.x, other.y - moment.y);
    if (meters > LIMITS.likenessMeters || (best && meters >= best.meters)) continue;
    if (overlaps(moment, other)) best = { other, meters };
    // many rows of one point: nothing can be nearer
    if (best?.meters === 0) return best;
  }
  return best;
}

/** The moment of an incident that is to be stored or is; null without a point or a time. */
export function placedMoment(
  incident: {
    categoryCode: string;
    lon: number | null;
    lat: number | null;
    occurredFrom: number | null;
    occurredTo: number | null;
    source: string;
    sourceId: string | null;
  },
  projection: Projection,
): PlacedMoment | null {
  const { categoryCode, lon, lat, occurredFrom, occurredTo, source, sourceId } = incident;
  if (lon === null || lat === null || occurredFrom === null) return null;
  const [x, y] = projection.toMeters(lon, lat);
  return { categoryCode, x, y, from: occurredFrom, to: occurredTo ?? occurredFrom, source, sourceId };
}
