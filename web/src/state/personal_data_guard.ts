import {
  type ConfirmedFind,
  type GuardedField,
  isHardKind,
  type SoftKind,
} from '@lagesbild/shared/domain/personal_data.ts';
import { PERSONAL_DATA_LABELS } from '@lagesbild/shared/labels/personal_data_labels.ts';
import type { GuardContext } from '@lagesbild/shared/privacy/find_personal_data.ts';
import type { Finding } from '@lagesbild/shared/privacy/finding.ts';
import { useEffect, useSyncExternalStore } from 'react';
import type { Language } from './language.ts';

type Find = (text: string) => Finding[];

/** The rules and their lists of names come in behind the form, once; null until then. */
let find: Find | null = null;
let placeNames: readonly string[] = [];
let isLoading = false;
/** Context for which `find` was made. */
let prepared: readonly string[] | null = null;
const listeners = new Set<() => void>();

async function load(): Promise<void> {
  const [{ findPersonalData }, { preparePlaceNames }] = await Promise.all([
    import('@lagesbild/shared/privacy/find_personal_data.ts'),
    import('@lagesbild/shared/privacy/place_names.ts'),
  ]);
  let context: GuardContext = { placeNames: preparePlaceNames(placeNames) };
  prepared = placeNames;
  find = (text) => {
    if (prepared !== placeNames) {
      context = { placeNames: preparePlaceNames(placeNames) };
      prepared = placeNames;
    }
    return findPersonalData(text, context);
  };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * The guard of personal data, with the municipality's own names of places; finds nothing until it is loaded (the
 * server reads the text again in any case). Loading that fails is tried again by the next field.
 */
export function usePersonalDataGuard(places: readonly string[]): Find {
  useEffect(() => {
    placeNames = places;
    if (isLoading) return;
    isLoading = true;
    load().catch(() => {
      isLoading = false;
    });
  }, [places]);
  return useSyncExternalStore(subscribe, () => find) ?? nothingFound;
}

const nothingFound: Find = () => [];

export interface GuardVerdict {
  found: readonly Finding[];
  hasHard: boolean;
  softKinds: SoftKind[];
  isConfirmed: boolean;
}

/** What was found in one field, and whether the writer has let the soft kinds stand. */
export function verdictOf(
  found: readonly Finding[],
  field: GuardedField,
  confirmed: readonly ConfirmedFind[],
): GuardVerdict {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const softKinds = kinds.filter((kind): kind is SoftKind => !isHardKind(kind));
  return {
    found,
    hasHard: kinds.some(isHardKind),
    softKinds,
    isConfirmed: softKinds.every((kind) => confirmed.some((one) => one.field === field && one.kind === kind)),
  };
}

const listOf = (kinds: Iterable<Finding['kind']>, language: Language): string =>
  [...new Set(kinds)]
    .map((kind) => PERSONAL_DATA_LABELS[kind].name[language].toLocaleLowerCase(language))
    .join(language === 'sv' ? ' och ' : ' and ');

/** Why a text cannot be sent as it is, or null. */
function refusalOf({ found, hasHard, softKinds, isConfirmed }: GuardVerdict, language: Language) {
  if (hasHard) {
    const kinds = listOf(found.map(({ kind }) => kind).filter(isHardKind), language);
    return language === 'sv' ? `Ta bort ${kinds} ur texten.` : `Remove the ${kinds} from the text.`;
  }
  if (isConfirmed) return null;
  const kinds = listOf(softKinds, language);
  return language === 'sv'
    ? `Ta bort eller bekräfta det markerade: ${kinds}.`
    : `Remove or confirm what is marked: ${kinds}.`;
}

/** The same by field, for the check before sending. */
export function guardErrors(
  texts: Partial<Record<GuardedField, string | null | undefined>>,
  confirmed: readonly ConfirmedFind[],
  language: Language,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, text] of Object.entries(texts) as [GuardedField, string | null | undefined][]) {
    const found = find?.(text ?? '') ?? [];
    const refusal = refusalOf(verdictOf(found, field, confirmed), language);
    if (refusal) errors[field] = refusal;
  }
  return errors;
}
