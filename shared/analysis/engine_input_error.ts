export type EngineInputErrorCode =
  | 'not_finite'
  | 'length_mismatch'
  | 'cell_size'
  | 'grid_too_large'
  | 'bandwidth'
  | 'counts'
  | 'cells'
  | 'area_share'
  | 'period_days'
  | 'compared_periods'
  | 'distance'
  | 'minimum_points'
  | 'window'
  | 'bands'
  | 'runs'
  | 'too_many_pairs';

/** Input that the engine refuses to compute with. `index` is the row or list position at fault, -1 when it is none. */
export class EngineInputError extends TypeError {
  override readonly name = 'EngineInputError';
  readonly code: EngineInputErrorCode;
  readonly index: number;

  constructor(code: EngineInputErrorCode, index: number, detail: string) {
    super(detail);
    this.code = code;
    this.index = index;
  }
}
