import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown, TOWN_PASSWORD } from '../../town.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

let db: Database;
let app: App;
let town: TestTown;
let now = PINNED_NOW.getTime();

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db, () => new Date(now));
});
beforeEach(async () => {
  now = PINNED_NOW.getTime();
  town = await createTestTown(db);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function signInWith(userAgent: string): Promise<Client> {
  const client = await clientFor(app);
  const body = { email: town.emails.reporter, password: TOWN_PASSWORD };
  const answer = await client.request('POST', '/session', body, { 'user-agent': userAgent });
  client.cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return client;
}
const listOf = async (client: Client) => (await client.request('GET', '/me/sessions')).json().sessions;

describe('one’s own sign-ins', () => {
  it('are listed in coarse words with start and last use, this one marked, without anything that opens them', async () => {
    const phone = await signInWith(IPHONE);
    now += 60 * 60_000;
    const desk = await signInWith(FIREFOX);
    const answer = await desk.request('GET', '/me/sessions');
    expect(answer.json().sessions).toMatchObject([
      { browser: 'Firefox', system: 'Windows', isThis: true },
      { browser: 'Safari', system: 'iOS', isThis: false, lastUsedAt: PINNED_NOW.toISOString() },
    ]);
    expect(answer.body).not.toContain(desk.cookie.split('=')[1]);
    await phone.request('GET', '/me');
    expect((await listOf(desk)).find((row: { browser: string }) => row.browser === 'Safari').lastUsedAt).toBe(
      new Date(now).toISOString(),
    );
  });

  it('end one by one, or all others at once', async () => {
    const [here, one, two, three] = await Promise.all([FIREFOX, IPHONE, IPHONE, IPHONE].map(signInWith));
    const [own] = (await listOf(one!)).filter((row: { isThis: boolean }) => row.isThis);
    expect((await here!.request('DELETE', `/me/sessions/${own.id}`)).statusCode).toBe(204);
    expect((await one!.request('GET', '/me')).statusCode).toBe(401);
    expect((await two!.request('GET', '/me')).statusCode).toBe(200);
    expect((await here!.request('DELETE', '/me/sessions')).statusCode).toBe(204);
    expect((await two!.request('GET', '/me')).statusCode).toBe(401);
    expect((await three!.request('GET', '/me')).statusCode).toBe(401);
    expect((await listOf(here!)).length).toBe(1);
  });

  it('of somebody else are not there', async () => {
    const reporter = await signInWith(FIREFOX);
    const [mine] = await listOf(reporter);
    const other = await clientFor(app, town.emails.coordinator);
    expect((await other.request('DELETE', `/me/sessions/${mine.id}`)).statusCode).toBe(404);
    expect((await reporter.request('GET', '/me')).statusCode).toBe(200);
  });
});

describe('an account that is guessed at from many addresses', () => {
  const guessFrom = (address: number, password = 'gissning') =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      remoteAddress: `192.0.2.${address}`,
      headers: { 'x-requested-with': 'lagesbild' },
      payload: { email: town.emails.reporter, password },
    });

  it('waits a little longer after each failure, never for good, and a right password begins anew', async () => {
    for (let address = 1; address <= 20; address++) {
      expect((await guessFrom(address)).statusCode).toBe(401);
    }
    const waits = await guessFrom(21, TOWN_PASSWORD);
    expect([waits.statusCode, waits.headers['retry-after']]).toEqual([429, '15']);
    expect(waits.json().detail).toContain('20 felaktiga försök');
    now += 15_000;
    expect((await guessFrom(22)).statusCode).toBe(401);
    now += 15_000;
    expect((await guessFrom(23, TOWN_PASSWORD)).headers['retry-after']).toBe('15');
    now += 15_000;
    expect((await guessFrom(24, TOWN_PASSWORD)).statusCode).toBe(200);
    expect((await guessFrom(25)).statusCode).toBe(401);
  });

  it('counts a burst one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => guessFrom(i + 1)));
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBe(20);
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(10);
  });

  it('answers the same for an address without an account', async () => {
    town.emails.reporter = `ingen.${town.code.toLowerCase()}@example.org`;
    for (let address = 1; address <= 20; address++) await guessFrom(address);
    expect((await guessFrom(21)).statusCode).toBe(429);
  });
});
