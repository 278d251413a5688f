import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** The example's next meeting, as two who sit apart have it open. */
async function openNext(role: 'coordinator' | 'police_partner', viewport = DESK): Promise<Page> {
  const page = await stage.openAs(role, { address: '/9999/moten', viewport });
  await page.getByRole('link', { name: /^Möte 4,/ }).click();
  await page.getByText('Andras ändringar syns direkt').waitFor();
  return page;
}
const item = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const lineOf = (page: Page, text: string) => page.locator('.line').filter({ hasText: text });

it('a decision is typed with the keyboard by one and seen by the other; a conflict shows both and loses nothing', async () => {
  const coordinator = await openNext('coordinator');
  const police = await openNext('police_partner');
  const text = item(coordinator, 'Beslut').getByLabel('Beslut', { exact: true });
  await text.focus();
  await coordinator.keyboard.type('Laga belysningen');
  await coordinator.keyboard.press('Enter');
  await coordinator.keyboard.type('Klipp buskarna');
  await coordinator.keyboard.press('Enter');
  await lineOf(police, 'Laga belysningen').waitFor();
  await lineOf(police, 'Klipp buskarna').waitFor();
  expect(await text.inputValue()).toBe('');

  // both open the same line; the later one is shown both wordings
  for (const page of [coordinator, police])
    await page.getByRole('button', { name: 'Ändra: Laga belysningen' }).press('Enter');
  const editor = (page: Page) => page.getByRole('form', { name: /^Ändra: Laga/ });
  await editor(coordinator).getByLabel('Beslut', { exact: true }).fill('Laga belysningen vid tunneln');
  await editor(coordinator).getByLabel('Beslut', { exact: true }).press('Enter');
  await coordinator.getByRole('button', { name: 'Ändra: Laga belysningen vid tunneln' }).waitFor();
  await editor(police).getByLabel('Beslut', { exact: true }).fill('Laga belysningen vid bron');
  await editor(police).getByLabel('Beslut', { exact: true }).press('Enter');
  const conflict = police.getByRole('alert');
  await conflict.getByText('Laga belysningen vid tunneln').waitFor();
  await conflict.getByText('Laga belysningen vid bron').waitFor();
  await conflict.getByRole('button', { name: 'Låt mitt gälla' }).press('Enter');
  await lineOf(coordinator, 'Laga belysningen vid bron').waitFor();
});

it('a conflict of places is told by their names', async () => {
  const coordinator = await openNext('coordinator');
  const police = await openNext('police_partner');
  const text = item(coordinator, 'Beslut').getByLabel('Beslut', { exact: true });
  await text.fill('Fler vuxna ute');
  await text.press('Enter');
  await lineOf(police, 'Fler vuxna ute').waitFor();
  const editor = (page: Page) => page.getByRole('form', { name: 'Ändra: Fler vuxna ute' });
  for (const page of [coordinator, police])
    await page.getByRole('button', { name: 'Ändra: Fler vuxna ute' }).press('Enter');
  await editor(coordinator).getByLabel('Hotspot').selectOption('Bruksparken');
  const stored = coordinator.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.ok(),
  );
  await editor(coordinator).getByRole('button', { name: 'Spara' }).click();
  await stored;
  await editor(police).getByLabel('Hotspot').selectOption('Södervik centrum');
  await editor(police).getByRole('button', { name: 'Spara' }).click();
  const conflict = police.getByRole('alert');
  await conflict.getByText('Bruksparken').waitFor();
  await conflict.getByText('Södervik centrum').waitFor();
});

it('a closed meeting is read, and corrected after asking for it', async () => {
  const page = await stage.openAs('coordinator', { address: '/9999/moten', viewport: DESK });
  await page.getByRole('link', { name: /^Möte 3,/ }).click();
  const correct = page.getByRole('button', { name: 'Rätta i mötet' });
  await correct.waitFor();
  await item(page, 'Deltagare').getByText('Polisen, Kommunpolis: på plats').waitFor();
  const fields = page.locator('.meeting-columns :is(input, select, textarea)');
  expect(await fields.count()).toBe(0);
  await correct.press('Enter');
  const note = item(page, 'Polisens bild').getByLabel('Anteckning');
  await note.fill('Rättelse');
  // what is begun stays in sight
  await page.reload();
  await note.waitFor();
  expect(await note.inputValue()).toBe('Rättelse');
});

