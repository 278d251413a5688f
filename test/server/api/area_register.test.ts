import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents } from '@lagesbild/db/repositories/incident_writes.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Area, AreaSet } from '@lagesbild/shared/schemas/municipality.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { storedIncident } from '../../stored_incident.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;

const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const NORTH = box(16.36, 59.41, 16.4, 59.42);

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
});

/** Five incidents along a street, at 59.402, 59.406, 59.410, 59.414 and 59.418. */
beforeEach(async () => {
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  await db.asSystem((tx) =>
    insertIncidents(
      tx,
      town.code,
      [59.402, 59.406, 59.41, 59.414, 59.418].map((lat) =>
        storedIncident(town.organizationId, {
          lat,
          lon: 16.37,
          occurredFrom: Date.parse('2026-11-05T12:00:00+01:00'),
        }),
      ),
    ),
  );
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest: string) => `/municipalities/${town.code}/${rest}`;
const addSet = async (name = 'Järnvägen') =>
  (await coordinator.request('POST', path('area-sets'), { name })).json() as AreaSet;
const addArea = async (setId: string, name: string, geometry: object) => {
  const answer = await coordinator.request('POST', path('areas'), { setId, name, geometry });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json() as Area;
};
const areaNames = async () =>
  ((await coordinator.request('GET', path('areas'))).json().areas as Area[]).map(({ name }) => name);
const incidentsIn = async (id: string) =>
  (await coordinator.request('GET', path(`incidents?area=${id}`))).json().numberMatched as number;
const dataVersion = async () => (await coordinator.request('GET', path(''))).json().dataVersion as number;

describe('an area that is drawn', () => {
  it('is in the menu and holds the earlier incidents in it at once, those on its border too', async () => {
    const area = await addArea((await addSet()).id, 'Norr om järnvägen', NORTH);
    expect(await areaNames()).toContain('Norr om järnvägen');
    expect(await incidentsIn(area.id)).toBe(3);
  });

  it('finds its incidents anew when its border moves, and keeps what it was', async () => {
    const area = await addArea((await addSet()).id, 'Norr om järnvägen', NORTH);
    const before = await dataVersion();
    const geometry = box(16.36, 59.4, 16.4, 59.407);
    const answer = await coordinator.request('PATCH', path(`areas/${area.id}`), {
      version: 1,
      change: { geometry, name: 'Söder' },
    });
    expect(answer.json()).toMatchObject({ name: 'Söder', version: 2 });
    expect(await incidentsIn(area.id)).toBe(2);
    const { versions } = (await coordinator.request('GET', path(`areas/${area.id}/versions`))).json();
    expect(versions).toMatchObject([
      { version: 2, name: 'Söder', lastDataVersion: null, validTo: null },
      { version: 1, name: 'Norr om järnvägen', lastDataVersion: before },
    ]);
    expect(versions[1].geometry.coordinates).toEqual([NORTH.coordinates]);
    expect(versions[0].validFrom).toBe(versions[1].validTo);
    expect(await dataVersion()).toBeGreaterThan(before);
  });

  it('counts in the figures by area, and no longer when its set is out of use', async () => {
    const set = await addSet();
    const area = await addArea(set.id, 'Norr om järnvägen', NORTH);
    const ask = () =>
      coordinator.request('POST', path('analyses/expected'), {
        datetime: '2026-11-02/2026-11-16',
        area: area.id,
      });
    expect((await ask()).json().headline.observed).toBe(3);
    const change = { active: false };
    await coordinator.request('PATCH', path(`area-sets/${set.id}`), { version: 1, change });
    expect(await areaNames()).not.toContain('Norr om järnvägen');
    expect((await ask()).json().code).toBe('unknown_area');
    const kept = (await coordinator.request('GET', path('areas?inactive=true'))).json().areas as Area[];
    expect(kept.find(({ id }) => id === area.id)).toMatchObject({ active: false });
  });

  it('that somebody else moved meanwhile is not overwritten', async () => {
    const area = await addArea((await addSet()).id, 'Norr', NORTH);
    const send = (name: string) =>
      coordinator.request('PATCH', path(`areas/${area.id}`), { version: 1, change: { name } });
    await send('Norra');
    const answer = await send('Norrut');
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'register_conflict']);
    expect(answer.json()).toMatchObject({ stored: { name: 'Norra' }, sent: { name: 'Norrut' } });
  });
});

describe('what is no area', () => {
  const ring = (...corners: number[][]) => ({ type: 'Polygon', coordinates: [corners] });
  it.each([
    [
      'a border that crosses itself',
      ring([16.37, 59.41], [16.38, 59.42], [16.38, 59.41], [16.37, 59.42], [16.37, 59.41]),
      'invalid_area',
      'korsar sig själv vid 59.41500, 16.37500',
    ],
    [
      'a ring that is not closed',
      ring([16.37, 59.41], [16.38, 59.42], [16.38, 59.41], [16.37, 59.43]),
      'invalid_area',
      'inte sluten',
    ],
    ['two corners', ring([16.37, 59.41], [16.38, 59.42], [16.37, 59.41]), 'invalid_area', 'minst tre'],
    [
      'metres of SWEREF 99 TM',
      ring([577000, 6585000], [578000, 6585000], [578000, 6586000], [577000, 6585000]),
      'invalid_area',
      'inte grader',
    ],
    ['nothing', { type: 'MultiPolygon', coordinates: [] }, 'invalid_area', 'inga hörn'],
    [
      'a line',
      ring([16.37, 59.41], [16.38, 59.42], [16.37, 59.41], [16.37, 59.41]),
      'invalid_area',
      'för få hörn',
    ],
    ['another town', box(18, 59.3, 18.1, 59.4), 'outside_municipality', 'utanför'],
  ])('%s is refused in words', async (_, geometry, code, words) => {
    const { id } = await addSet();
    const answer = await coordinator.request('POST', path('areas'), { setId: id, name: 'X', geometry });
    expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
    expect(answer.json().detail).toContain(words);
  });
});

describe('an organization', () => {
  const organizations = () => path('organizations');
  const guards = {
    name: 'Väktarna',
    kind: 'guard_company',
    reportsFrom: '2026-01-01',
    reportsTo: null,
    areaIds: [] as string[],
  };

  it('has agreed areas, which its partner sees and nobody else’s list tells', async () => {
    const answer = await coordinator.request('POST', organizations(), {
      ...guards,
      areaIds: [town.areaIds.east],
    });
    expect(answer.json()).toMatchObject({ ...guards, areaIds: [town.areaIds.east], version: 1 });
    const partner = await clientFor(app, town.emails.partner);
    const seen = (await partner.request('GET', organizations())).json().organizations as object[];
    expect(seen.every((row) => !('areaIds' in row))).toBe(true);
    const change = { areaIds: [town.areaIds.east] };
    const own = path(`organizations/${town.organizationId}`);
    await coordinator.request('PATCH', own, { version: 1, change });
    const areas = (await partner.request('GET', path('areas'))).json().areas as Area[];
    expect(areas.map(({ name }) => name)).toEqual(['Östra']);
  });

  it('cannot stop before it starts', async () => {
    const answer = await coordinator.request('POST', organizations(), { ...guards, reportsTo: '2025-12-31' });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'dates_reversed']);
    expect(answer.json().detail).toContain('2025-12-31');
  });
});
