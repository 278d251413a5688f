import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { PlannedEvent } from '@lagesbild/shared/schemas/planned_event.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let coordinator: Client;
let police: Client;
let group: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  [town, neighbour] = [await createTestTown(db), await createTestTown(db)];
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
  group = await clientFor(app, town.emails.est_member);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest = '') => `/municipalities/${town.code}/planned-events${rest}`;
const sportsBreak = (change: object = {}) => ({
  id: uuidv7(),
  kind: 'school_break',
  name: 'Sportlov',
  placeName: null,
  fromDate: '2027-02-22',
  toDate: '2027-02-28',
  note: null,
  ...change,
});
const add = async (change: object = {}) =>
  (await coordinator.request('POST', path(), sportsBreak(change))).json() as PlannedEvent;
const names = async (query: string, client = group) =>
  ((await client.request('GET', path(query))).json().plannedEvents as PlannedEvent[]).map(({ name }) => name);

describe('what is planned ahead', () => {
  it('is read by the whole group within the asked days, first day first', async () => {
    await add({ name: 'Julmarknad', fromDate: '2026-12-05', toDate: '2026-12-06' });
    await add({ name: 'Lucianatten', kind: 'risk_evening', fromDate: '2026-12-12', toDate: '2026-12-12' });
    expect(await names('?from=2026-12-06&to=2026-12-12')).toEqual(['Julmarknad', 'Lucianatten']);
    expect(await names('?from=2026-12-07&to=2026-12-11')).toEqual([]);
  });

  it('is stored once, however often the form is sent; another content under the id is refused', async () => {
    const sent = sportsBreak({ name: 'Höstlov' });
    const first = await coordinator.request('POST', path(), sent);
    const again = await coordinator.request('POST', path(), sent);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    const other = await coordinator.request('POST', path(), { ...sent, name: 'Påsklov' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'conflicting_id']);
  });

  it('is changed by who read it last, and the other gets what stands', async () => {
    const { id, version } = await add();
    const changed = await police.request('PATCH', path(`/${id}`), {
      version,
      change: { placeName: 'Ishallen' },
    });
    expect(changed.json()).toMatchObject({ placeName: 'Ishallen', name: 'Sportlov', version: 2 });
    const late = await coordinator.request('PATCH', path(`/${id}`), { version, change: { name: 'Lov' } });
    expect([late.statusCode, late.json().code]).toEqual([409, 'register_conflict']);
    expect(late.json().stored).toMatchObject({ placeName: 'Ishallen', version: 2 });
  });

  it('is removed, and comes back under its id', async () => {
    const { version: _version, updatedAt: _at, ...event } = await add({ name: 'Valborg' });
    expect((await coordinator.request('DELETE', path(`/${event.id}`))).statusCode).toBe(204);
    expect(await names('?from=2027-02-22&to=2027-02-22')).not.toContain('Valborg');
    expect((await coordinator.request('DELETE', path(`/${event.id}`))).statusCode).toBe(404);
    expect((await coordinator.request('POST', path(), event)).statusCode).toBe(201);
    expect(await names('?from=2027-02-22&to=2027-02-22')).toContain('Valborg');
  });

  it('does not end before it begins, neither when added nor when changed', async () => {
    const added = await coordinator.request('POST', path(), sportsBreak({ toDate: '2027-02-21' }));
    expect([added.statusCode, added.json().code]).toEqual([422, 'dates_reversed']);
    expect(added.json().detail).toBe('Sista dagen, 2027-02-21, ligger före första dagen, 2027-02-22.');
    const { id, version } = await add();
    const changed = await coordinator.request('PATCH', path(`/${id}`), {
      version,
      change: { fromDate: '2027-03-01' },
    });
    expect(changed.json().errors[0].field).toBe('toDate');
  });

  it('names no person', async () => {
    const answer = await coordinator.request(
      'POST',
      path(),
      sportsBreak({ note: 'Ring 070-123 45 67 vid frågor' }),
    );
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'personal_data']);
  });

  it('is not for leadership, not written by the group, and not seen by the neighbour', async () => {
    const leadership = await clientFor(app, town.emails.leadership);
    expect((await leadership.request('GET', path())).statusCode).toBe(403);
    expect((await group.request('POST', path(), sportsBreak())).statusCode).toBe(403);
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await stranger.request('GET', path())).statusCode).toBe(404);
    const { id } = await add();
    const foreign = `/municipalities/${neighbour.code}/planned-events/${id}`;
    expect((await stranger.request('DELETE', foreign)).statusCode).toBe(404);
  });
});
