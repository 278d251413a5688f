import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, prepareDatabase } from '@lagesbild/db/client.ts';
import { seedExampleWhenEmpty } from '@lagesbild/db/seed/seed_example.ts';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
export const migrationsFolder = join(projectFolder, 'migrations');
const temporary = join(projectFolder, '.tmp');

/** The moment that tests call now. */
export const PINNED_NOW = new Date('2026-11-16T08:00:00+01:00');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function fingerprint(folders: string[]): string {
  const hash = createHash('sha256');
  for (const file of folders.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * A folder of its own with a migrated embedded database, copied from a template that is made once for this state of
 * the migrations (and of the seed, when the example is wanted): a first start takes 20 s, a copy a moment.
 */
export async function freshDataFolder(kind: 'empty' | 'example'): Promise<string> {
  const sources = [
    migrationsFolder,
    ...(kind === 'example' ? [join(projectFolder, 'db'), join(projectFolder, 'shared')] : []),
  ];
  const template = join(
    temporary,
    `template-${kind}-${fingerprint(sources.filter((source) => !source.includes('node_modules')))}`,
  );
  if (!existsSync(template)) await makeTemplate(template, kind);
  const folder = join(temporary, `data-${process.pid}-${randomBytes(4).toString('hex')}`);
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function makeTemplate(template: string, kind: 'empty' | 'example'): Promise<void> {
  mkdirSync(temporary, { recursive: true });
  for (const old of readdirSync(temporary)) {
    if (old.startsWith(`template-${kind}-`)) rmSync(join(temporary, old), { recursive: true, force: true });
  }
  const building = `${template.replace('template-', 'building-')}-${process.pid}`;
  const db = await openDatabase({ dataFolder: building });
  await prepareDatabase(db, migrationsFolder);
  if (kind === 'example') await seedExampleWhenEmpty(db, PINNED_NOW, projectFolder);
  await db.close();
  if (existsSync(template)) rmSync(building, { recursive: true, force: true });
  else renameSync(building, template);
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
