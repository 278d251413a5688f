import { aoristicWeights } from '@lagesbild/shared/analysis/aoristic_weights.ts';
import { type PeakHours, peakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { hoursOfWeek, type WeekSpans } from '@lagesbild/shared/analysis/week_spans.ts';

/**
 * The hours that stand out among the incidents (`rows`) of each place, in their order; null where chance explains
 * them or they are too few. `cells`: of each located incident; places share no cell.
 */
export function placePeaks(
  spans: WeekSpans,
  rows: readonly number[],
  cells: Int32Array,
  places: readonly { cells: readonly number[] }[],
): (PeakHours | null)[] {
  const placeOfCell = new Map(places.flatMap((place, i) => place.cells.map((cell) => [cell, i] as const)));
  const placeOf = new Int16Array(spans.offsets.length - 1).fill(-1);
  for (const row of rows) placeOf[row] = placeOfCell.get(cells[row]!) ?? -1;
  const { weights, known } = aoristicWeights(spans, placeOf, places.length);
  return places.map((_, i) => peakHours(weights.subarray(i * hoursOfWeek, (i + 1) * hoursOfWeek), known[i]!));
}
