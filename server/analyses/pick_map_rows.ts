import type { AnalysisGround } from './analysis_ground.ts';

/** Asked-for incidents with a place; `row` is their position in the ground's rows. */
interface MapRows {
  row: Int32Array;
  x: Float64Array;
  y: Float64Array;
  periodIndex: Int16Array;
  /** Of the shown period (index 0): asked for, but only the municipality is known. */
  leftOut: { reason: 'without_place'; count: number }[];
}

/** What goes on a map. `periodIndex`: a period by row of the ground, 0 the shown one; negative rows are left out. */
export function pickMapRows({ rows }: AnalysisGround, periodIndex: Int16Array): MapRows {
  const kept: number[] = [];
  let withoutPlace = 0;
  for (let row = 0; row < rows.length; row++) {
    if (!rows.asked[row] || periodIndex[row]! < 0) continue;
    if (Number.isFinite(rows.x[row]! + rows.y[row]!)) kept.push(row);
    else if (periodIndex[row] === 0) withoutPlace++;
  }
  return {
    row: Int32Array.from(kept),
    x: Float64Array.from(kept, (row) => rows.x[row]!),
    y: Float64Array.from(kept, (row) => rows.y[row]!),
    periodIndex: Int16Array.from(kept, (row) => periodIndex[row]!),
    leftOut: [{ reason: 'without_place', count: withoutPlace }],
  };
}
