/** Laws written out from their definitions, slowly: what the engine's quick ways are held against. */

/** C(n, y)·Γ-free: Π(α+i) over now, Π(β+i) over before, Π(α+β+i) over all. */
export function betaBinomialProbability(y: number, n: number, alpha: number, beta: number): number {
  let log = logBinomialCoefficient(n, y);
  for (let i = 0; i < y; i++) log += Math.log(alpha + i);
  for (let i = 0; i < n - y; i++) log += Math.log(beta + i);
  for (let i = 0; i < n; i++) log -= Math.log(alpha + beta + i);
  return Math.exp(log);
}

export function binomialProbability(y: number, n: number, share: number): number {
  const lastTerm = n === y ? 0 : (n - y) * Math.log1p(-share);
  return Math.exp(logBinomialCoefficient(n, y) + (y === 0 ? 0 : y * Math.log(share)) + lastTerm);
}

/** Σ of the probabilities of `from` … `to`, both counted. */
export function sumOf(from: number, to: number, probability: (y: number) => number): number {
  let sum = 0;
  for (let y = from; y <= to; y++) sum += probability(y);
  return sum;
}

function logBinomialCoefficient(n: number, y: number): number {
  let log = 0;
  for (let i = 1; i <= y; i++) log += Math.log((n - y + i) / i);
  return log;
}
