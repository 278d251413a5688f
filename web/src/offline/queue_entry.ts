import type { IncidentCreate } from '@lagesbild/shared/schemas/incident.ts';
import type { Refusal, SendOutcome } from './send_outcome.ts';

/**
 * `queued` waits for its turn or for a connection; `signed_out` for its own account to sign in; `refused` for the
 * reporter, who corrects or discards it; `received` is stored by the server, after its commit.
 */
export type QueueState = 'queued' | 'sending' | 'signed_out' | 'refused' | 'received';

/** A report on its way. Bound to the account and the municipality it was written for. */
export interface QueueEntry {
  /** The report's own UUIDv7: sent twice, it is stored once. */
  id: string;
  accountId: string;
  code: string;
  /** What is sent, whole and untouched; null once it is received. */
  body: IncidentCreate | null;
  /** The form as it was, for whoever has to correct it; null for a report without form, and once it is received. */
  form: unknown;
  /** The form without anything written in free text: what is shown while it waits and after. */
  outline: unknown;
  state: QueueState;
  /** Sendings so far that had no clear answer. */
  attempts: number;
  /** Not before this moment, epoch ms. */
  nextAt: number;
  queuedAt: number;
  changedAt: number;
  refusal: Refusal | null;
}

export type NewEntry = Pick<QueueEntry, 'id' | 'accountId' | 'code' | 'form' | 'outline'> & {
  body: IncidentCreate;
};

/** Received entries are kept this long, for the words on screen; there is no free text in them. */
export const RECEIVED_KEPT_MILLISECONDS = 24 * 3600 * 1000;

const FIRST_DELAY = 5_000;
const LONGEST_DELAY = 10 * 60_000;

/**
 * How long to wait after the n-th sending without an answer (1, 2, …), milliseconds: 5 s, doubled each time up to ten
 * minutes, a fifth more or less by chance (`random` in 0–1) so that a whole town's phones do not come at once.
 */
export function retryDelay(attempts: number, random: number): number {
  const doubled = FIRST_DELAY * 2 ** Math.min(Math.max(0, attempts - 1), 20);
  return Math.round(Math.min(LONGEST_DELAY, doubled) * (0.8 + 0.4 * random));
}

export function newEntry(entry: NewEntry, now: number): QueueEntry {
  return {
    ...entry,
    state: 'queued',
    attempts: 0,
    nextAt: now,
    queuedAt: now,
    changedAt: now,
    refusal: null,
  };
}

/** Whether it may be sent now. Whoever asks holds the lock, so one that is `sending` was left behind by a page that died. */
export function isDue(entry: QueueEntry, now: number, { force }: { force: boolean }): boolean {
  if (entry.body === null) return false;
  if (entry.state === 'sending') return true;
  // its account asks: it has signed in again
  if (entry.state === 'signed_out') return force;
  return entry.state === 'queued' && (force || entry.nextAt <= now);
}

export const begun = (entry: QueueEntry, now: number): QueueEntry => ({
  ...entry,
  state: 'sending',
  changedAt: now,
  refusal: null,
});

/** The entry after an answer, or after none. `random` in 0–1 spreads the next attempt. */
export function settled(entry: QueueEntry, outcome: SendOutcome, now: number, random: number): QueueEntry {
  const changed = { ...entry, changedAt: now };
  switch (outcome.kind) {
    case 'received':
      // the words are the server's now; this phone forgets them
      return { ...changed, state: 'received', body: null, form: null, refusal: null };
    case 'refused':
      return { ...changed, state: 'refused', refusal: outcome.refusal };
    case 'signed_out':
      return { ...changed, state: 'signed_out' };
    case 'later': {
      const attempts = entry.attempts + 1;
      const wait = Math.max(retryDelay(attempts, random), outcome.waitMilliseconds ?? 0);
      return { ...changed, state: 'queued', attempts, nextAt: now + wait };
    }
  }
}

/** Still to reach the server. */
export const isWaiting = ({ state }: QueueEntry): boolean => state !== 'received' && state !== 'refused';
