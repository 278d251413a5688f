import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import { hotspots } from '@lagesbild/db/schema/hotspots.ts';
import { interventions } from '@lagesbild/db/schema/interventions.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { eq } from 'drizzle-orm';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { storedIncident } from '../../stored_incident.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let police: Client;
let member: Client;

const DAY = 86_400_000;
/** The last fortnight, 2 to 16 November, is closed when the clock stands at PINNED_NOW. */
const LAST_FROM = Date.parse('2026-11-02T12:00:00+01:00');
const FORTNIGHTS = 40;
/** The last eight fortnights begin 27 July. */
const AFTER = 8;
const TREATED = { lon: 16.37, lat: 59.41 };
/** Half a kilometre and more from each other and from the treated place. */
const ALIKE = [
  { lon: 16.38, lat: 59.404 },
  { lon: 16.38, lat: 59.416 },
  { lon: 16.39, lat: 59.404 },
  { lon: 16.39, lat: 59.41 },
  { lon: 16.39, lat: 59.416 },
];

/** A surface that holds the three eastern ones. */
const AROUND_THREE = '16.388,59.4025,16.392,59.4025,16.392,59.4175,16.388,59.4175';

/** Five a fortnight at six places alike; at one of them two a fortnight in the last eight. */
function rows(): NewIncident[] {
  const all: NewIncident[] = [];
  for (let fortnight = 0; fortnight < FORTNIGHTS; fortnight++) {
    const from = LAST_FROM - fortnight * 14 * DAY;
    const add = (place: { lon: number; lat: number }, count: number) => {
      for (let i = 0; i < count; i++) {
        all.push(storedIncident(town.organizationId, { occurredFrom: from + i * DAY, ...place }));
      }
    };
    add(TREATED, fortnight < AFTER ? 2 : 5);
    for (const place of ALIKE) add(place, 5);
  }
  // the first data lie before the first whole fortnight
  all.push(
    storedIncident(town.organizationId, {
      occurredFrom: LAST_FROM - (FORTNIGHTS * 14 - 7) * DAY - 14 * DAY,
      ...TREATED,
    }),
  );
  return all;
}

const stored = () => ({
  municipalityId: town.code,
  id: randomUUID(),
  kind: 'presence',
  term: 'immediate',
  title: 'Mer folk på torget',
  organizationId: town.organizationId,
  roleName: 'Fältgruppen',
  startsOn: '2026-07-27',
  dueOn: '2026-11-15',
  state: 'done',
  ...TREATED,
  decidedOn: '2026-07-27',
  createdBy: town.userIds.coordinator,
  createdAt: new Date('2026-07-20T10:00:00Z'),
  updatedAt: new Date('2026-07-20T10:00:00Z'),
});

/** Stores an åtgärd as given, gives its id. */
async function act(change: Partial<typeof interventions.$inferInsert> = {}): Promise<string> {
  const row = { ...stored(), ...change };
  await db.asSystem((tx) => tx.insert(interventions).values(row));
  return row.id;
}

/** Åtgärder disturb each other's comparison: each test ends with none. */
const clear = () =>
  db.asSystem((tx) => tx.delete(interventions).where(eq(interventions.municipalityId, town.code)));

const ask = (client: Client, id: string, query = '', code = town.code) =>
  client.request('GET', `/municipalities/${code}/interventions/${id}/effect${query}`);

async function effectOf(id: string, client = police, query = ''): Promise<InterventionEffect> {
  const response = await ask(client, id, query);
  expect(response.statusCode, response.body).toBe(200);
  expect([...Value.Errors(InterventionEffect, response.json())].slice(0, 3)).toEqual([]);
  return response.json();
}

