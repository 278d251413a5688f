// Bundles the server and its worker threads; packages stay in node_modules, our own workspaces go in.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const entries = {
  main: 'main.ts',
  cli: 'cli/main.ts',
  analysis_worker: 'analysis_worker.ts',
  document_worker: 'document_worker.ts',
  embedded_worker: '../db/embedded_worker.ts',
};

const ownWorkspacesOnly = {
  name: 'own-workspaces-only',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@lagesbild/') ? undefined : { external: true },
    );
  },
};

export async function buildServer() {
  await build({
    entryPoints: Object.entries(entries)
      .map(([out, file]) => ({ out, in: join(here, file) }))
      .filter((entry) => existsSync(entry.in)),
    outdir: join(here, 'dist'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [ownWorkspacesOnly],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildServer();
