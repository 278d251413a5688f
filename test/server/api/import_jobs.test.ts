import type { Database } from '@lagesbild/db/client.ts';
import { findDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import { auditLog } from '@lagesbild/db/schema/accounts.ts';
import type { Breather } from '@lagesbild/server/imports/breather.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { IncidentFeatureCollection } from '@lagesbild/shared/schemas/incident.ts';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { nastyWorkbook } from '../../nasty_workbook.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { wizardOf } from './import_wizard.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let wizard: ReturnType<typeof wizardOf>;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
});

beforeEach(async () => {
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  wizard = wizardOf(coordinator, town.code);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const HEADER = 'id,lon,lat,time,category';
const good = (id: string, lon = '16.37') => `${id},${lon},59.41,2026-11-02 21:40,Klotter`;
const lines = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
/** Six chunks. */
const ROWS = 3000;
const many = (count: number) => lines(...Array.from({ length: count }, (_, i) => good(`många-${i}`)));

async function stored(status?: string) {
  const query = status ? `&status=${status}` : '';
  const answer = await coordinator.request(
    'GET',
    `/municipalities/${town.code}/incidents?limit=1000${query}`,
  );
  return answer.json() as IncidentFeatureCollection;
}

/** The number at the top of the Lägesbild for the fortnight of the rows. */
async function headline(): Promise<number> {
  const body = { datetime: '2026-11-02/2026-11-16', sources: ['staff', 'police_import'] };
  const answer = await coordinator.request('POST', `/municipalities/${town.code}/analyses/expected`, body);
  expect([answer.statusCode, answer.json().detail]).toEqual([200, undefined]);
  return answer.json().headline.observed;
}

describe('a nasty workbook', () => {
  const upload = () => wizard.upload(nastyWorkbook({ lon: 16.38, lat: 59.41 }), 'Utdrag åäö.xlsx');

  it('is read past its title, with every column named and every date understood', async () => {
    const { profile, kind, state } = await upload();
    expect([kind, state, profile?.sheet, profile?.rows]).toEqual(['xlsx', 'draft', 'Utdrag november', 10]);
    expect(profile?.columns.map(({ name, meaning }) => [name, meaning])).toEqual([
      ['Ärendenummer', 'id'],
      ['Tidpunkt', 'time'],
      ['Händelsetyp', 'category'],
      ['Plats', 'place'],
      ['Longitud', 'lon'],
      ['Latitud', 'lat'],
      ['Notering', null],
      ['Plats (2)', null],
    ]);
    expect(profile?.times).toMatchObject({ moments: 8, days: 1, unreadable: 1, examples: ['31.02.2026'] });
    expect(profile?.categories.filter(({ status }) => status === 'unknown')).toMatchObject([
      { word: 'Lampa trasig', count: 2 },
      { word: 'Enhörning', count: 1 },
    ]);
    expect(profile?.coordinates).toMatchObject({ code: 4326, share: 1 });
  });

  it('goes in by the municipality’s own words, and what does not is told with row, column, value and reason', async () => {
    const draft = await wizard.change(await upload(), {
      categoryMapping: { 'Lampa trasig': 'lighting.broken_lamp' },
    });
    const { check } = await wizard.check(draft.id);
    expect(check).toMatchObject({ rows: 10, accepted: 7, likelyCount: 1, pointCount: 7 });
    expect(check?.rejected.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [12, null, 'likely_duplicate', undefined],
      [13, 'Händelsetyp', 'unknown_category', 'Enhörning'],
      [14, 'Tidpunkt', 'invalid_time', '31.02.2026'],
    ]);
    expect(await wizard.rejectedCsv(draft.id)).toContain('13;Händelsetyp;Enhörning;');

    const done = await wizard.run(draft.id);
    expect(done).toMatchObject({ state: 'finished', accepted: 7, rejected: 3, profile: null, check: null });
    expect(done.result?.rejectedByCode).toEqual({
      likely_duplicate: 1,
      unknown_category: 1,
      invalid_time: 1,
    });
    const { features } = await stored();
    const rows = features.map(({ properties: { placeName, categoryCode, occurredFrom, timeKind } }) => [
      placeName,
      categoryCode,
      timeKind,
      occurredFrom,
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['Åkerö torg', 'vandalism.graffiti', 'exact', '2026-11-02T20:40:00.000Z'],
        ['Ängsgatan', 'vandalism', 'exact', '2026-11-02T20:40:00.000Z'],
        ['Södra skolan', 'theft', 'exact', '2026-11-03T07:15:00.000Z'],
        ['Norra parken', 'lighting.broken_lamp', 'span', '2026-11-02T23:00:00.000Z'],
        ['Kyrkan', 'theft.robbery', 'exact', '2026-11-03T11:00:00.000Z'],
      ]),
    );
  });
});

