import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { InterventionWithLog } from '@lagesbild/shared/schemas/intervention.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { codeOf, type InterventionTown, openInterventionTown } from './intervention_town.ts';

let db: Database;
let app: App;
let town: InterventionTown['town'];
let chain: InterventionTown['chain'];
let coordinator: InterventionTown['coordinator'];
let group: InterventionTown['group'];
let partner: InterventionTown['partner'];
let path: InterventionTown['path'];
let walks: InterventionTown['walks'];
let plan: InterventionTown['plan'];
let own: InterventionTown['own'];
let add: InterventionTown['add'];
let listed: InterventionTown['listed'];
let neighbour: TestTown;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  ({ town, chain, coordinator, group, partner, path, walks, plan, own, add, listed } =
    await openInterventionTown(db, app));
  neighbour = await createTestTown(db);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('an åtgärd', () => {
  it('comes back as it was planned, with who is responsible in words and a log that begins', async () => {
    const helperIds = [town.organizationId];
    const body = {
      ...walks(),
      helperIds,
      goal: 'Färre samlingar',
      targetCount: 10,
      targetUnit: 'vandringar',
    };
    const answer = await coordinator.request('POST', path(), {
      ...body,
      title: '  Kvällsvandringar i centrum ',
    });
    expect(answer.statusCode).toBe(201);
    const { intervention, entries } = answer.json() as InterventionWithLog;
    expect(intervention).toMatchObject({
      ...body,
      state: 'planned',
      organizationName: 'Biblioteket',
      progress: 0,
      mapPoint: null,
      overdue: false,
      version: 1,
    });
    expect(entries).toMatchObject([
      { kind: 'created', byOrganization: 'Tekniska förvaltningen', byRole: 'coordinator' },
    ]);
    expect((await coordinator.request('GET', path(body.id))).json()).toEqual(answer.json());
  });

  it('sent twice is planned once; other content under its id is refused', async () => {
    const body = walks();
    const sent = await coordinator.request('POST', path(), body);
    const again = await coordinator.request('POST', path(), body);
    expect([sent.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(again.json()).toEqual(sent.json());
    const other = coordinator.request('POST', path(), { ...body, title: 'Något annat' });
    expect(await codeOf(other)).toEqual([409, 'conflicting_id']);
  });

  it('is drawn at its point, or inside its area or hotspot', async () => {
    const lamp = await plan({ lon: 16.37, lat: 59.41, placeName: 'Gångvägen' });
    expect(lamp.mapPoint).toEqual([16.37, 59.41]);
    const [lon, lat] = (await plan({ areaId: town.areaIds.west })).mapPoint as [number, number];
    expect(lon > 16.36 && lon < 16.38 && lat > 59.4 && lat < 59.42).toBe(true);
    const hotspot = await plan({ hotspotId: chain.hotspotId });
    expect([hotspot.hotspotName, hotspot.mapPoint?.[0]]).toEqual(['Åkerö torg', 16.375]);
  });

  it('carries out a decision: its day becomes the day of the meeting', async () => {
    const { meetingId, lineId } = chain;
    const planned = await plan({ decidedMeetingId: meetingId, decidedLineId: lineId });
    expect([planned.decidedOn, planned.decidedMeetingNumber]).toEqual(['2026-11-18', 7]);
  });

  it.each([
    ['a due date before the start', { dueOn: '2026-11-01' }, 'dates_reversed', 'dueOn'],
    ['a follow-up before the start', { followUpOn: '2026-11-01' }, 'dates_reversed', 'followUpOn'],
    [
      'two places',
      () => ({ areaId: town.areaIds.west, lon: 16.37, lat: 59.41 }),
      'several_places',
      'hotspotId',
    ],
    ['half a point', { lon: 16.37 }, 'missing_field', 'lat'],
    ['a point in another municipality', { lon: 18, lat: 59.3 }, 'outside_municipality', 'lon'],
    [
      'an organization that nobody knows',
      { organizationId: uuidv7() },
      'unknown_organization',
      'organizationId',
    ],
    [
      'the neighbour’s organization as help',
      () => ({ helperIds: [neighbour.organizationId] }),
      'unknown_organization',
      'helperIds',
    ],
    ['the neighbour’s area', () => ({ areaId: neighbour.areaIds.west }), 'unknown_link', 'areaId'],
    ['a hotspot that is not there', { hotspotId: uuidv7() }, 'unknown_link', 'hotspotId'],
    ['a cause that is not there', { causeId: uuidv7() }, 'unknown_link', 'causeId'],
    ['half a decision', () => ({ decidedMeetingId: chain.meetingId }), 'unknown_link', 'decidedLineId'],
    [
      'a note that is no decision',
      () => ({ decidedMeetingId: chain.meetingId, decidedLineId: chain.noteId }),
      'unknown_link',
      'decidedLineId',
    ],
  ])('refuses %s, by field', async (_, change, code, field) => {
    const body = { ...walks(), ...(typeof change === 'function' ? change() : change) };
    const problem = (await coordinator.request('POST', path(), body)).json();
    expect([problem.code, problem.errors?.[0].field]).toEqual([code, field]);
  });

  it.each(['title', 'description', 'roleName', 'placeName', 'goal', 'indicator', 'targetUnit'])(
    'keeps no personal identity number in %s',
    async (field) => {
      const body = { ...walks(), [field]: 'Ring 19850312-2394' };
      const answer = await coordinator.request('POST', path(), body);
      expect([answer.statusCode, answer.json().code, answer.json().errors[0].field]).toEqual([
        422,
        'personal_data',
        field,
      ]);
      expect(answer.body).not.toContain('2394');
    },
  );

  it('is changed by the version that was read, and the log says which fields', async () => {
    const { id } = await plan();
    const change = { dueOn: '2027-02-28', helperIds: [town.organizationId] };
    const changed = await coordinator.request('PATCH', path(id), { version: 1, change });
    expect(changed.json().intervention).toMatchObject({ ...change, version: 2 });
    expect(changed.json().entries[0]).toMatchObject({ kind: 'changed', text: 'helperIds,dueOn' });
    const late = await coordinator.request('PATCH', path(id), { version: 1, change: { goal: 'Lugnare' } });
    expect([late.statusCode, late.json().code]).toEqual([409, 'register_conflict']);
    expect([late.json().stored.dueOn, late.json().sent]).toEqual(['2027-02-28', { goal: 'Lugnare' }]);
  });

  it('is overdue from the day after, in the municipality’s own days, until it is done', async () => {
    const today = (await coordinator.request('GET', path())).json().today as string;
    const due = await own({ dueOn: today });
    const late = await own({ startsOn: '2026-10-01', dueOn: '2026-10-30' });
    expect([due.overdue, late.overdue]).toEqual([false, true]);
    const done = await add(coordinator, late.id, 'steps', { version: 1, to: 'done', doneOn: '2026-10-29' });
    expect(done.json().intervention).toMatchObject({ state: 'done', doneOn: '2026-10-29', overdue: false });
  });
});

describe('the list', () => {
  it('has the soonest due first, and is narrowed by state, organization, hotspot and date', async () => {
    const first = await plan({ dueOn: '2026-11-03', hotspotId: chain.hotspotId });
    const all = await listed(coordinator);
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).sort());
    const has = async (query: string) => (await listed(coordinator, query)).some(({ id }) => id === first.id);
    expect(await has(`?hotspotId=${chain.hotspotId}&state=open&dueBefore=2026-11-04`)).toBe(true);
    expect(await has('?dueBefore=2026-11-03')).toBe(false);
    expect(await has('?state=done')).toBe(false);
    expect(await has(`?organizationId=${town.organizationId}`)).toBe(false);
  });

  it('of one’s own holds what the organization is responsible for, helps with and was handed', async () => {
    const responsible = await own();
    const helping = await plan({ helperIds: [town.organizationId] });
    const handed = await plan();
    await add(coordinator, handed.id, 'handovers', {
      version: 1,
      organizationId: town.organizationId,
      text: 'Laga lampan',
    });
    const other = await plan();
    const mine = (await listed(group, '?mine=true')).map(({ id }) => id);
    expect(mine).toEqual(expect.arrayContaining([responsible.id, helping.id, handed.id]));
    expect(mine).not.toContain(other.id);
  });
});

