import type { ImportOptions, ImportRejection, ImportResult } from '@lagesbild/shared/schemas/import.ts';
import { uuidv7 } from 'uuidv7';
import { cellText } from './cell_text.ts';
import { ChunkWriter } from './chunk_writer.ts';
import { eachRecord, type OnProgress } from './each_record.ts';
import { fixFirstStudyArea } from './first_study_area.ts';
import { checkImportOptions, DEFAULT_SOURCE } from './import_options.ts';
import { ImportTally, type Rejection } from './import_tally.ts';
import { type ImportTarget, loadImportTarget, type Run } from './import_target.ts';
import { createMunicipalityNames, type MunicipalityNames } from './municipality_names.ts';
import { dayRuleOf, openImportFile } from './open_file.ts';
import { readRow } from './read_row.ts';
import { surveyFile } from './survey_file.ts';

export interface ImportDeps {
  run: Run;
  clock: () => Date;
  onProgress?: OnProgress;
  /** Every rejection as it comes, also those above the number that the result tells. */
  onRejected?: (rejection: ImportRejection) => void;
}

export interface ImportFile {
  path: string;
  /** The name that its owner knows it by. */
  name: string;
}

/**
 * Imports a CSV file of incidents into one municipality. Good rows go in, each bad one is told with its line, column,
 * code and value; accepted + rejected = rows. The file is read twice: what 00:00 and a comma mean only the whole tells.
 * Without boundary and study area the first import fixes the study area.
 * Throws a ProblemError when nothing can be read at all; what is stored when a later chunk fails stays.
 */
export async function importIncidents(
  deps: ImportDeps,
  to: { municipalityId: string; userId: string | null },
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportResult> {
  checkImportOptions(options);
  const target = await loadImportTarget(deps.run, to.municipalityId, options.categoryMapping);
  const names = createMunicipalityNames([{ code: target.municipalityId, name: target.name }]);
  const isOwnName = (place: string) => names.find(place) === target.municipalityId;
  const opened = await openImportFile(file.path, options.columns ?? {}, { position: true });
  const timeZone = options.timeZone ?? target.timeZone;
  const survey = await surveyFile(opened, { timeZone, isOwnName });

  const { dayRule, notes } = dayRuleOf(survey.midnightShare, options.dayOnly ?? false);
  const tally = new ImportTally(deps.onRejected);
  tally.notes.push(...opened.notes, ...notes);
  const at = deps.clock();
  const source = options.source ?? DEFAULT_SOURCE;
  const importId = uuidv7();
  const writer = await ChunkWriter.open(
    deps.run,
    { ...to, importId, source, fileName: file.name, at },
    tally,
  );
  const reading = { ...opened, ...survey, dayRule, source, importId, timeZone, now: at.getTime() };

  await eachRecord(opened, survey.rows, deps.onProgress, async (entry) => {
    const { line } = entry;
    if ('problem' in entry)
      return writer.reject(line, { column: null, code: 'broken_row', detail: entry.problem });
    const cell = (meaning: 'municipality' | 'place'): NamedCell => ({
      column: opened.header[opened.columns[meaning] ?? -1] ?? null,
      text: cellText(entry.cells, opened.columns[meaning]),
    });
    const isMiddle = survey.ownNameIsOnePoint && isOwnName(cell('place').text);
    const row =
      elsewhere(cell('municipality'), cell('place'), names, target) ??
      readRow(line, entry.cells, target, reading, { located: !isMiddle, tally });
    if ('code' in row) return writer.reject(line, row);
    if (isMiddle) tally.count('municipality_precision', middleWords(target));
    await writer.add(row);
  });
  await writer.flush();
  const projection = target.territory.projection;
  const warning = await deps.run((tx) => fixFirstStudyArea(tx, to.municipalityId, projection, writer.bounds));
  if (warning) tally.notes.push(warning);
  await writer.close(deps.clock());
  return tally.result();
}

interface NamedCell {
  column: string | null;
  text: string;
}

/** Why the row is not of this municipality, by its own words; the point is looked at later. */
function elsewhere(
  municipality: NamedCell,
  place: NamedCell,
  names: MunicipalityNames,
  target: ImportTarget,
): Rejection | null {
  for (const { column, text } of [municipality, place]) {
    if (text === '' || names.find(text) !== 'county') continue;
    return { column, code: 'county_row', detail: `”${text}” är ett län; raden anger ingen kommun.` };
  }
  if (municipality.text === '' || names.find(municipality.text) !== null) return null;
  const detail = `”${municipality.text.slice(0, 60)}” är inte ${target.name}.`;
  return { column: municipality.column, code: 'other_municipality', detail };
}

const middleWords = (target: ImportTarget) => (count: string) =>
  `${count} rader anger bara ${target.name} och har samma punkt, kommunens mitt. De räknas men visas inte på kartan.`;
