import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stableUuid } from '@lagesbild/db/seed/stable_uuid.ts';
import { buildWhenStale } from '@lagesbild/server/start.mjs';
import type { Page } from 'playwright-core';
import { projectFolder } from '../engine_template.ts';
import { launchBrowser, newPage } from './browser.ts';
import { show } from './lagesbild_screen.ts';
import { mapAtRest } from './map_screen.ts';
import { startExampleServer } from './server.ts';

const SIZES = {
  skrivbord: { width: 1440, height: 900 },
  telefon: { width: 390, height: 844 },
  projektor: { width: 1920, height: 1080 },
};
const THEMES = { ljus: 'light', mork: 'dark' } as const;

type Shot = {
  name: string;
  size: keyof typeof SIZES;
  theme: keyof typeof THEMES;
  open(page: Page): Promise<void>;
};

/** The cycle around it: a meeting, what is shown in it, and whether an åtgärd helped. */
const CYCLE: readonly Shot[] = [
  {
    name: 'mote',
    size: 'skrivbord',
    theme: 'ljus',
    async open(page) {
      await page.goto('/9999/moten');
      await page.getByRole('link', { name: /^Möte 4/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Möte 4' }).waitFor();
      await page.getByText('Resecentrum').or(page.getByText('Bruksparken')).first().waitFor();
    },
  },
  {
    name: 'visa',
    size: 'projektor',
    theme: 'mork',
    async open(page) {
      await page.goto('/9999/moten');
      await page.getByRole('link', { name: /^Möte 4/ }).click();
      await page.getByRole('link', { name: 'Visa på storbild' }).click();
      await page.locator('.visa h1').waitFor();
      await page.goto(`${page.url().split('?')[0]}?bild=6`);
      await page.locator('.visa canvas').waitFor();
      await mapAtRest(page, '.visa');
    },
  },
  {
    name: 'effekt',
    size: 'skrivbord',
    theme: 'ljus',
    async open(page) {
      await page.goto(`/9999/atgarder?atgard=${stableUuid('9999', 'intervention', 'ny_belysning_sodervik')}`);
      await page.getByText('Det hjälpte').first().waitFor();
      await page.locator('.intervention-effect canvas').waitFor();
      await mapAtRest(page, '.intervention-effect');
      // looking at the map has scrolled to it
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
];

/** Pictures of the example municipality for docs/: Lägesbild in three sizes and two themes, and the cycle around it. */
async function takeScreenshots(folder: string): Promise<void> {
  await buildWhenStale();
  mkdirSync(folder, { recursive: true });
  const server = await startExampleServer();
  const browser = await launchBrowser();
  try {
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const [theme, colorScheme] of Object.entries(THEMES)) {
        const watched = await newPage(browser, server.url, {
          viewport,
          colorScheme,
          role: 'police_partner',
          reducedMotion: 'reduce',
        });
        await show(watched.page);
        await mapAtRest(watched.page);
        writeFileSync(join(folder, `lagesbild-${size}-${theme}.png`), await watched.page.screenshot());
        await watched.close();
      }
    }
    for (const { name, size, theme, open } of CYCLE) {
      const { page, close } = await newPage(browser, server.url, {
        viewport: SIZES[size],
        colorScheme: THEMES[theme],
        role: 'coordinator',
        reducedMotion: 'reduce',
      });
      await open(page);
      writeFileSync(join(folder, `${name}-${size}-${theme}.png`), await page.screenshot());
      await close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

await takeScreenshots(join(projectFolder, 'docs', 'pictures'));
