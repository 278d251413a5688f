import { polygonContains } from '@lagesbild/shared/geo/polygon.ts';
import type { AnalysisGround } from './analysis_ground.ts';

/** The shown period's asked-for incidents that lie in the study area, oldest first: for methods without a grid. */
export const pickPeriodRows = (ground: AnalysisGround) => pickSpanRows(ground, ground.periods[0]!);

/** The same of any span of counted moments, from ≤ t < to (epoch ms). */
export function pickSpanRows({ rows, polygon }: AnalysisGround, { from, to }: { from: number; to: number }) {
  const kept: number[] = [];
  let withoutPlace = 0;
  let outside = 0;
  for (let row = 0; row < rows.length; row++) {
    if (!rows.asked[row] || rows.countedAt[row]! < from || rows.countedAt[row]! >= to) continue;
    if (!Number.isFinite(rows.x[row]! + rows.y[row]!)) withoutPlace++;
    else if (!polygonContains(polygon, rows.x[row]!, rows.y[row]!)) outside++;
    else kept.push(row);
  }
  const pick = (column: Float64Array) => Float64Array.from(kept, (row) => column[row]!);
  return {
    row: kept,
    x: pick(rows.x),
    y: pick(rows.y),
    /** Counted moments, epoch ms. */
    at: pick(rows.countedAt),
    leftOut: [
      { reason: 'without_place', count: withoutPlace },
      { reason: 'outside_study_area', count: outside },
    ],
  };
}
