import type { Database } from '@lagesbild/db/client.ts';
import type { ScopeSettings, Transaction } from '@lagesbild/db/scope.ts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { createTestTown, type TestTown } from '../town.ts';

let db: Database;
let town: TestTown;
let neighbour: TestTown;
/** Every table with a municipality's rows, as the database itself tells. */
let tenantTables: string[];

const numbers = async (tx: Transaction, query: ReturnType<typeof sql>): Promise<number[]> =>
  (await tx.execute<{ n: string }>(query)).rows.map((row) => Number(row.n));
const countRows = (scope: ScopeSettings, table: string) =>
  db.asVisitor(
    scope,
    async (tx) => (await numbers(tx, sql`SELECT count(*) AS n FROM ${sql.identifier(table)}`))[0],
  );

beforeAll(async () => {
  db = await openTestDatabase();
  town = await createTestTown(db);
  neighbour = await createTestTown(db);
  tenantTables = await db.asSystem(async (tx) => {
    const { rows } = await tx.execute<{ name: string }>(sql`
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'municipality_id'
      ORDER BY 1`);
    return rows.map((row) => row.name);
  });
});

afterAll(() => db.close());

describe('row-level security', () => {
  it('is forced on every table with a municipality in it', async () => {
    expect(tenantTables).toContain('incidents');
    const unprotected = await db.asSystem((tx) =>
      tx.execute(sql`SELECT relname FROM pg_class
        WHERE relname = ANY(${sql.param(tenantTables)}::text[]) AND NOT (relrowsecurity AND relforcerowsecurity)`),
    );
    expect(unprotected.rows).toEqual([]);
  });

  it('lets the municipality lead the key of each of them', async () => {
    const { rows } = await db.asSystem((tx) =>
      tx.execute<{ name: string; leads: boolean }>(sql`
        SELECT c.relname AS name, a.attname = 'municipality_id' AS leads
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE i.indisprimary AND c.relname = ANY(${sql.param(tenantTables)}::text[])`),
    );
    // the service's own queue: a forgotten password is of no municipality
    expect(rows.filter((row) => !row.leads).map(({ name }) => name)).toEqual(['mail_outbox']);
    expect(rows.length).toBe(tenantTables.length);
  });

  it('shows a member rows of the asked municipality alone', async () => {
    const scope = { userId: town.userIds.coordinator, municipalityId: town.code };
    for (const table of tenantTables) {
      const foreign = await db.asMember(scope, (tx) =>
        numbers(
          tx,
          sql`SELECT count(*) AS n FROM ${sql.identifier(table)} WHERE municipality_id <> ${town.code}`,
        ),
      );
      expect([table, ...foreign]).toEqual([table, 0]);
    }
    expect(await countRows(scope, 'areas')).toBe(2);
  });

  it('shows nothing to an account that is no member, and nothing where the scope was forgotten', async () => {
    const stranger = { userId: neighbour.userIds.coordinator, municipalityId: town.code };
    for (const table of ['incidents', 'areas', 'places', 'categories', 'audit_log', 'study_areas']) {
      expect([table, await countRows(stranger, table)]).toEqual([table, 0]);
      expect([table, await countRows({}, table)]).toEqual([table, 0]);
    }
  });

  it('refuses a row for another municipality than the asked one', async () => {
    const scope = { userId: town.userIds.coordinator, municipalityId: town.code };
    const write = db.asMember(scope, (tx) =>
      tx.execute(sql`INSERT INTO audit_log (municipality_id, id, at, action, entity)
        VALUES (${neighbour.code}, gen_random_uuid(), now(), 'test', 'test')`),
    );
    await expect(write).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('the application role', () => {
  it('is what every scope works as, without the right to pass row-level security', async () => {
    const { rows } = await db.asVisitor({}, (tx) =>
      tx.execute(sql`SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`),
    );
    expect(rows).toEqual([{ rolname: 'lagesbild_app', rolsuper: false, rolbypassrls: false }]);
  });

  it('may add to the log, never change or remove from it', async () => {
    const scope = { userId: town.userIds.coordinator, municipalityId: town.code };
    for (const statement of [sql`UPDATE audit_log SET action = ''`, sql`DELETE FROM audit_log`]) {
      const tried = db.asMember(scope, (tx) => tx.execute(statement));
      await expect(tried).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('is all that the login of a PostgreSQL server can become, or the resting role of the embedded engine', async () => {
    if (db.engine === 'embedded') {
      const resting = await db.owner.execute(sql`SELECT current_user::text AS role`);
      expect(resting.rows).toEqual([{ role: 'lagesbild_app' }]);
      return;
    }
    const login = await db.asVisitor({}, (tx) =>
      tx.execute(sql`SELECT rolsuper, rolbypassrls, pg_has_role(rolname, 'lagesbild_system', 'MEMBER') AS system
        FROM pg_roles WHERE rolname = session_user`),
    );
    expect(login.rows).toEqual([{ rolsuper: false, rolbypassrls: false, system: false }]);
  });
});
