import {
  begun,
  isDue,
  isWaiting,
  newEntry,
  type QueueEntry,
  retryDelay,
  settled,
} from '@lagesbild/web/src/offline/queue_entry.ts';
import { NO_ANSWER, readOutcome } from '@lagesbild/web/src/offline/send_outcome.ts';
import { describe, expect, it } from 'vitest';

const id = '01935c5e-8f00-7000-8000-000000000001';
const now = 1_000_000;
const entry: QueueEntry = newEntry(
  {
    id,
    accountId: 'account',
    code: '9999',
    body: { id, categoryCode: 'theft', lon: 15, lat: 59, timeKind: 'unknown', text: 'Cykel borta' },
    form: { details: { text: 'Cykel borta' } },
    outline: { details: { text: '' } },
  },
  now,
);
const middle = 0.5;

describe('the pause before the next attempt', () => {
  it('doubles from five seconds to ten minutes', () => {
    expect([1, 2, 3, 4, 7, 8, 50].map((attempts) => retryDelay(attempts, middle) / 1000)).toEqual([
      5, 10, 20, 40, 320, 600, 600,
    ]);
  });

  it('is a fifth shorter or longer by chance', () => {
    expect([retryDelay(1, 0), retryDelay(1, 1)]).toEqual([4000, 6000]);
  });
});

describe('an answer to a report', () => {
  const problem = { code: 'time_in_future', title: 'Tiden ligger i framtiden', detail: '', status: 422 };

  it('is received only when it carries the report itself', () => {
    expect(readOutcome(id, 201, { id }, null)).toEqual({ kind: 'received' });
    expect(readOutcome(id, 200, { id }, null)).toEqual({ kind: 'received' });
    // the sign-in page of a hotel's network
    expect(readOutcome(id, 200, null, null)).toEqual(NO_ANSWER);
    expect(readOutcome(id, 200, { id: 'another' }, null)).toEqual(NO_ANSWER);
  });

  it('is the last word when the server refuses it, with the whole problem', () => {
    expect(readOutcome(id, 422, problem, null)).toEqual({ kind: 'refused', refusal: problem });
    expect(readOutcome(id, 409, { ...problem, code: 'conflicting_id' }, null).kind).toBe('refused');
    expect(readOutcome(id, 404, { ...problem, code: 'not_found' }, null).kind).toBe('refused');
  });

  it('is no last word from a server that is busy, gone, or not ours', () => {
    expect(readOutcome(id, 503, problem, null)).toMatchObject({ kind: 'later', reached: true });
    expect(readOutcome(id, 502, null, null)).toMatchObject({ kind: 'later', reached: false });
    expect(readOutcome(id, 404, null, null)).toMatchObject({ kind: 'later', reached: false });
    expect(readOutcome(id, 429, problem, '60')).toMatchObject({ kind: 'later', waitMilliseconds: 60_000 });
  });

  it('is no refusal when nobody, or somebody else, is signed in', () => {
    expect(readOutcome(id, 401, { ...problem, code: 'other_account' }, null)).toEqual({ kind: 'signed_out' });
  });
});

describe('a report in the queue', () => {
  it('is due at once, then after its pause, or when somebody asks', () => {
    expect(isDue(entry, now, { force: false })).toBe(true);
    const later = settled(begun(entry, now), NO_ANSWER, now, middle);
    expect(later).toMatchObject({ state: 'queued', attempts: 1, nextAt: now + 5000 });
    expect(isDue(later, now + 4999, { force: false })).toBe(false);
    expect(isDue(later, now + 5000, { force: false })).toBe(true);
    expect(isDue(later, now, { force: true })).toBe(true);
  });

  it('waits as long as the server asks for', () => {
    const busy = settled(entry, { kind: 'later', reached: true, waitMilliseconds: 90_000 }, now, middle);
    expect(busy.nextAt).toBe(now + 90_000);
  });

  it('is sent again when the page died in the middle', () => {
    expect(isDue(begun(entry, now), now, { force: false })).toBe(true);
  });

  it('keeps its body untouched through everything but being received', () => {
    const outcomes = [NO_ANSWER, { kind: 'signed_out' }] as const;
    const after = outcomes.reduce<QueueEntry>(
      (present, outcome) => settled(begun(present, now), outcome, now, middle),
      entry,
    );
    expect([after.body, after.form]).toEqual([entry.body, entry.form]);
  });

  it('waits for its account to sign in, and goes on when that asks', () => {
    const out = settled(entry, { kind: 'signed_out' }, now, middle);
    expect([
      isWaiting(out),
      isDue(out, now + 1e9, { force: false }),
      isDue(out, now, { force: true }),
    ]).toEqual([true, false, true]);
  });

  it('comes back with its words when it is refused, and is not sent again by itself', () => {
    const refusal = { code: 'x', title: 'Titel', detail: 'Detalj', status: 422 };
    const refused = settled(entry, { kind: 'refused', refusal }, now, middle);
    expect(refused).toMatchObject({ state: 'refused', refusal, body: entry.body, form: entry.form });
    expect(isDue(refused, now, { force: true })).toBe(false);
  });

  it('forgets what was written once the server has it', () => {
    const received = settled(entry, { kind: 'received' }, now, middle);
    expect(received).toMatchObject({ state: 'received', body: null, form: null });
    expect(JSON.stringify(received)).not.toContain('Cykel');
    expect(isDue(received, now, { force: true })).toBe(false);
  });
});
