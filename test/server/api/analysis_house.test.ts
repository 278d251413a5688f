import type { Database } from '@lagesbild/db/client.ts';
import { insertPlaces } from '@lagesbild/db/repositories/registers.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { AnalysisPool } from '@lagesbild/server/services/analysis_pool.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, openTestPool, report } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let town: TestTown;
const open: App[] = [];

/** How each computation that was begun ended. */
function watched(pool: AnalysisPool): { pool: AnalysisPool; ends: string[] } {
  const ends: string[] = [];
  return {
    ends,
    pool: {
      run: async (material, signal) => {
        try {
          const json = await pool.run(material, signal);
          ends.push('answered');
          return json;
        } catch (error) {
          ends.push((error as Error).name === 'AbortError' ? 'cancelled' : 'refused');
          throw error;
        }
      },
      close: () => pool.close(),
    },
  };
}

async function appWith(pool?: AnalysisPool): Promise<App> {
  const app = await buildTestApp(db, undefined, undefined, pool);
  open.push(app);
  return app;
}

const question = { datetime: '2026-11-02/2026-11-16' };
const path = (kind = 'grid') => `/municipalities/${town.code}/analyses/${kind}`;
const ask = (client: Client, body: object = question, headers: Record<string, string> = {}) =>
  client.request('POST', path(), body, headers);
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
};

beforeAll(async () => {
  db = await openTestDatabase();
  town = await createTestTown(db);
});

afterAll(async () => {
  for (const app of open) await app.close();
  await db.close();
});

describe('limits', () => {
  it('stops an analysis at its time limit, naming it', async () => {
    const app = await appWith(openTestPool({ timeLimitMilliseconds: 1 }));
    const answer = await ask(await clientFor(app, town.emails.police_partner));
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'analysis_timed_out',
      '5',
    ]);
    expect(answer.json().detail).toContain('0,001 sekunder');
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('refuses those that find the queue full, and answers the ones in it', async () => {
    const app = await appWith(openTestPool({ threads: 1, waiting: 1 }));
    const client = await clientFor(app, town.emails.police_partner);
    const answers = await Promise.all(
      [50, 60, 70].map((cellSizeMeters) => ask(client, { ...question, grid: { cellSizeMeters } })),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.sort()).toEqual([200, 200, 503]);
    const refused = answers.find(({ statusCode }) => statusCode === 503)!;
    expect([refused.json().code, refused.headers['retry-after']]).toEqual(['queue_full', '5']);
    expect(refused.json().detail).toContain('1 beräkningar väntar redan');
    expect((await ask(client, { ...question, grid: { cellSizeMeters: 80 } })).statusCode).toBe(200);
  });

  it('cancels what is being computed for somebody who has gone', async () => {
    const { pool, ends } = watched(openTestPool({ threads: 1, waiting: 0 }));
    let begun = false;
    const app = await appWith({
      run: (material, signal) => {
        begun = true;
        return pool.run(material, signal);
      },
      close: () => pool.close(),
    });
    const client = await clientFor(app, town.emails.police_partner);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const gone = new AbortController();
    const sent = fetch(`${url}/api/v1${path()}`, {
      method: 'POST',
      body: JSON.stringify(question),
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'lagesbild',
        cookie: client.cookie,
      },
      signal: gone.signal,
    }).catch((error: Error) => error.name);
    await until(() => begun);
    gone.abort();
    expect(await sent).toBe('AbortError');
    await until(() => ends.length > 0);
    expect(ends).toEqual(['cancelled']);
    // the only thread and its only seat are free again
    expect((await ask(client)).statusCode).toBe(200);
  });
});

