import type { Database } from '@lagesbild/db/client.ts';
import { MunicipalityCode } from '@lagesbild/shared/schemas/common.ts';
import { civilDay, weekdayOf } from '@lagesbild/shared/time/civil_day.ts';
import { Value } from 'typebox/value';
import { isTimeZone } from '../imports/import_options.ts';
import { ProblemError } from '../problem.ts';
import { createMunicipality, type NewMunicipality } from '../services/municipality_setup.ts';
import { chooseBoundary, readBoundaryFile } from './boundary_file.ts';
import { type CliDeps, type Command, EXIT, UsageError } from './cli_deps.ts';
import { needed, parseOptions } from './parse_options.ts';
import { withDatabase } from './with_database.ts';

const SWEREF_99_TM = '3006';
const SWEDISH_TIME = 'Europe/Stockholm';
/** Any Monday will do; one for all makes the fortnights of neighbours the same. */
const FORTNIGHT_ANCHOR = '2026-11-02';

const OPTIONS = {
  code: { type: 'string' },
  name: { type: 'string' },
  boundary: { type: 'string' },
  'boundary-feature': { type: 'string' },
  from: { type: 'string' },
  srid: { type: 'string', default: SWEREF_99_TM },
  'time-zone': { type: 'string', default: SWEDISH_TIME },
  'fortnight-anchor': { type: 'string', default: FORTNIGHT_ANCHOR },
} as const;

export const createMunicipalityCommand: Command = {
  name: 'create-municipality',
  summary: 'skapar en kommun, eller alla i en GeoJSON-fil',
  help: `create-municipality --code KOD --name NAMN [val]
create-municipality --from FIL.geojson [val]

Skapar en kommun med standardkategorierna. Med gräns blir gränsen också studieområde. Med --from skapas
alla kommuner i filen (egenskaperna code och name); de som finns redan lämnas som de är.

  --boundary FIL.geojson   kommunens gräns, WGS 84
  --boundary-feature KOD   vilken yta i filen, när den har flera
  --srid EPSG              plant koordinatsystem i meter (förvalt ${SWEREF_99_TM}, SWEREF 99 TM)
  --time-zone ZON          förvalt ${SWEDISH_TIME}
  --fortnight-anchor DAG   en måndag som tvåveckorsperioderna räknas från (förvalt ${FORTNIGHT_ANCHOR})`,
  run: runCreateMunicipality,
};

async function runCreateMunicipality(args: string[], deps: CliDeps): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`”${positionals[0]}” går inte att tolka.`);
  const settings = settingsOf(values);
  if (values.from !== undefined) {
    const features = readBoundaryFile(values.from);
    return withDatabase(deps, (db) =>
      createAll(
        db,
        deps,
        features.map(({ code, name, geometry }) => ({ ...settings, code, name, boundary: geometry })),
      ),
    );
  }
  const code = checkedCode(needed(values.code, 'code'));
  const name = needed(values.name, 'name');
  const boundary = values.boundary
    ? chooseBoundary(readBoundaryFile(values.boundary), values['boundary-feature'])
    : null;
  await withDatabase(deps, (db) =>
    createMunicipality({ db, clock: deps.clock }, { ...settings, code, name, boundary }),
  );
  deps.out(`${name} (${code}) är skapad${boundary ? ' med gräns och studieområde' : ', utan gräns'}.`);
  return EXIT.done;
}

type Listed = Omit<NewMunicipality, 'code' | 'name'> & { code: string | null; name: string | null };

/** Each municipality by itself: one that cannot be made does not stop the others. */
async function createAll(db: Database, deps: CliDeps, listed: Listed[]): Promise<number> {
  let [created, known, failed] = [0, 0, 0];
  for (const { code, name, ...rest } of listed) {
    try {
      if (!code || !name) throw new UsageError('En yta saknar code eller name.');
      await createMunicipality({ db, clock: deps.clock }, { ...rest, code: checkedCode(code), name });
      created++;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'conflicting_id') {
        known++;
        continue;
      }
      if (!(error instanceof ProblemError || error instanceof UsageError)) throw error;
      failed++;
      deps.err(`${name ?? '(utan namn)'}: ${error instanceof ProblemError ? error.detail : error.message}`);
    }
    deps.progress(`${created + known + failed} av ${listed.length} kommuner`);
  }
  deps.progress('');
  deps.out(`${created} kommuner skapade, ${known} fanns redan, ${failed} gick inte att skapa.`);
  return failed > 0 ? EXIT.failed : EXIT.done;
}

function settingsOf(values: { srid: string; 'time-zone': string; 'fortnight-anchor': string }) {
  const srid = Number(values.srid);
  if (!Number.isInteger(srid))
    throw new UsageError(`--srid är en EPSG-kod, t.ex. ${SWEREF_99_TM}, inte ”${values.srid}”.`);
  const timeZone = values['time-zone'];
  if (!isTimeZone(timeZone))
    throw new UsageError(`”${timeZone}” är ingen tidszon. Skriv t.ex. ${SWEDISH_TIME}.`);
  const fortnightAnchor = values['fortnight-anchor'];
  if (!isMonday(fortnightAnchor))
    throw new UsageError(`--fortnight-anchor ska vara en måndag, inte ”${fortnightAnchor}”.`);
  return { srid, timeZone, fortnightAnchor };
}

function isMonday(date: string): boolean {
  try {
    return weekdayOf(civilDay(date)) === 0;
  } catch {
    return false;
  }
}

function checkedCode(code: string): string {
  if (Value.Check(MunicipalityCode, code)) return code;
  throw new UsageError(`Kommunkoden är fyra tecken (SCB), t.ex. 1960, inte ”${code}”.`);
}
