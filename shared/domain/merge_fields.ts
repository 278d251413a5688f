/** What can be taken from the merged report into the kept one, each with the columns that go together. */
export const MERGE_FIELDS = {
  category: ['categoryCode'],
  place: ['accuracyMeters', 'placeId', 'placeName', 'placeType'],
  time: ['timeKind', 'occurredFrom', 'occurredTo', 'noticedAt'],
  severity: ['severity'],
  certainty: ['certainty'],
  personInterval: ['personInterval'],
  policeReported: ['policeReported'],
  immediateStep: ['immediateStep'],
  text: ['text'],
} as const;
export type MergeField = keyof typeof MERGE_FIELDS;

/** Texts can also be joined: the kept one's first. */
export const JOINED_FIELDS = ['immediateStep', 'text'] as const satisfies readonly MergeField[];
type JoinedField = (typeof JOINED_FIELDS)[number];

/** From where a field of the kept report comes; not named means that it stays as it is. */
export type MergeTake = Partial<Record<Exclude<MergeField, JoinedField>, 'merged'>> &
  Partial<Record<JoinedField, 'merged' | 'both'>>;

/** Two texts as one, a blank line between; null when there is neither. The same text twice is that text. */
export function joinTexts(kept: string | null, merged: string | null): string | null {
  const texts = [kept, merged].flatMap((text) => (text?.trim() ? [text.trim()] : []));
  return [...new Set(texts)].join('\n\n') || null;
}
