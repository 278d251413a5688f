import type { ExpectedCount } from '@lagesbild/shared/analysis/expected.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';

/** The engine's figure as answers carry it: JSON has no Infinity, so a binomial law has dispersion null. */
export function figureOf(count: ExpectedCount & { pAdjusted?: number }): Figure {
  const { observed, expected, spanLow, spanHigh, p, verdict, dispersion } = count;
  return {
    observed,
    expected,
    spanLow,
    spanHigh,
    p,
    pAdjusted: count.pAdjusted ?? null,
    verdict,
    dispersion: Number.isFinite(dispersion) ? dispersion : null,
  };
}
