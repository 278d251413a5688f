import { type Database, openDatabase } from '@lagesbild/db/client.ts';
import { inject } from 'vitest';

/** The test run's database, migrated; every test file makes municipalities of its own in it (test/town.ts). */
export async function openTestDatabase(): Promise<Database> {
  return openDatabase(
    {
      dataFolder: inject('dataFolder'),
      databaseUrl: inject('databaseUrl') || undefined,
      migrationUrl: inject('migrationUrl') || undefined,
    },
    { shared: true },
  );
}