describe('who may what', () => {
  it('lets an EST member see all, and write on those of the own organization only', async () => {
    const other = await plan();
    expect((await group.request('GET', path(other.id))).json().intervention).toMatchObject({
      own: false,
      mayContribute: false,
    });
    for (const [what, body] of [
      ['notes', { text: 'Hej' }],
      ['progress', { amount: 1 }],
      ['steps', { version: 1, to: 'under_way' }],
    ] as const) {
      expect(await codeOf(add(group, other.id, what, body)), what).toEqual([403, 'not_permitted']);
    }
    expect(
      await codeOf(group.request('PATCH', path(other.id), { version: 1, change: { goal: 'x' } })),
    ).toEqual([403, 'not_permitted']);
    const note = await add(group, (await own()).id, 'notes', { text: 'Vi börjar på måndag' });
    expect(note.json().entries[0]).toMatchObject({
      kind: 'note',
      byOrganization: 'Tekniska förvaltningen',
      byRole: 'est_member',
    });
  });

  it('shows a partner those of the own organization, without the group’s analysis and decisions, and no other', async () => {
    const { meetingId, lineId, causeId, hotspotId } = chain;
    const links = { decidedMeetingId: meetingId, decidedLineId: lineId, causeId, hotspotId };
    const mine = await own(links);
    const other = await plan(links);
    const seen = (await partner.request('GET', path(mine.id))).json() as InterventionWithLog;
    expect(seen.intervention).toMatchObject({
      hotspotName: 'Åkerö torg',
      causeText: null,
      causeId: null,
      decidedLineId: null,
    });
    const ids = (await listed(partner)).map(({ id }) => id);
    expect([ids.includes(mine.id), ids.includes(other.id)]).toEqual([true, false]);
    expect(await codeOf(partner.request('GET', path(other.id)))).toEqual([404, 'not_found']);
    expect(await codeOf(add(partner, other.id, 'notes', { text: 'Hej' }))).toEqual([404, 'not_found']);
    expect(
      (await listed(partner, `?organizationId=${chain.libraryId}`)).some(({ id }) => id === other.id),
    ).toBe(false);
  });

  it('tells the coordinator which account wrote, and nobody else', async () => {
    const { id } = await own();
    await add(group, id, 'notes', { text: 'Påbörjat' });
    const names = async (client: Client) => {
      const { entries } = (await client.request('GET', path(id))).json() as InterventionWithLog;
      return entries.map(({ byName }) => byName);
    };
    expect(await names(coordinator)).toEqual(['Någon est_member', 'Någon coordinator']);
    for (const role of ['est_member', 'partner', 'reviewer', 'police_partner'] as const) {
      expect(await names(await clientFor(app, town.emails[role])), role).toEqual([null, null]);
    }
  });

  it('is nobody’s in another municipality', async () => {
    const { id } = await own();
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect(await codeOf(stranger.request('GET', path(id)))).toEqual([404, 'not_found']);
    const elsewhere = stranger.request('GET', `/municipalities/${neighbour.code}/interventions/${id}`);
    expect(await codeOf(elsewhere)).toEqual([404, 'not_found']);
  });
});

