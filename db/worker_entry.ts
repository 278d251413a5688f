/**
 * Where a worker's entry lies: beside the bundle as .js after a build; in development and tests a two-line .mjs that
 * registers the TypeScript loader in the new thread (Node 20 does not hand loaders down to workers).
 */
export function workerEntry(name: string, importMetaUrl: string): URL {
  return new URL(importMetaUrl.endsWith('.ts') ? `./${name}.source.mjs` : `./${name}.js`, importMetaUrl);
}
