import type { Database } from '@lagesbild/db/client.ts';
import { pendingMigrations } from '@lagesbild/db/migrate.ts';
import { ProblemError } from '../problem.ts';
import type { CliDeps } from './cli_deps.ts';

/** Opens the database for the work and closes it again; refuses one whose tables are behind. */
export async function withDatabase<T>(deps: CliDeps, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await deps.open();
  try {
    const pending = await pendingMigrations(db, deps.migrationsFolder);
    if (pending.length > 0) {
      throw new ProblemError(
        'database_unavailable',
        `Databasen saknar ${pending.length} migreringar. Kör ”npm run cli -- migrate --commit” eller starta servern först.`,
      );
    }
    return await work(db);
  } finally {
    await db.close();
  }
}
