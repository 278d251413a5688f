import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { upload } from './upload.ts';

let db: Database;
let app: App;
let town: TestTown;
let reporter: Client;
let coordinator: Client;
const logged: string[] = [];

const incidents = (suffix = '') => `/municipalities/${town.code}/incidents${suffix}`;
const NAME = { field: 'text', kind: 'name' };

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db, () => PINNED_NOW, { write: (line) => logged.push(line) });
  town = await createTestTown(db);
  reporter = await clientFor(app, town.emails.reporter);
  coordinator = await clientFor(app, town.emails.coordinator);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('hard personal data', () => {
  it.each([
    ['text', 'Killen 811228-9874 sprang', 'personal_identity_number', 7, 18],
    ['immediateStep', 'Ringde 070-123 45 67', 'phone', 7, 20],
    ['placeName', 'Hos anna@example.se', 'email', 4, 19],
    ['text', '🚲 ABC 123', 'registration_plate', 3, 10],
  ])('in %s is refused with its place, without its words', async (field, words, kind, from, to) => {
    const sent = report({ [field]: words });
    const answer = await reporter.request('POST', incidents(), sent);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.json();
    expect(problem.code).toBe('personal_data');
    expect(problem.errors).toEqual([
      { field, code: 'personal_data', kind, from, to, detail: expect.any(String) },
    ]);
    expect(answer.body).not.toContain(words.slice(from, to));
    expect((await reporter.request('GET', incidents(`/${sent.id}`))).statusCode).toBe(404);
  });

  it('cannot be confirmed', async () => {
    const sent = report({
      text: 'Anna har 070-123 45 67',
      confirmedFinds: [NAME, { field: 'text', kind: 'phone' }],
    });
    expect((await reporter.request('POST', incidents(), sent)).statusCode).toBe(400);
    const again = await reporter.request('POST', incidents(), { ...sent, confirmedFinds: [NAME] });
    expect(again.json().errors.map((error: { kind: string }) => error.kind)).toEqual(['phone']);
  });

  it('is refused in a correction, which leaves the report as it was', async () => {
    const sent = report({ text: 'Glas på marken' });
    await reporter.request('POST', incidents(), sent);
    const change = { version: 1, text: 'Pnr 811228-9874' };
    const answer = await reporter.request('PATCH', incidents(`/${sent.id}`), change);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'personal_data']);
    const stored = await reporter.request('GET', incidents(`/${sent.id}`));
    expect(stored.json()).toMatchObject({ version: 1, text: 'Glas på marken' });
  });

  it('is refused in the reviewer’s note', async () => {
    const sent = report();
    await reporter.request('POST', incidents(), sent);
    const review = { version: 1, action: 'return', note: 'Ring mig på 070-123 45 67' };
    const answer = await coordinator.request('POST', incidents(`/${sent.id}/review`), review);
    expect(answer.json()).toMatchObject({
      code: 'personal_data',
      errors: [{ field: 'note', kind: 'phone' }],
    });
  });

  it('under an id that is taken is refused before the conflict sends it back', async () => {
    const sent = report();
    await reporter.request('POST', incidents(), sent);
    const answer = await reporter.request('POST', incidents(), { ...sent, text: 'Pnr 811228-9874' });
    expect(answer.json().code).toBe('personal_data');
    expect(answer.body).not.toContain('811228');
  });
});

describe('soft personal data', () => {
  it('needs a confirmation, which is noted on the incident', async () => {
    const sent = report({ text: 'Johan Andersson klottrade', immediateStep: 'Sa till i lgh 1203' });
    const answer = await reporter.request('POST', incidents(), sent);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().code).toBe('personal_data_unconfirmed');
    expect(answer.json().errors).toMatchObject([
      { field: 'text', kind: 'name', from: 0, to: 15 },
      { field: 'immediateStep', kind: 'apartment', from: 10, to: 18 },
    ]);
    const half = await reporter.request('POST', incidents(), { ...sent, confirmedFinds: [NAME] });
    expect(half.json().errors).toMatchObject([{ field: 'immediateStep', kind: 'apartment' }]);
    const confirmedFinds = [NAME, { field: 'immediateStep', kind: 'apartment' }];
    const stored = await reporter.request('POST', incidents(), { ...sent, confirmedFinds });
    expect(stored.statusCode).toBe(201);
    expect(stored.json().confirmedPersonalData).toEqual(['apartment', 'name']);
    expect((await reporter.request('POST', incidents(), { ...sent, confirmedFinds })).statusCode).toBe(200);
    const reviewed = await coordinator.request('GET', incidents(`/${sent.id}`));
    expect(reviewed.json().confirmedPersonalData).toEqual(['apartment', 'name']);
  });

  it('that was not there is not noted, whatever is confirmed', async () => {
    const sent = report({ text: 'Glas på marken', confirmedFinds: [NAME] });
    const stored = await reporter.request('POST', incidents(), sent);
    expect(stored.json().confirmedPersonalData).toEqual([]);
  });

  it('that a correction takes out is no longer noted; what stays is', async () => {
    const sent = report({
      text: 'Johan Andersson klottrade',
      immediateStep: 'Sa till i lgh 1203',
      confirmedFinds: [NAME, { field: 'immediateStep', kind: 'apartment' }],
    });
    await reporter.request('POST', incidents(), sent);
    const change = { version: 1, text: 'Någon klottrade' };
    const answer = await reporter.request('PATCH', incidents(`/${sent.id}`), change);
    expect(answer.json().confirmedPersonalData).toEqual(['apartment']);
  });

  it('is not asked for where a place of the register has a person’s name', async () => {
    await db.asSystem((tx) =>
      tx.execute(sql`UPDATE places SET name = 'Astrid Lindgren' WHERE id = ${town.placeId}`),
    );
    const sent = report({
      text: 'Glas vid Astrid Lindgren',
      placeId: town.placeId,
      placeName: 'Astrid Lindgren',
    });
    expect((await reporter.request('POST', incidents(), sent)).statusCode).toBe(201);
  });

  it('in the reviewer’s note is asked for too', async () => {
    const sent = report();
    await reporter.request('POST', incidents(), sent);
    const review = { version: 1, action: 'return', note: 'Fråga Johan Andersson' };
    const path = incidents(`/${sent.id}/review`);
    expect((await coordinator.request('POST', path, review)).json().code).toBe('personal_data_unconfirmed');
    const confirmed = { ...review, confirmedFinds: [{ field: 'note', kind: 'name' }] };
    expect((await coordinator.request('POST', path, confirmed)).json().status).toBe('returned');
  });
});

