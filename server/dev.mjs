// npm run dev: the API restarts when a source changes, the page changes while it is open. Ctrl-C stops both.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const apiPort = process.env.PORT ?? '3000';

const api = spawn(
  process.execPath,
  [fileURLToPath(import.meta.resolve('tsx/cli')), 'watch', '--clear-screen=false', 'server/main.ts'],
  // no standard input: the watcher would take the terminal's keys
  { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PORT: apiPort } },
);
const apiEnded = once(api, 'exit');

const page = await createServer({
  root: join(folder, 'web'),
  configFile: join(folder, 'web', 'vite.config.ts'),
  server: { proxy: { '/api': `http://127.0.0.1:${apiPort}` } },
});
await page.listen();
page.printUrls();

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  api.kill('SIGTERM');
  await Promise.all([page.close(), apiEnded]);
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
apiEnded.then(stop);
