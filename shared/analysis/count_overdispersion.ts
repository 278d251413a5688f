/** φ of counts about the means of their groups; df is how many squares it rests on. */
export interface Overdispersion {
  /** max(1, Pearson χ² / df): variance as a multiple of the mean. 1 when df = 0. */
  phi: number;
  chiSquare: number;
  degreesOfFreedom: number;
}

/**
 * How much more counts vary than chance, about each group's own mean: Pearson χ² over degrees of freedom, never
 * below 1 (counts calmer than chance are luck, not knowledge). A group without any incident varies not at all and is
 * left out, its degrees of freedom too. McCullagh & Nelder (1989), §4.5.
 */
export function countOverdispersion(groups: readonly ArrayLike<number>[]): Overdispersion {
  let chiSquare = 0;
  let degreesOfFreedom = 0;
  for (const counts of groups) {
    const mean = sumOf(counts) / counts.length;
    if (!(mean > 0)) continue;
    for (let t = 0; t < counts.length; t++) chiSquare += (counts[t]! - mean) ** 2 / mean;
    degreesOfFreedom += counts.length - 1;
  }
  const phi = degreesOfFreedom > 0 ? Math.max(1, chiSquare / degreesOfFreedom) : 1;
  return { phi, chiSquare, degreesOfFreedom };
}

/** Sum of a series; 0 of none. */
export function sumOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 0; t < counts.length; t++) sum += counts[t]!;
  return sum;
}
