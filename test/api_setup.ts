import { openDatabase, prepareDatabase } from '@lagesbild/db/client.ts';
import type { TestProject } from 'vitest/node';
import { freshDataFolder, migrationsFolder, removeDataFolder } from './engine_template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dataFolder: string;
    databaseUrl: string;
    migrationUrl: string;
  }
}

/** One database for all API tests: PostgreSQL where DATABASE_URL says so, else the embedded engine held here. */
export default async function setup(project: TestProject) {
  const databaseUrl = process.env.DATABASE_URL ?? '';
  if (databaseUrl) {
    process.stdout.write('Left out on PostgreSQL: server/api/example.test.ts needs the embedded engine.\n');
  }
  const migrationUrl = process.env.MIGRATION_DATABASE_URL ?? databaseUrl;
  const dataFolder = databaseUrl ? '' : await freshDataFolder('empty');
  const db = await openDatabase({
    dataFolder,
    databaseUrl: databaseUrl || undefined,
    migrationUrl: migrationUrl || undefined,
  });
  await prepareDatabase(db, migrationsFolder);
  project.provide('dataFolder', dataFolder);
  project.provide('databaseUrl', databaseUrl);
  project.provide('migrationUrl', migrationUrl);
  return async () => {
    await db.close();
    if (dataFolder) removeDataFolder(dataFolder);
  };
}
