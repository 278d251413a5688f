/** A stream of repeatable numbers: the same seed and name give the same stream on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Whole number 0 … count − 1. */
  below(count: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** Standard normal (Box–Muller; one of the pair is thrown away to keep the stream simple). */
  normal(): number;
  /** Whole number from a Poisson distribution (Knuth's product; meant for means below about 30). */
  poisson(mean: number): number;
  /** One item, all equally likely. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** Index drawn with probability proportional to its weight. Weights are ≥ 0 and not all zero. */
  weighted(weights: readonly number[]): number;
}

/**
 * sfc32 (Doty-Humphrey, PractRand; passes BigCrush) seeded from a number and a name by FNV-1a, so that each part
 * of the generator has its own stream and a change in one part leaves the others as they were.
 */
export function createRandom(seed: number, name: string): Random {
  let hash = 0x811c9dc5 ^ (seed >>> 0);
  for (const character of `${seed}/${name}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  let a = hash;
  let b = seed >>> 0;
  let c = 0x9e3779b9 ^ hash;
  let counter = 1;

  const nextUint32 = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  // The first numbers still carry the pattern of the seed.
  for (let i = 0; i < 15; i++) nextUint32();

  const next = () => nextUint32() / 4294967296;
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    poisson: (mean) => {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count++;
      return count;
    },
    pick: (items) => {
      if (items.length === 0) throw new RangeError('Nothing to pick from');
      return items[below(items.length)]!;
    },
    weighted: (weights) => {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (let i = 0; i < weights.length; i++) {
        rest -= weights[i]!;
        if (rest < 0) return i;
      }
      return weights.findLastIndex((weight) => weight > 0);
    },
  };
}
