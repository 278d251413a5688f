interface Ranked {
  name: string;
  need: number;
  possibility: number;
}

/** Need × possibility to influence, 1–25: what is much needed and can be changed comes first. */
export const focusScore = ({ need, possibility }: Pick<Ranked, 'need' | 'possibility'>): number =>
  need * possibility;

/** In order of rank: score, then need, then name in Swedish order. */
export function rankFocusAreas<T extends Ranked>(areas: readonly T[]): T[] {
  return [...areas].sort(
    (a, b) => focusScore(b) - focusScore(a) || b.need - a.need || a.name.localeCompare(b.name, 'sv'),
  );
}
