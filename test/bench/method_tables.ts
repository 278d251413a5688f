/**
 * The honesty and power figures of the documents and the page "Metod": `npm run tables` writes docs/methods/tables.json.
 * Every seed is fixed, so that each figure comes out again. `npm run tables -- where_next` makes only the tables named;
 * what is not made, or needs data that are not beside the repository, stays as it was.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hasReferences } from '../reference/reference_files.ts';
import { alarmTable } from './alarm_table.ts';
import { effectPowerTable, falseEffectTable, repeatedLooksTable } from './effect_tables.ts';
import { flaggedPowerTable, flaggedRateTable, usualPowerTable, usualRateTable } from './honesty_tables.ts';
import type { MethodTable } from './method_table.ts';
import { predictionTable } from './prediction_table.ts';

interface TableMaker {
  id: string;
  make: () => MethodTable;
  needsReferences?: true;
}

// add a table here: a function that returns one, in a file of its subject
const makers: TableMaker[] = [
  { id: 'flagged_rate', make: flaggedRateTable },
  { id: 'flagged_power', make: flaggedPowerTable },
  { id: 'usual_rate', make: usualRateTable },
  { id: 'usual_power', make: usualPowerTable },
  { id: 'effect_false_rate', make: falseEffectTable },
  { id: 'effect_power', make: effectPowerTable },
  { id: 'effect_repeated_looks', make: repeatedLooksTable },
  { id: 'alarm_rate', make: alarmTable },
  { id: 'where_next', make: predictionTable, needsReferences: true },
];

const folder = new URL('../../docs/methods/', import.meta.url);
const file = new URL('tables.json', folder);
const asked = process.argv.slice(2);
const kept = readTables();
const tables = makers.flatMap(({ id, make, needsReferences }) => {
  const isMade = (asked.length === 0 || asked.includes(id)) && (hasReferences || !needsReferences);
  return isMade ? [timed(id, make)] : kept.filter((table) => table.id === id);
});
mkdirSync(folder, { recursive: true });
writeFileSync(file, `${JSON.stringify({ tables }, null, 2)}\n`);

function readTables(): MethodTable[] {
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { tables: MethodTable[] }).tables;
}

function timed(id: string, make: () => MethodTable): MethodTable {
  const start = performance.now();
  const table = make();
  console.log(`${id}: ${table.rows.length} rows, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return table;
}
