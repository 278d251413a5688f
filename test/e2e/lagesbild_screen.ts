import { readFileSync } from 'node:fs';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Page } from 'playwright-core';

export interface TruthPlace {
  key: string;
  name: string;
  flaggedNow: boolean;
  mainCell: [number, number];
}
/** What is planted in the example municipality and how it must be found. */
export const truth = JSON.parse(
  readFileSync(new URL('../../db/seed/example/truth.json', import.meta.url), 'utf8'),
) as { places: TruthPlace[] };

/** Metres of the truth's cells to degrees. */
export const { toLonLat } = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
export const headline = (page: Page) => page.locator('.headline-count strong');

/** Opens the page at a link and waits for its figures. */
export async function show(page: Page, search = ''): Promise<void> {
  await page.goto(`/9999/lagesbild${search}`);
  await headline(page).waitFor();
}
