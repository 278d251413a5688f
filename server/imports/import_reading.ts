import { projectionOfCode } from '@lagesbild/shared/geo/coordinate_systems.ts';
import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import type { ImportDeps, ImportFile } from './import_deps.ts';
import { checkImportOptions, DEFAULT_SOURCE } from './import_options.ts';
import { ImportTally } from './import_tally.ts';
import { type ImportTarget, loadImportTarget } from './import_target.ts';
import { createMunicipalityNames, type MunicipalityNames } from './municipality_names.ts';
import { dayRuleOf, type OpenedFile, openImportFile } from './open_file.ts';
import type { RowReading } from './row_reading.ts';
import { type FileSurvey, surveyFile } from './survey_file.ts';

/** A file that is ready to be read into one municipality. */
export interface ImportReading {
  target: ImportTarget;
  names: MunicipalityNames;
  opened: OpenedFile;
  survey: FileSurvey;
  rowReading: RowReading;
  tally: ImportTally;
}

/** Opens and surveys the file; nothing is stored. Throws a ProblemError when nothing can be read at all. */
export async function openReading(
  { run, clock, onRejected }: ImportDeps,
  municipalityId: string,
  importId: string,
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportReading> {
  checkImportOptions(options);
  const { categoryMapping, placeMapping, crs } = options;
  const target = await loadImportTarget(run, municipalityId, categoryMapping, placeMapping);
  const names = createMunicipalityNames([{ code: target.municipalityId, name: target.name }]);
  const needs = { position: true, placeNames: placeMapping !== undefined };
  const opened = await openImportFile(file.path, options.columns ?? {}, needs, options.sheet);
  const timeZone = options.timeZone ?? target.timeZone;
  const survey = await surveyFile(opened, {
    timeZone,
    isOwnName: (place) => names.find(place) === target.municipalityId,
  });
  const { dayRule, notes } = dayRuleOf(survey.midnightShare, options.dayOnly ?? false);
  const tally = new ImportTally(onRejected);
  tally.notes.push(...opened.notes, ...notes);
  const rowReading: RowReading = {
    ...opened,
    ...survey,
    dayRule,
    grid: crs === undefined ? null : projectionOfCode(crs),
    unplaced: options.unplaced ?? 'reject',
    source: options.source ?? DEFAULT_SOURCE,
    importId,
    timeZone,
    now: clock().getTime(),
  };
  return { target, names, opened, survey, rowReading, tally };
}
