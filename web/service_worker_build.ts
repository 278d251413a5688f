import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Files of web/public that the page needs without a connection. */
const PUBLIC_FILES = ['theme.js', 'icon.svg', 'manifest.webmanifest', 'icons/icon-192.png'];
/** Whose lazy parts are kept: the report form with its map, the guard that reads its texts, and the way in. */
const FORM_PARTS = ['/src/pages/rapportera/', '/shared/privacy/', '/src/pages/login/'];

/**
 * Builds src/service_worker.ts into /sw.js after the page, telling it which files the report form is made of. The
 * list is read from the page's own bundle, so that no chunk can be forgotten.
 */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lagesbild-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle(_, bundle) {
      const files = ['index.html', ...PUBLIC_FILES, ...filesOfForm(bundle)];
      const outDir = join(config.root, config.build.outDir);
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)));
      const shell = { version: hash.digest('hex').slice(0, 16), files: files.map((file) => `/${file}`) };
      await build({
        configFile: false,
        root: config.root,
        logLevel: 'error',
        publicDir: false,
        define: { __SHELL__: JSON.stringify(shell) },
        build: {
          outDir,
          emptyOutDir: false,
          target: config.build.target,
          rolldownOptions: {
            input: join(config.root, 'src/service_worker.ts'),
            // a classic script: not every browser starts a module as service worker
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}

/** Scripts, styles, fonts and workers of the entry and the report form, lazy steps and the map included. */
function filesOfForm(bundle: Bundle): string[] {
  const wanted = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (wanted.has(name) || chunk?.type !== 'chunk') return;
    wanted.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style);
    for (const imported of chunk.imports) visit(imported);
    for (const later of chunk.dynamicImports) if (ofForm(bundle[later])) visit(later);
  };
  for (const output of Object.values(bundle))
    if (output.type === 'chunk' && output.isEntry) visit(output.fileName);
  for (const output of Object.values(bundle)) {
    if (output.type !== 'asset' || /\.(css|html|map)$/.test(output.fileName)) continue;
    // fonts stand in a style, a worker's address in a script
    const named = [...wanted].some((name) => textOf(bundle[name]).includes(output.fileName));
    if (named) wanted.add(output.fileName);
  }
  return [...wanted].sort();
}

/** A lazy part of the form, or one that it alone loads. */
function ofForm(output: Bundle[string] | undefined): boolean {
  if (output?.type !== 'chunk') return false;
  const path = (output.facadeModuleId ?? '').replaceAll('\\', '/');
  return FORM_PARTS.some((part) => path.includes(part));
}

function textOf(output: Bundle[string] | undefined): string {
  if (!output) return '';
  return output.type === 'chunk' ? output.code : String(output.source);
}
