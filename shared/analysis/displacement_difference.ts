import { normalUpperQuantile } from './normal.ts';

/** Incidents of a place before and after, and its size by any one measure (cells, km²); default 1. */
export interface BeforeAfter {
  before: number;
  after: number;
  size?: number;
}

export interface DisplacementDifference {
  /** Incidents more (+) or fewer (−) than the control would have it, per unit of size. */
  estimate: number;
  standardError: number;
  /** 95 % limits. */
  low: number;
  high: number;
  z: number;
}

interface DifferenceInput {
  treated: BeforeAfter;
  control: BeforeAfter;
  /** The places that it may have moved to and their own control: added to the estimate. */
  displaced?: BeforeAfter;
  displacedControl?: BeforeAfter;
  /** φ of the counts, ≥ 1; default 1 (Poisson). */
  phi?: number;
}

/**
 * Weighted displacement difference: (treated after − before) − (control after − before), each divided by the size of
 * its place, plus the same of the places around when given; variance φ·Σ count/size². Before and after must be equally
 * long. Wheeler & Ratcliffe (2018), doi:10.1186/s40163-018-0085-5. All counts 0: estimate 0 with standard error 0, z 0.
 */
export function displacementDifference(input: DifferenceInput): DisplacementDifference {
  const { treated, control, displaced, displacedControl, phi = 1 } = input;
  const plus = [treated, displaced].filter((place) => place !== undefined);
  const minus = [control, displacedControl].filter((place) => place !== undefined);
  const change = (places: readonly BeforeAfter[]) =>
    places.reduce((sum, { before, after, size = 1 }) => sum + (after - before) / size, 0);
  const variance = [...plus, ...minus].reduce(
    (sum, { before, after, size = 1 }) => sum + (before + after) / (size * size),
    0,
  );
  const estimate = change(plus) - change(minus);
  const standardError = Math.sqrt(phi * variance);
  const reach = normalUpperQuantile * standardError;
  return {
    estimate,
    standardError,
    low: estimate - reach,
    high: estimate + reach,
    z: standardError > 0 ? estimate / standardError : 0,
  };
}
