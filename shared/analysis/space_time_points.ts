import { EngineInputError } from './engine_input_error.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';

/** Incidents in space and time; those without a time or a point are for the caller to leave out, with a reason. */
export interface SpaceTimePoints {
  /** Metres. */
  x: Float64Array;
  y: Float64Array;
  /** When each counts, milliseconds. */
  at: Float64Array;
}

/** Throws EngineInputError for columns of unequal length and for a coordinate or time that is not finite, naming the row. */
export function refuseBadSpaceTime({ x, y, at }: SpaceTimePoints): void {
  refuseNonFinite(x, y);
  if (at.length !== x.length) {
    throw new EngineInputError('length_mismatch', -1, `x has ${x.length} rows, at has ${at.length}`);
  }
  const bad = at.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new EngineInputError('not_finite', bad, `Row ${bad} has no time: ${at[bad]}`);
}
