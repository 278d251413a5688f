import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from '@lagesbild/server/start.mjs';
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

/** Pictures of Lägesbild of the example municipality for docs/: three sizes, two themes, the clock at its pinned moment. */
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
  } finally {
    await browser.close();
    await server.stop();
  }
}

await takeScreenshots(join(projectFolder, 'docs', 'pictures'));
