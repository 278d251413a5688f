import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

/** A rapportör on a telephone sends a report of a kind, at the station, now. Gives the page it was done on. */
async function sendReport(kind: string, text: string): Promise<Page> {
  const page = await stage.openAs('reporter', { viewport: PHONE, position: AT_THE_STATION });
  await page.getByRole('button', { name: kind }).click();
  await page.getByRole('button', { name: 'Här' }).click();
  await page.getByRole('button', { name: 'Nu', exact: true }).click();
  await page.locator('summary').click();
  await page.getByLabel('Beskriv kort').fill(text);
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  return page;
}

/** A coordinator's page with the queue. */
async function openQueue(viewport = DESK): Promise<Page> {
  const page = await stage.openAs('coordinator', { address: '/9999/granska', viewport });
  await page.locator('.queue-row').first().waitFor();
  return page;
}

const row = (page: Page, text: string) => page.locator('.queue-row').filter({ hasText: text });
const detail = (page: Page) => page.locator('.review-detail');
const waiting = async (page: Page) => Number(/\d+/.exec(await page.locator('.review-head').innerText())?.[0]);

it('shows the coordinator who reported what, and counts it down when it is accepted; undo brings it back', async () => {
  await sendReport('Skadegörelse', 'Två rutor krossade i väntsalen.');
  const page = await openQueue();
  const before = await waiting(page);
  await row(page, 'Två rutor krossade').click();
  await detail(page).getByText('Robin Rapportör').waitFor();
  await detail(page).getByText('Tekniska förvaltningen').waitFor();
  const facts = await detail(page).innerText();
  expect(facts).toContain('Nära Resecentrum, norra sidan');
  expect(facts).toContain('±8 m');
  await page.getByRole('button', { name: 'Godkänn' }).click();
  await page.getByRole('status').getByText('Godkänd:').waitFor();
  await expect.poll(() => waiting(page)).toBe(before - 1);
  await page.getByRole('link', { name: `Granska ${before - 1} att granska` }).waitFor();
  expect(await row(page, 'Två rutor krossade').count()).toBe(0);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(() => row(page, 'Två rutor krossade').count()).toBe(1);
});

it('gives the reason back to the reporter', async () => {
  const phone = await sendReport('Stöld', 'En cykel vid stället.');
  const page = await openQueue();
  await row(page, 'En cykel vid stället').click();
  await detail(page).getByText('En cykel vid stället').waitFor();
  await page.getByRole('button', { name: 'Lämna tillbaka' }).click();
  await page.locator('.review-form').getByRole('button', { name: 'Lämna tillbaka' }).click();
  await page.getByText('Skriv ett skäl, så att rapportören förstår.').waitFor();
  await page.getByLabel('Vad behöver rapportören rätta').fill('Vilket cykelställ?');
  await page.locator('.review-form').getByRole('button', { name: 'Lämna tillbaka' }).click();
  await page.getByRole('status').getByText('Återlämnad:').waitFor();
  await phone.goto('/9999/rapportera?steg=mina');
  const own = phone.locator('.own-report').filter({ hasText: 'Vilket cykelställ?' });
  await own.getByText('Återlämnad').waitFor();
  await own.getByRole('button', { name: /Rätta/ }).waitFor();
});

it('merges with a report near in time and place', async () => {
  await sendReport('Narkotika', 'Handel vid tunneln, den första.');
  await sendReport('Narkotika', 'Handel vid tunneln, den andra.');
  const page = await openQueue();
  await row(page, 'den andra').click();
  await detail(page).getByText('den andra').waitFor();
  await page.getByRole('button', { name: 'Slå ihop' }).click();
  await page
    .getByRole('radio', { name: /Narkotika i dag .* 0 m · väntar/ })
    .first()
    .check();
  await page.locator('.review-form').getByRole('button', { name: 'Slå ihop' }).click();
  await page.getByRole('status').getByText('Ihopslagen:').waitFor();
  await expect.poll(() => row(page, 'den andra').count()).toBe(0);
  expect(await row(page, 'den första').count()).toBe(1);
});

describe('by keyboard', () => {
  it('goes through the queue, decides and undoes', async () => {
    const page = await openQueue();
    const before = await waiting(page);
    const selected = () => page.locator('.queue-row[aria-current]').innerText();
    const first = await selected();
    await page.keyboard.press('j');
    await expect.poll(selected).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(selected).toBe(first);
    await page.keyboard.press('a');
    await page.getByLabel('Varför avslås rapporten?').waitFor();
    // keys are letters again while somebody writes
    await page.keyboard.type('jag');
    expect(await page.getByLabel('Varför avslås rapporten?').inputValue()).toBe('jag');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await expect.poll(() => waiting(page)).toBe(before - 1);
    await page.keyboard.press('z');
    await expect.poll(() => waiting(page)).toBe(before);
  });

  it('does nothing when the shortcuts are switched off', async () => {
    const page = await openQueue();
    const before = await waiting(page);
    await page.getByLabel('Kortkommandon').uncheck();
    await page.getByRole('heading', { name: 'Granska' }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    expect(await page.locator('.review-form').count()).toBe(0);
    expect(await waiting(page)).toBe(before);
  });
});

it('tells the second of two coordinators that the first has decided, and changes nothing', async () => {
  await sendReport('Skadegörelse', 'Klotter på gaveln.');
  const [first, second] = [await openQueue(), await openQueue()];
  for (const page of [first, second]) {
    await row(page, 'Klotter på gaveln').click();
    await detail(page).getByText('Klotter på gaveln.').waitFor();
  }
  await first.getByRole('button', { name: 'Godkänn' }).click();
  await first.getByRole('status').getByText('Godkänd:').waitFor();
  await second.getByRole('button', { name: 'Avslå' }).click();
  await second.getByLabel('Varför avslås rapporten?').fill('Dubblett');
  await second.locator('.review-form').getByRole('button', { name: 'Avslå' }).click();
  await second
    .getByRole('alert')
    .getByText('Rapporten är redan hanterad: godkänd.', { exact: false })
    .waitFor();
});

it('is not there for those who may not review', async () => {
  const page = await stage.openAs('police_partner', { address: '/9999/granska' });
  await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
});

it('works on a telephone: from the queue to a report and back', async () => {
  const page = await openQueue(PHONE);
  await page.locator('.queue-row').first().click();
  await page.getByRole('button', { name: 'Godkänn' }).waitFor();
  expect(await page.locator('.queue-row').first().isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Till kön' }).click();
  await page.locator('.queue-row').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});

it('opens the report that a link names', async () => {
  const page = await openQueue();
  await page.locator('.queue-row').nth(2).click();
  await page.waitForURL('**/granska?handelse=*');
  const title = await detail(page).getByRole('heading').innerText();
  const address = page.url();
  await page.goto('/konto');
  await page.goto(address);
  await expect.poll(() => detail(page).getByRole('heading').innerText()).toBe(title);
});