async function alone(change: Partial<typeof interventions.$inferInsert> = {}): Promise<InterventionEffect> {
  const id = await act(change);
  const effect = await effectOf(id);
  await clear();
  return effect;
}

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  neighbour = await createTestTown(db);
  [police, member] = await Promise.all([
    clientFor(app, town.emails.police_partner),
    clientFor(app, town.emails.est_member),
  ]);
  await db.asSystem(async (tx) => {
    const all = rows();
    // a statement holds so many values and no more
    for (let i = 0; i < all.length; i += 400) {
      await insertIncidents(tx, town.code, all.slice(i, i + 400));
    }
    await bumpDataVersion(tx, town.code);
  });
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('an åtgärd at a point, where the truth is two instead of five', () => {
  it('helped, with its limits, the fortnights it was chosen on left out', async () => {
    const effect = await alone();
    expect(effect.sentence).toBe(
      '40 → 16 på platsen medan 5 jämförelseplatser gick 200 → 200: minskningen är större än slumpen (−60\u00a0%, 95\u00a0%: −78 till −26).',
    );
    expect([effect.verdict, effect.reason]).toEqual(['helped', 'helped']);
    expect(effect.rateRatio!.value).toBeCloseTo(0.4, 12);
    expect(effect.difference!.value).toBeCloseTo(-24, 12);
    expect(effect.displacement).toMatchObject({ wdq: 0, reading: 'none' });
    expect(effect.power.map(({ reduction }) => reduction)).toEqual([0.2, 0.4]);
    expect(effect.periods).toMatchObject({
      before: { from: '2026-03-09', to: '2026-06-29' },
      leftOut: { from: '2026-06-29', to: '2026-07-27' },
      after: { from: '2026-07-27', to: '2026-11-16' },
      fortnights: 8,
    });
    expect(effect.series.at(-1)).toEqual({
      from: '2026-11-02',
      to: '2026-11-16',
      role: 'after',
      treated: 2,
      buffer: 0,
      control: 25,
    });
    expect(effect.control).toMatchObject({ rule: 'matched', places: 5, size: 5 });
    // the cell of the point and the eight that touch it, as one figure
    expect(effect.footprint!.coordinates).toHaveLength(1);
    expect(effect.coarse).toBe(false);
    expect(effect.dataAsOf).toBe(PINNED_NOW.toISOString());
  });

  it('is the same to who sees cells only, and says that it is coarse', async () => {
    const id = await act();
    const [exact, coarse] = [await effectOf(id), await effectOf(id, member)];
    expect(coarse.sentence).toBe(exact.sentence);
    expect([coarse.coarse, coarse.parameters.cellSizeMeters]).toEqual([true, 100]);
    const refused = await ask(member, id, `?controlArea=${town.areaIds.east}`);
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_permitted']);
    await clear();
  });

  it('is compared with the area that the analyst asks for, and says so', async () => {
    const id = await act();
    const effect = await effectOf(id, police, `?controlArea=${town.areaIds.east}`);
    expect(effect.control).toMatchObject({ rule: 'given', places: 1 });
    expect(effect.totals).toMatchObject({ treatedBefore: 40, treatedAfter: 16 });
    expect([effect.chosenControl?.kind, effect.caveats.includes('control_chosen')]).toEqual(['area', true]);
    expect(effect.sentence).toContain(`medan jämförelseområdet ${effect.chosenControl!.name} gick`);
    expect((await ask(police, id, `?controlArea=${randomUUID()}`)).json().code).toBe('unknown_area');
    const foreign = await ask(police, id, `?controlArea=${neighbour.areaIds.east}`);
    expect([foreign.statusCode, foreign.json().errors[0].field]).toEqual([422, 'controlArea']);
    expect((await effectOf(id)).chosenControl).toBeNull();
    await clear();
  });

  it('is compared with a surface that the analyst has drawn', async () => {
    const id = await act();
    const effect = await effectOf(id, police, `?controlPolygon=${AROUND_THREE}`);
    // three of the places alike, five a fortnight at each
    expect(effect.totals).toEqual({
      treatedBefore: 40,
      treatedAfter: 16,
      controlBefore: 120,
      controlAfter: 120,
    });
    expect(effect.chosenControl).toEqual({ kind: 'drawn', name: null });
    expect(effect.sentence).toMatch(/^40 → 16 på platsen medan den ritade jämförelseytan gick 120 → 120: /);
    await clear();
  });

  it.each([
    ['two corners', '16.38,59.40,16.39,59.40', 'har 2 hörn. Minst 3 och högst 100'],
    [
      'too many corners',
      Array.from({ length: 101 }, (_, i) => `16.38,${59.4 + i / 1e5}`).join(','),
      'har 101 hörn. Minst 3 och högst 100',
    ],
    ['half a corner', '16.38,59.40,16.39,59.40,16.39', 'har 5 tal'],
    ['what is no number', '16.38,59.40,här,59.40', 'Värde 3 (”här”)'],
    ['a border that crosses itself', '16.37,59.41,16.38,59.415,16.38,59.41,16.37,59.415', 'korsar sig själv'],
    ['a surface far away', '18,59,18.1,59,18.1,59.1', 'utanför'],
  ])('refuses %s, by field and with the limit', async (_, polygon, told) => {
    const id = await act();
    const answer = await ask(police, id, `?controlPolygon=${encodeURIComponent(polygon)}`);
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'controlPolygon']);
    expect(answer.json().detail).toContain(told);
    await clear();
  });

  it('refuses two controls at once, and a drawn one to whom is not told exact places', async () => {
    const id = await act();
    const both = `?controlPolygon=${AROUND_THREE}&controlArea=${town.areaIds.east}`;
    expect((await ask(police, id, both)).json()).toMatchObject({ status: 400, code: 'value_not_allowed' });
    const drawn = `?controlPolygon=${AROUND_THREE}`;
    expect((await ask(member, id, drawn)).json()).toMatchObject({ status: 403, code: 'not_permitted' });
    const stranger = await clientFor(app, neighbour.emails.police_partner);
    expect((await ask(stranger, id, drawn)).statusCode).toBe(404);
    expect((await ask(stranger, id, drawn, neighbour.code)).statusCode).toBe(404);
    expect((await ask(await clientFor(app), id, drawn)).statusCode).toBe(401);
    await clear();
  });
});

