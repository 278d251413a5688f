// npm start: builds what is missing or older than its source, then runs the server.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(folder, 'server', 'dist', '.built');
const sources = ['shared', 'db', 'server', 'web', 'package-lock.json'];

function newestChange(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist');
  return names.reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), 0);
}

export async function buildWhenStale() {
  const builtAt =
    existsSync(stamp) && existsSync(join(folder, 'web', 'dist', 'index.html')) ? statSync(stamp).mtimeMs : 0;
  if (builtAt > Math.max(...sources.map((source) => newestChange(join(folder, source))))) return;
  const from = Date.now();
  process.stdout.write('Bygger tjänsten … ');
  const { buildServer } = await import('./build.mjs');
  const { build } = await import('vite');
  await Promise.all([
    buildServer(),
    build({ root: join(folder, 'web'), configFile: join(folder, 'web', 'vite.config.ts'), logLevel: 'warn' }),
  ]);
  writeFileSync(stamp, new Date().toISOString());
  process.stdout.write(`${((Date.now() - from) / 1000).toFixed(1).replace('.', ',')} s\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWhenStale();
  await import('./dist/main.js');
}
