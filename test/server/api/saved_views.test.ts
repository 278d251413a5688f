import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { SavedView } from '@lagesbild/shared/schemas/saved_view.ts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';

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

const path = (id = '') => `/municipalities/${town.code}/saved-views${id && `/${id}`}`;
const december = { name: 'Åkerö i december', search: 'fran=2026-12-01&kategori=theft', shared: false };
const save = async (client: Client, change: Partial<typeof december> = {}) =>
  (await client.request('POST', path(), { ...december, ...change })).json() as SavedView;
const listed = async (client: Client) =>
  (await client.request('GET', path())).json().savedViews as SavedView[];

describe('a saved view', () => {
  it('comes back as it was kept, under its trimmed name', async () => {
    const answer = await police.request('POST', path(), { ...december, name: '  Åkerö i december ' });
    expect(answer.statusCode).toBe(201);
    const view = answer.json() as SavedView;
    expect(view).toMatchObject({ ...december, mine: true, ownerName: null, removable: true });
    expect(await listed(police)).toContainEqual(view);
  });

  it('is seen by its owner only, unless it is shared', async () => {
    const own = await save(police, { name: 'Bara min' });
    const shared = await save(police, { name: 'Allas', shared: true });
    const seen = await listed(group);
    expect(seen.map(({ id }) => id)).not.toContain(own.id);
    expect(seen.find(({ id }) => id === shared.id)).toMatchObject({ mine: false, removable: false });
  });

  it('is nobody’s in another municipality, shared or not', async () => {
    await save(police, { shared: true });
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    const answer = await stranger.request('GET', path());
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found']);
    const own = await stranger.request('GET', `/municipalities/${neighbour.code}/saved-views`);
    expect(own.json()).toEqual({ savedViews: [] });
  });

  it('is removed by its owner; of others’ shared ones the samordnare keeps the order', async () => {
    const view = await save(police, { shared: true });
    const refused = await group.request('DELETE', path(view.id));
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_permitted']);
    expect((await coordinator.request('DELETE', path(view.id))).statusCode).toBe(204);
    const again = await police.request('DELETE', path(view.id));
    expect([again.statusCode, again.json().code]).toEqual([404, 'not_found']);
  });

  it('of somebody else that is not shared cannot be told from one that does not exist', async () => {
    const { id } = await save(police);
    const answer = await coordinator.request('DELETE', path(id));
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found']);
    expect((await listed(police)).map((view) => view.id)).toContain(id);
  });

  it.each([
    ['an empty name', { name: '' }, 'name'],
    ['a name of blanks', { name: '   ' }, 'name'],
    ['a name that is too long', { name: 'å'.repeat(LIMITS.savedViewNameCharacters + 1) }, 'name'],
    ['an address that is too long', { search: 'a'.repeat(LIMITS.savedViewSearchCharacters + 1) }, 'search'],
    ['an address with markup in it', { search: 'vy=<script>' }, 'search'],
    ['a field that nobody knows', { owner: 'me' }, 'owner'],
  ])('refuses %s, in Swedish, by name', async (_, change, field) => {
    const answer = await police.request('POST', path(), { ...december, ...change });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toContain(field);
  });

  it('has a limit for each account, which is named', async () => {
    const kept = (await listed(coordinator)).filter(({ mine }) => mine).length;
    await db.asSystem((tx) =>
      tx.execute(sql`
        INSERT INTO saved_views (municipality_id, id, owner_id, name, search, shared, created_at)
        SELECT ${town.code}, gen_random_uuid(), ${town.userIds.coordinator}, 'vy ' || n, '', false, now()
        FROM generate_series(1, ${LIMITS.savedViewsPerOwner - kept}::int) AS n`),
    );
    const answer = await coordinator.request('POST', path(), december);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'too_many_saved_views']);
    expect(answer.json().detail).toContain(String(LIMITS.savedViewsPerOwner));
  });
});

it('row-level security hides what is not shared, and lets nobody write in another’s name', async () => {
  const { id } = await save(police);
  const scope = { userId: town.userIds.coordinator, municipalityId: town.code };
  const seen = await db.asMember(scope, (tx) => tx.execute(sql`SELECT 1 FROM saved_views WHERE id = ${id}`));
  expect(seen.rows).toEqual([]);
  await expect(
    db.asMember(scope, (tx) =>
      tx.execute(sql`
        INSERT INTO saved_views (municipality_id, id, owner_id, name, search, shared, created_at)
        VALUES (${town.code}, gen_random_uuid(), ${town.userIds.police_partner}, 'x', '', true, now())`),
    ),
  ).rejects.toThrow();
});