describe('an åtgärd that cannot be judged', () => {
  it('is too early until its fortnights are closed, and says from when', async () => {
    const { verdict, sentence, tellableFrom, rateRatio } = await alone({
      startsOn: '2026-11-02',
      dueOn: '2026-11-29',
      decidedOn: '2026-11-02',
    });
    expect([verdict, tellableFrom, rateRatio]).toEqual(['too_early', '2026-11-30', null]);
    expect(sentence).toBe('För tidigt att säga: det går att räkna tidigast 30 november 2026.');
  });

  it('is too early while lamps are not up, however long ago that was due', async () => {
    const effect = await alone({ kind: 'lighting', state: 'under_way' });
    expect([effect.verdict, effect.reason]).toEqual(['too_early', 'not_done']);
  });

  it('counts lamps from when they were up, as far as there are figures', async () => {
    const effect = await alone({ kind: 'lighting', startsOn: '2026-02-02', doneOn: '2026-07-26' });
    expect(effect.verdict).toBe('helped');
    expect(effect.acts).toEqual({ from: '2026-07-25T22:00:00.000Z', to: null });
    expect(effect.caveats).toContain('open_ended');
  });

  it('has too few, with counts and never a percentage', async () => {
    const effect = await alone({ startsOn: '2026-11-02', dueOn: '2026-11-15', decidedOn: '2026-11-02' });
    expect([effect.verdict, effect.totals?.treatedBefore]).toEqual(['too_few', 2]);
    expect(effect.sentence).toBe(
      'För få händelser för att säga något: 2 på platsen och 25 på 5 jämförelseplatser före åtgärden, och det behövs minst 10 på båda.',
    );
    expect([effect.rateRatio, effect.difference]).toEqual([null, null]);
  });

  it('has no place, one outside the study area, or none that is like it', async () => {
    expect((await alone({ lon: null, lat: null })).verdict).toBe('no_place');
    expect((await alone({ lon: 17, lat: 59.41 })).reason).toBe('outside');
    const half = await alone({ lon: null, lat: null, areaId: town.areaIds.west });
    expect([half.verdict, half.control]).toEqual(['no_control', null]);
  });

  it('was dropped', async () => {
    expect((await alone({ state: 'dropped' })).reason).toBe('dropped');
  });
});

