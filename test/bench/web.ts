/**
 * The built page in a real browser: `npm run bench:web`, `-- --short` for a look at whether it runs, `-- --json FILE` for
 * the figures as data. Bytes and ratios mean something on any machine, milliseconds only on an idle one: the load that
 * they were taken under stands beside them.
 */

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWhenStale } from '@lagesbild/server/start.mjs';
import { LAGESBILD_CHUNKS, REPORT_CHUNKS, weighPage } from '../start/page_weight.ts';
import { markdownTable } from './markdown_table.ts';
import { distFolder, runWeb, type WebRun } from './web_run.ts';
import { runRows, weightRows } from './web_tables.ts';

const { values: asked } = parseArgs({ options: { short: { type: 'boolean' }, json: { type: 'string' } } });
const sizes = asked.short
  ? [{ incidents: 500, steps: 4, rounds: 2 }]
  : [10_000, 100_000].map((incidents) => ({ incidents, steps: 60, rounds: 20 }));

const limitMinutes = 20;
setTimeout(() => {
  console.error(`Not done after ${limitMinutes} minutes`);
  process.exit(1);
}, limitMinutes * 60_000).unref();

await buildWhenStale();
const pages = [
  {
    page: 'rapportera',
    counted: 'page before the map of its second step',
    aim: '150',
    ...weighPage(distFolder, REPORT_CHUNKS),
  },
  {
    page: 'lagesbild',
    counted: 'page, map, MapLibre and its worker, the worker of the analyses',
    aim: '700',
    ...weighPage(distFolder, LAGESBILD_CHUNKS),
  },
];
console.log(`\n## JavaScript by page, gzipped\n\n${markdownTable(weightRows(pages))}`);

const runs: WebRun[] = [];
for (const size of sizes) runs.push(await runWeb(size));
console.log(`\n## Lägesbild at 1440 × 900 on ${cpus().length} cores\n\n${markdownTable(runRows(runs))}`);
console.log(`
Painted: the text or the marks have changed in the document, the next animation frame has come, and a task after it has
begun. A step goes from the pointer's event to there. First map: figures and marks painted and the last drawing before the
map rested. The map's paint: a picture of the brush given to the map again until it has rendered with all sources loaded
and a pixel has been read back, beside one setData of 200 circles, in turns.`);
if (asked.json) writeFileSync(asked.json, `${JSON.stringify({ pages, runs }, null, 2)}\n`);
