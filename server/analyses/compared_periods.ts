import { comparedPositions } from '@lagesbild/shared/analysis/expected.ts';
import type { Comparison } from '@lagesbild/shared/time/comparison.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';

/** What an answer says of its comparison: which one was asked for, and the periods that it was really taken from. */
export function comparedPeriods(
  periods: readonly Pick<Period, 'fromDate' | 'toDate'>[],
  comparison: Comparison,
  compared: readonly number[] | undefined,
) {
  const positions = comparedPositions(periods.length - 1, compared);
  return {
    comparison,
    comparedPeriods: positions.length,
    compared: positions.map((position) => ({
      from: periods[position]!.fromDate,
      to: periods[position]!.toDate,
    })),
  };
}
