import type { ImportRow, ImportSummaryRow } from '@lagesbild/db/repositories/imports.ts';
import type { Import, ImportSummary } from '@lagesbild/shared/schemas/import_job.ts';

const moment = (date: Date | null) => date?.toISOString() ?? null;

export function describeImportSummary(row: ImportSummaryRow): ImportSummary {
  const { cancelRequested: _, createdAt, finishedAt, undoneAt, ...plain } = row;
  return {
    ...plain,
    createdAt: createdAt.toISOString(),
    finishedAt: moment(finishedAt),
    undoneAt: moment(undoneAt),
  };
}

/** The JSON columns were written by this service from the same schemas. */
export function describeImport(row: ImportRow): Import {
  const { options, knownSource, profile, check, result, undo, problem, headerKey: _, ...summary } = row;
  return {
    ...describeImportSummary(summary),
    options,
    knownSource,
    profile,
    check,
    result,
    undo,
    problem,
  } as Import;
}
