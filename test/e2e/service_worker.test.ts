import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../engine_template.ts';
import { launchBrowser, newPage, PHONE, type WatchedPage } from './browser.ts';
import { startExampleServer } from './server.ts';
import { AT_THE_STATION } from './stage.ts';

/** Asserts what becomes true after a while; a busy machine takes longer. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 60_000 });

let webFolder: string;
let server: Awaited<ReturnType<typeof startExampleServer>>;
let browser: Browser;

beforeAll(async () => {
  // a page of its own, to be renewed while it is in use
  webFolder = mkdtempSync(join(tmpdir(), 'lagesbild-web-'));
  cpSync(join(projectFolder, 'web', 'dist'), webFolder, { recursive: true });
  [server, browser] = await Promise.all([startExampleServer(undefined, webFolder), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(webFolder, { recursive: true, force: true });
});

const shellNames = ({ page }: WatchedPage) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('lagesbild-shell-')));
const isReady = ({ page }: WatchedPage) =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

describe('the installed service', () => {
  it('has a manifest with icons that are there, and begins in the report form', async () => {
    const manifest = await fetch(`${server.url}/manifest.webmanifest`);
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
    const { name, start_url, icons } = await manifest.json();
    expect([name, start_url]).toEqual(['Lägesbild', '/rapportera']);
    for (const { src, type } of icons) {
      const icon = await fetch(server.url + src);
      expect([icon.status, icon.headers.get('content-type')]).toEqual([200, type]);
    }
    const watched = await newPage(browser, server.url, { role: 'reporter', address: start_url });
    await watched.page.getByRole('heading', { name: 'Vad har hänt?' }).waitFor();
    expect(new URL(watched.page.url()).pathname).toBe('/9999/rapportera');
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('asks for its worker anew each time, and allows no worker from elsewhere', async () => {
    const worker = await fetch(`${server.url}/sw.js`);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'");
  });

  it('keeps the page and the report form with its map, and nothing of other pages or of the API', async () => {
    const watched = await newPage(browser, server.url, { role: 'coordinator', address: '/9999/rapportera' });
    await watched.page.getByRole('heading', { name: 'Vad har hänt?' }).waitFor();
    await isReady(watched);
    const kept = await watched.page.evaluate(async () => {
      const [name] = await caches.keys();
      return (await (await caches.open(name!)).keys()).map(({ url }) => new URL(url).pathname);
    });
    for (const part of [
      '/index.html',
      'report_page',
      'place_step',
      'place_map',
      'time_step',
      'maplibre-gl-worker',
    ])
      expect(kept.some((path) => path.includes(part))).toBe(true);
    expect(kept.filter((path) => /lagesbild_page|review_page|draw_shape|arrow|\/api\//.test(path))).toEqual(
      [],
    );
    await watched.close();
  });

  it('starts no worker for who does not report, nor at the login', async () => {
    const watched = await newPage(browser, server.url, { role: 'leadership', address: '/konto' });
    await watched.page.getByRole('button', { name: 'Logga ut' }).click();
    await watched.page.getByRole('heading', { name: 'Logga in' }).waitFor();
    expect(
      await watched.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    await watched.close();
  });

  it('serves the other pages as ever, also with its worker between', async () => {
    const watched = await newPage(browser, server.url, { role: 'coordinator', address: '/9999/rapportera' });
    const { page, complaints } = watched;
    await isReady(watched);
    for (const [address, ready] of [
      ['/9999/granska', '.review-detail, .queue-row'],
      ['/9999/lagesbild', '.lagesbild canvas'],
      ['/9999/metod', '.method-chapter'],
      ['/konto', '.membership'],
    ] as const) {
      await page.goto(address);
      await page.locator(ready).first().waitFor();
    }
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    expect(complaints).toEqual([]);
    await watched.close();
  });

  it('takes a new version without touching the form that is open, nor what waits', async () => {
    const watched = await newPage(browser, server.url, {
      role: 'reporter',
      viewport: PHONE,
      position: AT_THE_STATION,
    });
    const { page } = watched;
    const tap = (name: string) => page.getByRole('button', { name }).first().click();
    await tap('Skadegörelse');
    await tap('Här');
    await page.locator('summary').click();
    await page.getByLabel('Beskriv kort').fill('Skrivet i den gamla');
    await isReady(watched);
    const [old] = await shellNames(watched);

    const worker = join(webFolder, 'sw.js');
    const version = old!.replace('lagesbild-shell-', '');
    writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(version, '0123456789abcdef'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    // the old one's files stay as long as somebody may have it open
    await soon(() => shellNames(watched)).toEqual([old, 'lagesbild-shell-0123456789abcdef']);
    expect(await page.getByLabel('Beskriv kort').inputValue()).toBe('Skrivet i den gamla');

    await page.reload();
    expect(await page.getByLabel('Beskriv kort').inputValue()).toBe('Skrivet i den gamla');
    await page.context().setOffline(true);
    await tap('Nu');
    await tap('Skicka');
    await page.getByText('Rapporten är sparad i telefonen.', { exact: false }).waitFor();
    await page.reload();
    await page.context().setOffline(false);
    await page.getByText('Rapporten är mottagen.', { exact: false }).waitFor();
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
});
