import { JOINED_FIELDS, type MergeField, type MergeTake } from '@lagesbild/shared/domain/merge_fields.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';

/** The two reports of a comparison: the one that was opened, and the other. */
export type Side = 'a' | 'b';
export type FieldChoice = Side | 'both';
export type FieldChoices = Partial<Record<MergeField, FieldChoice>>;

export interface ComparedField {
  field: MergeField;
  /** In words; null when the report says nothing of it. */
  a: string | null;
  b: string | null;
  same: boolean;
  /** Both texts can be kept, one after the other. */
  joinable: boolean;
}

/** Whether two reports say the same of a field, by what is stored and not by its words. */
const SAME: Record<MergeField, (a: Incident, b: Incident) => boolean> = {
  category: (a, b) => a.categoryCode === b.categoryCode,
  place: (a, b) =>
    a.lon === b.lon && a.lat === b.lat && a.placeName === b.placeName && a.placeType === b.placeType,
  time: (a, b) =>
    a.timeKind === b.timeKind &&
    a.occurredFrom === b.occurredFrom &&
    a.occurredTo === b.occurredTo &&
    (a.timeKind !== 'unknown' || a.noticedAt === b.noticedAt),
  severity: (a, b) => a.severity === b.severity,
  certainty: (a, b) => a.certainty === b.certainty,
  personInterval: (a, b) => a.personInterval === b.personInterval,
  policeReported: (a, b) => a.policeReported === b.policeReported,
  immediateStep: (a, b) => a.immediateStep === b.immediateStep,
  text: (a, b) => a.text === b.text,
};

/** Both reports field by field, in the order they are read. `say` puts one report's field in words. */
export function compareFields(
  a: Incident,
  b: Incident,
  say: (incident: Incident, field: MergeField) => string | null,
): ComparedField[] {
  return (Object.keys(SAME) as MergeField[]).map((field) => {
    const [inWordsA, inWordsB] = [say(a, field), say(b, field)];
    const joinable = (JOINED_FIELDS as readonly MergeField[]).includes(field);
    return {
      field,
      a: inWordsA,
      b: inWordsB,
      same: SAME[field](a, b) || (inWordsA === null && inWordsB === null),
      joinable: joinable && inWordsA !== null && inWordsB !== null,
    };
  });
}

/** Which one is suggested to go on counting: a reviewed one before a waiting one, else the first that came in. */
export function suggestedKept(a: Incident, b: Incident): Side {
  if ((a.status === 'reviewed') !== (b.status === 'reviewed')) return a.status === 'reviewed' ? 'a' : 'b';
  return a.receivedAt <= b.receivedAt ? 'a' : 'b';
}

/** What is suggested for each field that differs: the kept one's word, the other's where it says nothing, both texts. */
export function suggestedChoices(fields: readonly ComparedField[], kept: Side): FieldChoices {
  const other: Side = kept === 'a' ? 'b' : 'a';
  return Object.fromEntries(
    fields
      .filter(({ same }) => !same)
      .map((row) => [row.field, row.joinable ? 'both' : row[kept] === null ? other : kept]),
  );
}

/** The choices as the API takes them: what the kept one is to take from the other. */
export function takeOf(choices: FieldChoices, kept: Side): MergeTake {
  return Object.fromEntries(
    Object.entries(choices)
      .filter(([, choice]) => choice !== kept)
      .map(([field, choice]) => [field, choice === 'both' ? 'both' : 'merged']),
  );
}
