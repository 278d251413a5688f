import type { Database } from '@lagesbild/db/client.ts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const nobody = { userId: '018f0000-0000-7000-8000-000000000000', municipalityId: '0000' };
const ask = (query: ReturnType<typeof sql>) => db.asMember(nobody, (tx) => tx.execute(query));

// after each kind of failing query the next ones, also side by side, must get their own answers
it.each([
  ['a value that cannot be bound', sql`SELECT ${'abc'}::int`],
  ['an error while computing', sql`SELECT 1 / ${0}::int`],
  ['a statement that cannot be parsed', sql`SELECT * FROM nowhere WHERE a = ${1}`],
  ['a simple query that fails', sql.raw('SELECT * FROM nowhere')],
  ['a NUL in a text', sql`SELECT ${'a\u0000b'}::text`],
])('a query that fails leaves the others unharmed: %s', async (_words, failing) => {
  await expect(ask(failing)).rejects.toThrow();
  const numbers = Array.from({ length: 20 }, (_, i) => i);
  const answers = await Promise.all(
    numbers.map(async (i) => {
      if (i % 5 === 0) await ask(failing).catch(() => null);
      return (await ask(sql`SELECT ${i}::int AS n, current_user AS role`)).rows[0];
    }),
  );
  expect(answers).toEqual(numbers.map((n) => ({ n, role: 'lagesbild_app' })));
});

it('a query outside any scope sees nothing: the session itself is the application role', async () => {
  const rows = await db.asVisitor({}, (tx) =>
    tx.execute(
      sql`SELECT (SELECT count(*) FROM users)::int AS users, (SELECT count(*) FROM sessions)::int AS sessions`,
    ),
  );
  expect(rows.rows[0]).toEqual({ users: 0, sessions: 0 });
});

it('a transaction that fails leaves nothing behind', async () => {
  const count = () =>
    db.asSystem(
      async (tx) => (await tx.execute<{ n: number }>(sql`SELECT count(*)::int AS n FROM users`)).rows[0]?.n,
    );
  const before = await count();
  await expect(
    db.asSystem(async (tx) => {
      await tx.execute(
        sql`INSERT INTO users (id, email, name) VALUES ('018f0000-0000-7000-8000-0000000000aa', 'rollback@example.org', 'x')`,
      );
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await count()).toBe(before);
});
