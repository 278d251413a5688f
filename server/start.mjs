// npm start: builds what is missing or older than its source, then runs the server.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

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
  // a process of its own: Vite's build sets NODE_ENV=production, and that means something to the server
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  await Promise.all([
    buildServer(),
    // React comes in its production form by this alone, whatever the server runs as: the other is nearly twice the entry
    promisify(execFile)(process.execPath, [vite, 'build', join(folder, 'web'), '--logLevel', 'error'], {
      env: { ...process.env, NODE_ENV: 'production' },
    }),
  ]);
  // dated from the start: what changes while building is newer
  writeFileSync(stamp, '');
  utimesSync(stamp, new Date(from), new Date(from));
  process.stdout.write(`${((Date.now() - from) / 1000).toFixed(1).replace('.', ',')} s\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWhenStale();
  await import('./dist/main.js');
}
