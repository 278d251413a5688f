import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAccessibility, PHONE } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

/** Asserts what becomes true after a while; a busy machine takes longer. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 60_000 });

const onPhone = (colorScheme: 'light' | 'dark' = 'light') =>
  stage.openAs('reporter', { viewport: PHONE, position: AT_THE_STATION, colorScheme });
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const waiting = (page: Page) => page.locator('.own-report[data-state]');
const thanks = (page: Page) => page.getByRole('heading', { name: 'Tack!' }).waitFor();

/** The page is kept for when there is no connection. */
const workerIsReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((ready) => navigator.serviceWorker.addEventListener('controllerchange', ready));
  });

/** No connection from here on; the page has had the time to get ready for that. */
async function goOffline(page: Page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await workerIsReady(page);
  await page.context().setOffline(true);
}

/** Own reports as the server has them, newest first. */
async function stored(page: Page): Promise<{ id: string; text: string | null; topCategoryCode: string }[]> {
  const answer = await page.request.get('/api/v1/municipalities/9999/incidents?mine=true&limit=500');
  return (await answer.json()).features.map(({ properties }: { properties: unknown }) => properties);
}

/** What the server has now and had not before. */
async function arrived(page: Page, before: { id: string }[]) {
  const known = new Set(before.map(({ id }) => id));
  return (await stored(page)).filter(({ id }) => !known.has(id));
}

async function write(page: Page, category: string, text: string) {
  await tap(page, category);
  await tap(page, 'Här');
  await tap(page, 'Nu');
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill(text);
}

async function report(page: Page, category: string, text: string) {
  await write(page, category, text);
  await tap(page, 'Skicka');
  await thanks(page);
}

describe('without a connection', () => {
  it('three reports wait through a restart of the page, and exactly three arrive', async () => {
    const page = await onPhone();
    const before = await stored(page);
    await goOffline(page);
    await report(page, 'Skadegörelse', 'Ett av tre');
    await page.getByText('Rapporten är sparad i telefonen.', { exact: false }).waitFor();
    await tap(page, 'Lägg till en händelse till');
    await report(page, 'Stöld', 'Två av tre');
    await page.getByRole('link', { name: '2 rapporter väntar på att skickas' }).waitFor();
    await page.goto('/9999/rapportera');
    await page.getByText('Ingen täckning · köas').or(page.getByText('Vad har hänt?')).first().waitFor();
    await report(page, 'Narkotika', 'Tre av tre');
    await page.reload();
    await soon(() => page.getByText('Köad').count()).toBe(3);
    await page.context().setOffline(false);
    await soon(() => waiting(page).count()).toBe(0);
    const texts = (await arrived(page, before)).map(({ text }) => text);
    expect(texts.sort()).toEqual(['Ett av tre', 'Tre av tre', 'Två av tre']);
    await page.getByText('Rapporten är mottagen.', { exact: false }).waitFor();
  });

  it('the map of the town and its places are there after a restart', async () => {
    const page = await onPhone();
    await tap(page, 'Skadegörelse');
    await page.locator('canvas').waitFor();
    await goOffline(page);
    await page.reload();
    await page.locator('canvas').waitFor();
    await page.getByRole('searchbox').fill('gångtunneln');
    await page.getByRole('list', { name: 'Sök plats' }).getByRole('button').first().click();
    await page.getByText('Ingen täckning · köas').waitFor();
    await page.context().setOffline(false);
  });

  it('a report can be taken up again and changed, or left out and put back', async () => {
    const page = await onPhone();
    const before = await stored(page);
    await goOffline(page);
    await report(page, 'Skadegörelse', 'Först så här');
    await waiting(page)
      .getByRole('button', { name: /Ta bort/ })
      .click();
    await soon(() => waiting(page).count()).toBe(0);
    await tap(page, 'Ångra');
    await waiting(page).getByRole('button', { name: /Ändra/ }).click();
    await page.getByLabel('Beskriv kort').fill('Sedan så här');
    await tap(page, 'Skicka');
    await thanks(page);
    await page.context().setOffline(false);
    await soon(async () => (await arrived(page, before)).map(({ text }) => text)).toEqual(['Sedan så här']);
  });

  it('"Lugnt" waits too', async () => {
    const page = await onPhone();
    const before = await stored(page);
    await goOffline(page);
    await tap(page, 'Lugnt, inget att rapportera');
    await page.getByText('Rapporten är sparad i telefonen.', { exact: false }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('Antecknat: lugnt', { exact: false }).waitFor();
    expect((await arrived(page, before)).map(({ topCategoryCode }) => topCategoryCode)).toEqual(['calm']);
  });
});

describe('an answer that is lost after the server has stored the report', () => {
  const loseAnswers = (page: Page) =>
    page.route('**/9999/incidents', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      await route.abort('connectionreset');
    });

  it('makes no second one, and two tabs send it no second time', async () => {
    const page = await onPhone();
    const before = await stored(page);
    await loseAnswers(page);
    await report(page, 'Stöld', 'Svaret kom bort');
    await page.getByText('Köad').waitFor();
    await page.unroute('**/9999/incidents');
    const sendings: string[] = [];
    const other = await page.context().newPage();
    for (const tab of [page, other])
      tab.on('request', (request) => request.method() === 'POST' && sendings.push(request.url()));
    await other.goto('/9999/rapportera?steg=mina');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('Rapporten är mottagen.', { exact: false }).waitFor();
    await soon(() => waiting(other).count()).toBe(0);
    expect((await arrived(page, before)).map(({ text }) => text)).toEqual(['Svaret kom bort']);
    expect(sendings.length).toBe(1);
  });

  it('and then is changed, becomes a correction', async () => {
    const page = await onPhone();
    const before = await stored(page);
    await loseAnswers(page);
    await report(page, 'Stöld', 'Första lydelsen');
    await waiting(page).getByRole('button', { name: /Ändra/ }).click();
    await page.unroute('**/9999/incidents');
    await page.getByLabel('Beskriv kort').fill('Andra lydelsen');
    await tap(page, 'Skicka');
    await page.getByText('Rättelsen är sparad.').waitFor();
    expect((await arrived(page, before)).map(({ text }) => text)).toEqual(['Andra lydelsen']);
  });
});

