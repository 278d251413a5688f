import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { Database } from '@lagesbild/db/client.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp } from '../../helper.ts';

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.close();
});

it('a connection on which nothing was asked does not hold a server that is told to stop', async () => {
  const app = await buildTestApp(db);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  // one more, whose answer shows that the server has taken the first
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const ended = once(silent, 'close');
  // Node alone would keep it for a minute
  await app.close();
  await ended;
}, 20_000);
