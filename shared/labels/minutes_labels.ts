import type { MinutesPart } from '../domain/minutes_parts.ts';
import type { Label } from './label.ts';
import { AGENDA_LABELS } from './meeting_labels.ts';

/** What the parts of minutes are called; the items of the agenda as the meeting itself calls them. */
export const MINUTES_PART_LABELS: Record<MinutesPart, Label> = {
  meeting: { sv: 'Mötet', en: 'The meeting' },
  presence: { sv: 'Deltagare', en: 'Taking part' },
  picture: { sv: 'Lägesbild', en: 'Situational picture' },
  ...AGENDA_LABELS,
};
