import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import type { MeetingLine, MeetingLineRevisions } from '@lagesbild/shared/schemas/meeting_line.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { meetingClient, note } from './meeting_town.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let police: Client;
let anna: ReturnType<typeof meetingClient>;
let officer: ReturnType<typeof meetingClient>;
let meetingId: string;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

beforeEach(async () => {
  const body = { id: uuidv7(), seriesId: null, heldOn: '2026-12-01', startsAt: '09:00' };
  const meeting = (
    await coordinator.request('POST', `/municipalities/${town.code}/meetings`, body)
  ).json() as Meeting;
  meetingId = meeting.id;
  anna = meetingClient(coordinator, town.code, meeting.id);
  officer = meetingClient(police, town.code, meeting.id);
});

const decision = (change: Record<string, unknown> = {}) =>
  note({
    kind: 'decision',
    organizationId: town.organizationId,
    roleName: 'Gatuchef',
    dueOn: '2026-12-15',
    ...change,
  });

describe('a line', () => {
  it('sent twice is stored once, also after others have changed it', async () => {
    const line = decision();
    expect((await anna.send(line)).statusCode).toBe(201);
    await officer.change(line.id, 1, { text: 'Belys hela gången' });
    const again = await anna.send(line);
    expect([again.statusCode, again.json().text, again.json().version]).toEqual([
      201,
      'Belys hela gången',
      2,
    ]);
    expect((await anna.read()).lines).toHaveLength(1);
  });

  it('with other content under the same id is refused', async () => {
    const line = decision();
    await anna.send(line);
    const other = await anna.send({ ...line, text: 'Något annat' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'conflicting_id']);
  });

  it('comes last, and can be moved between two others', async () => {
    const [a, b, c] = [await anna.write(note()), await anna.write(note()), await anna.write(note())];
    await officer.change(c.id, 1, { position: (a.position + b.position) / 2 });
    expect((await anna.read()).lines.map(({ id }) => id)).toEqual([a.id, c.id, b.id]);
  });

  it('that is removed can be taken back', async () => {
    const line = await anna.write(note());
    expect((await anna.change(line.id, 1, { deleted: true })).json()).toMatchObject({
      deleted: true,
      version: 2,
    });
    expect((await anna.read()).lines).toEqual([]);
    await anna.change(line.id, 2, { deleted: false });
    expect((await officer.read()).lines).toMatchObject([{ id: line.id, text: line.text, version: 3 }]);
  });

  it('keeps every wording', async () => {
    const line = await anna.write(note({ text: 'Ett' }));
    await officer.change(line.id, 1, { text: 'Två' });
    await anna.change(line.id, 2, { text: 'Tre' });
    const answer = await police.request('GET', `${anna.path}/lines/${line.id}/revisions`);
    const { revisions } = answer.json() as MeetingLineRevisions;
    expect(revisions.map((revision) => [revision.version, revision.line.text])).toEqual([
      [1, 'Ett'],
      [2, 'Två'],
      [3, 'Tre'],
    ]);
  });

  it.each([
    ['a person’s number', { text: 'Ring 19800101-1234' }, 422, 'personal_data'],
    ['a hotspot that is not in the register', { hotspotId: uuidv7() }, 422, 'unknown_reference'],
    [
      'an organization that is not in the register',
      { organizationId: uuidv7() },
      422,
      'unknown_organization',
    ],
    [
      'a decision that nobody made',
      { carriedFrom: { meetingId: uuidv7(), lineId: uuidv7() } },
      422,
      'unknown_reference',
    ],
    ['a text that is too long', { text: 'å'.repeat(2001) }, 400, 'text_too_long'],
  ])('refuses %s and stores nothing', async (_, change, status, code) => {
    const answer = await anna.send(decision(change));
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect((await anna.read()).lines).toEqual([]);
  });
});

