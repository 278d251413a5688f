/**
 * The honesty and power figures of the documents and the page "Metod": `npm run tables` writes docs/methods/tables.json.
 * Every seed is fixed, so that each figure comes out again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { effectPowerTable, falseEffectTable } from './effect_tables.ts';
import type { MethodTable } from './method_table.ts';

// add a table here: a function that returns one, in a file of its subject
const tables: (() => MethodTable)[] = [falseEffectTable, effectPowerTable];

const folder = new URL('../../docs/methods/', import.meta.url);
const made = tables.map((make) => {
  const start = performance.now();
  const table = make();
  console.log(`${table.id}: ${table.rows.length} rows, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return table;
});
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('tables.json', folder), `${JSON.stringify({ tables: made }, null, 2)}\n`);
