import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Meeting, MeetingDetail, MeetingList } from '@lagesbild/shared/schemas/meeting.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import type { MeetingSeries } from '@lagesbild/shared/schemas/meeting_series.ts';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { fortnightly, meetingClient, note } from './meeting_town.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let police: Client;
let group: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
  group = await clientFor(app, town.emails.est_member);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest: string) => `/municipalities/${town.code}/${rest}`;
const post = (rest: string, body: object) => coordinator.request('POST', path(rest), body);
const begin = async (change: Record<string, unknown> = {}) =>
  (await post('meeting-series', fortnightly(change))).json() as MeetingSeries;
const plan = async (body: Record<string, unknown>) =>
  (await post('meetings', { id: uuidv7(), seriesId: null, ...body })).json() as Meeting;
const alone = (heldOn: string, change: Record<string, unknown> = {}) =>
  plan({ heldOn, startsAt: '10:00', ...change });
const lead = (id: string) => meetingClient(coordinator, town.code, id);
const hold = async (id: string) => {
  await lead(id).step('open');
  return lead(id).step('close');
};
const agendaOf = async (client: Client, id: string, code = town.code) => {
  const answer = await client.request('GET', `/municipalities/${code}/meetings/${id}/agenda`);
  expect(answer.statusCode).toBe(200);
  return answer.json() as MeetingAgenda;
};

describe('a series of meetings', () => {
  it('tells its next date: every second Tuesday', async () => {
    const series = await begin();
    // today is Tuesday 17 November 2026 or a day near it: the first one still ahead
    expect(['2026-11-17', '2026-12-01']).toContain(series.nextOn);
    expect(series.version).toBe(1);
  });

  it('gives each meeting the date after the last one, with time and place', async () => {
    const series = await begin({ firstOn: '2027-01-12' });
    const first = await plan({ seriesId: series.id });
    const second = await plan({ seriesId: series.id });
    expect([first.heldOn, second.heldOn]).toEqual(['2027-01-12', '2027-01-26']);
    expect(second).toMatchObject({
      startsAt: '09:00',
      place: 'Sessionssalen',
      state: 'planned',
      deadlineOn: '2027-01-24',
    });
    expect(second.number).toBe(first.number + 1);
  });

  it('that has ended gives no more meetings', async () => {
    const series = await begin({ firstOn: '2027-01-12', endedOn: '2027-01-20' });
    await plan({ seriesId: series.id });
    const answer = await post('meetings', { id: uuidv7(), seriesId: series.id });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'series_ended']);
  });

  it('sent twice is stored once; other content under its id is refused', async () => {
    const series = fortnightly();
    expect((await post('meeting-series', series)).statusCode).toBe(201);
    expect((await post('meeting-series', series)).statusCode).toBe(201);
    const other = await post('meeting-series', { ...series, startsAt: '13:00' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'conflicting_id']);
  });

  it('changed from an old version is refused with what stands', async () => {
    const { id } = await begin();
    const change = (startsAt: string) =>
      coordinator.request('PATCH', path(`meeting-series/${id}`), { version: 1, change: { startsAt } });
    expect((await change('13:00')).json()).toMatchObject({ startsAt: '13:00', version: 2 });
    const late = await change('14:00');
    expect([late.statusCode, late.json().code, late.json().stored.startsAt]).toEqual([
      409,
      'register_conflict',
      '13:00',
    ]);
  });

  it.each([
    ['a time that no clock shows', { startsAt: '25:00' }, 400],
    ['an end before its beginning', { endedOn: '2026-11-01' }, 422],
    ['a name of a person that nobody confirmed', { name: 'Möte med Anna Lindqvist' }, 422],
  ])('refuses %s', async (_, change, status) => {
    expect((await post('meeting-series', fortnightly(change))).statusCode).toBe(status);
  });
});

