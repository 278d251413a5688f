import type { ExpectedCount } from './expected.ts';

/** What stands for most of an increase, and its share of it; more than 1 where everything else has become fewer. */
export interface IncreaseReason {
  category: number;
  /** Null when no single area does. */
  area: number | null;
  share: number;
}

type Judged = Pick<ExpectedCount, 'observed' | 'expected' | 'verdict'>;

/** Less than half of an increase is not what it is about. */
const leastShare = 0.5;

/**
 * Which category, and where, stands for at least half of what the headline has beyond the expected: only where the
 * headline is more than expected, and only what is itself more than expected after its own family's correction (matrix
 * cells first, then category bars). The largest share wins, then the first. `cells`: areas × categories, row-major;
 * empty without areas. Null when the data do not say so.
 */
export function explainIncrease(
  headline: Judged,
  categories: readonly Judged[],
  cells: readonly Judged[],
): IncreaseReason | null {
  if (headline.verdict !== 'more' || headline.expected === null) return null;
  const increase = headline.observed - headline.expected;
  const columns = categories.length;
  const inArea = largest(cells, increase);
  if (inArea) {
    return { category: inArea.at % columns, area: Math.floor(inArea.at / columns), share: inArea.share };
  }
  const anywhere = largest(categories, increase);
  return anywhere && { category: anywhere.at, area: null, share: anywhere.share };
}

function largest(figures: readonly Judged[], increase: number): { at: number; share: number } | null {
  let best: { at: number; share: number } | null = null;
  figures.forEach(({ observed, expected, verdict }, at) => {
    if (verdict !== 'more' || expected === null) return;
    const share = (observed - expected) / increase;
    if (share >= leastShare && share > (best?.share ?? 0)) best = { at, share };
  });
  return best;
}
