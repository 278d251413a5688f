import type { ImportOptions, ImportResult } from '@lagesbild/shared/schemas/import.ts';
import { uuidv7 } from 'uuidv7';
import { ChunkWriter } from './chunk_writer.ts';
import { fixFirstStudyArea } from './first_study_area.ts';
import type { ImportDeps, ImportFile } from './import_deps.ts';
import { openReading } from './import_reading.ts';
import { LikelyDuplicates } from './likely_duplicates.ts';
import { readRows } from './read_rows.ts';

/**
 * Imports a file of incidents (CSV, XLSX, GeoJSON) into one municipality. Good rows go in, each bad one is told with its
 * line, column, code and value; accepted + rejected = rows. The file is read twice: what 00:00 and a comma mean only the
 * whole tells. Without boundary and study area the first import fixes the study area. `begunId`: the import's record is
 * there already. Throws a ProblemError when nothing can be read at all; what is stored when a later chunk fails stays.
 */
export async function importIncidents(
  deps: ImportDeps,
  to: { municipalityId: string; userId: string | null },
  file: ImportFile,
  options: ImportOptions,
  begunId?: string,
): Promise<ImportResult> {
  const importId = begunId ?? uuidv7();
  const reading = await openReading(deps, to.municipalityId, importId, file, options);
  const { tally, target, rowReading } = reading;
  const destination = { ...to, importId, source: rowReading.source, fileName: file.name, at: deps.clock() };
  const writer = await ChunkWriter.open(deps.run, destination, tally, begunId !== undefined);
  const likely =
    options.likely === undefined
      ? null
      : await LikelyDuplicates.load(deps.run, reading, options.likely === 'import');
  await readRows(reading, writer, { ...deps, judge: likely ? (row) => likely.judge(row) : undefined });
  const { projection } = target.territory;
  const warning = await deps.run((tx) => fixFirstStudyArea(tx, to.municipalityId, projection, writer.bounds));
  if (warning) tally.notes.push(warning);
  await writer.close(deps.clock(), () => withoutRows(tally.result()));
  return tally.result();
}

/** What is kept of a result: the counts. Rejected rows hold what the file held, and go with it. */
const withoutRows = (result: ImportResult): ImportResult => ({ ...result, rejected: [] });