describe('a meeting', () => {
  it('goes planned, open, closed, and back to open', async () => {
    const { id } = await alone('2027-02-01');
    expect((await lead(id).step('close')).json().code).toBe('transition_not_allowed');
    expect((await lead(id).step('open')).json()).toMatchObject({ state: 'open' });
    expect((await lead(id).step('close')).json().closedAt).not.toBeNull();
    expect((await lead(id).step('reopen')).json()).toMatchObject({ state: 'open', closedAt: null });
  });

  it('that is strategic counts in its year once it has been held', async () => {
    await alone('2031-03-01', { strategic: true });
    const [a, b] = [
      await alone('2031-02-01', { strategic: true }),
      await alone('2031-02-02', { strategic: true }),
    ];
    await hold(a.id);
    await hold(b.id);
    const { strategic } = (await police.request('GET', path('meetings'))).json() as MeetingList;
    expect(strategic).toContainEqual({ year: 2031, meetings: 2 });
  });

  it('has a diarienummer, kept with its version', async () => {
    const { id, version } = await alone('2027-02-03');
    const change = { registryNumber: 'KS 2027/00031' };
    const answer = await coordinator.request('PATCH', path(`meetings/${id}`), { version, change });
    expect(answer.json()).toMatchObject({ registryNumber: 'KS 2027/00031', version: version + 1 });
  });

  it('without a series needs its date, by name', async () => {
    const answer = await post('meetings', { id: uuidv7(), seriesId: null, startsAt: '10:00' });
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([400, 'heldOn']);
  });

  it('takes over who took part last time, not yet there', async () => {
    const first = await alone('2032-01-05');
    const row = {
      id: uuidv7(),
      organizationId: town.organizationId,
      organizationName: 'x',
      roleName: 'Gatuchef',
      present: 'remote',
    };
    await post(`meetings/${first.id}/presence`, row);
    await hold(first.id);
    const second = await alone('2032-01-19');
    const { presence } = await lead(second.id).read();
    expect(
      presence.map(({ organizationName, roleName, present }) => [organizationName, roleName, present]),
    ).toEqual([['Tekniska förvaltningen', 'Gatuchef', 'absent']]);
  });

  it('keeps presence by version, and lets a row be taken away', async () => {
    const { id } = await alone('2027-02-04');
    const row = {
      id: uuidv7(),
      organizationId: null,
      organizationName: 'Bostadsbolaget',
      roleName: 'Områdeschef',
      present: 'absent',
    };
    await post(`meetings/${id}/presence`, row);
    const change = (version: number, present: string) =>
      police.request('PATCH', path(`meetings/${id}/presence/${row.id}`), { version, change: { present } });
    expect((await change(1, 'present')).json()).toMatchObject({ present: 'present', version: 2 });
    expect((await change(1, 'remote')).json().code).toBe('register_conflict');
    const gone = await police.request('DELETE', path(`meetings/${id}/presence/${row.id}?version=2`));
    expect(gone.statusCode).toBe(204);
    expect((await lead(id).read()).presence).toEqual([]);
  });
});

describe('who writes', () => {
  it('police and coordinator while it is planned or open, the coordinator alone when it is closed', async () => {
    const { id } = await alone('2027-03-01');
    const officer = meetingClient(police, town.code, id);
    expect((await officer.send(note())).statusCode).toBe(201);
    await hold(id);
    const refused = await officer.send(note());
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_permitted']);
    expect((await lead(id).send(note())).statusCode).toBe(201);
    expect([(await officer.read()).writable, (await lead(id).read()).writable]).toEqual([false, true]);
  });

  it('nobody once the minutes have begun to be signed', async () => {
    const { id } = await alone('2027-03-02');
    await hold(id);
    await db.asSystem((tx) =>
      tx.execute(sql`INSERT INTO meeting_minutes (municipality_id, meeting_id, content, sha256)
        VALUES (${town.code}, ${id}, '{}', 'x')`),
    );
    const refused = await lead(id).send(note());
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'meeting_locked']);
    expect((await lead(id).step('reopen')).json().code).toBe('meeting_locked');
    expect((await lead(id).read()).writable).toBe(false);
  });
});

