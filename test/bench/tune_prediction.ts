/**
 * Where the default weights of predict_places.ts come from, and how the surface fares beside its rivals on the same
 * months: `npx tsx test/bench/tune_prediction.ts`. January–June 2019 of Memphis only; July–December is for the test.
 */
import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { evaluateSurface } from '@lagesbild/shared/analysis/evaluate_surface.ts';
import { countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { predictPlaces } from '@lagesbild/shared/analysis/predict_places.ts';
import { dayOf2019, memphisGrid, memphisRobberies } from '../reference/memphis_robberies.ts';

const horizonDays = 30;
const areaShares = [0.01, 0.02, 0.05];
const grid = memphisGrid();
const robberies = memphisRobberies(0, dayOf2019('2019-07-01T00:00:00'));
const origins = ['03-01', '03-16', '04-01', '04-16', '05-01', '05-16', '06-01'].map((date) =>
  dayOf2019(`2019-${date}T00:00:00`),
);
const cells = locateCells(grid, robberies.x, robberies.y);
const { x, y, day } = robberies;

const countsBetween = (from: number, to: number) =>
  countCells(
    grid,
    cells.map((cell, row) => (day[row]! >= from && day[row]! < to ? cell : -1)),
  );
const density = (bandwidthMeters: number) => (origin: number) => {
  const isBefore = (_: number, row: number) => day[row]! < origin;
  const places = collapsePoints(x.filter(isBefore), y.filter(isBefore));
  return kernelDensity(grid, places, { kernel: 'quartic', bandwidthMeters });
};
const predicted = (origin: number) =>
  predictPlaces(grid, { x, y, ageDays: day.map((value) => origin - value), horizonDays });

const surfaces: Record<string, (origin: number) => ArrayLike<number>> = {
  counts: (origin) => countsBetween(0, origin),
  'KDE 400 m': density(400),
  'KDE 600 m': density(600),
  'KDE 1,000 m': density(1000),
  'where next': (origin) => predicted(origin).share,
};
console.log(`${grid.x.length} cells, ${x.length} robberies, ${origins.length} origins; hits at 1, 2 and 5 %`);
for (const [name, surface] of Object.entries(surfaces)) {
  const hits = areaShares.map(() => 0);
  for (const origin of origins) {
    const scores = evaluateSurface(surface(origin), countsBetween(origin, origin + horizonDays), areaShares);
    scores.forEach((score, i) => {
      hits[i]! += score.hits;
    });
  }
  console.log(name.padEnd(14), hits.map((value) => value.toFixed(1).padStart(7)).join(' '));
}
for (const origin of origins) {
  const { rule, trials, trialIncidents, weights } = predicted(origin);
  const rounded = Object.entries(weights).map(([name, weight]) => `${name} ${weight.toFixed(2)}`);
  console.log(origin, rule, trials, trialIncidents, rounded.join(' · '));
}
