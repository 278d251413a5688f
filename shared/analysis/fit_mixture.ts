/** What happened in a stretch of time, and how probable each component had called every cell beforehand. */
export interface MixtureTrial {
  /** Incidents by cell. */
  outcomes: Int32Array;
  /** Probability by cell, one list a component. */
  components: readonly Float64Array[];
}

const mostRounds = 200;
/** No weight moves further in a round: far finer than what so few incidents can tell. */
const settled = 1e-5;

/**
 * Weights of a mixture that make what happened most probable, by expectation–maximisation, with a prior as strong as
 * so many incidents: without any trial the weights are the prior's. The aim is concave, so they do not depend on
 * where one begins. Incidents in cells that every component calls impossible are left out. Dempster, Laird & Rubin
 * (1977), doi:10.1111/j.2517-6161.1977.tb01600.x.
 */
export function fitMixture(
  trials: readonly MixtureTrial[],
  prior: readonly number[],
  priorIncidents: number,
): number[] {
  const { counts, densities } = incidentCells(trials, prior.length);
  let weights = [...prior];
  for (let round = 0; round < mostRounds; round++) {
    const shares = prior.map((weight) => weight * priorIncidents);
    for (let i = 0; i < counts.length; i++) {
      const base = i * prior.length;
      let all = 0;
      for (let k = 0; k < weights.length; k++) all += weights[k]! * densities[base + k]!;
      if (!(all > 0)) continue;
      const factor = counts[i]! / all;
      for (let k = 0; k < weights.length; k++) shares[k]! += factor * weights[k]! * densities[base + k]!;
    }
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (!(total > 0)) return weights;
    const next = shares.map((share) => share / total);
    const change = Math.max(...next.map((weight, k) => Math.abs(weight - weights[k]!)));
    weights = next;
    if (change < settled) break;
  }
  return weights;
}

/** Only cells where something happened have a say. */
function incidentCells(trials: readonly MixtureTrial[], components: number) {
  const counts: number[] = [];
  const densities: number[] = [];
  for (const trial of trials) {
    trial.outcomes.forEach((count, cell) => {
      if (count === 0) return;
      counts.push(count);
      for (let k = 0; k < components; k++) densities.push(trial.components[k]![cell]!);
    });
  }
  return { counts, densities: Float64Array.from(densities) };
}
