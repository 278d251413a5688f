/**
 * Uniform numbers in [0, 1) from a whole-number seed (mulberry32): the same in every run and on every machine,
 * so that a simulated p can be recomputed and a failing map seen again. Not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number in 0 … below − 1. */
export function randomBelow(random: () => number, below: number): number {
  return Math.floor(random() * below);
}
