import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { ERROR_CODES } from '@lagesbild/shared/domain/error_codes.ts';
import { Problem } from '@lagesbild/shared/schemas/common.ts';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown, TOWN_PASSWORD } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let reporter: Client;
let coordinator: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  reporter = await clientFor(app, town.emails.reporter);
  coordinator = await clientFor(app, town.emails.coordinator);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = () => `/municipalities/${town.code}/incidents`;

/** The problem that an answer is; checks that it has the form of the table. */
function problemOf(answer: Awaited<ReturnType<Client['request']>>): Problem {
  const problem = answer.json() as Problem;
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(Value.Check(Problem, problem), JSON.stringify(problem)).toBe(true);
  const row = ERROR_CODES[problem.code as keyof typeof ERROR_CODES];
  expect(answer.statusCode).toBe(row.status);
  expect(problem.title).toBe(row.sv);
  return problem;
}

const sendReport = async (change: Record<string, unknown>) =>
  problemOf(await reporter.request('POST', path(), report(change)));

describe('a report with something wrong is refused with code, value and limit', () => {
  it.each([
    [
      'a point in another town',
      { lon: 16.9 },
      'outside_municipality',
      /ligger 28.\d{3} m utanför .*högst 500 m/,
    ],
    [
      'a point 700 m beyond the border',
      { lon: 16.4125 },
      'outside_municipality',
      /70\d m utanför|71\d m utanför/,
    ],
    ['a longitude off the globe', { lon: 190 }, 'value_out_of_range', /190.*högst 180/],
    [
      'a time tomorrow',
      { occurredFrom: '2026-11-17T08:00:00+01:00' },
      'time_in_future',
      /2026-11-17 08:00.*2026-11-16 08:00/,
    ],
    ['a time in 1989', { occurredFrom: '1989-12-31T12:00:00Z' }, 'time_too_early', /1989-12-31.*1990/],
    [
      'an end before the start',
      { timeKind: 'span', occurredTo: '2026-11-14T20:00:00+01:00' },
      'time_reversed',
      /20:00.*21:30/,
    ],
    ['a span without end', { timeKind: 'span' }, 'time_missing', /slutar/],
    [
      'an exact time with an end',
      { occurredTo: '2026-11-14T22:00:00+01:00' },
      'value_not_allowed',
      /occurredTo/,
    ],
    ['an unknown category', { categoryCode: 'dragons' }, 'unknown_category', /dragons/],
    [
      'an unknown place',
      { placeId: '018f0000-0000-7000-8000-000000000000' },
      'unknown_place',
      /platsregister/,
    ],
    ['a text of 2001 characters', { text: 'x'.repeat(2001) }, 'text_too_long', /2001 tecken, högst 2000/],
    ['a number as text', { lat: '59.41' }, 'wrong_type', /”lat” är "59.41", men ska vara ett tal/],
    ['a field that does not exist', { personnummer: '1' }, 'unknown_field', /personnummer/],
    [
      'a code that is not in the list',
      { severity: 'purple' },
      'value_not_allowed',
      /purple.*green, yellow, red/,
    ],
    [
      'a local time without zone',
      { occurredFrom: '2026-11-14T21:30' },
      'invalid_format',
      /2026-11-14T21:30.*med zon/,
    ],
    ['an id that is no UUID', { id: '17' }, 'invalid_format', /UUID/],
  ])('%s', async (_words, change, code, detail) => {
    const problem = await sendReport(change);
    expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(detail);
  });

  it('a missing field is named', async () => {
    const { categoryCode: _left, ...rest } = report();
    const problem = problemOf(await reporter.request('POST', path(), rest));
    expect([problem.code, problem.detail]).toEqual(['missing_field', '”categoryCode” saknas.']);
  });

  it('every fault is told at once, each at its field', async () => {
    const problem = await sendReport({
      categoryCode: 'dragons',
      lon: 16.9,
      occurredFrom: '2027-01-01T00:00:00Z',
    });
    expect(problem.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'categoryCode unknown_category',
      'lon outside_municipality',
      'occurredFrom time_in_future',
    ]);
  });

  it('the text itself is never repeated in an answer', async () => {
    const problem = await sendReport({ text: ['Anna Ek'] as unknown as string });
    expect(JSON.stringify(problem)).not.toContain('Anna');
  });

  it('a point within the margin is taken', async () => {
    expect((await reporter.request('POST', path(), report({ lon: 16.405 }))).statusCode).toBe(201);
  });

  it('both hours that the clock shows twice, and the moment after the hour it skips, are taken as they are', async () => {
    const moments = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00', '2026-03-29T03:00:00+02:00'];
    const stored = [];
    for (const occurredFrom of moments)
      stored.push((await reporter.request('POST', path(), report({ occurredFrom }))).json().occurredFrom);
    expect(stored).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ]);
  });
});

