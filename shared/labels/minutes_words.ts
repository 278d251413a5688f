import type { LINE_OUTCOMES, MinutesPart, PRESENCE_KINDS } from '../domain/minutes_parts.ts';
import type { Label } from './label.ts';

/** What the parts of minutes are called; items of the agenda among them. */
export const MINUTES_PART_LABELS: Record<MinutesPart, Label> = {
  meeting: { sv: 'Mötet', en: 'The meeting' },
  presence: { sv: 'Närvarande', en: 'Present' },
  picture: { sv: 'Lägesbild', en: 'Situational picture' },
  follow_up: { sv: 'Uppföljning av tidigare beslut', en: 'Follow-up of earlier decisions' },
  new_since_last: { sv: 'Nytt sedan sist', en: 'New since last time' },
  hotspots: { sv: 'Hotspots', en: 'Hotspots' },
  police_view: { sv: 'Polisens bild', en: 'The police view' },
  look_ahead: { sv: 'Framåtblick', en: 'Looking ahead' },
  decisions: { sv: 'Beslut', en: 'Decisions' },
  communication: { sv: 'Kommunikation', en: 'Communication' },
  next_meeting: { sv: 'Nästa möte', en: 'Next meeting' },
};

export const PRESENCE_LABELS: Record<(typeof PRESENCE_KINDS)[number], Label> = {
  present: { sv: 'På plats', en: 'In the room' },
  remote: { sv: 'På distans', en: 'Remotely' },
  absent: { sv: 'Frånvarande', en: 'Absent' },
};

export const OUTCOME_LABELS: Record<(typeof LINE_OUTCOMES)[number], Label> = {
  done: { sv: 'Genomfört', en: 'Done' },
  under_way: { sv: 'Pågår', en: 'Under way' },
  not_done: { sv: 'Inte genomfört', en: 'Not done' },
  dropped: { sv: 'Utgår', en: 'Dropped' },
};

/** How a hotspot has been over the last fortnights (methods.md §5). */
const CLASS_WORDS: Record<string, string> = {
  new: 'ny',
  diminishing: 'minskande',
  persistent: 'ihållande',
  increasing: 'ökande',
  recurring: 'återkommande',
};

/** The Swedish word of a class of hotspot; empty when it has none. */
export const hotspotClassWord = (code: string | null): string => (code && CLASS_WORDS[code]) || '';
