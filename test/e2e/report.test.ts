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
/** How many the server has of this account. */
const ownReportCount = async (page: Page): Promise<number> =>
  (await (await page.request.get('/api/v1/municipalities/9999/incidents?mine=true&limit=1')).json())
    .numberMatched;

it('logs an incident in four taps, counted by the page itself', async () => {
  const page = await onPhone(AT_THE_STATION);
  // counting begins when the form is there
  await page.getByRole('button', { name: 'Skadegörelse' }).waitFor();
  await page.evaluate(() => {
    const counted = window as unknown as { taps: number };
    counted.taps = 0;
    document.addEventListener('pointerdown', () => counted.taps++, { capture: true });
  });
  await tap(page, 'Skadegörelse');
  await tap(page, 'Här');
  await tap(page, 'I natt 22–06');
  await tap(page, 'Skicka');
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  await page.getByText('Rapporten är mottagen.', { exact: false }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { taps: number }).taps)).toBe(4);
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

it('asks before it uses a poor position, and shows how poor it is', async () => {
  const page = await onPhone({ ...AT_THE_STATION, accuracy: 120 });
  await tap(page, 'Stöld');
  await page.getByText('±120 m').waitFor();
  await tap(page, 'Här');
  await page.getByRole('button', { name: 'Söker bättre position …' }).waitFor();
  await page.getByText('Din position är osäker (±120 m): flytta kartan eller använd ändå.').waitFor();
  await tap(page, 'Använd ändå (±120 m)');
  await page.getByRole('heading', { name: 'När hände det?' }).waitFor();
  expect(await page.locator('.report-summary').innerText()).toContain('Här (±120 m)');
});

it('waits for a position that is good enough, and goes on by itself when it comes', async () => {
  const page = await onPhone({ ...AT_THE_STATION, accuracy: 300 });
  await tap(page, 'Stöld');
  await page.getByText('±300 m').waitFor();
  await tap(page, 'Här');
  await page.getByRole('button', { name: 'Söker bättre position …' }).waitFor();
  await page.context().setGeolocation({ ...AT_THE_STATION, accuracy: 12 });
  await page.getByRole('heading', { name: 'När hände det?' }).waitFor();
  expect(await page.locator('.report-summary').innerText()).toContain('Här (±12 m)');
});

it('offers the latest places first when the device does not know where it is', async () => {
  const page = await onPhone();
  await tap(page, 'Stöld');
  await page.getByRole('searchbox').fill('gångtunneln');
  await page.getByRole('list', { name: 'Sök plats' }).getByRole('button').first().click();
  await tap(page, 'Nu');
  await tap(page, 'Skicka');
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  await tap(page, 'Lägg till en händelse till');
  await tap(page, 'Narkotika');
  const latest = page.getByRole('list', { name: 'Dina senaste platser' });
  await latest.getByRole('button', { name: /Gångtunneln/ }).click();
  expect(await page.locator('.report-summary').innerText()).toContain('Gångtunneln');
});

it('does not take a position in another town', async () => {
  const page = await onPhone({ longitude: 18.07, latitude: 59.33, accuracy: 10 });
  await tap(page, 'Stöld');
  await page.getByText('Du ser ut att vara utanför Exempelkommun', { exact: false }).waitFor();
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

describe('several incidents in one go', () => {
  it('take the place and time along, can be changed before they are sent, and arrive each as its own', async () => {
    const page = await onPhone(AT_THE_STATION);
    await tap(page, 'Skadegörelse');
    await tap(page, 'Här');
    await tap(page, 'I natt 22–06');
    await tap(page, 'Lägg till en till på samma plats och tid');
    await tap(page, 'Stöld');
    await tap(page, 'Lägg till en till på samma plats och tid');
    await tap(page, 'Narkotika');
    await page.getByRole('heading', { name: 'Och 2 rapporter till' }).waitFor();
    await tap(page, 'Ta bort Stöld');
    await tap(page, 'Ändra Skadegörelse');
    await page.getByText('Och en rapport till').waitFor();
    expect(await page.locator('.report-summary').innerText()).toContain('Skadegörelse');
    const before = await ownReportCount(page);
    await tap(page, 'Skicka 2 rapporter');
    await page.getByText('Alla 2 rapporter är mottagna.', { exact: false }).waitFor();
    expect(await ownReportCount(page)).toBe(before + 2);
    const latest = await page.locator('.own-report').allInnerTexts();
    const together = latest.slice(0, 2).join(' ');
    for (const said of ['Skadegörelse', 'Narkotika', 'i går 22.00 – i dag 06.00'])
      expect(together).toContain(said);
  });

  it('stay together through a reload', async () => {
    const page = await onPhone(AT_THE_STATION);
    await tap(page, 'Skadegörelse');
    await tap(page, 'Här');
    await tap(page, 'Nu');
    await tap(page, 'Lägg till en till på samma plats och tid');
    await tap(page, 'Stöld');
    await page.getByText('Och en rapport till').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Skicka 2 rapporter' }).waitFor();
  });
});

it('keeps a half-written report when the browser is closed, and while another is corrected', async () => {
  const page = await onPhone(AT_THE_STATION);
  await tap(page, 'Stöld');
  await tap(page, 'Här');
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill('Två cyklar');
  // another tab, as after a crash: nothing of the first one is left but what lies on disk
  const again = await page.context().newPage();
  await page.close();
  await again.goto('/9999/rapportera?steg=nar');
  expect(await again.getByLabel('Beskriv kort').inputValue()).toBe('Två cyklar');
  await again.goto('/9999/rapportera?steg=mina');
  await ownReports(again).first().getByRole('button', { name: /Rätta/ }).click();
  await again.getByText('Du rättar en skickad rapport').waitFor();
  await tap(again, 'Avbryt rättelsen');
  await again.goto('/9999/rapportera?steg=nar');
  expect(await again.getByLabel('Beskriv kort').inputValue()).toBe('Två cyklar');
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

it('takes "Lugnt, inget att rapportera" in one tap, which names no place', async () => {
  const page = await onPhone();
  await tap(page, 'Lugnt, inget att rapportera');
  await page.getByText('Antecknat: lugnt, inget att rapportera.', { exact: false }).waitFor();
  const answer = await page.request.get(
    '/api/v1/municipalities/9999/incidents?mine=true&category=calm&limit=1',
  );
  const [latest] = (await answer.json()).features;
  expect([latest.geometry, latest.properties.precision]).toEqual([null, 'municipality']);
  await ownReports(page).first().getByText('Hela kommunen').waitFor();
});

it('says on every step what to do when a crime is going on', async () => {
  const page = await onPhone(AT_THE_STATION);
  const call = page.getByRole('link', { name: 'Pågående brott: ring 112' });
  for (const next of ['Skadegörelse', 'Här', 'Nu', 'Skicka']) {
    expect(await call.getAttribute('href')).toBe('tel:112');
    expect(await call.isVisible()).toBe(true);
    await tap(page, next);
  }
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  expect(await call.isVisible()).toBe(true);
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
