/** One stretch of a ring: shares of the whole turn, clockwise from the top. */
export interface RingStretch {
  color: string;
  from: number;
  to: number;
}

/** Air between stretches, as a share of the turn. */
const gap = 0.012;

/**
 * The mix of a cluster as stretches of a ring, the most frequent first, so that equal mixes look equal. One
 * category alone fills the whole ring; nothing gives no stretch.
 */
export function ringStretches(counts: ArrayLike<number>, colors: readonly string[]): RingStretch[] {
  const parts = Array.from(counts, (count, category) => ({ count, category }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.category - b.category);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const [only] = parts;
  if (parts.length === 1) return [{ color: colors[only!.category]!, from: 0, to: 1 }];
  let before = 0;
  return parts.map(({ count, category }) => {
    const from = before / total;
    before += count;
    return { color: colors[category]!, from: from + gap / 2, to: before / total - gap / 2 };
  });
}

/** Outer radius of a cluster's mark in pixels: its area grows with the count until figures of four fit. */
export function markRadius(count: number): number {
  if (count === 1) return 11;
  return Math.round(Math.min(34, 10.5 + 2.2 * Math.sqrt(count)));
}

/** An arc as SVG path data around the origin; a whole turn is drawn as two halves. */
export function arcPath(radius: number, from: number, to: number): string {
  const at = (share: number) => {
    const angle = (share - 0.25) * 2 * Math.PI;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  };
  const arc = (end: number, large: 0 | 1) => `A${radius} ${radius} 0 ${large} 1 ${at(end)}`;
  if (to - from >= 1) return `M${at(0)}${arc(0.5, 0)}${arc(1, 0)}`;
  return `M${at(from)}${arc(to, to - from > 0.5 ? 1 : 0)}`;
}
