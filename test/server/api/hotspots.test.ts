import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Hotspot, HotspotCreate, HotspotDetail } from '@lagesbild/shared/schemas/hotspot.ts';
import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { drawn, found, visit } from './hotspot_example.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let police: Client;
let group: Client;
let coordinator: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  [town, neighbour] = [await createTestTown(db), await createTestTown(db)];
  police = await clientFor(app, town.emails.police_partner);
  group = await clientFor(app, town.emails.est_member);
  coordinator = await clientFor(app, town.emails.coordinator);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest = '') => `/municipalities/${town.code}/hotspots${rest && `/${rest}`}`;
const post = (rest: string, body: unknown, client = coordinator) => client.request('POST', path(rest), body);
const take = async (change: Partial<HotspotCreate> = {}) =>
  (await post('', drawn(change))).json() as HotspotDetail;
const listed = async (query = '', client = group) =>
  (await client.request('GET', `${path()}${query}`)).json().hotspots as Hotspot[];
const detail = async (id: string, client = group) =>
  (await client.request('GET', path(id))).json() as HotspotDetail;
const fromAnalysis = { name: 'Åkerö torg', found, chosenFrom: '2026-10-05' };
const reported = async (change: Record<string, unknown> = {}) => {
  const sent = report(change);
  await police.request('POST', `/municipalities/${town.code}/incidents`, sent);
  return String(sent.id);
};

/** The western half of the drawn one. */
const HALF = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [16.374, 59.4095],
      [16.375, 59.4095],
      [16.375, 59.4105],
      [16.374, 59.4105],
      [16.374, 59.4095],
    ],
  ],
};
const focusArea = async ({ code, emails }: TestTown) => {
  const id = uuidv7();
  const body = { id, name: 'Kvällar i centrum', motive: 'Många undviker torget.', need: 4, possibility: 3 };
  const client = await clientFor(app, emails.coordinator);
  expect((await client.request('POST', `/municipalities/${code}/focus-areas`, body)).statusCode).toBe(201);
  return id;
};

