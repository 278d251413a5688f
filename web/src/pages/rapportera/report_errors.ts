import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import { IncidentCreate } from '@lagesbild/shared/schemas/incident.ts';
import { Errors } from 'typebox/value';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';

/** What is wrong, by field name of the API; '' for what belongs to no field. */
export type FieldErrors = Record<string, string>;

/**
 * The form's own check of a report before it is sent, by the same schema as the server's: what it finds need not
 * travel. Empty when nothing is wrong.
 */
export function localErrors(report: IncidentCreate, language: 'sv' | 'en'): FieldErrors {
  const found: FieldErrors = {};
  for (const error of Errors(IncidentCreate, report)) {
    const field = error.instancePath.split('/')[1] ?? '';
    found[field] ??= tooLong(field, report, language) ?? error.message;
  }
  const { text, immediateStep, confirmedFinds = [] } = report;
  return { ...guardErrors({ text, immediateStep }, confirmedFinds, language), ...found };
}

const LENGTHS: Partial<Record<string, number>> = {
  text: LIMITS.textCharacters,
  immediateStep: LIMITS.immediateStepCharacters,
};

function tooLong(field: string, report: IncidentCreate, language: 'sv' | 'en'): string | null {
  const limit = LENGTHS[field];
  const value = report[field as keyof IncidentCreate];
  if (limit === undefined || typeof value !== 'string' || value.length <= limit) return null;
  return language === 'sv'
    ? `Texten har ${value.length} tecken, högst ${limit} går att skicka.`
    : `The text has ${value.length} characters, at most ${limit} can be sent.`;
}

/** The server's answer by field; a problem without fields is told by its title and detail under ''. */
export function serverErrors(problem: Problem): FieldErrors {
  recordRefusedFinds(problem.errors);
  if (!problem.errors?.length) return { '': problem.detail || problem.title };
  const details = new Map<string, Set<string>>();
  for (const { field, detail } of problem.errors) {
    details.set(field, (details.get(field) ?? new Set()).add(detail));
  }
  return Object.fromEntries([...details].map(([field, each]) => [field, [...each].join(' ')]));
}

/** The step of the form where a field is filled in. */
export function stepOfField(field: string): 'vad' | 'var' | 'nar' {
  if (field === 'categoryCode') return 'vad';
  return ['lon', 'lat', 'accuracyMeters', 'placeId', 'placeName', 'placeType'].includes(field)
    ? 'var'
    : 'nar';
}
