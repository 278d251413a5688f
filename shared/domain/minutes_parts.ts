import { AGENDA_ITEMS } from './meetings.ts';

/** What minutes are made of; each has its own hash, so that a refusal can say which of them changed. */
export const MINUTES_PARTS = ['meeting', 'presence', 'picture', ...AGENDA_ITEMS] as const;
export type MinutesPart = (typeof MINUTES_PARTS)[number];

/** A draft until the meeting is closed; signed when both have; locked from then on. */
export const MINUTES_STATES = ['draft', 'ready', 'signed'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];
