import { listMunicipalityNames } from '@lagesbild/db/repositories/municipalities.ts';
import type { ImportOptions, ImportResult } from '@lagesbild/shared/schemas/import.ts';
import { uuidv7 } from 'uuidv7';
import { cellText } from './cell_text.ts';
import { ChunkWriter } from './chunk_writer.ts';
import { eachRecord } from './each_record.ts';
import type { ImportDeps, ImportFile } from './import_deps.ts';
import { checkImportOptions, DEFAULT_SOURCE } from './import_options.ts';
import { ImportTally, type Rejection } from './import_tally.ts';
import { type ImportTarget, loadImportTarget } from './import_target.ts';
import { createMunicipalityNames, type MunicipalityNames } from './municipality_names.ts';
import { dayRuleOf, type OpenedFile, openImportFile } from './open_file.ts';
import { readRow } from './read_row.ts';
import { surveyFile } from './survey_file.ts';

/** Zone in which a national file's share of 00:00 is judged; each row's own time is read in its municipality's. */
const NATIONAL_ZONE = 'Europe/Stockholm';

interface Branch {
  target: ImportTarget;
  writer: ChunkWriter;
  importId: string;
}

/**
 * Imports a national file: each row goes to the municipality that the column names. Only the municipality is known
 * then, so no point is stored, whatever the file gives. Rows that name a county, no known municipality, or nothing
 * that is an incident are rejected with that reason. System scope only.
 * The order of reasons for one row: its municipality, its category, its time, over-long texts, duplicates.
 */
export async function importByPlace(
  deps: ImportDeps,
  placeColumn: string,
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportResult> {
  checkImportOptions(options);
  const chosen = { ...options.columns, municipality: placeColumn };
  const opened = await openImportFile(file.path, chosen, { position: false }, options.sheet);
  const surveyZone = options.timeZone ?? NATIONAL_ZONE;
  const survey = await surveyFile(opened, { timeZone: surveyZone, isOwnName: () => false });
  const { dayRule, notes } = dayRuleOf(survey.midnightShare, options.dayOnly ?? false);
  const tally = new ImportTally(deps.onRejected);
  tally.notes.push(...opened.notes, ...notes);

  const names = createMunicipalityNames(await deps.run(listMunicipalityNames));
  const at = deps.clock();
  const source = options.source ?? DEFAULT_SOURCE;
  const zone = { timeZone: options.timeZone, now: at.getTime() };
  const reading = { ...opened, ...survey, ...zone, dayRule, source, grid: null, unplaced: 'reject' as const };
  const branches = new Map<string, Branch>();
  const branchOf = async (municipalityId: string): Promise<Branch> => {
    const known = branches.get(municipalityId);
    if (known) return known;
    const target = await loadImportTarget(deps.run, municipalityId, options.categoryMapping);
    const importId = uuidv7();
    const to = { municipalityId, importId, userId: null, source, fileName: file.name, at };
    const branch = { target, importId, writer: await ChunkWriter.open(deps.run, to, tally) };
    branches.set(municipalityId, branch);
    return branch;
  };

  await eachRecord(opened, survey.rows, deps.onProgress, async (entry) => {
    const { line } = entry;
    if ('problem' in entry)
      return tally.reject(line, { column: null, code: 'broken_row', detail: entry.problem });
    const municipality = route(entry.cells, opened, names);
    if (typeof municipality !== 'string') return tally.reject(line, municipality);
    const { target, importId, writer } = await branchOf(municipality);
    const row = readRow(line, entry.cells, target, { ...reading, importId }, { located: false });
    if ('code' in row) return writer.reject(line, row);
    await writer.add(row);
  });
  for (const { writer } of branches.values()) await writer.close(deps.clock());
  tally.notes.push({
    code: 'municipality_precision',
    detail: `${tally.accepted.toLocaleString('sv-SE')} rader i ${branches.size} kommuner anger bara kommunen. De räknas men visas inte på kartan.`,
  });
  return tally.result();
}

/** The code of the municipality that the row names, or why it names none. */
function route(
  cells: string[],
  { columns, header }: OpenedFile,
  names: MunicipalityNames,
): string | Rejection {
  const index = columns.municipality!;
  const text = cellText(cells, index);
  const column = header[index]!;
  if (text === '') return { column, code: 'missing_field', detail: `”${column}” är tom.` };
  const found = names.find(text);
  if (found === 'county')
    return { column, code: 'county_row', detail: `”${text}” är ett län; raden anger ingen kommun.` };
  return (
    found ?? {
      column,
      code: 'unknown_municipality',
      detail: `”${text.slice(0, 60)}” är ingen kommun som finns här.`,
    }
  );
}