describe('the request as such', () => {
  const post = (payload: string | Buffer, contentType?: string) =>
    reporter.request('POST', path(), payload, contentType ? { 'content-type': contentType } : {});

  it('broken JSON', async () => {
    expect(problemOf(await post('{"id": ', 'application/json')).code).toBe('invalid_json');
  });
  it('an empty body', async () => {
    expect(problemOf(await post('', 'application/json')).code).toBe('invalid_json');
  });
  it('a body that is a list', async () => {
    expect(problemOf(await post('[]', 'application/json')).code).toBe('wrong_type');
  });
  it('a body over 1 MiB', async () => {
    const problem = problemOf(
      await post(JSON.stringify(report({ text: 'x'.repeat(1024 * 1024) })), 'application/json'),
    );
    expect([problem.code, problem.detail]).toEqual([
      'body_too_large',
      'Innehållet är större än gränsen 1 MiB.',
    ]);
  });
  it('the wrong content type', async () => {
    expect(problemOf(await post('<a/>', 'application/xml')).code).toBe('unsupported_media_type');
  });
  it('a prototype in the JSON', async () => {
    expect((await post('{"__proto__": {"a": 1}}', 'application/json')).statusCode).toBe(400);
  });
  it('a path that does not exist', async () => {
    expect(problemOf(await reporter.request('GET', '/nothing')).code).toBe('not_found');
  });
  it('a NUL character in a text', async () => {
    expect(problemOf(await post(JSON.stringify(report({ text: 'a\u0000b' })), 'application/json')).code).toBe(
      'invalid_format',
    );
  });
  it('a lone surrogate in a text', async () => {
    expect(problemOf(await post(JSON.stringify(report({ text: 'a\ud800b' })), 'application/json')).code).toBe(
      'invalid_format',
    );
  });
});

describe('filters of the list', () => {
  it.each([
    ['bbox=1,2,3', 'invalid_format', /minLon,minLat,maxLon,maxLat/],
    ['bbox=17,59,16,60', 'invalid_format', /17,59,16,60/],
    ['bbox=a,b,c,d', 'invalid_format', /a,b,c,d/],
    ['datetime=2026-11-02', 'invalid_format', /från\/till/],
    ['datetime=2026-02-30/2026-03-01', 'invalid_format', /2026-02-30/],
    ['datetime=2026-11-16/2026-11-02', 'time_reversed', /2026-11-02/],
    ['datetime=yesterday/today', 'invalid_format', /yesterday/],
    ['limit=0', 'value_out_of_range', /minst 1/],
    ['limit=many', 'wrong_type', /heltal/],
    ['area=7', 'invalid_format', /UUID/],
    ['organization=abc', 'invalid_format', /abc/],
    ['colour=red', 'unknown_field', /colour/],
  ])('%s', async (query, code, detail) => {
    const problem = problemOf(await coordinator.request('GET', `${path()}?${query}`));
    expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(detail);
  });

  it('a limit above the most is clamped, not refused', async () => {
    expect((await coordinator.request('GET', `${path()}?limit=999999`)).statusCode).toBe(200);
  });
});

describe('signing in', () => {
  it('does not tell whether the account exists', async () => {
    const nobody = await clientFor(app);
    const unknown = problemOf(
      await nobody.request('POST', '/session', { email: 'nobody@example.org', password: 'x' }),
    );
    const wrong = problemOf(
      await nobody.request('POST', '/session', { email: town.emails.leadership, password: 'x' }),
    );
    expect(unknown).toEqual(wrong);
    expect(unknown.code).toBe('wrong_credentials');
  });

  it('stops guessing after ten failures, also with the right password then', async () => {
    const nobody = await clientFor(app);
    const email = town.emails.administrator;
    for (let i = 0; i < 10; i++) await nobody.request('POST', '/session', { email, password: `guess ${i}` });
    const answer = await nobody.request('POST', '/session', { email, password: TOWN_PASSWORD });
    expect(problemOf(answer).code).toBe('too_many_requests');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('ends with signing out: the old cookie opens nothing', async () => {
    const nobody = await clientFor(app);
    const opened = await nobody.request('POST', '/session', {
      email: town.emails.reviewer,
      password: TOWN_PASSWORD,
    });
    const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
    expect(String(opened.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await nobody.request('GET', '/me', undefined, { cookie })).statusCode).toBe(200);
    await nobody.request('DELETE', '/session', undefined, { cookie });
    expect((await nobody.request('GET', '/me', undefined, { cookie })).statusCode).toBe(401);
  });
});
