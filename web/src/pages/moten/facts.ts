import type { Meeting, MeetingUpdate } from '@lagesbild/shared/schemas/meeting.ts';

/** What of a meeting is set by a form; '' is nothing. */
const FACT_FIELDS = ['heldOn', 'startsAt', 'place', 'registryNumber'] as const;
export type FactField = (typeof FACT_FIELDS)[number];
export type Facts = Record<FactField, string>;

export function factsOf(meeting: Pick<Meeting, FactField>): Facts {
  const { heldOn, startsAt, place, registryNumber } = meeting;
  return { heldOn, startsAt, place: place ?? '', registryNumber: registryNumber ?? '' };
}

/** The facts that were typed, whatever else the form keeps. */
export function typedFacts(values: Readonly<Record<string, string>>): Facts {
  const value = (field: FactField) => values[field]?.trim() ?? '';
  return {
    heldOn: value('heldOn'),
    startsAt: value('startsAt'),
    place: value('place'),
    registryNumber: value('registryNumber'),
  };
}

const changedFields = (read: Facts, typed: Facts) =>
  FACT_FIELDS.filter((field) => typed[field] !== read[field]);

/** What is to be sent: only what differs from what was read. */
export function factsChange(read: Facts, typed: Facts): MeetingUpdate['change'] {
  const value = (field: FactField) =>
    field === 'place' || field === 'registryNumber' ? typed[field] || null : typed[field];
  return Object.fromEntries(changedFields(read, typed).map((field) => [field, value(field)]));
}

/** Fields that somebody else has changed to something else since they were read. */
export const conflictingFacts = (read: Facts, typed: Facts, stored: Facts): FactField[] =>
  changedFields(read, typed).filter(
    (field) => stored[field] !== read[field] && stored[field] !== typed[field],
  );

/** What was typed put on top of what stands now; the fields given stay as they stand. */
export function rebasedFacts(
  read: Facts,
  typed: Facts,
  stored: Facts,
  leave: readonly FactField[] = [],
): Facts {
  const mine = changedFields(read, typed).filter((field) => !leave.includes(field));
  return { ...stored, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) };
}
