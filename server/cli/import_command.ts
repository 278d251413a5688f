import { once } from 'node:events';
import { createWriteStream, statSync, type WriteStream } from 'node:fs';
import { basename } from 'node:path';
import type { Database } from '@lagesbild/db/client.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import type { ImportOptions, ImportResult } from '@lagesbild/shared/schemas/import.ts';
import { stringify } from 'csv-stringify/sync';
import { importByPlace } from '../imports/import_by_place.ts';
import type { ImportDeps } from '../imports/import_deps.ts';
import { importIncidents } from '../imports/import_incidents.ts';
import { ProblemError } from '../problem.ts';
import { type CliDeps, type Command, EXIT, UsageError } from './cli_deps.ts';
import { needed, pairsOf, parseOptions } from './parse_options.ts';
import { importResultLines } from './print_import_result.ts';
import { withDatabase } from './with_database.ts';

const OPTIONS = {
  municipality: { type: 'string' },
  'by-place': { type: 'string' },
  'time-zone': { type: 'string' },
  source: { type: 'string' },
  'day-only': { type: 'boolean' },
  map: { type: 'string', multiple: true },
  column: { type: 'string', multiple: true },
  'rejected-to': { type: 'string' },
} as const;

export const importCommand: Command = {
  name: 'import',
  summary: 'läser in händelser från en CSV-fil',
  help: `import FIL --municipality KOD [val]
import FIL --by-place KOLUMN [val]

Läser in händelser. De rader som går att läsa tas in, de andra räknas upp med rad, kolumn och skäl.
Med --by-place går varje rad till den kommun som kolumnen nämner (en fil för hela landet). Då är bara
kommunen känd: raderna räknas men visas aldrig på kartan.

  --time-zone ZON      zon för tider utan tidsskillnad (annars kommunens)
  --source KÄLLA       police_import (förvalt), staff, public_tip, dialogue, fault_report
  --day-only           tidskolumnen anger bara dagen
  --map ”ORD=kod”      filens ord för en kategori; kan upprepas
  --column roll=NAMN   vilken kolumn som är vad, t.ex. category=Brottstyp; kan upprepas
  --rejected-to FIL    skriv alla avvisade rader till en CSV-fil`,
  run: runImport,
};

async function runImport(args: string[], deps: CliDeps): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [path, ...rest] = positionals;
  if (!path || rest.length > 0) throw new UsageError('Ange en fil.');
  const byPlace = values['by-place'];
  if ((byPlace === undefined) === (values.municipality === undefined)) {
    throw new UsageError('Ange antingen --municipality KOD eller --by-place KOLUMN.');
  }
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`Filen ${path} finns inte.`);
  const options: ImportOptions = {
    categoryMapping: pairsOf(values.map, 'map'),
    columns: pairsOf(values.column, 'column'),
    dayOnly: values['day-only'] ?? false,
    ...(values['time-zone'] ? { timeZone: values['time-zone'] } : {}),
    ...(values.source ? { source: values.source } : {}),
  };
  const file = { path, name: basename(path) };
  const log = values['rejected-to'] ? openLog(values['rejected-to']) : null;
  const result = await withDatabase(deps, async (db) => {
    const importing = importDeps(db, deps, log);
    if (byPlace !== undefined) return importByPlace(importing, needed(byPlace, 'by-place'), file, options);
    const municipalityId = needed(values.municipality, 'municipality');
    await refuseUnknown(db, municipalityId);
    return importIncidents(importing, { municipalityId, userId: null }, file, options);
  });
  deps.progress('');
  if (log) {
    log.end();
    await once(log, 'finish');
  }
  for (const line of importResultLines(result)) deps.out(line);
  return exitCodeOf(result);
}

async function refuseUnknown(db: Database, municipalityId: string): Promise<void> {
  if (await db.asSystem((tx) => findMunicipality(tx, municipalityId))) return;
  throw new ProblemError('not_found', `Det finns ingen kommun med koden ${municipalityId}.`);
}

function importDeps(db: Database, { clock, progress }: CliDeps, log: WriteStream | null): ImportDeps {
  return {
    run: (work) => db.asSystem(work),
    clock,
    onProgress: (read, rows) =>
      progress(`${read.toLocaleString('sv-SE')} av ${rows.toLocaleString('sv-SE')} rader`),
    ...(log
      ? {
          onRejected: ({ row, column, code, detail }) =>
            log.write(stringify([[row, column, code, detail]], { escape_formulas: true })),
        }
      : {}),
  };
}

function openLog(path: string): WriteStream {
  const log = createWriteStream(path, { mode: 0o600 });
  log.write(stringify([['row', 'column', 'code', 'detail']]));
  return log;
}

/** A file of which nothing went in has failed, unless all of it was there before. */
function exitCodeOf({ rows, accepted, rejectedByCode }: ImportResult): number {
  return accepted === 0 && (rejectedByCode.duplicate ?? 0) < rows ? EXIT.failed : EXIT.done;
}
