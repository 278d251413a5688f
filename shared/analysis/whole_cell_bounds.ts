import type { Bounds } from '../geo/polygon.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';

/**
 * The study area of a municipality without a boundary: the points' bounding box (metres) widened to whole
 * square cells. No points give null: there is nothing to fix yet.
 * Throws EngineInputError 'not_finite' for a coordinate that is none, with its row.
 */
export function wholeCellBounds(x: Float64Array, y: Float64Array, cellSizeMeters: number): Bounds | null {
  refuseNonFinite(x, y);
  if (x.length === 0) return null;
  let [minX, minY, maxX, maxY]: Bounds = [x[0]!, y[0]!, x[0]!, y[0]!];
  for (let i = 1; i < x.length; i++) {
    minX = Math.min(minX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxX = Math.max(maxX, x[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  const below = (value: number) => Math.floor(value / cellSizeMeters) * cellSizeMeters;
  // cells are half-open: a point on a line belongs to the next cell, which is then needed too
  return [below(minX), below(minY), below(maxX) + cellSizeMeters, below(maxY) + cellSizeMeters];
}
