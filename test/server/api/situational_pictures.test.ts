import { createHash } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import type { NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { PictureVersion, SituationalPicture } from '@lagesbild/shared/schemas/situational_picture.ts';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { storedIncident } from '../../stored_incident.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { addIncidents, createFrozenTown, FROZEN_FROM, NOON_OF_FIRST_DAY } from './frozen_town.ts';

let db: Database;
let app: App;
let town: TestTown;
let incidents: NewIncident[];
let neighbour: TestTown;
let coordinator: Client;
let police: Client;
let group: Client;
let picture: SituationalPicture;

const path = (rest = '') => `/municipalities/${town.code}/situational-pictures${rest}`;
const fortnight = (change: object = {}) => ({
  id: uuidv7(),
  periodKind: 'fortnight',
  fromDate: FROZEN_FROM,
  ...change,
});
const read = async (client: Client, id = picture.id) =>
  (await client.request('GET', path(`/${id}`))).json() as SituationalPicture;
const answer = (client: Client, number: number, kind: string, id = picture.id) =>
  client.request('GET', path(`/${id}/versions/${number}/answers/${kind}`));
const kinds = ({ answers }: PictureVersion) => answers.map(({ kind }) => kind).sort();

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  ({ town, incidents } = await createFrozenTown(db));
  neighbour = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
  group = await clientFor(app, town.emails.est_member);
  const frozen = await coordinator.request('POST', path(), fortnight());
  expect(frozen.statusCode, frozen.body).toBe(201);
  picture = frozen.json();
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('a frozen period', () => {
  it('holds the figures of its incidents, by kind, and a map', async () => {
    const [version] = picture.versions;
    expect(version).toMatchObject({ number: 1, reason: null, changes: null, incidents: 17, disposed: 0 });
    expect(kinds(version!)).toEqual(['classes', 'expected', 'grid', 'map', 'pulse', 'repeats']);
    expect((await answer(coordinator, 1, 'expected')).json()).toMatchObject({
      period: { kind: 'fortnight', from: '2026-11-02', to: '2026-11-16' },
      dataVersion: version!.dataVersion,
      headline: { observed: 17 },
    });
    const { svg, widthPixels } = (await answer(coordinator, 1, 'map')).json();
    expect(widthPixels).toBe(1600);
    expect(svg).toContain('2–15 november 2026');
  });

  it('has one data version in all of its answers', async () => {
    const versions = new Set<number>();
    for (const kind of ['expected', 'grid', 'classes', 'pulse', 'repeats']) {
      versions.add((await answer(police, 1, kind)).json().dataVersion);
    }
    expect([...versions]).toEqual([picture.versions[0]!.dataVersion]);
  });

  it('gives each answer with the sum of its bytes as tag, and not again to who has it', async () => {
    const first = await answer(police, 1, 'grid');
    const sha256 = createHash('sha256').update(first.rawPayload).digest('hex');
    expect(first.headers.etag).toBe(`"${sha256}"`);
    expect(picture.versions[0]!.answers).toContainEqual({ kind: 'grid', sha256, intact: true });
    const again = await police.request('GET', path(`/${picture.id}/versions/1/answers/grid`), undefined, {
      'if-none-match': `"${sha256}"`,
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('gives the group answers by cells, never those of exact points', async () => {
    expect(kinds((await read(group)).versions[0]!)).toEqual(['classes', 'expected', 'grid', 'map', 'pulse']);
    for (const kind of ['expected', 'grid', 'classes', 'pulse']) {
      const [coarse, exact] = [await answer(group, 1, kind), await answer(police, 1, kind)];
      expect([coarse.json().coarse, exact.json().coarse], kind).toEqual([true, false]);
    }
    expect((await answer(group, 1, 'repeats')).statusCode).toBe(404);
    const map = await group.request('GET', path(`/${picture.id}/versions/1/map.svg`));
    expect(map.headers['content-type']).toContain('image/svg+xml');
    expect(map.body).toBe((await answer(group, 1, 'map')).json().svg);
  });

  it('is frozen once: again with its id it is given, with another it is refused with the id that exists', async () => {
    const again = await coordinator.request('POST', path(), fortnight({ id: picture.id }));
    expect([again.statusCode, again.json().id]).toEqual([201, picture.id]);
    const other = await coordinator.request('POST', path(), fortnight());
    expect([other.statusCode, other.json().code]).toEqual([409, 'picture_exists']);
    expect(other.json().stored).toEqual({ id: picture.id });
    const moved = await coordinator.request(
      'POST',
      path(),
      fortnight({ id: picture.id, fromDate: '2026-10-19' }),
    );
    expect([moved.statusCode, moved.json().code]).toEqual([409, 'conflicting_id']);
  });

  it('must have ended, and begin where the calendar says', async () => {
    const open = await coordinator.request('POST', path(), fortnight({ fromDate: '2026-11-16' }));
    expect([open.statusCode, open.json().code]).toEqual([409, 'period_not_ended']);
    expect(open.json().detail).toContain('2026-11-30');
    const crooked = await coordinator.request('POST', path(), fortnight({ fromDate: '2026-11-03' }));
    expect([crooked.statusCode, crooked.json().code]).toEqual([422, 'not_a_period']);
    expect(crooked.json().detail).toContain('2026-11-02');
  });

  it('is closed to leadership, to who only reports, and to the neighbour', async () => {
    for (const role of ['leadership', 'reporter', 'partner'] as const) {
      const client = await clientFor(app, town.emails[role]);
      expect((await client.request('GET', path(`/${picture.id}`))).statusCode).toBe(403);
      expect((await answer(client, 1, 'expected')).statusCode).toBe(403);
    }
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await stranger.request('GET', path(`/${picture.id}`))).statusCode).toBe(404);
    const foreign = `/municipalities/${neighbour.code}/situational-pictures/${picture.id}`;
    expect((await stranger.request('GET', foreign)).statusCode).toBe(404);
    expect((await stranger.request('GET', `${foreign}/versions/1/map.svg`)).statusCode).toBe(404);
  });
});

describe('the texts of a picture', () => {
  const write = (client: Client, version: number, change: object) =>
    client.request('PATCH', path(`/${picture.id}`), { version, change });

  it('are the coordinator’s; the police write their own view and no other', async () => {
    const { version } = await read(police);
    const refused = await write(police, version, { summary: 'Lugnt.' });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_permitted']);
    const own = await write(police, version, { policeView: 'Fler stölder vid torget.' });
    expect(own.json()).toMatchObject({ policeView: 'Fler stölder vid torget.', writable: ['policeView'] });
    const all = await write(coordinator, version + 1, { summary: 'Mest vid Åkerö.', lookAhead: 'Lucia.' });
    expect(all.json()).toMatchObject({ summary: 'Mest vid Åkerö.', policeView: 'Fler stölder vid torget.' });
    expect((await write(group, version + 2, { summary: 'x' })).statusCode).toBe(403);
    expect((await read(group)).writable).toEqual([]);
  });

  it('overwrite nothing that somebody else has written meanwhile', async () => {
    const { version } = await read(coordinator);
    const late = await write(coordinator, version - 1, { summary: 'Gammalt.' });
    expect([late.statusCode, late.json().code]).toEqual([409, 'register_conflict']);
    expect(late.json().stored.summary).toBe('Mest vid Åkerö.');
  });

  it('name no person', async () => {
    const { version } = await read(coordinator);
    const answered = await write(coordinator, version, { summary: 'Se 19900101-1239.' });
    expect([answered.statusCode, answered.json().code]).toEqual([422, 'personal_data']);
  });

  it('are locked once established, until the figures are corrected', async () => {
    const { version } = await read(coordinator);
    const establish = () => coordinator.request('POST', path(`/${picture.id}/establish`), { version });
    expect((await police.request('POST', path(`/${picture.id}/establish`), { version })).statusCode).toBe(
      403,
    );
    expect((await establish()).json()).toMatchObject({ state: 'established', writable: [] });
    const locked = await write(coordinator, version + 1, { summary: 'Ändrat.' });
    expect([locked.statusCode, locked.json().code]).toEqual([409, 'picture_established']);
    expect((await establish()).statusCode).toBe(409);
  });
});

describe('after the incidents have changed', () => {
  it('the frozen answers are the same byte for byte, and a correction tells what changed', async () => {
    const before = await Promise.all(['expected', 'grid', 'map'].map((kind) => answer(police, 1, kind)));
    const late = storedIncident(town.organizationId, {
      occurredFrom: NOON_OF_FIRST_DAY,
      categoryCode: 'theft',
    });
    await addIncidents(db, town, [late]);
    const [edited, gone] = [incidents[1]!, incidents[2]!];
    await db.asSystem(async (tx) => {
      await tx.execute(
        sql`UPDATE incidents SET version = version + 1, category_code = 'theft' WHERE id = ${edited.id}`,
      );
      await tx.execute(
        sql`UPDATE incidents SET version = version + 1, status = 'withdrawn' WHERE id = ${gone.id}`,
      );
      await tx.execute(
        sql`UPDATE municipalities SET data_version = data_version + 1 WHERE municipality_id = ${town.code}`,
      );
    });
    const after = await Promise.all(['expected', 'grid', 'map'].map((kind) => answer(police, 1, kind)));
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));

    const { version } = await read(coordinator);
    const corrected = await coordinator.request('POST', path(`/${picture.id}/versions`), {
      version,
      reason: 'En sen rapport kom in',
    });
    expect(corrected.statusCode, corrected.body).toBe(201);
    const { state, versions } = corrected.json() as SituationalPicture;
    expect(state).toBe('draft');
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'En sen rapport kom in'],
      [1, null],
    ]);
    expect(versions[0]!.changes).toMatchObject({
      added: 1,
      removed: 1,
      changed: 1,
      addedIds: [late.id],
      removedIds: [gone.id],
      changedIds: [edited.id],
    });
    const counts = versions[0]!.changes!.figures.map(({ categoryCode, before: old, after: now }) => [
      categoryCode,
      old?.observed,
      now?.observed,
    ]);
    expect(counts).toContainEqual(['theft', 3, 5]);
    expect((await answer(police, 1, 'expected')).body).toBe(before[0]!.body);
    expect((await answer(police, 2, 'expected')).json().headline.observed).toBe(17);
  });

  it('the group is told how many, and not which', async () => {
    const { changes } = (await read(group)).versions[0]!;
    expect(changes).toMatchObject({
      added: 1,
      removed: 1,
      changed: 1,
      addedIds: null,
      removedIds: null,
      changedIds: null,
    });
  });

  it('those that were disposed of are counted, and the figures stand', async () => {
    const disposed = incidents[4]!;
    await db.asSystem((tx) => tx.execute(sql`DELETE FROM incidents WHERE id = ${disposed.id}`));
    const { versions } = await read(police);
    expect(versions.map(({ incidents: used, disposed: gone }) => [used, gone])).toEqual([
      [17, 1],
      [17, 1],
    ]);
    expect((await answer(police, 1, 'expected')).json().headline.observed).toBe(17);
  });

  it('nobody changes what is frozen, not even the system', async () => {
    await expect(
      db.asSystem((tx) =>
        tx.execute(sql`UPDATE picture_answers SET body = '{}' WHERE picture_id = ${picture.id}`),
      ),
    ).rejects.toThrow();
  });
});

