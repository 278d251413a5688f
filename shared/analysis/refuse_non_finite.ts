import { EngineInputError } from './engine_input_error.ts';

/**
 * Refuses coordinate columns (metres) of unequal length or with NaN or an infinity, naming the first bad
 * row: a point that is nowhere must be left out by the caller, with a reason, never counted by accident.
 */
export function refuseNonFinite(x: Float64Array, y: Float64Array): void {
  if (x.length !== y.length) {
    throw new EngineInputError('length_mismatch', -1, `x has ${x.length} rows, y has ${y.length}`);
  }
  for (let i = 0; i < x.length; i++) {
    // NaN and the infinities are the only numbers that do not cancel to zero
    if (x[i]! - x[i]! !== 0 || y[i]! - y[i]! !== 0) {
      throw new EngineInputError('not_finite', i, `Row ${i} is not a point: x ${x[i]}, y ${y[i]}`);
    }
  }
}
