import type { Period } from './period.ts';

/** What a period is set beside: the six previous of its kind (the rule), the previous one, or the same season a year ago. */
export const COMPARISONS = ['six_previous', 'previous', 'last_year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const periodsInYear: Partial<Record<Period['kind'], number>> = {
  week: 52,
  fortnight: 26,
  month: 12,
  quarter: 4,
  tertial: 3,
  year: 1,
};

const daysInYear = 365.25;
/** A span of fewer days would have to be followed back through more than a hundred of its like. */
const shortestSpanDays = 7;

/**
 * How many periods of its own length lie between a period and its season last year: whole weeks for weeks and
 * fortnights, so that weekdays meet weekdays (364 days); for an own span the nearest multiple of its days. Null where
 * there is no such thing: spans under a week.
 */
export function stepsToLastYear(period: Pick<Period, 'kind' | 'days'>): number | null {
  const steps = periodsInYear[period.kind];
  if (steps !== undefined) return steps;
  return period.days < shortestSpanDays ? null : Math.max(1, Math.round(daysInYear / period.days));
}

/**
 * Which earlier periods (1 = the one directly before) the expected count is taken from; undefined leaves it to the
 * engine's rule, the six previous. Last year of a span under a week: nothing to compare with.
 */
export function comparedSteps(
  period: Pick<Period, 'kind' | 'days'>,
  comparison: Comparison,
): readonly number[] | undefined {
  if (comparison === 'six_previous') return undefined;
  if (comparison === 'previous') return [1];
  const steps = stepsToLastYear(period);
  return steps === null ? [] : [steps];
}
