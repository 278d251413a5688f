/** The items of an agenda, in the order that they are taken. */
export const AGENDA_ITEMS = [
  'follow_up',
  'new_since_last',
  'hotspots',
  'police_view',
  'look_ahead',
  'decisions',
  'communication',
  'next_meeting',
] as const;
export type AgendaItem = (typeof AGENDA_ITEMS)[number];

/** What minutes are made of; each has its own hash, so that a refusal can say which of them changed. */
export const MINUTES_PARTS = ['meeting', 'presence', 'picture', ...AGENDA_ITEMS] as const;
export type MinutesPart = (typeof MINUTES_PARTS)[number];

/** A draft until the meeting is closed; signed when both have; locked from then on. */
export const MINUTES_STATES = ['draft', 'ready', 'signed'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export const PRESENCE_KINDS = ['present', 'remote', 'absent'] as const;
export const LINE_OUTCOMES = ['done', 'under_way', 'not_done', 'dropped'] as const;