describe('a dry run', () => {
  it('stores nothing, and counts as the import does', async () => {
    const before = await db.asSystem((tx) => findDataVersion(tx, town.code));
    const draft = await wizard.upload(lines(good('a'), good('a'), good('b', '16.9')));
    const { check, state } = await wizard.check(draft.id);
    expect([state, check?.rows, check?.accepted]).toEqual(['draft', 3, 1]);
    expect(check?.rejectedByCode).toEqual({ duplicate: 1, outside_municipality: 1 });
    expect((await stored()).numberMatched).toBe(0);
    expect(await db.asSystem((tx) => findDataVersion(tx, town.code))).toBe(before);
    expect(await wizard.run(draft.id)).toMatchObject({ accepted: 1, rejected: 2 });
  });

  it('comes before the import', async () => {
    const draft = await wizard.upload(lines(good('a')));
    const path = `/municipalities/${town.code}/imports/${draft.id}/run`;
    expect((await coordinator.request('POST', path)).json()).toMatchObject({ code: 'import_state' });
    await wizard.check(draft.id);
    await wizard.change(draft, { source: 'fault_report' });
    expect((await coordinator.request('POST', path)).statusCode).toBe(409);
  });

  it('finds what is likely there already, in the municipality and in the file itself, and takes it when told to', async () => {
    const reporter = await clientFor(app, town.emails.reporter);
    const seen = report({ lon: 16.3703, occurredFrom: '2026-11-02T21:40:00+01:00' });
    await reporter.request('POST', `/municipalities/${town.code}/incidents`, seen);
    // 17 m from the report; the same again; 50 m farther; another hour
    const text = `lon,lat,time,category\n16.37,59.41,2026-11-02 21:40,Klotter\n16.37,59.41,2026-11-02 21:40,Klotter\n16.3714,59.41,2026-11-02 21:40,Klotter\n16.37,59.41,2026-11-02 22:40,Klotter\n`;
    const draft = await wizard.upload(text);
    const { check } = await wizard.check(draft.id);
    expect([check?.accepted, check?.likelyCount]).toEqual([2, 2]);
    expect(check?.likely).toMatchObject([
      { line: 2, otherId: seen.id, otherLine: null, meters: 17 },
      { line: 3, otherId: seen.id },
    ]);
    await wizard.change(draft, { likely: 'import' });
    const again = await wizard.check(draft.id);
    expect([again.check?.accepted, again.check?.likelyCount]).toEqual([4, 2]);
  });
});

