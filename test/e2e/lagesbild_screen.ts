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

/** What the server answers to a question of analysis, as whom the page is signed in. */
export function askAnalysis<Answer>(page: Page, kind: string, body: object): Promise<Answer> {
  return page.evaluate(
    async ([asked, request]) => {
      const answer = await fetch(`/api/v1/municipalities/9999/analyses/${asked}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'lagesbild' },
        body: JSON.stringify(request),
      });
      return answer.json();
    },
    [kind, body] as const,
  );
}