describe('a hotspot of the register', () => {
  it('comes from an analysis with what it said that day, and begins as being mapped', async () => {
    const answer = await post('', drawn(fromAnalysis), police);
    expect(answer.statusCode, answer.body).toBe(201);
    const hotspot = answer.json() as HotspotDetail;
    expect(hotspot).toMatchObject({ name: 'Åkerö torg', origin: 'analysis', state: 'mapping', version: 1 });
    expect(hotspot.found).toEqual(found);
    expect(hotspot.geometry.type).toBe('MultiPolygon');
    expect(hotspot.steps).toMatchObject([{ from: null, to: 'mapping', reason: null }]);
    expect(await detail(hotspot.id)).toEqual({ ...hotspot, incidents: null });
  });

  it('holds of its analysis what an analysis says, no text of anybody: no guard reads it', async () => {
    const person = 'Anna 19800101-1234';
    const { parameters } = found;
    const wrong = [
      { parameters: { ...parameters, note: person } },
      { parameters: { ...parameters, [person]: 1 } },
      { parameters: { ...parameters, grid: { ...parameters.grid, shape: person } } },
      { parameters: { ...parameters, classes: { ...parameters.classes, fortnights: 198_001_011_234 } } },
      { method: person },
      { kind: person },
    ];
    for (const change of wrong) {
      const answer = await coordinator.request('POST', path(''), {
        ...drawn(fromAnalysis),
        found: { ...found, ...change },
      });
      const named = Object.keys(change)[0]!;
      expect([named, answer.statusCode]).toEqual([named, 400]);
      const { code, detail, errors } = answer.json();
      expect(['unknown_field', 'value_not_allowed', 'value_out_of_range']).toContain(code);
      expect(detail).toContain(`”found.${named}`);
      expect(errors).toHaveLength(1);
    }
    const bad = { ...found, parameters: { grid: { ...parameters.grid, shape: person } } };
    const answer = await coordinator.request('POST', path(''), { ...drawn(fromAnalysis), found: bad });
    expect(answer.json().detail).toBe('”found.parameters.grid.shape” ska vara ett av: square, hexagon.');
  });

  it('sent twice is stored once; other content under its id is refused', async () => {
    const sent = drawn(fromAnalysis);
    const answers = [await post('', sent), await post('', sent), await post('', { ...sent, name: 'Annat' })];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200, 409]);
    expect(answers[2]!.json().code).toBe('conflicting_id');
    expect((await listed()).filter(({ id }) => id === sent.id)).toHaveLength(1);
  });

  it('is listed by state, the weightiest first when so asked', async () => {
    const light = await take({
      ...fromAnalysis,
      found: { ...found, figures: { ...found.figures!, weight: 2 } },
    });
    const heavy = await take({
      ...fromAnalysis,
      found: { ...found, figures: { ...found.figures!, weight: 99 } },
    });
    await post(`${light.id}/steps`, { version: 1, to: 'analysing' });
    expect((await listed('?states=analysing,acting')).map(({ id }) => id)).toEqual([light.id]);
    expect((await listed('?order=weight'))[0]!.id).toBe(heavy.id);
  });

  it('keeps the surface of its analysis; a drawn one can be drawn again, and everything else changes', async () => {
    const { geometry } = drawn();
    const analysed = await take(fromAnalysis);
    const refused = await coordinator.request('PATCH', path(analysed.id), {
      version: 1,
      change: { geometry },
    });
    expect([refused.statusCode, refused.json().code]).toEqual([400, 'value_not_allowed']);
    const hand = await take();
    const answer = await police.request('PATCH', path(hand.id), {
      version: 1,
      change: { name: ' Torgets tunnel ', placeId: town.placeId, geometry },
    });
    expect(answer.json()).toMatchObject({ name: 'Torgets tunnel', placeId: town.placeId, version: 2 });
    expect((await detail(hand.id)).changes).toMatchObject([
      { fields: ['name', 'placeId', 'geometry'], squareMeters: { before: expect.any(Number) } },
    ]);
    const stale = await police.request('PATCH', path(hand.id), { version: 1, change: { name: 'Åter' } });
    expect([stale.statusCode, stale.json().code, stale.json().stored.name]).toEqual([
      409,
      'register_conflict',
      'Torgets tunnel',
    ]);
  });

  it('is put in a focus area of its own municipality, drawn anew, and remembers both', async () => {
    const [own, foreign] = [await focusArea(town), await focusArea(neighbour)];
    const hand = await take();
    const change = (client: Client, version: number, changed: object) =>
      client.request('PATCH', path(hand.id), { version, change: changed });
    const abroad = await change(coordinator, 1, { focusAreaId: foreign });
    expect([abroad.statusCode, abroad.json().errors[0].field]).toEqual([422, 'focusAreaId']);
    expect((await change(coordinator, 1, { focusAreaId: own })).json().focusAreaId).toBe(own);
    const half = await change(police, 2, { geometry: HALF });
    expect(half.json()).toMatchObject({ focusAreaId: own, version: 3 });
    const { changes } = await detail(hand.id);
    expect(changes.map(({ fields }) => fields)).toEqual([['geometry'], ['focusAreaId']]);
    const { before, after } = changes[0]!.squareMeters!;
    expect(after / before).toBeCloseTo(0.5, 3);
    expect(changes[1]!.squareMeters).toBeNull();
    expect((await change(coordinator, 3, { focusAreaId: null })).json().focusAreaId).toBeNull();
  });

  it.each([
    ['a member of the group', () => group, 403],
    ['a coordinator of another municipality', () => clientFor(app, neighbour.emails.coordinator), 404],
    ['nobody', () => clientFor(app), 401],
  ])('is not drawn anew by %s', async (_, who, status) => {
    const { id } = await take();
    const client = await who();
    const body = { version: 1, change: { geometry: HALF } };
    expect((await client.request('PATCH', path(id), body)).statusCode).toBe(status);
    expect(await detail(id)).toMatchObject({ version: 1, changes: [] });
  });

  it('lies in the municipality, and is a surface', async () => {
    const ring = (lon: number, lat: number) => [
      [lon, lat],
      [lon + 0.001, lat],
      [lon + 0.001, lat + 0.001],
      [lon, lat],
    ];
    const at = (...rings: number[][][]) => ({ type: 'MultiPolygon' as const, coordinates: [rings] });
    const far = await post(
      '',
      drawn({
        geometry: { type: 'MultiPolygon', coordinates: [[ring(16.37, 59.41)], [ring(16.42, 59.41)]] },
      }),
    );
    expect([far.statusCode, far.json().code]).toEqual([422, 'outside_municipality']);
    expect(far.json().detail).toContain(String(LIMITS.boundaryMarginMeters));
    const crossed = [16.37, 59.41, 16.38, 59.415, 16.38, 59.41, 16.37, 59.415, 16.37, 59.41];
    const pairs = [0, 2, 4, 6, 8].map((i) => [crossed[i]!, crossed[i + 1]!]);
    const bow = await post('', drawn({ geometry: at(pairs) }));
    expect([bow.statusCode, bow.json().code]).toEqual([422, 'invalid_area']);
  });

  it.each([
    ['a name with a telephone number', { name: 'Ring 070-123 45 67' }, 422, 'personal_data'],
    ['a place nobody knows', { placeId: uuidv7() }, 422, 'unknown_place'],
    ['a focus area nobody knows', { focusAreaId: uuidv7() }, 422, 'unknown_focus_area'],
    ['a drawn one with a first day', { chosenFrom: '2026-10-05' }, 400, 'value_not_allowed'],
    ['an analysed one without a first day', { found }, 400, 'missing_field'],
    ['a field that nobody knows', { colour: 'red' } as object, 400, 'unknown_field'],
  ])('refuses %s', async (_, change, status, code) => {
    const answer = await post('', { ...drawn(), ...change });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('of small cells tells no figures to whom sees cells of a hundred metres', async () => {
    const { id } = await take({ ...fromAnalysis, found: { ...found, cellSizeMeters: 50 } });
    expect((await detail(id)).found).toMatchObject({ figures: null, parameters: {}, period: found.period });
    expect((await detail(id, police)).found!.figures).toEqual(found.figures);
  });

  it('of a full register is refused, with the limit', async () => {
    const other = await createTestTown(db);
    const own = await clientFor(app, other.emails.coordinator);
    await db.asSystem((tx) =>
      tx.execute(sql`
        INSERT INTO hotspots (municipality_id, id, name, origin, geom, state, state_since, created_by, created_at, updated_at)
        SELECT ${other.code}, gen_random_uuid(), 'plats ' || n, 'drawn',
          ST_Multi(ST_MakeEnvelope(16.37, 59.41, 16.371, 59.411, 4326)), 'closed', now(), ${other.userIds.coordinator}, now(), now()
        FROM generate_series(1, ${LIMITS.hotspots}::int) AS n`),
    );
    const answer = await own.request('POST', `/municipalities/${other.code}/hotspots`, drawn());
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'too_many_hotspots']);
    expect(answer.json().detail).toContain(String(LIMITS.hotspots));
  });
});

