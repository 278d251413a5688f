import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { fortnightly, meetingClient } from './meeting_town.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let police: Client;

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

const path = (rest: string) => `/municipalities/${town.code}/${rest}`;
const plan = async (body: Record<string, unknown>) =>
  (
    await coordinator.request('POST', path('meetings'), { id: uuidv7(), seriesId: null, ...body })
  ).json() as Meeting;
const alone = (heldOn: string) => plan({ heldOn, startsAt: '10:00' });
const change = (client: Client, { id, version }: Pick<Meeting, 'id' | 'version'>, facts: object) =>
  client.request('PATCH', path(`meetings/${id}`), { version, change: facts });

describe('date, time, place and diarienummer', () => {
  it('are changed by who leads the meeting, planned, open and closed, and by nobody else', async () => {
    const { id, version } = await alone('2027-05-03');
    const facts = {
      heldOn: '2027-05-04',
      startsAt: '13:15',
      place: ' Biblioteket ',
      registryNumber: 'KS 2027/5',
    };
    const first = await change(coordinator, { id, version }, facts);
    expect(first.json()).toMatchObject({ ...facts, place: 'Biblioteket' });
    expect((await change(police, first.json(), { place: 'Polishuset' })).statusCode).toBe(403);
    const lead = meetingClient(coordinator, town.code, id);
    await lead.step('open');
    const closed = (await lead.step('close')).json() as Meeting;
    expect((await change(coordinator, closed, { place: '' })).json().place).toBeNull();
  });

  it.each([
    ['a day that no calendar has', { heldOn: '2027-02-30' }, 400, 'change.heldOn'],
    ['a time that no clock shows', { startsAt: '24:00' }, 400, 'change.startsAt'],
    ['a place too long', { place: 'x'.repeat(121) }, 400, 'change.place'],
    ['a place with a telephone number', { place: 'Hos mig, 070-123 45 67' }, 422, 'placeName'],
    ['a diarienummer of a person', { registryNumber: '850709-9805' }, 422, 'registryNumber'],
  ])('refuse %s, by field', async (_, facts, status, field) => {
    const answer = await change(coordinator, await alone('2027-05-10'), facts);
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([status, field]);
  });

  it('changed from an old version are refused with the meeting as it stands', async () => {
    const meeting = await alone('2027-05-11');
    await change(coordinator, meeting, { place: 'Biblioteket' });
    const late = await change(coordinator, meeting, { place: 'Skolan' });
    expect([late.statusCode, late.json().code]).toEqual([409, 'register_conflict']);
    expect(late.json().stored).toMatchObject({
      id: meeting.id,
      place: 'Biblioteket',
      series: null,
      version: 2,
    });
  });
});

describe('presence', () => {
  const row = {
    organizationId: null,
    organizationName: 'Bostadsbolaget',
    roleName: 'Områdeschef',
    present: 'absent',
  };
  const rowsOf = async (id: string) => (await meetingClient(coordinator, town.code, id).read()).presence;

  it('said twice the same is no conflict: the answer may have been lost', async () => {
    const { id } = await alone('2027-05-17');
    const { id: rowId } = (
      await police.request('POST', path(`meetings/${id}/presence`), { id: uuidv7(), ...row })
    ).json() as MeetingPresence;
    const say = (present: string) =>
      police.request('PATCH', path(`meetings/${id}/presence/${rowId}`), { version: 1, change: { present } });
    expect((await say('present')).json().version).toBe(2);
    expect((await say('present')).json()).toMatchObject({ present: 'present', version: 2 });
    expect((await say('remote')).statusCode).toBe(409);
  });

  it('taken away comes back where it stood', async () => {
    const { id } = await alone('2027-05-18');
    const add = (body: object) =>
      police.request('POST', path(`meetings/${id}/presence`), { ...row, ...body });
    const first = (await add({ id: uuidv7() })).json() as MeetingPresence;
    await add({ id: uuidv7(), organizationName: 'Skolan' });
    await police.request('DELETE', path(`meetings/${id}/presence/${first.id}?version=1`));
    expect((await add({ id: first.id, position: first.position })).statusCode).toBe(201);
    expect((await rowsOf(id)).map(({ organizationName }) => organizationName)).toEqual([
      'Bostadsbolaget',
      'Skolan',
    ]);
    expect((await add({ id: uuidv7(), position: 0 })).statusCode).toBe(400);
  });
});

it('the agenda names the next meeting of the same series, whatever else is planned between', async () => {
  const series = fortnightly({ firstOn: '2027-06-01' });
  await coordinator.request('POST', path('meeting-series'), series);
  const first = await plan({ seriesId: series.id });
  await alone('2027-06-08');
  const next = async () =>
    (await coordinator.request('GET', path(`meetings/${first.id}/agenda`))).json().nextMeeting;
  expect(await next()).toMatchObject({ id: null, heldOn: '2027-06-15' });
  const second = await plan({ seriesId: series.id });
  expect(await next()).toMatchObject({ id: second.id, heldOn: '2027-06-15', place: 'Sessionssalen' });
});