describe('a session that has run out', () => {
  it('loses nothing: the report is sent when the same account has signed in', async () => {
    const page = await onPhone();
    const before = await stored(page);
    await write(page, 'Skadegörelse', 'Efter utgången session');
    await page.context().clearCookies();
    await tap(page, 'Skicka');
    await page.getByText('Logga in för att skicka 1 rapport.', { exact: false }).waitFor();
    await tap(page, /Prova som Rapportör/);
    await page.getByText('Rapporten är mottagen.', { exact: false }).waitFor();
    expect((await arrived(page, before)).map(({ text }) => text)).toEqual(['Efter utgången session']);
  });

  it('shows nothing of it to another account on the same phone, and sends nothing as that', async () => {
    const page = await onPhone();
    const before = await stored(page);
    await write(page, 'Skadegörelse', 'Bara min egen');
    await page.context().clearCookies();
    await tap(page, 'Skicka');
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    await tap(page, /Prova som Samordnare/);
    await page.getByRole('button', { name: 'Meny' }).waitFor();
    await page.goto('/9999/rapportera?steg=mina');
    await page.getByRole('heading', { name: 'Mina rapporter' }).waitFor();
    await page
      .locator('.report-answers')
      .getByText('vad det ledde till')
      .or(page.locator('.own-report'))
      .first()
      .waitFor();
    expect(await page.getByText('Inte skickad än').count()).toBe(0);
    expect(await page.getByRole('link', { name: /väntar på att skickas/ }).count()).toBe(0);
    const seen = await page.request.get('/api/v1/municipalities/9999/incidents?limit=1000');
    expect(await seen.text()).not.toContain('Bara min egen');
    await page.goto('/konto');
    await tap(page, 'Logga ut');
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    expect(await page.getByText('Logga in för att skicka').count()).toBe(0);
    await tap(page, /Prova som Rapportör/);
    await soon(async () => (await arrived(page, before)).map(({ text }) => text)).toEqual(['Bara min egen']);
  });

  it('leaves no copies on the phone after signing out, but what is not sent', async () => {
    const page = await onPhone();
    await tap(page, 'Skadegörelse');
    await page.locator('canvas').waitFor();
    const left = () =>
      page.evaluate(async () => {
        const open = indexedDB.open('lagesbild');
        const database = await new Promise<IDBDatabase>((done) => {
          open.onsuccess = () => done(open.result);
        });
        const count = database.transaction('copies').objectStore('copies').count();
        const copies = await new Promise<number>((done) => {
          count.onsuccess = () => done(count.result);
        });
        database.close();
        return { copies, own: Object.keys(localStorage).filter((key) => /report|places/.test(key)).length };
      });
    await soon(left).toEqual({ copies: 5, own: 1 });
    await page.goto('/konto');
    await tap(page, 'Logga ut');
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    expect(await left()).toEqual({ copies: 0, own: 0 });
    const cached = await page.evaluate(async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(cached.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });
});

describe('a report that the server refuses', () => {
  /** What the server says of this text, whatever its own rules are. */
  const refuse = (page: Page, status: number, code: string) =>
    page.route('**/9999/incidents', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              type: 'about:blank',
              title: 'Texten nämner en person',
              status,
              code,
              detail: 'Skriv ”vittne finns” i stället.',
              instance: '/x',
              stored: null,
              ...(status === 422 && {
                errors: [{ field: 'text', code, detail: 'Skriv ”vittne finns” i stället.' }],
              }),
            }),
          })
        : route.fallback(),
    );

  /** Background Sync would send past the route, which only sees the page's own requests. */
  const withoutSync = () => {
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync');
  };
  const alone = () =>
    stage.openAs('reporter', { viewport: PHONE, position: AT_THE_STATION, before: withoutSync });

  it('at once, stays in the form with its text and the reason at the field', async () => {
    const page = await alone();
    await refuse(page, 422, 'personal_data');
    await write(page, 'Skadegörelse', 'Glaset låg kvar');
    await tap(page, 'Skicka');
    await page.getByRole('alert').getByText('Skriv ”vittne finns” i stället.').waitFor();
    expect(await page.getByLabel('Beskriv kort').inputValue()).toBe('Glaset låg kvar');
    expect(await page.locator('.field-error').allInnerTexts()).toContain('Skriv ”vittne finns” i stället.');
  });

  it.each([
    [422, 'personal_data'],
    [409, 'conflicting_id'],
  ])('later (%i), comes back with its text and the reason, to correct and send', async (status, code) => {
    const page = await alone();
    const before = await stored(page);
    await goOffline(page);
    await report(page, 'Skadegörelse', 'Glaset låg kvar');
    await refuse(page, status, code);
    await page.context().setOffline(false);
    await page.getByRole('link', { name: '1 rapport behöver rättas' }).click();
    await waiting(page).getByText('Skriv ”vittne finns” i stället.', { exact: false }).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await waiting(page).getByRole('button', { name: /Rätta/ }).click();
    await page.getByRole('alert').getByText('Skriv ”vittne finns” i stället.').waitFor();
    expect(await page.getByLabel('Beskriv kort').inputValue()).toBe('Glaset låg kvar');
    await page.unroute('**/9999/incidents');
    await page.getByLabel('Beskriv kort').fill('Vittne finns');
    await tap(page, 'Skicka');
    await page.getByText('Rapporten är mottagen.', { exact: false }).waitFor();
    expect((await arrived(page, before)).map(({ text }) => text)).toEqual(['Vittne finns']);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  it('in what only the queue and a round show', async () => {
    const page = await onPhone(colorScheme);
    await write(page, 'Skadegörelse', 'Ett');
    await tap(page, 'Lägg till en till på samma plats och tid');
    await tap(page, 'Stöld');
    await page.getByText('Och en rapport till').waitFor();
    await goOffline(page);
    await page.getByText('Ingen täckning · köas').waitFor();
    const found = await checkAccessibility(page);
    await tap(page, 'Skicka 2 rapporter');
    await page.getByText('2 rapporter är sparade i telefonen.', { exact: false }).waitFor();
    await soon(() => page.getByText('Köad').count()).toBe(2);
    found.push(...(await checkAccessibility(page)));
    expect(found).toEqual([]);
    await page.context().setOffline(false);
  });
});
