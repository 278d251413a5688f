import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { show } from './lagesbild_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const box = 'urval=ruta:14.57000,58.39500,14.58200,58.40200';

/** What is opened, by its link, and the steps until all of it is on screen. */
const VIEWS: [name: string, search: string, ready: (page: Page) => Promise<void>][] = [
  [
    'two parts of the map',
    `?${box}&bredvid=cirkel:14.57510,58.39850,250`,
    async (page) => page.locator('.selection-count').nth(1).waitFor(),
  ],
  [
    'a part with its tables',
    `?${box}`,
    async (page) => {
      await page.locator('.member-list').waitFor();
      for (const summary of await page.locator('.side-panel summary').all()) await summary.click();
      await page.getByRole('button', { name: 'Ytans händelser som tabell' }).click();
      await page.locator('.selection-scroll th button').first().waitFor();
    },
  ],
  [
    'the table of repeat places',
    '?vy=lista&tabell=upprepade',
    async (page) => page.locator('.list-twin tbody button').first().waitFor(),
  ],
  [
    'a repeat place on the map',
    '?vy=lista&tabell=upprepade',
    async (page) => {
      await page.locator('.list-twin tbody button').first().click();
      await page.locator('.repeat-panel .member-list').waitFor();
    },
  ],
];

describe('axe finds nothing in either theme, at three sizes,', () => {
  it.each(VIEWS)('with %s', async (_, search, ready) => {
    const page = await stage.openAs('police_partner', { reducedMotion: 'reduce' });
    await show(page, search);
    await ready(page);
    const found: string[] = [];
    for (const viewport of [DESK, PHONE, PROJECTOR]) {
      await page.setViewportSize(viewport);
      found.push(...(await checkBothThemes(page, `${viewport.width}`)));
    }
    expect(found).toEqual([]);
  });
});
