import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { FocusArea, FocusAreaList } from '@lagesbild/shared/schemas/focus_area.ts';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { storedHotspot } from '../../stored_hotspot.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let group: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
});

beforeEach(async () => {
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  group = await clientFor(app, town.emails.est_member);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (id = '') => `/municipalities/${town.code}/focus-areas${id && `/${id}`}`;
const evenings = {
  name: 'Kvällar i centrum',
  motive: 'Många undviker torget efter nio.',
  need: 4,
  possibility: 3,
};
const send = (change: Record<string, unknown> = {}) =>
  coordinator.request('POST', path(), { id: uuidv7(), ...evenings, ...change });
const add = async (change: Record<string, unknown> = {}) => (await send(change)).json() as FocusArea;
const change = (
  area: Pick<FocusArea, 'id' | 'version'>,
  changed: Record<string, unknown>,
  more: object = {},
) => coordinator.request('PATCH', path(area.id), { version: area.version, change: changed, ...more });
const list = async (client = coordinator) => (await client.request('GET', path())).json() as FocusAreaList;
const decided = (quarter = '2026-Q4') => ({
  prioritisedQuarter: quarter,
  decision: 'Gruppen prioriterar området.',
  decidedOn: '2026-11-12',
});

describe('a focus area', () => {
  it('comes back as it was written, with its score, and the same one sent again is stored once', async () => {
    const id = uuidv7();
    const first = await send({ id, name: ' Kvällar i centrum ' });
    expect([first.statusCode, first.json()]).toEqual([
      201,
      {
        id,
        ...evenings,
        score: 12,
        prioritisedQuarter: null,
        decision: null,
        decidedOn: null,
        closedOn: null,
        version: 1,
      },
    ]);
    expect((await send({ id })).statusCode).toBe(200);
    expect((await list()).focusAreas).toHaveLength(1);
    const other = await send({ id, need: 5 });
    expect([other.statusCode, other.json().code]).toEqual([409, 'conflicting_id']);
  });

  it('is ranked by need × possibility, then need, then name in Swedish order; the closed ones are last', async () => {
    await add({ name: 'Ö', need: 3, possibility: 4 });
    await add({ name: 'Å', need: 4, possibility: 3 });
    await add({ name: 'Z', need: 4, possibility: 3 });
    await add({ name: 'Liten', need: 1, possibility: 1 });
    const closed = await add({ name: 'Störst men stängd', need: 5, possibility: 5 });
    await change(closed, { closedOn: '2026-11-10' });
    const { focusAreas, quarter } = await list(group);
    expect(focusAreas.map(({ name, score }) => [name, score])).toEqual([
      ['Z', 12],
      ['Å', 12],
      ['Ö', 12],
      ['Liten', 1],
      ['Störst men stängd', 25],
    ]);
    expect(quarter).toBe('2026-Q4');
  });

  it('is closed by a date, and opened again', async () => {
    const closed = (await change(await add(), { closedOn: '2026-11-10' })).json();
    expect(closed).toMatchObject({ closedOn: '2026-11-10', version: 2 });
    expect((await change(closed, { closedOn: null })).json()).toMatchObject({ closedOn: null, version: 3 });
  });

  it('is not overwritten when somebody else came before: the answer has both', async () => {
    const area = await add();
    await change(area, { need: 5 });
    const answer = await change(area, { need: 2 });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'register_conflict']);
    expect(answer.json()).toMatchObject({ stored: { need: 5, version: 2 }, sent: { need: 2 } });
  });

  it.each([
    ['a number above five', { need: 6 }, 'need'],
    ['a number below one', { possibility: 0 }, 'possibility'],
    ['a motive of blanks', { motive: '  ' }, 'motive'],
    ['a name that is too long', { name: 'å'.repeat(121) }, 'name'],
    ['a field that nobody knows', { owner: 'me' }, 'owner'],
  ])('refuses %s, by name', async (_, wrong, field) => {
    const answer = await send(wrong);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toContain(field);
  });

  it('takes no personal data in any of its texts', async () => {
    const phone = 'Ring 070-123 45 67 först.';
    const refused = await send({ motive: phone });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'personal_data']);
    expect(refused.json().errors).toMatchObject([{ field: 'motive', from: 5, to: 18 }]);
    const decision = await change(await add(), { ...decided(), decision: phone });
    expect([decision.statusCode, decision.json().code]).toEqual([422, 'personal_data']);
  });
});

