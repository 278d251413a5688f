import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from './browser.ts';
import { readIncident, sendReports } from './review_reports.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

/** A decision is answered, the list behind it asked for anew. */
const SOON = { timeout: 30_000 };

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
/** The id of the report that is open. */
const opened = (page: Page) => new URL(page.url()).searchParams.get('handelse');
const waiting = async (page: Page) => Number(/\d+/.exec(await page.locator('.review-head').innerText())?.[0]);

it('shows the coordinator who reported what, and counts it down when it is accepted; undo brings it back', async () => {
  await sendReport('Skadegörelse', 'Två rutor krossade i väntsalen.');
  const page = await openQueue();
  const before = await waiting(page);
  await row(page, 'Två rutor krossade').click();
  await detail(page).getByText('Robin Rapportör').waitFor();
  await detail(page).getByText('Tekniska förvaltningen').waitFor();
  // the place is named once the register is there
  await detail(page).getByText('Nära Resecentrum, norra sidan').waitFor();
  await detail(page).getByText('±8 m').waitFor();
  await page.getByRole('button', { name: 'Godkänn' }).click();
  await page.getByRole('status').getByText('Godkänd:').waitFor();
  await expect.poll(() => waiting(page), SOON).toBe(before - 1);
  await page.getByRole('link', { name: `Granska ${before - 1} att granska` }).waitFor();
  await expect.poll(() => row(page, 'Två rutor krossade').count(), SOON).toBe(0);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(() => row(page, 'Två rutor krossade').count(), SOON).toBe(1);
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

it('merges two reports side by side with a choice of what is kept, and undoes it', async () => {
  const [first, second] = await sendReports(stage, [
    { categoryCode: 'narcotics', text: 'Handel vid tunneln, den första.', severity: 'yellow' },
    {
      categoryCode: 'narcotics',
      text: 'Handel vid tunneln, den andra.',
      severity: 'red',
      placeName: 'Tunneln',
    },
  ]);
  const page = await openQueue();
  await row(page, 'den andra').getByText('trolig dubblett').waitFor();
  await row(page, 'den andra').click();
  await detail(page).getByText('den andra').waitFor();
  await page.getByRole('button', { name: 'Jämför' }).click();
  const compare = page.locator('.compare');
  const rows = compare.locator('.compare-row');
  await rows.first().waitFor();
  // A is the opened one, B the other, also on the map
  await page.locator('.map-mark[data-side="B"]').waitFor();
  const told = await rows.allInnerTexts();
  expect(told.filter((text) => text.includes('≠ skiljer')).map((text) => text.split(' ')[0])).toEqual([
    'Plats',
    'Allvar',
    'Beskrivning',
  ]);
  expect(told.filter((text) => text.includes('= lika')).map((text) => text.split('=')[0]?.trim())).toEqual([
    'Kategori',
    'Tid',
    'Hur vet man',
  ]);
  await compare.getByLabel('B räknas vidare').check();
  await compare.getByLabel('Behåll A: Tunneln').check();
  await compare.getByLabel('Behåll A: Röd').check();
  expect(await compare.getByLabel('Behåll båda texterna').isChecked()).toBe(true);
  await compare.getByRole('button', { name: 'Slå ihop' }).click();
  await page.getByRole('status').getByText('Ihopslagen:').waitFor();
  await expect.poll(() => row(page, 'den andra').filter({ hasNotText: 'den första' }).count(), SOON).toBe(0);
  expect(await readIncident(page, first!)).toMatchObject({
    status: 'new',
    severity: 'red',
    placeName: 'Tunneln',
    text: 'Handel vid tunneln, den första.\n\nHandel vid tunneln, den andra.',
  });
  expect(await readIncident(page, second!)).toMatchObject({ status: 'merged', mergedInto: first });
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByRole('status').getByText('Tillbaka i kön:').waitFor();
  expect(await readIncident(page, first!)).toMatchObject({
    severity: 'yellow',
    placeName: null,
    text: 'Handel vid tunneln, den första.',
  });
  await page.locator('.history summary').click();
  await page.getByText('Ihopslagen med en annan').waitFor();
});

describe('several at once', () => {
  it('are marked, returned with a picked reason, and brought back in one act', async () => {
    await sendReports(stage, [
      { text: 'Samlingen ett.' },
      { text: 'Samlingen två.' },
      { text: 'Samlingen tre.' },
    ]);
    const page = await openQueue();
    const mark = (text: string) =>
      page.locator('.queue-item').filter({ hasText: text }).getByRole('checkbox');
    const before = await waiting(page);
    await mark('Samlingen tre').click();
    await mark('Samlingen ett').click({ modifiers: ['Shift'] });
    await page.getByRole('heading', { name: '3 rapporter markerade' }).waitFor();
    await page.getByRole('button', { name: 'Lämna tillbaka (3)' }).click();
    await page.getByRole('button', { name: 'Ange när det hände, så gott det går.' }).click();
    await page.getByLabel('Vad behöver rapportören rätta').press('End');
    await page.keyboard.type(' Tack!');
    await page.locator('.review-form').getByRole('button', { name: 'Lämna tillbaka' }).click();
    await page.getByRole('status').getByText('Återlämnad: 3 rapporter').waitFor();
    await expect.poll(() => waiting(page), SOON).toBe(before - 3);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(() => waiting(page), SOON).toBe(before);
  });

  it('tells which one somebody else had decided; the others hold', async () => {
    const [taken] = await sendReports(stage, [{ text: 'Redan tagen.' }, { text: 'Ännu fri.' }]);
    const page = await openQueue();
    const other = await stage.openAs('coordinator', { address: '/konto' });
    await row(page, 'Redan tagen').waitFor();
    await other.context().request.post(`/api/v1/municipalities/9999/incidents/${taken}/review`, {
      headers: { 'x-requested-with': 'lagesbild' },
      data: { version: 1, action: 'accept' },
    });
    for (const text of ['Redan tagen', 'Ännu fri'])
      await page.locator('.queue-item').filter({ hasText: text }).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Godkänn (2)' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('En rapport kunde inte beslutas').waitFor();
    await alert.getByText('någon annan hann före: godkänd').waitFor();
    await expect.poll(() => row(page, 'Ännu fri').count(), SOON).toBe(0);
  });
});

it('narrows the queue down, in the address, and lights a row by its mark on the map', async () => {
  const [id] = await sendReports(stage, [{ categoryCode: 'theft', text: 'En moped.', lon: 14.5761 }]);
  const page = await openQueue();
  const all = await page.locator('.queue-row').count();
  await page.getByRole('button', { name: 'Urval' }).click();
  const category = page.getByLabel('Kategori');
  const option = await category
    .locator('option')
    .filter({ hasText: /^Stöld \(/ })
    .innerText();
  await category.selectOption({ label: option });
  const count = Number(/\d+/.exec(option)?.[0]);
  expect(await page.locator('.queue-row').count()).toBe(count);
  expect(page.url()).toContain('kategori=theft');
  await page.locator('.review-head').getByText(`${count} av ${all} visas`).waitFor();
  await row(page, 'En moped').click();
  await page.waitForURL(`**handelse=${id}*`);
  await page.locator('.map-mark[aria-current="true"]').focus();
  await expect.poll(() => page.locator('.queue-item[data-lit]').innerText(), SOON).toContain('En moped');
});

it('corrects what, when and where, and shows what stood there before', async () => {
  const [id] = await sendReports(stage, [{ text: 'Fel plats.', placeName: 'Torget' }]);
  const page = await openQueue();
  await row(page, 'Fel plats').click();
  await detail(page).getByText('Fel plats.').waitFor();
  await page.getByRole('button', { name: 'Rätta', exact: true }).click();
  await page
    .locator('.correct-form')
    .getByLabel('Kategori')
    .selectOption({ label: 'Skadegörelse: glaskross' });
  const point = page.getByRole('button', { name: /Rapportens punkt/ });
  await point.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.getByText(/Flyttad \d+ m/).waitFor();
  await page.getByRole('button', { name: 'Spara rättelsen' }).click();
  await page.locator('.history summary').click();
  const steps = page.locator('.history-steps');
  await steps.getByText('Rättad').waitFor();
  expect(await steps.innerText()).toContain('Sam Samordnare');
  expect(await steps.innerText()).toContain('Torget');
  const after = await readIncident(page, id!);
  expect(after).toMatchObject({ categoryCode: 'vandalism.broken_glass', placeName: null, version: 2 });
  expect(after.lon).toBeGreaterThan(AT_THE_STATION.longitude);
});

describe('by keyboard', () => {
  it('goes through the queue, decides and undoes', async () => {
    const page = await openQueue();
    const before = await waiting(page);
    const selected = () => page.locator('.queue-row[aria-current]').innerText();
    await page.locator('.queue-row[aria-current]').focus();
    const first = await selected();
    await page.keyboard.press('j');
    await expect.poll(selected, SOON).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await expect.poll(selected, SOON).toBe(first);
    await page.keyboard.press('v');
    await page.getByLabel('Varför avslås rapporten?').waitFor();
    // keys are letters again while somebody writes
    await page.keyboard.type('jag');
    expect(await page.getByLabel('Varför avslås rapporten?').inputValue()).toBe('jag');
    await page.keyboard.press('Escape');
    await page.locator('.queue-row[aria-current]:focus').waitFor();
    await page.keyboard.press('a');
    await expect.poll(() => waiting(page), SOON).toBe(before - 1);
    await page.keyboard.press('z');
    await expect.poll(() => waiting(page), SOON).toBe(before);
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: '1 rapport markerad' }).waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('heading', { name: '2 rapporter markerade' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('.key-list').count(), SOON).toBe(0);
  });

  it('accepts twenty reports with one press each, the focus going on to the next by itself', async () => {
    await sendReports(
      stage,
      Array.from({ length: 20 }, (_, i) => ({ text: `Tjugo, nummer ${i + 1}.`, lon: 14.56 + i * 0.0005 })),
    );
    const page = await openQueue();
    const before = await waiting(page);
    await page.locator('.queue-row').first().focus();
    await page.locator('.queue-row').first().press('Enter');
    let presses = 1;
    for (let i = 0; i < 20; i++) {
      // by its id: the words of a row change while it waits, with its age and a likely duplicate
      const current = opened(page);
      await page.keyboard.press('a');
      presses += 1;
      await expect
        .poll(
          async () =>
            opened(page) !== current && (await page.locator('.queue-row[aria-current]:focus').count()) === 1,
          SOON,
        )
        .toBe(true);
    }
    expect(presses).toBe(21);
    await expect.poll(() => waiting(page), SOON).toBe(before - 20);
  });

  it('does nothing outside the queue, nor when the shortcuts are switched off', async () => {
    const page = await openQueue();
    const before = await waiting(page);
    await page.getByRole('heading', { name: 'Granska' }).focus();
    await page.keyboard.press('a');
    await page.keyboard.press('v');
    await page.getByLabel('Kortkommandon i kön').uncheck();
    await page.locator('.queue-row[aria-current]').focus();
    await page.keyboard.press('a');
    await page.keyboard.press('v');
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
  await expect.poll(() => detail(page).getByRole('heading').innerText(), SOON).toBe(title);
});
