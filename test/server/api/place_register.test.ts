import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let coordinator: Client;
let reporter: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  [town, neighbour] = [await createTestTown(db), await createTestTown(db)];
  coordinator = await clientFor(app, town.emails.coordinator);
  reporter = await clientFor(app, town.emails.reporter);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest = '') => `/municipalities/${town.code}/places${rest}`;
const bench = { name: 'Bänken vid ån', placeType: 'park', lon: 16.37, lat: 59.405 };
const add = async (change: object = {}) => {
  const answer = await coordinator.request('POST', path(), { ...bench, ...change });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json() as Place;
};
const listed = async (query = '') =>
  ((await reporter.request('GET', path(query))).json().places as Place[]).map(({ name }) => name);

describe('a place of the register', () => {
  it('is there for reporters as soon as it is added, under its trimmed name', async () => {
    const place = await add({ name: '  Ängsbacken ' });
    expect(place).toEqual({ ...bench, name: 'Ängsbacken', id: place.id, active: true, version: 1 });
    expect(await listed()).toEqual(['Åkerö torg', 'Ängsbacken']);
  });

  it('is renamed and moved, each time as a new version', async () => {
    const place = await add();
    const change = { name: 'Bron', lon: 16.371, lat: 59.406 };
    const answer = await coordinator.request('PATCH', path(`/${place.id}`), { version: 1, change });
    expect(answer.json()).toEqual({ ...place, ...change, version: 2 });
  });

  it('that somebody else changed meanwhile is not overwritten: both are told', async () => {
    const place = await add({ name: 'Kiosken' });
    const sent = (name: string) => ({ version: 1, change: { name } });
    await coordinator.request('PATCH', path(`/${place.id}`), sent('Gamla kiosken'));
    const second = await clientFor(app, town.emails.administrator);
    const answer = await second.request('PATCH', path(`/${place.id}`), sent('Nya kiosken'));
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'register_conflict']);
    expect(answer.json()).toMatchObject({ stored: { name: 'Gamla kiosken' }, sent: { name: 'Nya kiosken' } });
  });

  it('out of use is not offered any more, but an earlier incident keeps it', async () => {
    const place = await add({ name: 'Rivna skolan' });
    const sent = report({ placeId: place.id, placeName: place.name });
    const incidents = `/municipalities/${town.code}/incidents`;
    expect((await reporter.request('POST', incidents, sent)).statusCode).toBe(201);
    const change = { active: false };
    const answer = await coordinator.request('PATCH', path(`/${place.id}`), { version: 1, change });
    expect(answer.json()).toMatchObject({ active: false, version: 2 });
    expect(await listed()).not.toContain('Rivna skolan');
    expect(await listed('?inactive=true')).toContain('Rivna skolan');
    const kept = await coordinator.request('GET', `${incidents}/${sent.id}`);
    expect(kept.json()).toMatchObject({ placeId: place.id, placeName: 'Rivna skolan' });
  });

  it('has a name of its own, whatever its case', async () => {
    const answer = await coordinator.request('POST', path(), { ...bench, name: 'ÅKERÖ TORG' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'name_taken']);
    expect(answer.json().errors[0]).toMatchObject({ field: 'name' });
  });

  it('lies in the municipality', async () => {
    const answer = await coordinator.request('POST', path(), { ...bench, name: 'Långt bort', lon: 18 });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'outside_municipality']);
    expect(answer.json().detail).toContain('18.00000');
  });

  it('is kept by samordnare and administratör, nobody else, and by no neighbour', async () => {
    for (const role of ['reporter', 'reviewer', 'police_partner', 'partner'] as const) {
      const answer = await (await clientFor(app, town.emails[role])).request('POST', path(), bench);
      expect([answer.statusCode, answer.json().code], role).toEqual([403, 'not_permitted']);
    }
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await stranger.request('POST', path(), bench)).statusCode).toBe(404);
    expect((await (await clientFor(app)).request('POST', path(), bench)).statusCode).toBe(401);
    const elsewhere = `/municipalities/${neighbour.code}/places/${town.placeId}`;
    const moved = await stranger.request('PATCH', elsewhere, { version: 1, change: { name: 'Mitt nu' } });
    expect([moved.statusCode, moved.json().code]).toEqual([404, 'not_found']);
  });
});

it('takes a list row by row: a bad row is told with its number and takes no good one down', async () => {
  const row = (number: number, change: object) => ({ row: number, ...bench, ...change });
  const places = [
    row(2, { name: 'Lista ett' }),
    row(3, { name: 'åkerö torg' }),
    row(4, { name: 'Lista två', lat: 60 }),
    row(5, { name: 'lista ETT' }),
    row(6, { name: 'Lista tre', placeType: null }),
  ];
  const answer = await coordinator.request('POST', path('/import'), { places });
  expect(answer.statusCode).toBe(200);
  const { accepted, rejected } = answer.json();
  expect(accepted.map((one: { row: number }) => one.row)).toEqual([2, 6]);
  expect(rejected.map(({ row, field, code }: Record<string, unknown>) => [row, field, code])).toEqual([
    [3, 'name', 'name_taken'],
    [4, 'lat', 'outside_municipality'],
    [5, 'name', 'name_taken'],
  ]);
  expect(await listed()).toEqual(expect.arrayContaining(['Lista ett', 'Lista tre']));
});

it('tells who did what to which row, and not what was written', async () => {
  const place = await add({ name: 'Hemligt namn' });
  await coordinator.request('PATCH', path(`/${place.id}`), { version: 1, change: { active: false } });
  const answer = await coordinator.request(
    'GET',
    `/municipalities/${town.code}/register-history?entity=place`,
  );
  const mine = answer.json().entries.filter(({ entityId }: { entityId: string }) => entityId === place.id);
  expect(
    mine.map(({ action, name, role, details }: Record<string, unknown>) => [action, name, role, details]),
  ).toEqual([
    ['deactivate', 'Någon coordinator', 'coordinator', { fields: 'active' }],
    ['create', 'Någon coordinator', 'coordinator', {}],
  ]);
  expect(answer.body).not.toContain('Hemligt namn');
});
