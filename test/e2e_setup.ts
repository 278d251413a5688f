import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from '@lagesbild/server/start.mjs';
import { freshDataFolder, projectFolder, removeDataFolder } from './engine_template.ts';

/** Builds the page as `npm start` does and makes the example's template, so that each test file starts at once. */
export default async function setup() {
  await buildWhenStale();
  if (!existsSync(join(projectFolder, 'web', 'dist', 'index.html')))
    throw new Error('The page was not built');
  removeDataFolder(await freshDataFolder('example'));
}