describe('its steps', () => {
  it('go on without a reason, and back only with one; each is remembered', async () => {
    const { id } = await take();
    expect((await post(`${id}/steps`, { version: 1, to: 'analysing' }, police)).json().state).toBe(
      'analysing',
    );
    const silent = await post(`${id}/steps`, { version: 2, to: 'mapping', reason: '  ' });
    expect([silent.statusCode, silent.json().code]).toEqual([422, 'reason_required']);
    const back = await post(`${id}/steps`, { version: 2, to: 'mapping', reason: 'Fler besök behövs.' });
    expect(back.json()).toMatchObject({ state: 'mapping', version: 3 });
    expect((await detail(id)).steps.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['analysing', 'mapping', 'Fler besök behövs.'],
      ['mapping', 'analysing', null],
      [null, 'mapping', null],
    ]);
  });

  it('that the table lacks are refused with those it has', async () => {
    const { id } = await take();
    const answer = await post(`${id}/steps`, { version: 1, to: 'following_up' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'transition_not_allowed']);
    expect(answer.json().detail).toBe(
      'Från ”Kartläggs” går det inte att gå till ”Följs upp”, bara till ”Analyseras”, ”Avslutad”.',
    );
  });

  it('are taken from what was read: the second of two gets what stands', async () => {
    const { id } = await take();
    await post(`${id}/steps`, { version: 1, to: 'analysing' });
    const answer = await post(`${id}/steps`, { version: 1, to: 'analysing' });
    expect([answer.statusCode, answer.json().code, answer.json().stored.state]).toEqual([
      409,
      'register_conflict',
      'analysing',
    ]);
  });

  it('have reasons that the guard reads', async () => {
    const { id } = await take();
    const answer = await post(`${id}/steps`, { version: 1, to: 'closed', reason: 'Mejla a@exempel.se' });
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'reason']);
  });
});