describe('the form', () => {
  it('is filled in from a decision: words, organization, role, date and hotspot', async () => {
    const { meetingId, lineId, hotspotId, libraryId } = chain;
    const form = (
      await coordinator.request('GET', path(`form?meetingId=${meetingId}&lineId=${lineId}`))
    ).json();
    expect(form.draft).toMatchObject({
      title: 'Biblioteket håller öppet till 20',
      organizationId: libraryId,
      roleName: 'Bibliotekschef',
      dueOn: '2026-12-18',
      hotspotId,
      decidedLineId: lineId,
      decidedMeetingNumber: 7,
    });
    expect(form.hotspots).toEqual([{ id: hotspotId, name: 'Åkerö torg' }]);
    expect(form.causes).toMatchObject([{ text: 'Släckta lampor', of: 'Åkerö torg' }]);
  });

  it('is filled in from a cause with its hotspot, and knows nothing of others’', async () => {
    const form = (await coordinator.request('GET', path(`form?causeId=${chain.causeId}`))).json();
    expect(form.draft).toMatchObject({ title: '', causeId: chain.causeId, hotspotId: chain.hotspotId });
    for (const query of [
      `hotspotId=${uuidv7()}`,
      `causeId=${uuidv7()}`,
      `meetingId=${chain.meetingId}&lineId=${chain.noteId}`,
    ]) {
      expect(await codeOf(coordinator.request('GET', path(`form?${query}`))), query).toEqual([
        404,
        'not_found',
      ]);
    }
  });
});
