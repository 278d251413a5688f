import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page makes the browser fetch before it is ready, as files of web/dist/assets with their gzipped bytes. */
export interface PageWeight {
  files: { name: string; gzipBytes: number }[];
  gzipBytes: number;
}

/** What the Lägesbild needs before its first map with figures: the page, the map, MapLibre's worker and our own. */
export const LAGESBILD_CHUNKS = ['lagesbild_page', 'lagesbild_map', 'maplibre-gl-worker', 'worker'];
/** What the report form needs before the map of its second step. */
export const REPORT_CHUNKS = ['report_page'];

/** `import(…)` is not one: what is fetched later is named by the caller. */
const staticImport = /\b(?:import|export)\s*(?:[^"'();]*?\bfrom\s*)?["']\.\/([\w.-]+\.m?js)["']/g;

/**
 * JavaScript of a page: the entry of index.html and the named chunks (by the start of their name, e.g. `report_page`),
 * with everything they import. Style sheets, fonts and data are not counted. Throws when a chunk is not there.
 */
export function weighPage(distFolder: string, chunks: readonly string[]): PageWeight {
  const assets = join(distFolder, 'assets');
  const names = readdirSync(assets).filter((name) => /\.m?js$/.test(name));
  const html = readFileSync(join(distFolder, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name!);
  const named = chunks.map((chunk) => {
    const found = names.find((name) => name.startsWith(`${chunk}-`));
    if (!found) throw new Error(`No chunk named ${chunk} in ${assets}`);
    return found;
  });
  const wanted = new Set<string>();
  const visit = (name: string) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    const text = readFileSync(join(assets, name), 'utf8');
    for (const [, imported] of text.matchAll(staticImport)) visit(imported!);
  };
  for (const name of [...entries, ...named]) visit(name);
  const files = [...wanted].map((name) => ({
    name,
    gzipBytes: gzipSync(readFileSync(join(assets, name))).length,
  }));
  return { files, gzipBytes: files.reduce((sum, file) => sum + file.gzipBytes, 0) };
}