it('in an import hard kinds are masked, soft ones left, and both counted with their rows', async () => {
  const lines = [
    'id,lon,lat,time,category,place,description',
    'p1,16.37,59.41,2026-11-02 21:40,Klotter,Torget,Glas på marken',
    'p2,16.37,59.41,2026-11-02 22:40,Klotter,Torget,Killen 640823-3234 med bilen ABC 123',
    'p3,16.37,59.41,2026-11-02 23:40,Klotter,Torget,Tips från Johan Andersson på 070-123 45 67',
  ];
  const answer = await upload(coordinator, town.code, `${lines.join('\n')}\n`, {
    columns: JSON.stringify({ text: 'description' }),
  });
  expect(answer.json().accepted).toBe(3);
  const notes = answer.json().notes.filter(({ code }: { code: string }) => code.startsWith('personal_data'));
  expect(notes).toEqual([
    {
      code: 'personal_data_masked_personal_identity_number',
      detail: '1 rad innehöll personnummer; det är borttaget ur texten. Rad 3.',
    },
    {
      code: 'personal_data_masked_registration_plate',
      detail: '1 rad innehöll registreringsnummer; det är borttaget ur texten. Rad 3.',
    },
    { code: 'personal_data_found_name', detail: '1 rad kan innehålla namn; texten är kvar. Rad 4.' },
    {
      code: 'personal_data_masked_phone',
      detail: '1 rad innehöll telefonnummer; det är borttaget ur texten. Rad 4.',
    },
  ]);
  const stored = await db.asSystem((tx) =>
    tx.execute<{ text: string }>(sql`
      SELECT body_text AS text FROM incidents
      WHERE municipality_id = ${town.code} AND import_id IS NOT NULL ORDER BY source_id`),
  );
  expect(stored.rows.map(({ text }) => text)).toEqual([
    'Glas på marken',
    'Killen [personnummer borttaget] med bilen [registreringsnummer borttaget]',
    'Tips från Johan Andersson på [telefonnummer borttaget]',
  ]);
});

it('what was refused stands in no table and in no log', async () => {
  const secret = { number: '640823-3234', name: 'Zebulon Quastrup' };
  const sent = report({
    text: `${secret.name} ${secret.number}`,
    immediateStep: 'Pratade med Johan Zakrisson',
  });
  const stored = report({ text: 'Glas på marken' });
  await reporter.request('POST', incidents(), stored);
  const answers = [
    await reporter.request('POST', incidents(), sent),
    await reporter.request('POST', incidents(), { ...sent, text: null }),
    await reporter.request('PATCH', incidents(`/${stored.id}`), { version: 1, text: sent.text }),
    await coordinator.request('POST', incidents(`/${stored.id}/review`), {
      version: 1,
      action: 'reject',
      note: sent.text,
    }),
  ];
  expect(answers.map((answer) => answer.statusCode)).toEqual([422, 422, 422, 422]);
  const tables = await db.asSystem((tx) =>
    tx.execute<{ name: string }>(sql`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'spatial_ref_sys'`),
  );
  expect(tables.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['incidents', 'audit_log']));
  for (const { name } of tables.rows) {
    const found = await db.asSystem((tx) =>
      tx.execute<{ rows: number }>(sql`
        SELECT count(*)::int AS rows FROM ${sql.identifier(name)} AS t
        WHERE t::text ~ '640823|Zebulon|Quastrup|Zakrisson'`),
    );
    expect(found.rows[0]?.rows, name).toBe(0);
  }
  const log = logged.join('');
  expect(log).toContain('/incidents');
  for (const word of ['640823', 'Zebulon', 'Quastrup', 'Zakrisson']) {
    expect(log, word).not.toContain(word);
    expect(answers.map((answer) => answer.body).join(''), word).not.toContain(word);
  }
});
