import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

const onPhone = (position?: typeof AT_THE_STATION) =>
  stage.openAs('reporter', { viewport: PHONE, ...(position && { position }) });
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** The rows of one's own latest reports, as text. */
const ownReports = (page: Page) => page.locator('.own-report');

it('logs an incident in four taps', async () => {
  const page = await onPhone(AT_THE_STATION);
  let taps = 0;
  const count = async (name: string | RegExp) => {
    await tap(page, name);
    taps += 1;
  };
  await count('Skadegörelse');
  await count('Här');
  await count('I natt 22–06');
  await count('Skicka');
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  expect(taps).toBe(4);
  const first = ownReports(page).first();
  await first.getByText('Väntar på granskning').waitFor();
  expect(await first.innerText()).toContain('i går 22.00 – i dag 06.00');
  expect(await first.innerText()).toContain('Nära Resecentrum');
});

it('does not fetch the map before the second step', async () => {
  const page = await stage.open({ viewport: PHONE, position: AT_THE_STATION });
  // a telephone that is never idle, so that nothing is fetched ahead of time
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.goto('/');
  await tap(page, /Prova som Rapportör/);
  await page.getByRole('button', { name: 'Stöld' }).waitFor();
  const isMap = (path: string) => /map|maplibre|background$/.test(path);
  expect(scripts.filter(isMap)).toEqual([]);
  await tap(page, 'Stöld');
  await page.locator('canvas').waitFor();
  expect(scripts.filter(isMap)).not.toEqual([]);
});

describe('without a position', () => {
  it('asks for a point instead of guessing one, and takes the point under the cross', async () => {
    const page = await onPhone();
    await tap(page, 'Narkotika');
    await page.getByText('Positionen är avstängd', { exact: false }).waitFor();
    await tap(page, 'Här');
    await page.getByText('Dra kartan så att krysset står rätt', { exact: false }).waitFor();
    await page.locator('canvas').waitFor();
    await page.mouse.move(200, 400);
    await page.mouse.down();
    await page.mouse.move(240, 460, { steps: 8 });
    await page.mouse.up();
    await page.getByText('Pekat på kartan').waitFor();
    await tap(page, 'Här');
    await page.getByRole('heading', { name: 'När hände det?' }).waitFor();
    expect(await page.locator('.report-summary').innerText()).toContain('Punkt på kartan');
  });

  it('finds a place of the register though it is misspelt, and by keyboard alone', async () => {
    const page = await onPhone();
    await tap(page, 'Stöld');
    await page.getByRole('searchbox').fill('resecentum norra');
    await page.getByText('1 plats', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'När hände det?' }).waitFor();
    expect(await page.locator('.report-summary').innerText()).toContain('Resecentrum, norra sidan');
  });
});

it('goes back to the device’s position after the map was moved', async () => {
  const page = await onPhone(AT_THE_STATION);
  await tap(page, 'Stöld');
  await page.getByText('±8 m').waitFor();
  await page.locator('canvas').press('ArrowUp');
  await page.getByText('Pekat på kartan').waitFor();
  await tap(page, 'Min position');
  await page.getByText('±8 m').waitFor();
});

it('does not take a position in another town', async () => {
  const page = await onPhone({ longitude: 18.07, latitude: 59.33, accuracy: 10 });
  await tap(page, 'Stöld');
  await page.getByText('Du ser ut att vara utanför Exempelkommun', { exact: false }).waitFor();
});

it('loses nothing without a connection, and stores the report once', async () => {
  const page = await onPhone(AT_THE_STATION);
  await tap(page, 'Belysning, otrygg plats');
  await tap(page, 'Här');
  await tap(page, 'Nu');
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill('Tre lampor i rad är släckta.');
  await page.getByText('Trasig belysning').click();
  await page.context().setOffline(true);
  await tap(page, 'Skicka');
  const alert = page.getByRole('alert');
  await alert.getByText('Rapporten är inte skickad').waitFor();
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByLabel('Beskriv kort').inputValue()).toBe('Tre lampor i rad är släckta.');
  await page.context().setOffline(false);
  await tap(page, 'Skicka');
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  await expect
    .poll(() =>
      ownReports(page).filter({ hasText: 'trasig belysning' }).filter({ hasText: 'i dag 08.00' }).count(),
    )
    .toBe(1);
});

