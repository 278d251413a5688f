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

/** The same of weighted places, a weight that is not finite or below 0 included. */
export function refuseBadPlaces({ x, y, weight }: Record<'x' | 'y' | 'weight', Float64Array>): void {
  refuseNonFinite(x, y);
  if (weight.length !== x.length) {
    throw new EngineInputError('length_mismatch', -1, `x has ${x.length} rows, weight has ${weight.length}`);
  }
  for (let i = 0; i < weight.length; i++) {
    if (!(weight[i]! >= 0 && weight[i]! < Infinity)) {
      throw new EngineInputError('not_finite', i, `Place ${i} has no weight: ${weight[i]}`);
    }
  }
}
