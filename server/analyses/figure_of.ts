import type { ExpectedCount } from '@lagesbild/shared/analysis/expected.ts';
import type { FamilyMember } from '@lagesbild/shared/analysis/judge_family.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';

/** A judged count as answers carry it; an infinite dispersion (binomial) is null there. */
export function figureOf(count: ExpectedCount & Partial<Pick<FamilyMember, 'pAdjusted'>>): Figure {
  const { observed, expected, spanLow, spanHigh, p, pAdjusted, verdict, dispersion } = count;
  return {
    observed,
    expected,
    spanLow,
    spanHigh,
    p,
    pAdjusted: pAdjusted ?? null,
    verdict,
    dispersion: Number.isFinite(dispersion) ? dispersion : null,
  };
}
