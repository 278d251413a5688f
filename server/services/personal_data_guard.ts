import {
  type ConfirmedFind,
  type GuardedField,
  isHardKind,
  type SoftKind,
} from '@lagesbild/shared/domain/personal_data.ts';
import { PERSONAL_DATA_LABELS } from '@lagesbild/shared/labels/personal_data_labels.ts';
import { findPersonalData, type GuardContext } from '@lagesbild/shared/privacy/find_personal_data.ts';
import type { Finding } from '@lagesbild/shared/privacy/finding.ts';
import { type FieldProblem, ProblemError } from '../problem.ts';

type GuardedTexts = Partial<Record<GuardedField, string | null | undefined>>;
interface FieldFinding extends Finding {
  field: GuardedField;
}

function findInFields(texts: GuardedTexts, context: GuardContext): FieldFinding[] {
  return (Object.entries(texts) as [GuardedField, string | null | undefined][]).flatMap(([field, text]) =>
    findPersonalData(text ?? '', context).map((finding) => ({ field, ...finding })),
  );
}

/**
 * Refuses texts with hard kinds of personal data, and with soft ones that their writer has not confirmed. The refusal
 * tells field, kind and place, never the words: what is refused is neither stored, logged nor sent back. Returns the
 * soft kinds that stand, each once.
 */
export function guardTexts(
  texts: GuardedTexts,
  context: GuardContext,
  confirmed: readonly ConfirmedFind[] = [],
): SoftKind[] {
  const found = findInFields(texts, context);
  const hard = found.filter(({ kind }) => isHardKind(kind));
  if (hard.length > 0) throw refusal('personal_data', hard);
  const unconfirmed = found.filter(
    ({ field, kind }) => !confirmed.some((find) => find.field === field && find.kind === kind),
  );
  if (unconfirmed.length > 0) throw refusal('personal_data_unconfirmed', unconfirmed);
  return [...new Set(found.map(({ kind }) => kind as SoftKind))].sort();
}

/** The soft kinds that stand in texts which are left as they were. */
export const softKindsIn = (texts: GuardedTexts, context: GuardContext): Set<string> =>
  new Set(findInFields(texts, context).map(({ kind }) => kind));

function refusal(code: 'personal_data' | 'personal_data_unconfirmed', found: FieldFinding[]): ProblemError {
  const errors = found.map(({ field, from, to, kind }): FieldProblem => {
    const { name, why, instead } = PERSONAL_DATA_LABELS[kind];
    return { field, code, detail: `${name.sv}: ${why.sv} ${instead.sv}`, from, to, kind };
  });
  const kinds = [...new Set(found.map(({ kind }) => PERSONAL_DATA_LABELS[kind].name.sv.toLowerCase()))];
  const detail =
    code === 'personal_data'
      ? `Ta bort ${kinds.join(' och ')}. Inget är sparat.`
      : `Ta bort eller bekräfta ${kinds.join(' och ')}. Inget är sparat.`;
  return new ProblemError(code, detail, { errors });
}