describe('two who edit the same line', () => {
  let line: MeetingLine;
  beforeEach(async () => {
    line = await anna.write(decision());
  });

  it('in different fields: both stand', async () => {
    await anna.change(line.id, 1, { text: 'Belys hela gången' });
    const answer = await officer.change(line.id, 1, { dueOn: '2026-12-20' });
    expect(answer.json()).toMatchObject({ text: 'Belys hela gången', dueOn: '2026-12-20', version: 3 });
  });

  it('in the same field: the later one is told what stands, and nothing is written over', async () => {
    await anna.change(line.id, 1, { text: 'Belys hela gången' });
    const answer = await officer.change(line.id, 1, { text: 'Belys bron', dueOn: '2026-12-20' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'register_conflict']);
    expect(answer.json().errors.map(({ field }: { field: string }) => field)).toEqual(['text']);
    expect(answer.json()).toMatchObject({
      stored: { text: 'Belys hela gången', version: 2 },
      sent: { text: 'Belys bron' },
    });
    expect((await anna.read()).lines).toMatchObject([{ text: 'Belys hela gången', dueOn: '2026-12-15' }]);
    // having seen it, one may choose one’s own
    expect((await officer.change(line.id, 2, { text: 'Belys bron' })).json()).toMatchObject({
      text: 'Belys bron',
    });
  });

  it('to the same words: no conflict', async () => {
    await anna.change(line.id, 1, { text: 'Belys bron' });
    const answer = await officer.change(line.id, 1, { text: 'Belys bron' });
    expect([answer.statusCode, answer.json().version]).toEqual([200, 2]);
  });

  it('one removes what the other has written on: the words win, and the remover is told', async () => {
    await anna.change(line.id, 1, { text: 'Belys hela gången' });
    const removal = await officer.change(line.id, 1, { deleted: true });
    expect([removal.statusCode, removal.json().errors[0].field]).toEqual([409, 'deleted']);
  });

  it('one writes on what the other has removed: nothing is lost, and it can be taken back with the words', async () => {
    await officer.change(line.id, 1, { deleted: true });
    const late = await anna.change(line.id, 1, { text: 'Belys hela gången' });
    expect([late.statusCode, late.json().stored.deleted]).toEqual([409, true]);
    const back = await anna.change(line.id, 2, { text: 'Belys hela gången', deleted: false });
    expect(back.json()).toMatchObject({ text: 'Belys hela gången', deleted: false });
  });

  it('at the same moment: one of them is told', async () => {
    const answers = await Promise.all([
      anna.change(line.id, 1, { text: 'Belys hela gången' }),
      officer.change(line.id, 1, { text: 'Belys bron' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });
});

it('who fell behind fetches only what changed, removed lines too', async () => {
  const [a, b] = [await anna.write(note()), await anna.write(note())];
  const { changeNumber } = (await officer.read()).meeting;
  expect((await officer.read(`?since=${changeNumber}`)).lines).toEqual([]);
  await anna.change(b.id, 1, { deleted: true });
  const c = await anna.write(note());
  const { lines, meeting } = await officer.read(`?since=${changeNumber}`);
  expect(lines.map(({ id, deleted }) => [id, deleted])).toEqual([
    [b.id, true],
    [c.id, false],
  ]);
  expect(meeting.changeNumber).toBe(changeNumber + 2);
  expect(lines.map(({ id }) => id)).not.toContain(a.id);
});

it('many who write at once lose no line', async () => {
  const before = (await anna.read()).lines.length;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => (n % 2 ? anna : officer).send(note({ text: `Rad ${n}` }))),
  );
  expect(answers.every(({ statusCode }) => statusCode === 201)).toBe(true);
  const { lines, meeting } = await anna.read();
  expect(lines).toHaveLength(before + 20);
  expect(new Set(lines.map(({ changeNumber }) => changeNumber)).size).toBe(lines.length);
  expect(meeting.changeNumber).toBe(lines.length);
});

it('numbers that the database cannot hold are refused, no error of ours', async () => {
  const line = await anna.write(note());
  const version = await anna.change(line.id, 3_000_000_000, { text: 'Belys' });
  const since = await coordinator.request(
    'GET',
    `/municipalities/${town.code}/meetings/${meetingId}?since=1e30`,
  );
  for (const answer of [version, since]) expect([400, 422]).toContain(answer.statusCode);
  expect(version.json().detail).toContain('2147483647');
});