describe('how a source is read', () => {
  it('is kept under its name, and the next file with the same headers is read so by itself', async () => {
    const text = (id: string) => `Nr;Vad;Öst;Nord;Dag\n${id};Lampa trasig;578400;6586600;2026-11-02\n`;
    const first = await wizard.upload(text('1'));
    expect(first.profile?.missing).toEqual(['category', 'time']);
    const columns = { ...first.options.columns, category: 'Vad', time: 'Dag', id: 'Nr' };
    const described = await wizard.change(
      first,
      { columns, categoryMapping: { 'Lampa trasig': 'lighting.broken_lamp' }, source: 'fault_report' },
      'Felanmälan gata',
    );
    expect(described.profile?.missing).toEqual([]);
    expect(described.options.crs).toBe(3006);
    await wizard.check(first.id);
    expect(await wizard.run(first.id)).toMatchObject({ accepted: 1, sourceName: 'Felanmälan gata' });

    const next = await wizard.upload(text('2'));
    expect(next).toMatchObject({ knownSource: true, sourceName: 'Felanmälan gata', source: 'fault_report' });
    expect(next.profile?.missing).toEqual([]);
    expect((await wizard.check(next.id)).check?.byCategory).toEqual([
      { categoryCode: 'lighting.broken_lamp', count: 1 },
    ]);
    const list = (await coordinator.request('GET', `/municipalities/${town.code}/imports`)).json();
    expect(list.sources).toMatchObject([{ name: 'Felanmälan gata' }]);
    expect(list.imports).toMatchObject([
      { state: 'draft', sourceName: 'Felanmälan gata' },
      { state: 'finished', accepted: 1, userName: expect.any(String) },
    ]);
  });
});

describe('taking a batch back', () => {
  it('gives every figure its value from before, and says so in the log', async () => {
    await coordinator.request('POST', `/municipalities/${town.code}/incidents`, report());
    const before = await headline();
    expect(before).toBe(1);
    const draft = await wizard.upload(lines(good('a'), good('b', '16.38')));
    await wizard.check(draft.id);
    await wizard.run(draft.id);
    expect(await headline()).toBe(3);
    expect(await wizard.undo(draft.id)).toMatchObject({ state: 'undone', undo: { withdrawn: 2, kept: [] } });
    expect(await headline()).toBe(before);
    const entries = await db.asSystem((tx) =>
      tx
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.municipalityId, town.code), eq(auditLog.action, 'undo'))),
    );
    expect(entries).toMatchObject([
      {
        entity: 'import',
        entityId: draft.id,
        userId: town.userIds.coordinator,
        details: { withdrawn: 2, kept: 0 },
      },
    ]);
    // the right file may come with the same ids
    const again = await wizard.upload(lines(good('a'), good('b', '16.38')));
    await wizard.check(again.id);
    expect(await wizard.run(again.id)).toMatchObject({ accepted: 2 });
  });

  it('names the rows that somebody has worked with, and takes them only when told to', async () => {
    const draft = await wizard.upload(lines(good('a'), good('b', '16.38')));
    await wizard.check(draft.id);
    await wizard.run(draft.id);
    const [first] = (await stored()).features;
    const { id, version } = first!.properties;
    const path = `/municipalities/${town.code}/incidents/${id}`;
    expect((await coordinator.request('PATCH', path, { version, severity: 'red' })).statusCode).toBe(200);
    expect(await wizard.undo(draft.id)).toMatchObject({ undo: { withdrawn: 1, kept: [{ id }] } });
    expect((await stored('reviewed')).numberMatched).toBe(1);
    expect(await wizard.undo(draft.id, true)).toMatchObject({ undo: { withdrawn: 2, kept: [] } });
    expect((await stored('reviewed')).numberMatched).toBe(0);
    const { revisions } = (await coordinator.request('GET', `${path}/revisions`)).json();
    expect(revisions[0]).toMatchObject({
      action: 'undo_import',
      by: expect.any(String),
      changes: [{ field: 'status', from: 'reviewed', to: 'withdrawn' }],
    });
  });
});

