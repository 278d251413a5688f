import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
import { openOutbox } from '@lagesbild/web/src/pages/moten/outbox.ts';
import type { Acknowledged } from '@lagesbild/web/src/pages/moten/outbox_entry.ts';
import { shownPresence } from '@lagesbild/web/src/pages/moten/shown_presence.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface Sent {
  method: string;
  path: string;
  body: { version?: number; change?: object } & Record<string, unknown>;
}
type Answer = [status: number, body?: object];

/** The network: answers one after the other, the last one for ever. */
let answers: Answer[] = [];
let sent: Sent[] = [];
let stored: Acknowledged[] = [];
let kept: Record<string, string> = {};

beforeEach(() => {
  [answers, sent, stored, kept] = [[], [], [], {}];
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  });
  vi.stubGlobal(
    'fetch',
    async (address: string, { method, body }: { method: string; body: string | null }) => {
      sent.push({ method, path: address.replace(/.*meetings\/m/, ''), body: JSON.parse(body ?? '{}') });
      const [status, answer] = (answers.length > 1 ? answers.shift() : answers[0])!;
      return new Response(answer ? JSON.stringify(answer) : null, {
        status,
        headers: { 'content-type': 'application/json' },
      });
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const row: MeetingPresence = {
  id: 'r',
  organizationId: null,
  organizationName: 'Bostadsbolaget',
  roleName: 'Områdeschef',
  present: 'absent',
  position: 1,
  version: 1,
};
const { version: _version, position: _position, ...written } = row;
const refusal = (code: string, more: object = {}) => ({ code, title: code, detail: 'Därför.', ...more });
const open = () => openOutbox('9999', 'm', 'account', (acknowledged) => stored.push(acknowledged));
const rest = () => vi.advanceTimersByTimeAsync(0);

describe('who takes part, while the service is away', () => {
  it('is kept through a reload, shown as it was said, and sent when the service answers', async () => {
    answers = [[503]];
    const outbox = open();
    outbox.addPresence({ ...written, present: 'present' });
    await rest();
    expect(outbox.snapshot()).toMatchObject({ unheard: true, saved: [] });
    outbox.stop();

    const reloaded = open();
    expect(shownPresence([], reloaded.snapshot().entries).map((shown) => shown.row.organizationName)).toEqual(
      ['Bostadsbolaget'],
    );
    answers = [[201, { ...row, present: 'present' }]];
    reloaded.wake();
    await rest();
    expect(stored).toEqual([{ presence: { ...row, present: 'present' } }]);
    expect(reloaded.snapshot()).toMatchObject({ entries: [], unheard: false, saved: ['presence'] });
  });

  it('is tried again by itself after a pause', async () => {
    answers = [[503], [200, { ...row, present: 'remote', version: 2 }]];
    const outbox = open();
    outbox.changePresence(row, { present: 'remote' });
    await rest();
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect([sent.length, outbox.snapshot().entries]).toEqual([2, []]);
  });
});

it('that was left sends no more and writes nothing over what the next one keeps', async () => {
  answers = [[503]];
  const left = open();
  left.changePresence(row, { present: 'remote' });
  left.stop();
  const next = open();
  next.type('new.decision', { text: 'Belys gången' });
  // the refusal of what was under way comes now, and so would another try
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(open().snapshot()).toMatchObject({
    typed: { 'new.decision': { text: 'Belys gången' } },
    entries: [{ rowId: 'r' }],
  });
});

describe('two changes of one row', () => {
  it('go in order, the second on top of the version that the first left', async () => {
    answers = [[200, { ...row, present: 'remote', version: 2 }], [204]];
    const outbox = open();
    outbox.changePresence(row, { present: 'remote' });
    outbox.removePresence(row);
    expect(shownPresence([row], outbox.snapshot().entries)).toEqual([]);
    await rest();
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PATCH /presence/r',
      'DELETE /presence/r?version=2',
    ]);
    expect(stored.at(-1)).toEqual({ gone: 'r' });
  });

  it('a removal whose answer was lost is done when the row is gone', async () => {
    answers = [[404, refusal('not_found', { status: 404 })]];
    const outbox = open();
    outbox.removePresence(row);
    await rest();
    expect([outbox.snapshot().entries, stored]).toEqual([[], [{ gone: 'r' }]]);
  });
});

describe('a conflict', () => {
  it('shows what stands, holds up only its row, and goes again as its writer decides', async () => {
    const stands = { ...row, present: 'remote', version: 4 } as const;
    answers = [
      [409, refusal('register_conflict', { stored: stands })],
      [201, { ...row, id: 'other' }],
      [200, { ...stands, present: 'present', version: 5 }],
    ];
    const outbox = open();
    outbox.changePresence(row, { present: 'present' });
    outbox.addPresence({ ...written, id: 'other' });
    await rest();
    const [entry] = outbox.snapshot().entries;
    expect(outbox.snapshot().entries).toHaveLength(1);
    expect(entry).toMatchObject({ state: 'conflict', stored: stands, rowId: 'r' });
    outbox.resend(entry!.key, { update: { version: 4, change: { present: 'present' } } });
    await rest();
    expect(sent.at(-1)?.body).toEqual({ version: 4, change: { present: 'present' } });
    expect(outbox.snapshot().entries).toEqual([]);
  });

  it('with who took the row away keeps it in sight', async () => {
    answers = [[404, refusal('not_found', { status: 404 })]];
    const outbox = open();
    outbox.changePresence(row, { present: 'present' });
    await rest();
    const [shown] = shownPresence([], outbox.snapshot().entries);
    expect(shown).toMatchObject({ row: { present: 'present' }, entry: { state: 'conflict', stored: null } });
  });

  it('stays in sight when more has been said of the row since', async () => {
    answers = [[409, refusal('register_conflict', { stored: { ...row, version: 2 } })]];
    const outbox = open();
    outbox.changePresence(row, { present: 'present' });
    outbox.changePresence(row, { present: 'remote' });
    await rest();
    expect(shownPresence([row], outbox.snapshot().entries)[0]).toMatchObject({
      row: { present: 'remote' },
      entry: { state: 'conflict' },
    });
  });
});

it('lines kept by an earlier version of the page are still sent', async () => {
  const create = { id: 'l', item: 'decisions', kind: 'note', text: 'Belys gången' };
  const entry = { key: 'k', lineId: 'l', create, update: null, state: 'sending', detail: null, stored: null };
  kept['lagesbild.meeting.9999.m.account'] = JSON.stringify({ entries: [entry], typed: {} });
  answers = [[201, { ...create, version: 1 }]];
  const outbox = open();
  outbox.wake();
  await rest();
  expect(sent).toMatchObject([{ method: 'POST', path: '/lines', body: { text: 'Belys gången' } }]);
});