it('turns a changed report whose first answer was lost into a correction, not into two', async () => {
  const page = await onPhone(AT_THE_STATION);
  await tap(page, 'Fler …');
  await tap(page, 'Övrigt');
  await tap(page, 'Här');
  await tap(page, 'Nu');
  // the server stores it, the answer never arrives
  await page.route('**/incidents', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await tap(page, 'Skicka');
  await page.getByText('Rapporten är inte skickad').waitFor();
  await page.unroute('**/incidents');
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill('Sen ändring');
  await tap(page, 'Skicka');
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  await expect.poll(() => ownReports(page).filter({ hasText: 'Övrigt' }).count()).toBe(1);
});

it('keeps a half-written report through a reload', async () => {
  const page = await onPhone(AT_THE_STATION);
  await tap(page, 'Skadegörelse');
  await tap(page, 'Här');
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill('Klotter på gaveln');
  await page.reload();
  expect(await page.getByLabel('Beskriv kort').inputValue()).toBe('Klotter på gaveln');
  await page.goBack();
  await page.getByRole('heading', { name: 'Var hände det?' }).waitFor();
});

it('asks to sign in again when the session has run out, and then goes on with the same report', async () => {
  const page = await onPhone(AT_THE_STATION);
  await tap(page, 'Skadegörelse');
  await tap(page, 'Här');
  await tap(page, 'Nu');
  await page.context().clearCookies();
  await tap(page, 'Skicka');
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  await tap(page, /Prova som Rapportör/);
  await page.getByRole('heading', { name: 'När hände det?' }).waitFor();
  await tap(page, 'Skicka');
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
});

it('says beside the field and in a summary what the server does not take', async () => {
  const page = await onPhone(AT_THE_STATION);
  await tap(page, 'Skadegörelse');
  await tap(page, 'Här');
  await tap(page, 'Skicka');
  await page.getByRole('alert').getByText('Välj när det hände.').waitFor();
  await tap(page, 'Från – till …');
  await page.getByLabel('Från', { exact: true }).fill('2026-11-15T22:00');
  await page.getByLabel('Till', { exact: true }).fill('2026-11-15T21:00');
  await page.getByText('Sluttiden ligger före starttiden').waitFor();
  await page.getByLabel('Till', { exact: true }).fill('2026-11-15T23:00');
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill('x'.repeat(2001));
  await tap(page, 'Skicka');
  await expect
    .poll(() => page.getByText('Texten har 2001 tecken, högst 2000 går att skicka.').count())
    .toBe(2);
});

describe('one’s own reports', () => {
  it('can be corrected until they are reviewed', async () => {
    const page = await onPhone(AT_THE_STATION);
    await tap(page, 'Stöld');
    await tap(page, 'Här');
    await tap(page, 'I helgen');
    await tap(page, 'Skicka');
    await page.getByRole('heading', { name: 'Tack!' }).waitFor();
    await ownReports(page).first().getByRole('button', { name: /Rätta/ }).click();
    await page.getByText('Du rättar en skickad rapport').waitFor();
    await page.locator('summary').click();
    await page.getByText('Inbrott', { exact: true }).click();
    await tap(page, 'Spara rättelsen');
    await page.getByText('Rättelsen är sparad.').waitFor();
    await ownReports(page).first().locator('strong').getByText('Stöld: inbrott').waitFor();
    expect(await ownReports(page).first().innerText()).toContain('fre 13 nov 17.00 – i dag 06.00');
  });

  it('can be taken back, and sent again after all', async () => {
    const page = await onPhone(AT_THE_STATION);
    await tap(page, 'Narkotika');
    await tap(page, 'Här');
    await tap(page, 'Nu');
    await tap(page, 'Skicka');
    await page.getByRole('heading', { name: 'Tack!' }).waitFor();
    await ownReports(page)
      .first()
      .getByRole('button', { name: /Ta tillbaka/ })
      .click();
    const taken = ownReports(page).filter({ hasText: 'Återtagen' });
    await taken.getByRole('button', { name: /Skicka igen/ }).click();
    await tap(page, 'Skicka');
    await page.getByRole('heading', { name: 'Tack!' }).waitFor();
    await ownReports(page)
      .filter({ hasText: 'Narkotika' })
      .filter({ hasText: 'Väntar på granskning' })
      .first()
      .waitFor();
  });
});

it('takes "Lugnt, inget att rapportera" in one tap', async () => {
  const page = await onPhone();
  await tap(page, 'Lugnt, inget att rapportera');
  await page.getByText('Antecknat: lugnt, inget att rapportera.', { exact: false }).waitFor();
  await ownReports(page).first().getByText('Hela kommunen').waitFor();
});

it('always says what to do when a crime is going on', async () => {
  const page = await onPhone();
  expect(await page.getByRole('link', { name: /Pågående brott/ }).getAttribute('href')).toBe('tel:112');
});

describe('on a screen of 320 pixels (400 % zoom)', () => {
  it.each([
    ['narrow and low', { width: 320, height: 256 }],
    ['narrow', { width: 320, height: 568 }],
  ])('%s, the form can be filled in without scrolling sideways', async (_, viewport) => {
    const page = await stage.openAs('reporter', { viewport, position: AT_THE_STATION });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    await page.getByRole('button', { name: 'Skadegörelse' }).waitFor();
    expect(await fits()).toBe(true);
    await tap(page, 'Skadegörelse');
    await page.getByRole('button', { name: 'Här' }).waitFor();
    expect(await fits()).toBe(true);
    await tap(page, 'Här');
    await tap(page, 'Nu');
    expect(await fits()).toBe(true);
    await tap(page, 'Skicka');
    await page.getByRole('heading', { name: 'Tack!' }).waitFor();
    expect(await fits()).toBe(true);
  });
});
