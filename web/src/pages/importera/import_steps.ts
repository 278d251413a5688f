import { choiceParameter, optionalParameter } from '../../state/url_state.ts';

/** The steps that describe a file, in their order; the last one tries it and reads it in. */
export const IMPORT_STEPS = ['kolumner', 'kategorier', 'plats', 'tid', 'prov'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export const importParameter = optionalParameter('import');
export const stepParameter = choiceParameter('steg', IMPORT_STEPS, 'kolumner');

export const stepAfter = (step: ImportStep): ImportStep | null =>
  IMPORT_STEPS[IMPORT_STEPS.indexOf(step) + 1] ?? null;
export const stepBefore = (step: ImportStep): ImportStep | null =>
  IMPORT_STEPS[IMPORT_STEPS.indexOf(step) - 1] ?? null;
