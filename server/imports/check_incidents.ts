import type { ImportCheck, ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import { CheckSink } from './check_sink.ts';
import type { ImportDeps, ImportFile } from './import_deps.ts';
import { openReading } from './import_reading.ts';
import { LikelyDuplicates } from './likely_duplicates.ts';
import { readRows } from './read_rows.ts';

/**
 * Reads a file as an import would, and stores nothing: what would go in, where it lies, what would not and why, and
 * which rows are likely there already. Likely duplicates are left out unless the options take them.
 */
export async function checkIncidents(
  deps: ImportDeps,
  key: { municipalityId: string; importId: string },
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportCheck> {
  const reading = await openReading(deps, key.municipalityId, key.importId, file, options);
  const likely = await LikelyDuplicates.load(deps.run, reading, options.likely === 'import');
  const sink = new CheckSink(deps.run, reading);
  await readRows(reading, sink, { ...deps, judge: (row) => likely.judge(row) });
  return {
    ...reading.tally.result(),
    ...sink.found(),
    likelyCount: likely.count,
    likely: likely.listed,
  };
}
