import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { usualTest } from '@lagesbild/shared/analysis/usual_test.ts';
import { busyPlaces, cells, gammaOfMeanOne, poisson, simulatedMaps, townGrid } from './simulated_maps.ts';

/** Counts by cell of one fortnight; `level` is each cell's share of the incidents, one together. */
type Fortnight = (random: () => number, level: Float64Array, incidents: number) => Int32Array;

/** Each cell a Poisson count about its level; with a shape, its mean wavers as a gamma: negative binomial with that r. */
function independentCells(shape: number | null): Fortnight {
  return (random, level, incidents) => {
    const counts = new Int32Array(cells);
    for (let cell = 0; cell < cells; cell++) {
      const mood = shape === null ? 1 : gammaOfMeanOne(random, shape);
      counts[cell] = poisson(random, incidents * level[cell]! * mood);
    }
    return counts;
  };
}

/** Four in ten incidents are soon followed by another, half of those in the same cell and half beside it. */
const followedShare = 0.4;

function nearRepeats(random: () => number, level: Float64Array, incidents: number): Int32Array {
  const counts = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    // a chain of followers is 1/(1 − share) long on average
    const chains = poisson(random, incidents * level[cell]! * (1 - followedShare));
    for (let chain = 0; chain < chains; chain++) {
      let at = cell;
      counts[at]!++;
      while (random() < followedShare) {
        if (random() < 0.5) at = anyNeighbour(random, at);
        counts[at]!++;
      }
    }
  }
  return counts;
}

function anyNeighbour(random: () => number, cell: number): number {
  const { offsets, neighbours } = townGrid;
  const first = offsets[cell]!;
  return neighbours[first + randomBelow(random, offsets[cell + 1]! - first)]!;
}

/** Towns whose busy places stay as they are, by how their incidents vary from fortnight to fortnight. */
const unchangedTowns = {
  regular: independentCells(null),
  restless: independentCells(5),
  near_repeats: nearRepeats,
} satisfies Record<string, Fortnight>;

export type UnchangedTown = keyof typeof unchangedTowns;

/** Whether a test calls anything on the counts by period, the shown one first. */
export type CallsAny = (countsByPeriod: Int32Array[]) => boolean;

export const callsAboveUsual: CallsAny = (countsByPeriod) =>
  usualTest(
    townGrid,
    countsByPeriod,
    countsByPeriod.map(() => 14),
  ).aboveUsual.some(Boolean);

/** Share of 1,000 unchanged towns, each with its own busy places, where the test calls anything. */
export function shareCalled(
  town: UnchangedTown,
  earlier: number,
  incidents: number,
  calls: CallsAny = callsAboveUsual,
): number {
  let called = 0;
  for (let map = 0; map < simulatedMaps; map++) {
    const random = seededRandom(104_729 * map + incidents + earlier);
    const level = busyPlaces(random);
    const fortnight = () => unchangedTowns[town](random, level, incidents);
    if (calls(Array.from({ length: 1 + earlier }, fortnight))) called++;
  }
  return called / simulatedMaps;
}
