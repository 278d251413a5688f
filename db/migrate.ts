import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** The part of a database that migrations work through: its owner's connection. */
interface Owned {
  owner: NodePgDatabase;
}

interface PendingMigration {
  name: string;
  statements: string[];
}

const OWN_ROLE = sql`SELECT set_config('role', 'none', true)`;

/**
 * The migrations that the database has not had yet, in order. The journal's time stamps order them, and the last one
 * applied stands in drizzle's own table.
 */
export async function pendingMigrations(database: Owned, folder: string): Promise<PendingMigration[]> {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  const files = readMigrationFiles({ migrationsFolder: folder });
  const last = await database.owner.transaction(async (tx) => {
    await tx.execute(OWN_ROLE);
    const table = await tx.execute<{ found: string | null }>(
      sql`SELECT to_regclass('drizzle.__drizzle_migrations')::text AS found`,
    );
    if (!table.rows[0]?.found) return -1;
    const row = await tx.execute<{ last: string | null }>(
      sql`SELECT max(created_at)::text AS last FROM drizzle.__drizzle_migrations`,
    );
    return Number(row.rows[0]?.last ?? -1);
  });
  return files
    .filter((file) => file.folderMillis > last)
    .map((file) => ({
      name:
        journal.entries.find((entry) => entry.when === file.folderMillis)?.tag ?? String(file.folderMillis),
      statements: file.sql,
    }));
}

/** Applies every pending migration, each file in a transaction of its own; returns their names. */
export async function migrate(database: Owned, folder: string): Promise<string[]> {
  const pending = await pendingMigrations(database, folder);
  if (pending.length === 0) return [];
  const files = readMigrationFiles({ migrationsFolder: folder }).slice(-pending.length);
  await database.owner.transaction(async (tx) => {
    await tx.execute(OWN_ROLE);
    await tx.execute(sql`CREATE SCHEMA IF NOT EXISTS drizzle`);
    await tx.execute(
      sql`CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
    );
  });
  for (const file of files) {
    await database.owner.transaction(async (tx) => {
      await tx.execute(OWN_ROLE);
      for (const statement of file.sql) await tx.execute(sql.raw(statement));
      await tx.execute(
        sql`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (${file.hash}, ${file.folderMillis})`,
      );
    });
  }
  return pending.map((migration) => migration.name);
}