describe('the agenda', () => {
  let other: TestTown;
  let leader: Client;
  let first: Meeting;
  let second: Meeting;
  let hotspotId: string;
  const there = (rest: string) => `/municipalities/${other.code}/${rest}`;
  const planThere = async (heldOn: string) =>
    (
      await leader.request('POST', there('meetings'), {
        id: uuidv7(),
        seriesId: null,
        heldOn,
        startsAt: '10:00',
      })
    ).json() as Meeting;

  beforeAll(async () => {
    other = await createTestTown(db);
    leader = await clientFor(app, other.emails.coordinator);
    hotspotId = uuidv7();
    await db.asSystem((tx) =>
      tx.execute(sql`INSERT INTO hotspots (municipality_id, id, name, origin, geom, state, state_since, created_by, created_at, updated_at)
        VALUES (${other.code}, ${hotspotId}, 'Torget', 'drawn',
          ST_Multi(ST_MakeEnvelope(16.374, 59.409, 16.376, 59.411, 4326)), 'mapping', now(), ${other.userIds.coordinator}, '2026-01-01', now())`),
    );
    for (const occurredFrom of [
      '2026-11-14T21:30:00+01:00',
      '2026-11-15T21:30:00+01:00',
      '2026-11-03T20:00:00+01:00',
    ])
      await leader.request('POST', there('incidents'), report({ occurredFrom }));
    await leader.request(
      'POST',
      there('incidents'),
      report({ lon: 16.39, occurredFrom: '2026-11-15T22:00:00+01:00' }),
    );
    // at the same place and in the same days, and none of a figure: an import, a calm report, a category left out
    const imported = report({ occurredFrom: '2026-11-14T22:00:00+01:00' });
    const leftOut = report({ categoryCode: 'theft', occurredFrom: '2026-11-14T23:00:00+01:00' });
    const calm = {
      id: uuidv7(),
      categoryCode: 'calm',
      timeKind: 'exact',
      occurredFrom: '2026-11-14T20:00:00+01:00',
    };
    for (const sent of [imported, leftOut, calm]) {
      const answer = await leader.request('POST', there('incidents'), sent);
      expect([answer.statusCode, answer.json().detail]).toEqual([201, undefined]);
    }
    await db.asSystem(async (tx) => {
      await tx.execute(sql`UPDATE incidents SET source = 'police_import' WHERE id = ${imported.id}`);
      await tx.execute(
        sql`UPDATE categories SET in_figures = false WHERE municipality_id = ${other.code} AND code = 'theft'`,
      );
    });
    first = await planThere('2026-11-09');
    second = await planThere('2026-11-16');
    const meeting = meetingClient(leader, other.code, first.id);
    await meeting.write(note({ kind: 'decision', text: 'Laga lampan', dueOn: '2026-11-12', hotspotId }));
    await meeting.write(note({ kind: 'decision', text: 'Klipp häcken', dueOn: '2026-12-24' }));
    await meeting.step('open');
    await meeting.step('close');
    await db.asSystem((tx) =>
      tx.execute(sql`INSERT INTO planned_events (municipality_id, id, kind, name, from_date, to_date, created_by, created_at, updated_at)
        VALUES (${other.code}, gen_random_uuid(), 'school_break', 'Jullov', '2026-12-21', '2027-01-08', ${other.userIds.coordinator}, now(), now()),
          (${other.code}, gen_random_uuid(), 'school_break', 'Sportlov', '2027-02-22', '2027-02-28', ${other.userIds.coordinator}, now(), now())`),
    );
  });

  it('follows up the decisions of the meeting before, overdue ones marked', async () => {
    const { followUp, previous } = await agendaOf(leader, second.id, other.code);
    expect(previous?.heldOn).toBe('2026-11-09');
    expect(followUp.map(({ text, overdue, hotspotName }) => [text, overdue, hotspotName])).toEqual([
      ['Laga lampan', true, 'Torget'],
      ['Klipp häcken', false, null],
    ]);
  });

  it('counts what is new since then, and says how many nobody has reviewed', async () => {
    const { newSinceLast } = await agendaOf(leader, second.id, other.code);
    expect(newSinceLast).toMatchObject({
      fromDate: '2026-11-09',
      toDate: '2026-11-16',
      incidents: 3,
      unreviewed: 3,
    });
  });

  it('counts inside each hotspot, beside as many days before', async () => {
    const { hotspots } = await agendaOf(leader, second.id, other.code);
    expect(hotspots).toMatchObject([{ name: 'Torget', incidents: 2, incidentsBefore: 1, reason: null }]);
  });

  it('gives a role without exact points no count of a hotspot, and says why', async () => {
    const answer = await agendaOf(await clientFor(app, other.emails.est_member), second.id, other.code);
    expect(answer.hotspots).toMatchObject([
      { name: 'Torget', incidents: null, incidentsBefore: null, reason: 'coarse_role' },
    ]);
  });

  it('looks six weeks ahead', async () => {
    const { plannedEvents } = await agendaOf(leader, second.id, other.code);
    expect(plannedEvents.map(({ name }) => name)).toEqual(['Jullov']);
  });

  it('asks again until a meeting has said that it is done', async () => {
    const third = await planThere('2026-11-23');
    const { followUp } = await agendaOf(leader, second.id, other.code);
    const meeting = meetingClient(leader, other.code, second.id);
    for (const [index, outcome] of (['done', 'under_way'] as const).entries()) {
      const { meetingId, lineId } = followUp[index]!;
      await meeting.write(note({ item: 'follow_up', text: '', outcome, carriedFrom: { meetingId, lineId } }));
    }
    // its own agenda keeps what it says itself
    expect((await agendaOf(leader, second.id, other.code)).followUp).toHaveLength(2);
    await meeting.step('open');
    await meeting.step('close');
    const next = (await agendaOf(leader, third.id, other.code)).followUp;
    expect(next.map(({ text, lastOutcome }) => [text, lastOutcome])).toEqual([['Klipp häcken', 'under_way']]);
  });

  it('tells the next meeting that is planned', async () => {
    expect((await agendaOf(leader, first.id, other.code)).nextMeeting).toMatchObject({
      id: second.id,
      heldOn: '2026-11-16',
    });
  });
});

it('a meeting of the neighbour is a 404, and the est group reads but does not write', async () => {
  const neighbour = await createTestTown(db);
  const stranger = await clientFor(app, neighbour.emails.coordinator);
  const { id } = await alone('2027-04-01');
  const answer = await stranger.request('GET', `/municipalities/${neighbour.code}/meetings/${id}`);
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found']);
  expect((await group.request('GET', path(`meetings/${id}`))).json() as MeetingDetail).toMatchObject({
    writable: false,
  });
  expect((await meetingClient(group, town.code, id).send(note())).statusCode).toBe(403);
});