it('without a connection, and through a reload, no line is lost', async () => {
  const coordinator = await openNext('coordinator');
  const police = await openNext('police_partner');
  await coordinator.route('**/api/v1/**/lines', (route) => route.fulfill({ status: 503 }));
  const note = item(coordinator, 'Polisens bild').getByLabel('Anteckning');
  await note.fill('Lugnt i centrum');
  await note.press('Enter');
  await item(coordinator, 'Polisens bild').getByText('väntar på förbindelse').waitFor();
  await note.fill('Halvskriven');
  await coordinator.reload();
  await lineOf(coordinator, 'Lugnt i centrum').waitFor();
  expect(await note.inputValue()).toBe('Halvskriven');
  await coordinator.unroute('**/api/v1/**/lines');
  await lineOf(police, 'Lugnt i centrum').waitFor({ timeout: 60_000 });
});

const factsForm = (page: Page) => page.getByRole('form', { name: 'Uppgifter om mötet' });
const CHANGE = { name: 'Ändra tid, plats och diarienummer' };

/** Somebody else who leads the meeting changes its place. */
async function moveMeeting(page: Page, place: string): Promise<void> {
  const address = new URL(page.url()).pathname.replace(
    '/9999/moten/',
    '/api/v1/municipalities/9999/meetings/',
  );
  const { meeting } = await (await page.request.get(address)).json();
  const answer = await page.request.patch(address, {
    headers: { 'x-requested-with': 'lagesbild' },
    data: { version: meeting.version, change: { place } },
  });
  expect(answer.status()).toBe(200);
}

describe('date, time, place and diarienummer', () => {
  it('are set in a form that says what is wrong beside the field and loses nothing', async () => {
    const page = await openNext('coordinator');
    await page.getByRole('button', CHANGE).press('Enter');
    const form = factsForm(page);
    const [date, place, number] = [
      form.getByLabel('Datum'),
      form.getByLabel('Plats'),
      form.getByLabel('Diarienummer'),
    ];
    await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);
    await date.fill('');
    await place.fill('Biblioteket');
    await number.fill('KS#7');
    await place.press('Enter');
    await form.getByText('Välj ett datum.').waitFor();
    expect(await date.getAttribute('aria-invalid')).toBe('true');
    expect(await checkBothThemes(page, 'the form with an error')).toEqual([]);

    // what the server says of a field stands beside it too
    await date.fill('2026-12-03');
    await form.getByRole('button', { name: 'Spara' }).press('Enter');
    await form.getByText('”Diarienummer” är "KS#7" och har fel form.').waitFor();
    await expect.poll(() => number.evaluate((field) => field === document.activeElement)).toBe(true);

    await page.reload();
    await form.waitFor();
    expect([await date.inputValue(), await place.inputValue(), await number.inputValue()]).toEqual([
      '2026-12-03',
      'Biblioteket',
      'KS#7',
    ]);
    await number.fill('KS 2026/7');
    await number.press('Enter');
    await page.getByText(/3 december 2026 kl\. 09\.00 · Biblioteket .* Diarienummer KS 2026\/7/).waitFor();
    await page.locator('.meeting-facts').getByText('Sparat', { exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole('button', CHANGE).evaluate((button) => button === document.activeElement))
      .toBe(true);
  });

  it('changed by two in the same field show both; in others they go together', async () => {
    const page = await openNext('coordinator');
    await page.getByRole('button', CHANGE).click();
    const form = factsForm(page);
    await form.getByLabel('Plats').fill('Skolan');
    await moveMeeting(page, 'Polishuset');
    await form.getByRole('button', { name: 'Spara' }).click();
    const conflict = form.getByRole('alert');
    await conflict.getByText('Plats: Polishuset').waitFor();
    await conflict.getByText('Plats: Skolan').waitFor();
    await conflict.getByRole('button', { name: 'Låt mitt gälla' }).click();
    await page.getByText(/· Skolan ·/).waitFor();

    await page.getByRole('button', CHANGE).click();
    await form.getByLabel('Klockslag').fill('13:30');
    await moveMeeting(page, 'Kommunhuset, sal 2');
    await form.getByRole('button', { name: 'Spara' }).click();
    await page.getByText(/kl\. 13\.30 · Kommunhuset, sal 2 ·/).waitFor();
  });

  it('are not offered to who does not lead', async () => {
    const page = await openNext('police_partner');
    expect(await page.getByRole('button', CHANGE).count()).toBe(0);
  });
});

