import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
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

it.each([DESK, PHONE, PROJECTOR])('has nothing for axe to find at $width px', async (viewport) => {
  const page = await openNext('coordinator', viewport);
  await item(page, 'Uppföljning av beslut').getByText('Klipp häcken').first().waitFor();
  expect(await checkBothThemes(page, 'a meeting')).toEqual([]);
  await page.getByRole('link', { name: 'Alla möten' }).click();
  await page.getByText(/1 strategiskt möte 20/).waitFor();
  expect(await checkBothThemes(page, 'the meetings')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
