import type { DisplacementSeries } from './displacement.ts';
import type { EffectPeriods, FortnightSpan } from './effect_periods.ts';
import type { AssessedFortnight, FortnightRole, InterventionInput } from './intervention_assessment.ts';

/** Incidents of every fortnight in the place, around it and in the control, with its role; most recent first. */
export function assessedSeries(
  { fortnights, countsByFortnight, footprint }: InterventionInput,
  periods: EffectPeriods,
  buffer: readonly number[],
  control: readonly number[],
): AssessedFortnight[] {
  return fortnights.map(({ from, to }, t) => {
    const counts = countsByFortnight[t]!;
    const sumOver = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + counts[cell]!, 0);
    const sums = { treated: sumOver(footprint), buffer: sumOver(buffer), control: sumOver(control) };
    return { from, to, role: roleOf(periods, t), ...sums };
  });
}

/** The fortnights before and after, by place. */
export function seriesBySide(series: readonly AssessedFortnight[]): DisplacementSeries {
  const side = (role: FortnightRole, place: 'treated' | 'buffer' | 'control') =>
    series.filter((fortnight) => fortnight.role === role).map((fortnight) => fortnight[place]);
  return {
    treatedBefore: side('before', 'treated'),
    treatedAfter: side('after', 'treated'),
    bufferBefore: side('before', 'buffer'),
    bufferAfter: side('after', 'buffer'),
    controlBefore: side('before', 'control'),
    controlAfter: side('after', 'control'),
  };
}

function roleOf(periods: EffectPeriods, t: number): FortnightRole {
  const holds = (span: FortnightSpan | null) => span !== null && span.newest <= t && t <= span.oldest;
  const roles = ['after', 'choosing', 'before', 'matching'] as const;
  return roles.find((role) => holds(periods[role])) ?? 'outside';
}
