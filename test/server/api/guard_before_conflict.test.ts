import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { storeMeeting, storePicture, storePresence } from '../../stored_meeting.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { drawn } from './hotspot_example.ts';

const NUMBER = '850709-9805';
/** A version that nothing has reached. */
const STALE = { version: 99 };

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let pictureId: string;
let meetingId: string;
const ids = { hotspot: uuidv7(), cause: uuidv7(), focusArea: uuidv7(), event: uuidv7() };

const ask = (method: 'POST' | 'PATCH', path: string, body: object) =>
  coordinator.request(method, `/municipalities/${town.code}/${path}`, body);

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  pictureId = await storePicture(db, town);
  meetingId = await storeMeeting(db, town, { number: 1 });
  const { hotspot, cause, focusArea, event } = ids;
  const rows = [
    ['hotspots', drawn({ id: hotspot })],
    [
      'causes',
      {
        id: cause,
        hotspotId: hotspot,
        parentId: null,
        position: 0,
        text: 'Mörkt i gången',
        kind: 'place',
        certainty: 'guess',
      },
    ],
    [
      'focus-areas',
      { id: focusArea, name: 'Kvällar', motive: 'Många undviker torget.', need: 4, possibility: 3 },
    ],
    [
      'planned-events',
      {
        id: event,
        kind: 'school_break',
        name: 'Sportlov',
        placeName: null,
        fromDate: '2027-02-22',
        toDate: '2027-02-28',
        note: null,
      },
    ],
  ] as const;
  for (const [path, body] of rows) {
    const answer = await ask('POST', path, body);
    if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.body}`);
  }
});

afterAll(async () => {
  await app.close();
  await db.close();
});

type Row = [what: string, send: (text: string) => ReturnType<typeof ask>, conflict: string];

describe('what is written on top of what somebody else changed', () => {
  it.each<Row>([
    [
      'the name of a hotspot',
      (name) => ask('PATCH', `hotspots/${ids.hotspot}`, { ...STALE, change: { name } }),
      'register_conflict',
    ],
    [
      'another hotspot under the same id',
      (name) => ask('POST', 'hotspots', drawn({ id: ids.hotspot, name })),
      'conflicting_id',
    ],
    [
      'the reason of a step',
      (reason) => ask('POST', `hotspots/${ids.hotspot}/steps`, { ...STALE, to: 'closed', reason }),
      'register_conflict',
    ],
    [
      'a cause',
      (text) => ask('PATCH', `causes/${ids.cause}`, { ...STALE, change: { text } }),
      'register_conflict',
    ],
    [
      'the decision of a focus area',
      (decision) => ask('PATCH', `focus-areas/${ids.focusArea}`, { ...STALE, change: { decision } }),
      'register_conflict',
    ],
    [
      'a planned event',
      (note) => ask('PATCH', `planned-events/${ids.event}`, { ...STALE, change: { note } }),
      'register_conflict',
    ],
    [
      'a text of a Lägesbild',
      (summary) => ask('PATCH', `situational-pictures/${pictureId}`, { ...STALE, change: { summary } }),
      'register_conflict',
    ],
    [
      'the reason of a correction',
      (reason) => ask('POST', `situational-pictures/${pictureId}/versions`, { ...STALE, reason }),
      'register_conflict',
    ],
    [
      'the diarienummer of minutes',
      (registryNumber) => ask('PATCH', `meetings/${meetingId}/minutes`, { ...STALE, registryNumber }),
      'register_conflict',
    ],
  ])('%s is read by the guard first, and not sent back', async (_what, send, conflict) => {
    const refused = await send(NUMBER);
    expect([refused.statusCode, refused.json().code], refused.body).toEqual([422, 'personal_data']);
    expect(refused.body).not.toContain(NUMBER);
    const harmless = await send('KS 2026:1');
    expect([harmless.statusCode, harmless.json().code], harmless.body).toEqual([409, conflict]);
    expect(harmless.body).toContain('KS 2026:1');
  });

  it('a name that the register’s takes the place of is not sent back unread', async () => {
    await storePresence(db, town, meetingId);
    const { presence } = (
      await coordinator.request('GET', `/municipalities/${town.code}/meetings/${meetingId}`)
    ).json();
    const change = { organizationId: town.organizationId, organizationName: NUMBER, present: 'absent' };
    const { statusCode, body } = await ask('PATCH', `meetings/${meetingId}/presence/${presence[0].id}`, {
      ...STALE,
      change,
    });
    expect(statusCode, body).toBe(409);
    expect(body).not.toContain(NUMBER);
  });
});