it('a period that is frozen while reports come in is of one data version', async () => {
  let running = true;
  const arriving = (async () => {
    for (let i = 0; running && i < 4; i++) {
      await addIncidents(db, town, [
        storedIncident(town.organizationId, { occurredFrom: NOON_OF_FIRST_DAY + i * 60_000 }),
      ]);
    }
  })();
  const frozen = await coordinator.request('POST', path(), fortnight({ periodKind: 'week' }));
  running = false;
  await arriving;
  expect(frozen.statusCode, frozen.body).toBe(201);
  const { id, versions } = frozen.json() as SituationalPicture;
  expect(kinds((await read(group, id)).versions[0]!)).toEqual(['classes', 'expected', 'grid', 'map']);
  const expected = (await answer(police, 1, 'expected', id)).json();
  const grid = (await answer(police, 1, 'grid', id)).json();
  expect([expected.dataVersion, grid.dataVersion]).toEqual([
    versions[0]!.dataVersion,
    versions[0]!.dataVersion,
  ]);
  expect(expected.headline.observed).toBe(versions[0]!.incidents);
  expect(grid.headline.observed).toBe(versions[0]!.incidents);
});

it('lists the frozen periods, latest first, with their state', async () => {
  const { pictures } = (await group.request('GET', path())).json();
  expect(
    pictures.map(({ periodKind, latestNumber, state }: Record<string, unknown>) => [
      periodKind,
      latestNumber,
      state,
    ]),
  ).toEqual([
    ['fortnight', 2, 'draft'],
    ['week', 1, 'draft'],
  ]);
});
