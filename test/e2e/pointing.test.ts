import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { show, toLonLat, truth } from './lagesbild_screen.ts';
import { mapAtRest, viewText } from './map_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();
/** The machine that runs the tests may be busy with others. */
const patient = { timeout: 30_000 };

const badge = (page: Page, rank: number) => page.locator(`.map-badge[data-hotspot="${rank}"]`);
const item = (page: Page, rank: number) => page.locator(`.hotspot-button[data-hotspot="${rank}"]`);
const focusedText = (page: Page) => page.evaluate(() => document.activeElement!.textContent);
const openedRank = (page: Page) => page.locator('.hotspot[data-open] .hotspot-rank').innerText();

/** A view of the first hotspot so close that the others lie outside. */
const closeView = () => {
  const [lon, lat] = toLonLat(...truth.places[0]!.mainCell);
  return viewText({ lon, lat, zoom: 16.5 });
};

describe('pointing at a hotspot', () => {
  it('in the list glances at it where it is out of view, and leaving goes back; the link keeps the view', async () => {
    const page = await stage.openAs('police_partner');
    await show(page, `?karta=${closeView()}`);
    await mapAtRest(page);
    await badge(page, 1).waitFor();
    const [far] = await page
      .locator('.map-badge[hidden]')
      .evaluateAll((found) => found.map((one) => Number((one as HTMLElement).dataset.hotspot)));
    expect(far).toBeGreaterThan(1);
    const at = await badge(page, 1).boundingBox();
    const address = page.url();
    await item(page, far!).hover();
    await badge(page, far!).waitFor();
    await page.mouse.move(700, 30);
    await expect.poll(() => badge(page, 1).boundingBox(), patient).toEqual(at);
    expect(page.url()).toBe(address);
    // by keyboard the same
    await item(page, far!).focus();
    await badge(page, far!).waitFor();
    await page.locator('.map-canvas canvas').focus();
    await expect.poll(() => badge(page, 1).boundingBox(), patient).toEqual(at);
    expect(page.url()).toBe(address);
  });

  it('moves nothing for those who asked for less motion, until it is pressed', async () => {
    const page = await stage.openAs('police_partner', { reducedMotion: 'reduce' });
    await show(page, `?karta=${closeView()}`);
    await mapAtRest(page);
    await badge(page, 1).waitFor();
    const [far] = await page
      .locator('.map-badge[hidden]')
      .evaluateAll((found) => found.map((one) => Number((one as HTMLElement).dataset.hotspot)));
    const at = await badge(page, 1).boundingBox();
    await item(page, far!).hover();
    await page.waitForTimeout(900);
    expect(await badge(page, 1).boundingBox()).toEqual(at);
    await item(page, far!).click();
    await badge(page, far!).waitFor();
  });

  it('on the map marks it in the list', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await mapAtRest(page);
    await badge(page, 2).hover();
    await page.locator('.hotspot[data-pointed]').waitFor();
    expect(await page.locator('.hotspot[data-pointed] .hotspot-rank').innerText()).toBe('2');
    await page.mouse.move(700, 30);
    await page.locator('.hotspot[data-pointed]').waitFor({ state: 'detached' });
  });
});

describe('the keys n and p', () => {
  it('go from hotspot to hotspot where the map or the list has the focus, and nowhere else', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await mapAtRest(page);
    await page.getByRole('button', { name: 'Föregående period' }).focus();
    await page.keyboard.press('n');
    expect(await page.locator('.hotspot[data-open]').count()).toBe(0);

    await page.locator('.map-canvas canvas').focus();
    await page.keyboard.press('n');
    await expect.poll(() => openedRank(page), patient).toBe('1');
    await expect.poll(() => focusedText(page), patient).toBe('1');
    await page.keyboard.press('n');
    await expect.poll(() => openedRank(page), patient).toBe('2');
    await expect.poll(() => focusedText(page), patient).toBe('2');
    await page.keyboard.press('p');
    await expect.poll(() => openedRank(page), patient).toBe('1');
    await page.keyboard.press('p');
    const last = await page.locator('.hotspot-rank').allInnerTexts();
    await expect.poll(() => openedRank(page), patient).toBe(last.filter(Boolean).at(-1));

    await item(page, 1).focus();
    const hint = page.getByText('går n till nästa hotspot');
    expect((await hint.boundingBox())!.height).toBeGreaterThan(10);
    await page.keyboard.press('n');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.hotspot)).toBe('2');
  });
});

it('the legend at the start covers no hotspot, and stays as long as it was left', async () => {
  const page = await stage.openAs('police_partner', { viewport: { width: 1440, height: 900 } });
  await show(page);
  await mapAtRest(page);
  const covered = () =>
    page.evaluate(() => {
      const legend = document.querySelector('.legend')!.getBoundingClientRect();
      return [...document.querySelectorAll('.map-badge')]
        .filter((badge) => {
          const { left, right, top, bottom } = badge.getBoundingClientRect();
          return right > legend.left && left < legend.right && bottom > legend.top && top < legend.bottom;
        })
        .map((badge) => badge.textContent);
    });
  await expect.poll(() => page.locator('.map-badge:visible').count(), patient).toBeGreaterThanOrEqual(5);
  expect(await covered()).toEqual([]);
  const legend = page.getByRole('region', { name: 'Teckenförklaring' });
  const brief = (await legend.boundingBox())!.height;
  await page.getByRole('button', { name: 'Mer av teckenförklaringen' }).click();
  await page.getByLabel('Sökradie').waitFor();
  expect((await legend.boundingBox())!.height).toBeGreaterThan(brief * 1.5);
  await page.reload();
  await page.getByLabel('Sökradie').waitFor();
  await page.getByRole('button', { name: 'Mindre av teckenförklaringen' }).click();
  expect((await legend.boundingBox())!.height).toBe(brief);
});