describe('a hotspot of the register', () => {
  it('leaves out all since the fortnight it was first chosen on', async () => {
    const hotspotId = randomUUID();
    const half = 0.0012;
    const ring = [
      [TREATED.lon - half, TREATED.lat - half / 2],
      [TREATED.lon + half, TREATED.lat - half / 2],
      [TREATED.lon + half, TREATED.lat + half / 2],
      [TREATED.lon - half, TREATED.lat + half / 2],
      [TREATED.lon - half, TREATED.lat - half / 2],
    ];
    const wkt = `SRID=4326;MULTIPOLYGON(((${ring.map((at) => at.join(' ')).join(',')})))`;
    const at = new Date('2026-07-20T10:00:00Z');
    await db.asSystem((tx) =>
      tx.insert(hotspots).values({
        municipalityId: town.code,
        id: hotspotId,
        name: 'Torget',
        origin: 'analysis',
        found: {},
        geom: wkt,
        state: 'acting',
        stateSince: at,
        chosenFrom: '2026-05-18',
        createdBy: town.userIds.coordinator,
        createdAt: at,
        updatedAt: at,
      }),
    );
    const effect = await alone({ lon: null, lat: null, hotspotId });
    expect(effect.periods.leftOut).toEqual({ from: '2026-05-18', to: '2026-07-27' });
    expect(effect.verdict).toBe('helped');
    expect(effect.parameters.choosingRule).toBe('on_record');
  });
});

describe('other åtgärder', () => {
  it('that act at the same time are no comparison', async () => {
    const id = await act();
    for (const place of ALIKE.slice(0, 3)) await act(place);
    expect((await effectOf(id)).control!.places).toBeLessThan(5);
    await clear();
  });
});

it('is kept until incidents or åtgärder change, and then computed anew', async () => {
  const id = await act();
  const first = await ask(police, id);
  const etag = String(first.headers.etag);
  const url = `/municipalities/${town.code}/interventions/${id}/effect`;
  expect((await police.request('GET', url, undefined, { 'if-none-match': etag })).statusCode).toBe(304);
  await db.asSystem(async (tx) => {
    await insertIncidents(tx, town.code, [
      storedIncident(town.organizationId, { occurredFrom: LAST_FROM, ...TREATED }),
    ]);
    await bumpDataVersion(tx, town.code);
  });
  expect((await effectOf(id)).totals!.treatedAfter).toBe(17);
  await act(ALIKE[0]);
  expect((await effectOf(id)).control!.places).toBeLessThan(5);
  await clear();
});

it('is for members who may read åtgärder, of this municipality alone', async () => {
  const id = await act();
  for (const role of ['reporter', 'partner', 'leadership'] as const) {
    expect((await ask(await clientFor(app, town.emails[role]), id)).statusCode).toBe(403);
  }
  const stranger = await clientFor(app, neighbour.emails.coordinator);
  expect((await ask(stranger, id)).statusCode).toBe(404);
  expect((await ask(stranger, id, '', neighbour.code)).statusCode).toBe(404);
  expect((await ask(await clientFor(app), id)).statusCode).toBe(401);
  expect((await ask(police, randomUUID())).statusCode).toBe(404);
});
