import type { WorkerOptions } from 'node:worker_threads';

/**
 * Where a worker's entry lies and how to start it: beside the bundle as .js after a build, as .ts source in
 * development and tests.
 */
export function workerEntry(
  name: string,
  importMetaUrl: string,
  sourceFolder = '.',
): { url: URL; options: WorkerOptions } {
  if (importMetaUrl.endsWith('.ts')) {
    return {
      url: new URL(`${sourceFolder}/${name}.ts`, importMetaUrl),
      options: { execArgv: ['--import', 'tsx'] },
    };
  }
  return { url: new URL(`./${name}.js`, importMetaUrl), options: {} };
}
