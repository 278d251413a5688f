import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { evaluateSurface, type TieRule } from '@lagesbild/shared/analysis/evaluate_surface.ts';
import { countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { predictPlaces } from '@lagesbild/shared/analysis/predict_places.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { dayOf2019, memphisGrid, memphisRobberies } from './memphis_robberies.ts';

export const areaShares = [0.01, 0.02, 0.05];
export const horizonDays = 30;
const firstDays = ['07-01', '08-01', '09-01', '10-01', '11-01', '12-01'];

export type MemphisSurfaces = readonly ArrayLike<number>[];
export type MemphisPrediction = ReturnType<typeof predictMemphis>;

/** July–December 2019, each month's first 30 days foretold from all of the year before it: one surface an origin. */
export function predictMemphis() {
  const grid = memphisGrid();
  const { x, y, day } = memphisRobberies(0, 365);
  const cells = locateCells(grid, x, y);
  const countsBetween = (from: number, to: number) =>
    countCells(
      grid,
      cells.map((cell, row) => (day[row]! >= from && day[row]! < to ? cell : -1)),
    );
  const origins = firstDays.map((date) => dayOf2019(`2019-${date}T00:00:00`));
  const density = (origin: number) => {
    const isBefore = (_: number, row: number) => day[row]! < origin;
    const places = collapsePoints(x.filter(isBefore), y.filter(isBefore));
    return kernelDensity(grid, places, { kernel: 'quartic', bandwidthMeters: 600 });
  };
  const surfaces = {
    counts: origins.map((origin) => countsBetween(0, origin)),
    density: origins.map(density),
    whereNext: origins.map(
      (origin) =>
        predictPlaces(grid, { x, y, ageDays: day.map((value) => origin - value), horizonDays }).share,
    ),
  };
  const outcomes = origins.map((origin) => countsBetween(origin, origin + horizonDays));
  return { grid, cells, outcomes, surfaces };
}

/** Hits of the surfaces over all months, and the most that could be, by area share. */
export function pooledHits(
  { outcomes }: MemphisPrediction,
  surfaces: MemphisSurfaces,
  ties: TieRule = 'expected',
): { hits: number; possibleHits: number; cells: number }[] {
  const scores = outcomes.map((counts, i) => evaluateSurface(surfaces[i]!, counts, areaShares, ties));
  return areaShares.map((_, share) => ({
    hits: scores.reduce((sum, byShare) => sum + byShare[share]!.hits, 0),
    possibleHits: scores.reduce((sum, byShare) => sum + byShare[share]!.possibleHits, 0),
    cells: scores[0]![share]!.cells,
  }));
}

/** "Where next" beside the better of its two rivals, at each share of the area. */
export function compareWithRivals(memphis: MemphisPrediction) {
  const { counts, density, whereNext } = memphis.surfaces;
  const [ours, byCounts, byDensity] = [whereNext, counts, density].map((surfaces) =>
    pooledHits(memphis, surfaces),
  );
  return areaShares.map((areaShare, i) => {
    const hits = { whereNext: ours![i]!.hits, counts: byCounts![i]!.hits, density: byDensity![i]!.hits };
    const better = hits.counts >= hits.density ? ('counts' as const) : ('density' as const);
    const standardError = pairedError(memphis, memphis.surfaces[better], areaShare);
    return { areaShare, ...hits, better, difference: hits.whereNext - hits[better], standardError };
  });
}

/** Standard error of a difference in hits: incidents drawn anew within each month, 1,000 times, the same ones for both. */
function pairedError(
  { outcomes, surfaces }: MemphisPrediction,
  rival: MemphisSurfaces,
  share: number,
): number {
  const random = seededRandom(2019);
  // for every incident: what we hit of it less what the rival did; a cut tie hits a part
  const gains = outcomes.map((counts, origin) => {
    const mine = hitShares(surfaces.whereNext[origin]!, share);
    const theirs = hitShares(rival[origin]!, share);
    return [...counts].flatMap((count, cell) => Array<number>(count).fill(mine[cell]! - theirs[cell]!));
  });
  const draws = Array.from({ length: 1000 }, () =>
    gains.reduce((sum, gain) => {
      for (let i = 0; i < gain.length; i++) sum += gain[Math.floor(random() * gain.length)]!;
      return sum;
    }, 0),
  );
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws.length - 1));
}

/** By cell, how much of it is among the highest: 1, 0, or the share of its equals that still fit. */
function hitShares(surface: ArrayLike<number>, share: number): number[] {
  const values = Array.from(surface);
  const chosen = Math.round(share * values.length);
  const lowest = values.toSorted((a, b) => b - a)[chosen - 1]!;
  const above = values.filter((value) => value > lowest).length;
  const equals = values.filter((value) => value === lowest).length;
  return values.map((value) => (value > lowest ? 1 : value === lowest ? (chosen - above) / equals : 0));
}
