import { EngineInputError } from './engine_input_error.ts';
import { sortIntoCells } from './point_cells.ts';

export type DistanceMetric = 'euclidean' | 'manhattan';

/** Pairs of points that are near each other: those of i are others[offsets[i] … offsets[i + 1]), each pair once. */
export interface NearPairs {
  offsets: Int32Array;
  others: Int32Array;
  /** Distance band of each pair, as `others`. */
  band: Uint8Array;
}

/** A hundred megabytes of pairs; 999 permutations of them take a minute or two. */
const mostPairs = 20_000_000;

/**
 * All pairs of points whose distance lies in one of the bands [breaks[k], breaks[k + 1]) (metres, ascending,
 * finite, from 0). Throws EngineInputError 'too_many_pairs' beyond 20 million.
 */
export function findNearPairs(
  { x, y }: { x: Float64Array; y: Float64Array },
  breaks: readonly number[],
  metric: DistanceMetric,
): NearPairs {
  const reach = breaks.at(-1) ?? 0;
  const offsets = new Int32Array(x.length + 1);
  if (!(reach > 0)) return { offsets, others: new Int32Array(0), band: new Uint8Array(0) };
  const cells = sortIntoCells(x, y, reach * (1 + 1e-9), 1);
  let others = new Int32Array(1024);
  let band = new Uint8Array(1024);
  let end = 0;
  const pairUp = (point: number, cell: number) => {
    for (let k = cells.start[cell]!; k < cells.start[cell + 1]!; k++) {
      const other = cells.members[k]!;
      if (other <= point) continue;
      const dx = Math.abs(x[other]! - x[point]!);
      const dy = Math.abs(y[other]! - y[point]!);
      const distance = metric === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy);
      if (distance >= reach) continue;
      if (end === mostPairs) throw tooManyPairs(reach);
      if (end === others.length) {
        others = grown(others, new Int32Array(2 * end));
        band = grown(band, new Uint8Array(2 * end));
      }
      others[end] = other;
      band[end++] = bandOf(breaks, distance);
    }
  };
  for (let point = 0; point < x.length; point++) {
    const own = cells.cellOf[point]!;
    pairUp(point, own);
    for (let j = cells.offsets[own]!; j < cells.offsets[own + 1]!; j++) pairUp(point, cells.neighbours[j]!);
    offsets[point + 1] = end;
  }
  return { offsets, others: others.slice(0, end), band: band.slice(0, end) };
}

/** Band of a value below the last break. */
export function bandOf(breaks: readonly number[], value: number): number {
  let band = 0;
  while (value >= breaks[band + 1]!) band++;
  return band;
}

function grown<Column extends Int32Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}

function tooManyPairs(reach: number): EngineInputError {
  const detail = `More than ${mostPairs} pairs are closer than ${reach} m: narrow the bands, the period or the categories`;
  return new EngineInputError('too_many_pairs', -1, detail);
}
