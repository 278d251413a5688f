/**
 * Times of the hotspot engine, and beside it of others on the same input in the same run: `npm run bench:engine`.
 * A made city of 15 × 15 km on 10,000 squares of 150 m (44 and 444 incidents per km²); median of 9 runs (slow ones:
 * 5) with the fastest and the slowest. Ratios mean something on any machine, milliseconds only on an idle one.
 */

import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { engineWork } from './engine_work.ts';
import { madeCity } from './made_city.ts';
import { markdownTable } from './markdown_table.ts';
import { npmRivals } from './npm_rivals.ts';
import { rRivals } from './r_rivals.ts';
import { rivalRow } from './rival.ts';
import { spaceTimeWork } from './space_time_work.ts';
import { formatTiming, timeRuns } from './stopwatch.ts';

const sizes = [10_000, 100_000];

const columns = sizes.map((incidents) => {
  const { x, y } = madeCity(incidents);
  const places = collapsePoints(x, y).x.length;
  const name = `n = ${incidents.toLocaleString('en')} at ${places.toLocaleString('en')} places, ms`;
  const times = [
    ...engineWork(incidents).map((work) => ({ ...work, time: formatTiming(timeRuns(work.run)) })),
    ...spaceTimeWork(incidents).map((work) => ({ ...work, time: formatTiming(timeRuns(work.run, 5, 0)) })),
  ];
  return { name, times };
});
const rows = columns[0]!.times.map(({ method, parameters, aim }, i) => ({
  method,
  parameters,
  ...Object.fromEntries(columns.map(({ name, times }) => [name, times[i]!.time])),
  'aim at 100,000': aim ?? '',
}));
console.log(`\n## The engine\n\n${markdownTable(rows)}`);

const rivals = sizes.flatMap((incidents) => [...npmRivals(incidents), ...rRivals(incidents)]);
console.log(`\n## Beside others\n\n${markdownTable(rivals.map(rivalRow))}`);