describe('a visit', () => {
  it('sent several times at once is noted once', async () => {
    const { id } = await take();
    const seen = visit();
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(`${id}/visits`, seen)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect((await detail(id)).visits).toEqual([seen]);
  });

  it('is noted once by whom as role, and can be removed', async () => {
    const { id } = await take();
    const seen = visit();
    expect((await post(`${id}/visits`, seen)).statusCode).toBe(200);
    expect((await post(`${id}/visits`, seen)).json().visits).toEqual([seen]);
    const other = await post(`${id}/visits`, { ...seen, kind: 'talk' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'conflicting_id']);
    expect((await detail(id)).visits).toEqual([seen]);
    const away = () => police.request('DELETE', path(`${id}/visits/${seen.id}`));
    expect([(await away()).statusCode, (await away()).statusCode]).toEqual([204, 404]);
    expect(await detail(id)).toMatchObject({ visits: [], visitCount: 0 });
  });

  it.each([
    ['a day that has not come', { visitedOn: '2027-02-01' }, 'time_in_future'],
    ['a telephone number', { seen: 'Ring 070-123 45 67.' }, 'personal_data'],
  ])('with %s is refused', async (_, change, code) => {
    const { id } = await take();
    const answer = await post(`${id}/visits`, visit(change));
    expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
  });
});

describe('linked incidents', () => {
  it('are told to roles with exact points; others get their number', async () => {
    const { id } = await take();
    const incidentId = await reported();
    await post(`${id}/incidents`, { incidentIds: [incidentId] });
    const linked = (await post(`${id}/incidents`, { incidentIds: [incidentId] }, police)).json();
    expect(linked.incidents).toMatchObject([{ id: incidentId, categoryCode: 'vandalism.graffiti' }]);
    const seen = await detail(id);
    expect([seen.incidents, seen.incidentCount]).toEqual([null, 1]);
    expect(JSON.stringify(seen)).not.toContain(incidentId);
    const away = () => coordinator.request('DELETE', path(`${id}/incidents/${incidentId}`));
    expect([(await away()).statusCode, (await away()).statusCode]).toEqual([204, 404]);
  });

  it('are of the same municipality, all or none', async () => {
    const { id } = await take();
    const foreign = report();
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    await stranger.request('POST', `/municipalities/${neighbour.code}/incidents`, foreign);
    const answer = await post(`${id}/incidents`, { incidentIds: [await reported(), foreign.id] });
    expect([answer.statusCode, (await detail(id)).incidentCount]).toEqual([404, 0]);
  });
});

describe('its history', () => {
  it('counts in its own cells, the same from points and from cells', async () => {
    const { id } = await take();
    await reported();
    // a fortnight counts once the data began before it
    await reported({ occurredFrom: '2026-10-20T21:30:00+02:00' });
    const of = async (client: Client) =>
      (await client.request('GET', path(`${id}/history`))).json() as HotspotHistories;
    const [exact, coarse] = [await of(police), await of(group)];
    expect([exact.coarse, coarse.coarse]).toEqual([false, true]);
    expect(exact.fortnights[0]).toEqual({ from: '2026-11-02', to: '2026-11-16' });
    expect(exact.histories).toMatchObject([{ hotspotId: id, cells: 1, class: null }]);
    expect(exact.histories[0]!.counts[0]).toBeGreaterThan(0);
    expect(coarse.histories).toEqual(exact.histories);
    const all: HotspotHistories = (await group.request('GET', path('histories'))).json();
    expect(all.histories).toContainEqual(exact.histories[0]);
  });

  it('of one that does not exist is a 404', async () => {
    expect((await police.request('GET', path(`${uuidv7()}/history`))).statusCode).toBe(404);
  });
});

it('is nobody’s in another municipality', async () => {
  const { id } = await take();
  const stranger = await clientFor(app, neighbour.emails.coordinator);
  const own = `/municipalities/${neighbour.code}/hotspots`;
  expect((await stranger.request('GET', own)).json()).toEqual({ hotspots: [] });
  for (const address of [path(id), `${own}/${id}`, `${own}/${id}/history`]) {
    expect((await stranger.request('GET', address)).statusCode, address).toBe(404);
  }
});