describe('kept answers', () => {
  let client: Client;
  let ends: string[];

  beforeAll(async () => {
    const pool = watched(openTestPool());
    ends = pool.ends;
    client = await clientFor(await appWith(pool.pool), town.emails.police_partner);
  });

  it('answers an unchanged question with 304, and without computing it again', async () => {
    const first = await ask(client);
    expect(first.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: expect.anything() });
    expect(first.headers.etag).toMatch(/^"[\w-]{22}"$/);
    const again = await ask(client, question, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await ask(client, question, { 'if-none-match': '"another"' });
    expect([other.statusCode, other.body]).toEqual([200, first.body]);
    expect(ends).toEqual(['answered']);
  });

  it('takes the same question with its fields in another order for the same', async () => {
    const before = ends.length;
    await ask(client, { categories: ['theft'], ...question });
    await ask(client, { ...question, categories: ['theft'] });
    expect(ends.length).toBe(before + 1);
  });

  it('never gives an old answer after a report, nor the tag of the old one', async () => {
    const before = await ask(client);
    const reporter = await clientFor(open.at(-1)!, town.emails.reporter);
    const sent = await reporter.request('POST', `/municipalities/${town.code}/incidents`, report());
    expect(sent.statusCode).toBe(201);
    const after = await ask(client, question, { 'if-none-match': String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    expect(after.json().headline.observed).toBe(before.json().headline.observed + 1);
  });

  it('computes anew when the registers have changed, since hotspots are named by them', async () => {
    await ask(client);
    const before = ends.length;
    await db.asSystem((tx) =>
      insertPlaces(tx, town.code, [
        { id: uuidv7(), name: 'Nya hållplatsen', placeType: null, lon: 16.375, lat: 59.41 },
      ]),
    );
    await ask(client);
    expect(ends.length).toBe(before + 1);
  });

  it('keeps what roles see apart, and municipalities', async () => {
    const exact = (await ask(client)).json();
    const app = open.at(-1)!;
    const coarse = (await ask(await clientFor(app, town.emails.est_member))).json();
    expect([exact.coarse, coarse.coarse]).toEqual([false, true]);
    const neighbour = await createTestTown(db);
    const there = await clientFor(app, neighbour.emails.police_partner);
    const answer = await there.request('POST', `/municipalities/${neighbour.code}/analyses/grid`, question);
    expect(answer.json().headline.observed).toBe(0);
    expect((await ask(there)).statusCode).toBe(404);
  });

  it('says in plain Swedish what a reader has to know', async () => {
    const { caveats, caveatTexts } = (await ask(client)).json();
    expect(caveatTexts).toHaveLength(caveats.length);
    expect(caveats).toContain('short_history');
    for (const text of caveatTexts) expect(text).toMatch(/^[A-ZÅÄÖ].+ .+\.$/);
  });
});

describe('what a coarse sight may not ask', () => {
  it('refuses to leave organizations out, since two answers could be subtracted', async () => {
    const app = open.at(-1)!;
    const asked = { ...question, organizations: [town.organizationId] };
    const member = await ask(await clientFor(app, town.emails.est_member), asked);
    expect([member.statusCode, member.json().code]).toEqual([403, 'not_permitted']);
    expect((await ask(await clientFor(app, town.emails.coordinator), asked)).statusCode).toBe(200);
  });

  it('counts an area by its cells: on which side of the border an incident lies changes nothing', async () => {
    const app = open.at(-1)!;
    const coordinator = await clientFor(app, town.emails.coordinator);
    const member = await clientFor(app, town.emails.est_member);
    // one cell of 100 m on the border at 16.38 E; its two halves belong to different areas
    const sent = report({ lon: 16.3799, lat: 59.4155 });
    await coordinator.request('POST', `/municipalities/${town.code}/incidents`, sent);
    const west = { ...question, area: town.areaIds.west };
    const counts = async (client: Client) => (await ask(client, west)).json().headline.observed;
    const coarseBefore = await counts(member);
    const exactBefore = await counts(coordinator);
    const moved = await coordinator.request('PATCH', `/municipalities/${town.code}/incidents/${sent.id}`, {
      version: 1,
      lon: 16.3801,
      lat: 59.4155,
    });
    expect(moved.statusCode, moved.body).toBe(200);
    expect(await counts(coordinator)).toBe(exactBefore - 1);
    expect(await counts(member)).toBe(coarseBefore);
  });
});