describe('what is prioritised', () => {
  it('stands on a decision and its date', async () => {
    const area = await add();
    const answer = await change(area, { prioritisedQuarter: '2026-Q4' });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'decision_missing']);
    const undated = await change(area, { ...decided(), decidedOn: null });
    expect(undated.json().errors).toMatchObject([{ field: 'decidedOn' }]);
    expect((await change(area, decided())).json()).toMatchObject(decided());
  });

  it('is at most three in a quarter: the fourth is refused with the names of the three', async () => {
    for (const name of ['Första', 'Andra', 'Tredje']) await change(await add({ name }), decided());
    const fourth = await add({ name: 'Fjärde' });
    const answer = await change(fourth, decided());
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'too_many_prioritised']);
    expect(answer.json().detail).toContain('är det redan ”Andra”, ”Första” och ”Tredje”');
    expect((await change(fourth, decided('2027-Q1'))).statusCode).toBe(200);
  });

  it('makes room when one of the three is closed, and is counted again when that one opens', async () => {
    const [first, , , fourth] = [
      await add({ name: 'Första' }),
      (await change(await add({ name: 'Andra' }), decided())).json(),
      (await change(await add({ name: 'Tredje' }), decided())).json(),
      await add({ name: 'Fjärde' }),
    ];
    await change(first, decided());
    const closed = (await change({ ...first, version: 2 }, { closedOn: '2026-11-13' })).json();
    expect((await change(fourth, decided())).statusCode).toBe(200);
    expect((await change(closed, { closedOn: null })).json().code).toBe('too_many_prioritised');
  });

  it('is three even when two decide in the same moment', async () => {
    for (const name of ['Första', 'Andra']) await change(await add({ name }), decided());
    const [one, two] = [await add({ name: 'Tredje' }), await add({ name: 'Fjärde' })];
    const answers = await Promise.all([change(one, decided()), change(two, decided())]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });
});

describe('the problembild', () => {
  it('counts the linked incidents once and names hotspots, causes and åtgärder', async () => {
    const area = await add();
    const [one, two] = [
      await storedHotspot(db, town, { name: 'Torget', focusAreaId: area.id }),
      await storedHotspot(db, town, { name: 'Ån', focusAreaId: area.id }),
    ];
    const sent = report();
    await coordinator.request('POST', `/municipalities/${town.code}/incidents`, sent);
    const interventionId = uuidv7();
    await db.asSystem(async (tx) => {
      for (const hotspotId of [one, two])
        await tx.execute(sql`
          INSERT INTO hotspot_incidents VALUES
            (${town.code}, ${hotspotId}, ${sent.id}, ${town.userIds.coordinator}, now())`);
      await tx.execute(sql`
        INSERT INTO interventions (municipality_id, id, kind, term, title, organization_id, role_name, starts_on, due_on,
          state, hotspot_id, created_by, created_at, updated_at)
        VALUES (${town.code}, ${interventionId}, 'lighting', 'long_term', 'Ny belysning', ${town.organizationId},
          'Gatuchef', '2026-10-01', '2026-12-01', 'planned', ${one}, ${town.userIds.coordinator}, now(), now())`);
    });
    const cause = { id: uuidv7(), hotspotId: two, parentId: null, position: 0, text: 'Mörkt vid bron' };
    await coordinator.request('POST', `/municipalities/${town.code}/causes`, {
      ...cause,
      kind: 'place',
      certainty: 'likely',
    });
    expect((await group.request('GET', path(area.id))).json()).toEqual({
      focusArea: area,
      hotspots: [
        { id: one, name: 'Torget', state: 'mapping' },
        { id: two, name: 'Ån', state: 'mapping' },
      ],
      incidentCount: 1,
      causes: [{ id: cause.id, text: 'Mörkt vid bron', kind: 'place', certainty: 'likely', hotspotId: two }],
      interventions: [{ id: interventionId, title: 'Ny belysning', state: 'planned', dueOn: '2026-12-01' }],
    });
  });

  it('of one that is not there is a 404, and only who may manages', async () => {
    expect((await coordinator.request('GET', path(uuidv7()))).statusCode).toBe(404);
    const refused = await group.request('POST', path(), { id: uuidv7(), ...evenings });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_permitted']);
  });
});
