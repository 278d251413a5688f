import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder, from a source file as from the bundle: the nearest one above that holds `migrations`. */
export function projectFolder(importMetaUrl: string): string {
  let folder = dirname(fileURLToPath(importMetaUrl));
  while (!existsSync(join(folder, 'migrations'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder "migrations" is missing beside the program');
    folder = above;
  }
  return folder;
}
