import type {
  AgendaItem,
  MeetingRhythm,
  MeetingState,
  MeetingStep,
  Outcome,
  Presence,
} from '../domain/meetings.ts';
import type { Label } from './label.ts';

export const RHYTHM_LABELS: Record<MeetingRhythm, Label> = {
  weekly: { sv: 'Varje vecka', en: 'Every week' },
  fortnightly: { sv: 'Varannan vecka', en: 'Every second week' },
  monthly: { sv: 'Varje månad', en: 'Every month' },
};

export const MEETING_STATE_LABELS: Record<MeetingState, Label> = {
  planned: { sv: 'planerat', en: 'planned' },
  open: { sv: 'pågår', en: 'in progress' },
  closed: { sv: 'avslutat', en: 'closed' },
  signed: { sv: 'justerat', en: 'signed' },
  cancelled: { sv: 'inställt', en: 'cancelled' },
};

export const MEETING_STEP_LABELS: Record<MeetingStep, Label> = {
  open: { sv: 'Öppna mötet', en: 'Open the meeting' },
  close: { sv: 'Avsluta mötet', en: 'Close the meeting' },
  reopen: { sv: 'Öppna igen', en: 'Open again' },
  cancel: { sv: 'Ställ in', en: 'Cancel it' },
  restore: { sv: 'Återta', en: 'Take back' },
};

export const AGENDA_LABELS: Record<AgendaItem, Label> = {
  follow_up: { sv: 'Uppföljning av beslut', en: 'Follow-up of decisions' },
  new_since_last: { sv: 'Nytt sedan förra mötet', en: 'New since the last meeting' },
  hotspots: { sv: 'Hotspots', en: 'Hotspots' },
  police_view: { sv: 'Polisens bild', en: 'The police’s view' },
  look_ahead: { sv: 'Det som kommer', en: 'What is to come' },
  decisions: { sv: 'Beslut', en: 'Decisions' },
  communication: { sv: 'Kommunikation', en: 'Communication' },
  next_meeting: { sv: 'Nästa möte', en: 'Next meeting' },
};

export const OUTCOME_LABELS: Record<Outcome, Label> = {
  done: { sv: 'klart', en: 'done' },
  under_way: { sv: 'pågår', en: 'under way' },
  not_done: { sv: 'inte gjort', en: 'not done' },
  dropped: { sv: 'utgår', en: 'dropped' },
};

export const PRESENCE_LABELS: Record<Presence, Label> = {
  present: { sv: 'på plats', en: 'present' },
  remote: { sv: 'på distans', en: 'remote' },
  absent: { sv: 'frånvarande', en: 'absent' },
};
