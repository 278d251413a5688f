import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const FORTNIGHT = '2–15 november 2026';
const opened = (page: Page) => page.getByRole('heading', { level: 1, name: FORTNIGHT }).waitFor();
const saveTexts = async (page: Page) => {
  await page.getByRole('button', { name: 'Spara texterna' }).click();
  await page.getByText('Texterna är sparade.').waitFor();
};
/** Nothing is wider than the window. */
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a closed fortnight', () => {
  it('is frozen by the coordinator, gets its texts, the police view, and is established', async () => {
    const coordinator = await stage.openAs('coordinator', { viewport: DESK, address: '/9999/perioder' });
    await coordinator.getByRole('button', { name: `Frys perioden ${FORTNIGHT}` }).click();
    await opened(coordinator);
    const address = new URL(coordinator.url());
    expect(address.searchParams.get('period')).toMatch(/^[0-9a-f-]{36}$/);
    const map = coordinator.getByRole('img', { name: /^Karta över 2–15 november 2026/ });
    await expect.poll(() => map.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
    await coordinator.getByText('Lucianatten').waitFor();
    const figures = await coordinator.locator('.picture-count').innerText();

    await coordinator.getByLabel('Sammanfattning').fill('Mer än vanligt vid Bruksparken.');
    await coordinator.getByLabel('Framåtblick').fill('Julmarknaden fyller torget.');
    await saveTexts(coordinator);

    const police = await stage.openAs('police_partner', {
      viewport: PHONE,
      address: address.pathname + address.search,
    });
    await opened(police);
    expect(await police.getByLabel('Sammanfattning').count()).toBe(0);
    await police.getByText('Mer än vanligt vid Bruksparken.').waitFor();
    await police.getByLabel('Polisens bild').fill('Vi är ute på kvällarna.');
    await saveTexts(police);
    expect(await sidewaysScroll(police)).toBe(0);

    // the coordinator wrote in another text meanwhile, with the page of before: nothing is lost
    await coordinator.getByLabel('Sammanfattning').fill('Mer än vanligt vid Bruksparken, mest på kvällen.');
    await saveTexts(coordinator);
    expect(await coordinator.getByLabel('Polisens bild').inputValue()).toBe('Vi är ute på kvällarna.');

    await coordinator.getByRole('button', { name: 'Fastställ', exact: true }).click();
    await coordinator.getByText('Lägesbilden är fastställd.').waitFor();
    expect(await coordinator.getByLabel('Sammanfattning').count()).toBe(0);

    const member = await stage.openAs('est_member', {
      viewport: DESK,
      address: address.pathname + address.search,
    });
    await opened(member);
    await member.getByText('Vi är ute på kvällarna.').waitFor();
    expect(await member.getByRole('button', { name: 'Rätta siffrorna' }).count()).toBe(0);

    await coordinator.getByRole('button', { name: 'Rätta siffrorna' }).click();
    const form = coordinator.locator('.picture-form');
    await form.getByRole('button', { name: 'Rätta siffrorna' }).click();
    await form.getByText('Skriv ett skäl.').waitFor();
    await form.getByLabel('Skäl till rättelsen').fill('En sen rapport kom in.');
    await form.getByRole('button', { name: 'Rätta siffrorna' }).click();
    await coordinator.getByText('Rättad: version 2 är sparad.').or(coordinator.getByRole('alert')).waitFor();
    expect(await coordinator.getByRole('alert').allInnerTexts()).toEqual([]);
    await coordinator.getByText('Inga händelser i perioden har ändrats.').waitFor();
    await coordinator.getByRole('button', { name: 'Visa version 1' }).click();
    await coordinator.getByText('Du ser version 1. En senare version finns.').waitFor();
    expect(await coordinator.locator('.picture-count').innerText()).toBe(figures);
  });

  it.each([
    ['telephone', PHONE],
    ['desk', DESK],
    ['projector', PROJECTOR],
  ])('axe finds nothing on a %s, in the list, its form and the opened picture', async (what, viewport) => {
    const page = await stage.openAs('coordinator', { viewport, address: '/9999/perioder' });
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await checkBothThemes(page, `list, ${what}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: `Öppna ${FORTNIGHT}` }).click();
    await opened(page);
    await page.locator('.picture-place').first().waitFor();
    await page.locator('.picture-figures tbody tr').first().waitFor();
    expect(await checkBothThemes(page, `picture, ${what}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});

describe('what is planned ahead', () => {
  it('is added, changed and removed, each with undo', async () => {
    const page = await stage.openAs('police_partner', { viewport: DESK, address: '/9999/perioder' });
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByLabel('Slag').selectOption('arrangement');
    await page.getByLabel('Namn', { exact: true }).fill('Hockeyderby');
    await page.getByLabel('Första dagen').fill('2026-12-19');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Inlagt: Hockeyderby').waitFor();
    const rows = page.locator('.planned-row', { hasText: 'Hockeyderby' });
    await rows.waitFor();
    await rows.getByRole('button', { name: 'Ta bort Hockeyderby' }).click();
    await page.getByText('Borttaget: Hockeyderby').waitFor();
    await page.getByRole('button', { name: 'Ångra', exact: true }).click();
    await page.getByText('Tillbaka: Hockeyderby').waitFor();
    await rows.getByRole('button', { name: 'Ändra Hockeyderby' }).click();
    await page.getByLabel('Plats (om det har en)').fill('Ishallen');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await rows.getByText('Ishallen').waitFor();
    await page.getByRole('button', { name: 'Ångra', exact: true }).click();
    await expect.poll(() => rows.getByText('Ishallen').count()).toBe(0);
  });
});
