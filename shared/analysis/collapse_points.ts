import { refuseNonFinite } from './refuse_non_finite.ts';

/** Unique locations in metres with the number of incidents at each. */
export interface WeightedPoints {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
}

/** Unique locations, and which one each point is at: a filter then only has to weigh them anew. */
export interface CollapsedPoints extends WeightedPoints {
  /** For each point given, the number of its location. */
  placeOf: Int32Array;
}

/**
 * Collapses points at exactly the same coordinates to one with a weight: addresses snap together, so a
 * density over them costs a third. In order of first appearance. Done once per load, not per frame. No points
 * give no places. Throws EngineInputError 'not_finite' for a coordinate that is none, with its row.
 */
export function collapsePoints(x: Float64Array, y: Float64Array): CollapsedPoints {
  refuseNonFinite(x, y);
  let capacity = 16;
  while (capacity < 2 * x.length) capacity *= 2;
  // open addressing over the bits of both coordinates; a slot holds 1 + the number of a unique point
  const slots = new Int32Array(capacity);
  const bits = new Float64Array(2);
  const words = new Uint32Array(bits.buffer);
  const points = {
    x: new Float64Array(x.length),
    y: new Float64Array(x.length),
    weight: new Float64Array(x.length),
  };
  const placeOf = new Int32Array(x.length);
  let unique = 0;
  for (let i = 0; i < x.length; i++) {
    // adding 0 makes -0 the same place as 0
    bits[0] = x[i]! + 0;
    bits[1] = y[i]! + 0;
    let hash = Math.imul(words[0]!, 0x9e3779b1) ^ Math.imul(words[1]!, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(words[2]!, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1) ^ Math.imul(words[3]!, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 16)) & (capacity - 1);
    for (;;) {
      const found = slots[slot]! - 1;
      if (found < 0) {
        slots[slot] = unique + 1;
        points.x[unique] = bits[0];
        points.y[unique] = bits[1];
        points.weight[unique] = 1;
        placeOf[i] = unique++;
        break;
      }
      if (points.x[found] === bits[0] && points.y[found] === bits[1]) {
        points.weight[found]!++;
        placeOf[i] = found;
        break;
      }
      slot = (slot + 1) & (capacity - 1);
    }
  }
  return {
    x: points.x.slice(0, unique),
    y: points.y.slice(0, unique),
    weight: points.weight.slice(0, unique),
    placeOf,
  };
}

/** The same locations weighed by some of the points only (row numbers): what a filter leaves. Those without any weigh 0. */
export function weighRows(points: CollapsedPoints, rows: Int32Array): WeightedPoints {
  const weight = new Float64Array(points.x.length);
  for (let i = 0; i < rows.length; i++) weight[points.placeOf[rows[i]!]!]!++;
  return { x: points.x, y: points.y, weight };
}