describe('who takes part', () => {
  const panel = (page: Page) => item(page, 'Deltagare');

  it('is removed with undo, and seen by the other', async () => {
    const page = await openNext('coordinator');
    const police = await openNext('police_partner');
    const remove = panel(page).getByRole('button', { name: /^Ta bort: / });
    const name = (await remove.first().getAttribute('aria-label'))!.replace('Ta bort: ', '');
    const group = (on: Page) => panel(on).getByRole('group', { name, exact: true });
    const places = () => panel(page).locator('legend').allInnerTexts();
    const before = await places();
    await remove.first().press('Enter');
    await panel(page).getByText(`${name} är borttagen.`).waitFor();
    await group(police).waitFor({ state: 'detached' });
    await panel(page).getByText('Sparat', { exact: true }).waitFor();
    // the button that had the focus is gone, and undo has it
    await page.keyboard.press('Enter');
    await group(police).waitFor();
    await expect.poll(places).toEqual(before);
  });

  it('is not lost when the service does not answer, nor what is half typed', async () => {
    const page = await openNext('coordinator');
    await page.route('**/api/v1/**/presence**', (route) => route.fulfill({ status: 503 }));
    await panel(page).getByLabel('Annan').fill('Bostadsbolaget');
    await panel(page).getByRole('button', { name: 'Lägg till deltagare' }).click();
    await panel(page).getByText('Skriv en roll, till exempel Gatuchef.').waitFor();
    await panel(page).getByLabel('Roll').fill('Områdeschef');
    await panel(page).getByRole('button', { name: 'Lägg till deltagare' }).click();
    const row = panel(page).getByRole('group', { name: 'Bostadsbolaget, Områdeschef' });
    await row.getByText('På distans').click();
    await panel(page).getByText('2 ändringar sparas när servern svarar igen. Inget är borta.').waitFor();
    await panel(page).getByLabel('Annan').fill('Skolan');
    await page.reload();
    await row.waitFor();
    expect(await panel(page).getByLabel('Annan').inputValue()).toBe('Skolan');
    await page.unroute('**/api/v1/**/presence**');
    await panel(page).getByText('Sparat', { exact: true }).waitFor();
    await page.reload();
    expect(await row.getByLabel('På distans').isChecked()).toBe(true);
  });
});

it('says that a line is saved, beside where it was written', async () => {
  const page = await openNext('coordinator');
  const police = item(page, 'Polisens bild');
  expect(await police.getByText('Sparat').count()).toBe(0);
  await police.getByLabel('Anteckning').fill('Fler patruller på fredag');
  await police.getByLabel('Anteckning').press('Enter');
  await police.getByRole('status').filter({ hasText: 'Sparat' }).waitFor();
  expect(await item(page, 'Beslut').getByText('Sparat').count()).toBe(0);
});

it('strategic is as it was pressed at once, and goes back with the reason when it is not stored', async () => {
  const page = await openNext('coordinator');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/meetings\/[0-9a-f-]+$/, async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback();
    await asked;
    return route.fulfill({ status: 503 });
  });
  const choice = page.getByLabel('Strategiskt möte, räknas för året');
  await choice.click();
  // before the server has answered, which waits for the test
  await expect.poll(() => choice.isChecked()).toBe(true);
  await page.getByText('Strategiskt', { exact: true }).waitFor();
  answer();
  await page.getByRole('alert').getByText('Servern svarade något oväntat').waitFor();
  await expect.poll(() => choice.isChecked()).toBe(false);
});

it.each([DESK, PHONE, PROJECTOR])('has nothing for axe to find at $width px', async (viewport) => {
  const page = await openNext('coordinator', viewport);
  await item(page, 'Uppföljning av beslut').getByText('Klipp häcken').first().waitFor();
  expect(await checkBothThemes(page, 'a meeting')).toEqual([]);
  await page.getByRole('link', { name: 'Alla möten' }).click();
  await page.getByText(/1 strategiskt möte 20/).waitFor();
  expect(await checkBothThemes(page, 'the meetings')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
