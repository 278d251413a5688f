import type { Database } from '@lagesbild/db/client.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, clientFor, report } from '../../helper.ts';
import { createTestTown } from '../../town.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('the log, at its most talkative, holds no person, no text, no position, no filter and no address', async () => {
  const lines: string[] = [];
  const app = await buildTestApp(db, () => PINNED_NOW, { write: (line) => lines.push(line) });
  app.get('/breaks', async () => {
    throw new Error('Anna Ek 070-123 45 67');
  });
  const town = await createTestTown(db);
  const nobody = await clientFor(app);
  await nobody.request('POST', '/session', { email: 'anna.ek@example.org', password: 'hemligt lösenord' });
  const reporter = await clientFor(app, town.emails.reporter);
  const incidents = `/municipalities/${town.code}/incidents`;
  const sent = report({ text: 'Vittne Anna Ek såg det', lon: 16.371234, lat: 59.412345 });
  await reporter.request('POST', incidents, sent);
  await reporter.request('POST', incidents, { ...sent, id: 'x', text: 'Anna Ek igen' });
  await reporter.request('GET', `${incidents}?bbox=16.371234,59.412345,16.4,59.42`);
  await app.inject({ method: 'GET', url: '/breaks' });
  await app.close();

  const log = lines.join('');
  expect(log).toContain('/incidents');
  expect(log).toContain('unforeseen error');
  for (const secret of [
    'Anna',
    'anna.ek',
    '070-123',
    town.emails.reporter,
    'hemligt',
    '16.371',
    '59.412',
    '127.0.0.1',
    'lagesbild_session',
    town.userIds.reporter,
  ]) {
    expect(log, secret).not.toContain(secret);
  }
});
