import { writeFileSync } from 'node:fs';
import { tellTruth } from './example_truth.ts';
import { createFortnightCalendar } from './fortnights.ts';

// Writes down what is planted for the seed and date that tests pin: npx tsx db/seed/example/write_truth.ts
const options = { seed: 1, lastClosedFortnightEnd: '2026-11-16' };
const truth = tellTruth(options, createFortnightCalendar(options.lastClosedFortnightEnd));
writeFileSync(new URL('truth.json', import.meta.url), `${JSON.stringify(truth, null, 2)}\n`);
