import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, newPage, PHONE, type WatchedPage } from '../e2e/browser.ts';
import { AT_THE_STATION } from '../e2e/stage.ts';
import { freshDataFolder, removeDataFolder } from '../engine_template.ts';
import { type StartedServer, startServer } from './started_server.ts';

let dataFolder: string;
let server: StartedServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  dataFolder = await freshDataFolder('example');
  [server, browser] = await Promise.all([startServer({ DATA_DIR: dataFolder }), launchBrowser()]);
  watched = await newPage(browser, server.url, {
    viewport: PHONE,
    position: AT_THE_STATION,
    role: 'reporter',
  });
  page = watched.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.end('SIGKILL');
  removeDataFolder(dataFolder);
});

const tap = (name: string) => page.getByRole('button', { name }).first().click();
const restart = async () => {
  server = await startServer({ DATA_DIR: dataFolder, PORT: new URL(server.url).port });
};

async function write(text: string) {
  await tap('Skadegörelse');
  await tap('Här');
  await tap('Nu');
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill(text);
}

/** Texts of one's own reports as the server has them. */
async function stored(): Promise<string[]> {
  const answer = await page.request.get('/api/v1/municipalities/9999/incidents?mine=true&limit=500');
  return (await answer.json()).features.map((row: { properties: { text: string } }) => row.properties.text);
}

// when the server is killed, seen from the report: not sent, under way, stored without anybody knowing
it.each(['before', 'during', 'after'] as const)(
  'stores a report exactly once when the server is killed %s it is stored',
  async (when) => {
    const text = `Servern dör: ${when}`;
    await write(text);
    let killed: Promise<unknown> | undefined;
    await page.route('**/9999/incidents', async (route) => {
      if (route.request().method() !== 'POST' || killed) return route.fallback();
      if (when === 'after') expect((await route.fetch()).status()).toBe(201);
      killed = server.end('SIGKILL');
      if (when === 'before') await killed;
      if (when === 'after') await route.abort('connectionreset');
      else await route.continue();
    });
    await tap('Skicka');
    await page.getByRole('heading', { name: 'Tack!' }).waitFor();
    await page.getByText('Rapporten är sparad i telefonen.', { exact: false }).waitFor();
    await killed;
    await restart();
    // the pause of five seconds and more passes by itself
    await page.getByText('Rapporten är mottagen.', { exact: false }).waitFor();
    expect((await stored()).filter((one) => one === text)).toEqual([text]);
    await page.unroute('**/9999/incidents');
    await tap('Lägg till en händelse till');
  },
);