describe('a large import', () => {
  // at work long enough to be met there, however fast the machine is
  const slowly = (breather: Breather) => buildTestApp(db, undefined, undefined, undefined, breather);
  let slow: App;
  beforeAll(async () => {
    slow = await slowly({ share: 0, leastMilliseconds: 400 });
  });
  afterAll(() => slow.close());
  beforeEach(async () => {
    wizard = wizardOf(await clientFor(slow, town.emails.coordinator), town.code);
  });

  it('is stopped on request, with what went in as a batch that can be taken back', async () => {
    const draft = await wizard.upload(many(ROWS));
    await wizard.check(draft.id);
    await wizard.begin(draft.id, 'run');
    await wizard.underWay(draft.id);
    expect((await wizard.cancel(draft.id)).statusCode).toBe(202);
    const left = await wizard.settled(draft.id);
    expect(left.state).toBe('cancelled');
    expect(left.accepted).toBeGreaterThan(0);
    expect(left.accepted).toBeLessThan(ROWS);
    expect((await stored('reviewed')).numberMatched).toBe(left.accepted);
    expect(await wizard.undo(draft.id)).toMatchObject({ undo: { withdrawn: left.accepted } });
    expect((await stored('reviewed')).numberMatched).toBe(0);
  });

  it('says that it was interrupted when its server closes, with what went in, to the next server', async () => {
    const first = await slowly({ share: 0, leastMilliseconds: 400 });
    const here = wizardOf(await clientFor(first, town.emails.coordinator), town.code);
    const draft = await here.upload(many(ROWS));
    await here.check(draft.id);
    await here.begin(draft.id, 'run');
    await here.underWay(draft.id);
    await first.close();
    const left = await wizard.read(draft.id);
    expect(left.state).toBe('interrupted');
    expect(left.accepted).toBeGreaterThan(0);
    expect((await stored('reviewed')).numberMatched).toBe(left.accepted);
    expect(await wizard.undo(draft.id)).toMatchObject({
      state: 'undone',
      undo: { withdrawn: left.accepted },
    });
  });

  it('is found dead when its server was killed, as soon as it has been silent for a minute', async () => {
    // of a server that is done with it
    wizard = wizardOf(coordinator, town.code);
    const draft = await wizard.upload(lines(good('a'), good('b', '16.38')));
    await wizard.check(draft.id);
    await wizard.run(draft.id);
    const leave = (seconds: number) =>
      db.asSystem((tx) =>
        tx.execute(
          sql`UPDATE imports SET state = 'running', accepted = 0, heartbeat_at = now() - make_interval(secs => ${seconds})
            WHERE municipality_id = ${town.code} AND id = ${draft.id}`,
        ),
      );
    await leave(10);
    expect((await wizard.read(draft.id)).state).toBe('running');
    await leave(120);
    // its own server knows the job until it has told the last of it
    await expect
      .poll(() => wizard.read(draft.id), { timeout: 30_000 })
      .toMatchObject({ state: 'interrupted', accepted: 2 });
  });

  it('lets reports in between its chunks, one after the other', async () => {
    const reporter = await clientFor(app, town.emails.reporter);
    const draft = await wizard.upload(many(2 * ROWS));
    await wizard.check(draft.id);
    await wizard.begin(draft.id, 'run');
    await wizard.underWay(draft.id);
    const during: number[] = [];
    for (let i = 0; i < 3; i++) {
      const sent = performance.now();
      const answer = await reporter.request('POST', `/municipalities/${town.code}/incidents`, report());
      expect(answer.statusCode).toBe(201);
      during.push(Math.round(performance.now() - sent));
      // it is still at work: the report did not wait for the end
      expect((await wizard.read(draft.id)).state).toBe('running');
    }
    process.stdout.write(`Reports during an import of ${2 * ROWS} rows took ${during.join(', ')} ms.\n`);
    expect(await wizard.settled(draft.id)).toMatchObject({ state: 'finished', accepted: 2 * ROWS });
    expect((await stored()).numberMatched).toBe(2 * ROWS + 3);
  });

  it('is the only one of its municipality', async () => {
    const draft = await wizard.upload(many(5000));
    const other = await wizard.upload(lines(good('x')));
    await wizard.check(other.id);
    await wizard.begin(draft.id, 'check');
    const path = `/municipalities/${town.code}/imports/${other.id}/run`;
    expect((await coordinator.request('POST', path)).json()).toMatchObject({
      status: 409,
      code: 'import_busy',
    });
    await wizard.settled(draft.id);
  });
});

it('throws a draft away, with its file', async () => {
  const draft = await wizard.upload(lines(good('a')));
  const path = `/municipalities/${town.code}/imports/${draft.id}`;
  expect((await coordinator.request('DELETE', path)).statusCode).toBe(204);
  expect((await coordinator.request('GET', path)).statusCode).toBe(404);
});
