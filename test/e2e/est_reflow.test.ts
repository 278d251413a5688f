import { stableUuid } from '@lagesbild/db/seed/stable_uuid.ts';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useStage } from './stage.ts';

const stage = useStage();

/** 1280 CSS pixels at 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 568 };

const intervention = stableUuid('9999', 'intervention', 'ny_belysning_sodervik');
const hotspot = stableUuid('9999', 'hotspot', 'sodervik_centrum');

const PAGES: [what: string, address: string, ready: string][] = [
  ['the meetings', '/9999/moten', 'Möte 4'],
  ['the register of hotspots', '/9999/hotspots', 'Bruksparken'],
  ['a hotspot', `/9999/hotspots?hotspot=${hotspot}`, 'Orsaksanalys'],
  ['focus areas', '/9999/fokus', 'Kvällar i Södervik centrum'],
  ['the table of åtgärder', '/9999/atgarder', 'Starta grannsamverkan i Björkhagen'],
  ['the board of åtgärder', '/9999/atgarder?vy=tavla', 'Starta grannsamverkan i Björkhagen'],
  ['an åtgärd with its effect', `/9999/atgarder?atgard=${intervention}`, 'Det hjälpte'],
  ['the form of an åtgärd', '/9999/atgarder?ny=ja', 'Följs upp till'],
  ['the periods', '/9999/perioder', 'Planerat framåt'],
];

/** What lies outside the screen to the right, or [] when the page needs no scrolling in two directions. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    return [...document.querySelectorAll('main *, header *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
  });

it.each(PAGES)('%s needs no sideways scrolling at 400 %%', async (_, address, ready) => {
  const page = await stage.openAs('coordinator', { viewport: NARROW, address });
  await page.getByText(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await tooWide(page)).toEqual([]);
});

it('a meeting and its minutes need no sideways scrolling at 400 %', async () => {
  const page = await stage.openAs('coordinator', { viewport: NARROW, address: '/9999/moten' });
  for (const name of ['Möte 4', 'Möte 3']) {
    await page.goto('/9999/moten');
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    if (name === 'Möte 3')
      await page
        .getByRole('heading', { name: /^Protokoll/ })
        .first()
        .waitFor();
    expect(await tooWide(page), name).toEqual([]);
  }
});
