import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAccessibility, PHONE } from './browser.ts';
import { show } from './lagesbild_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const sheet = (page: Page) => page.getByRole('region', { name: 'Perioden i siffror' });
const heightOf = async (page: Page) => (await sheet(page).boundingBox())!.height;
const mapHeight = async (page: Page) => (await page.locator('.map-canvas canvas').boundingBox())!.height;
const rests = (page: Page, snap: string) =>
  page.locator(`.sheet[data-snap="${snap}"]:not([data-dragged])`).waitFor();

/** Nothing lies beside the screen. */
async function fitsTheScreen(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

describe('on a phone', () => {
  it('the figures come up from below by presses, three heights in a round', async () => {
    const page = await stage.openAs('police_partner', { viewport: PHONE, reducedMotion: 'reduce' });
    await show(page);
    const middle = await heightOf(page);
    await page.getByRole('button', { name: 'Visa siffror och hotspots' }).click();
    await rests(page, 'high');
    const hotspots = page.getByRole('heading', { name: 'Hotspots i viktordning' });
    await hotspots.scrollIntoViewIfNeeded();
    expect(await hotspots.isVisible()).toBe(true);
    const high = await heightOf(page);
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Visa hela kartan' }).click();
    await rests(page, 'low');
    const low = await heightOf(page);
    expect([low, middle, high]).toEqual([low, middle, high].toSorted((a, b) => a - b));
    expect(low).toBeLessThan(100);
    await page.getByRole('button', { name: 'Visa siffrorna' }).press('ArrowUp');
    await rests(page, 'middle');
    expect(await heightOf(page)).toBe(middle);
    await fitsTheScreen(page, PHONE.width);
  });

  it('and follow a finger, while the map keeps its size until they rest', async () => {
    const page = await stage.openAs('police_partner', { viewport: PHONE, reducedMotion: 'reduce' });
    await show(page);
    await page.locator('.map-canvas canvas').waitFor();
    const [before, map] = [await heightOf(page), await mapHeight(page)];
    const handle = (await page.locator('.sheet-handle').boundingBox())!;
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 30, { steps: 3 });
    await page.mouse.move(x, y - 100, { steps: 5 });
    expect(await heightOf(page)).toBeCloseTo(before + 100, 0);
    expect(await mapHeight(page)).toBe(map);
    await page.mouse.move(x, y - 320, { steps: 5 });
    await page.mouse.up();
    await rests(page, 'high');
    await expect.poll(() => mapHeight(page)).toBeLessThan(map);
  });

  it('the layers lie under a button that tells how many are shown', async () => {
    const page = await stage.openAs('police_partner', { viewport: PHONE });
    await show(page);
    const layers = page.getByRole('button', { name: 'Lager på kartan' });
    expect(await layers.innerText()).toContain('3');
    expect(await page.getByRole('button', { name: 'Omgivning' }).isVisible()).toBe(false);
    await layers.click();
    await page.getByRole('button', { name: 'Omgivning' }).click();
    expect(await layers.innerText()).toContain('4');
    expect(await checkAccessibility(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Omgivning' }).waitFor({ state: 'hidden' });
  });
});

describe('at 400 % zoom', () => {
  // 1280 x 1024 and 1440 x 900 through four (WCAG 1.4.10)
  it.each([
    [320, 256],
    [360, 225],
  ])('the page is one column of %i pixels that scrolls', async (width, height) => {
    const page = await stage.openAs('police_partner', { viewport: { width, height } });
    await show(page);
    await fitsTheScreen(page, width);
    const hotspots = page.getByRole('heading', { name: 'Hotspots i viktordning' });
    await hotspots.scrollIntoViewIfNeeded();
    expect(await hotspots.isVisible()).toBe(true);
    const canvas = page.locator('.map-canvas canvas');
    await canvas.scrollIntoViewIfNeeded();
    // there is always something beside the map to scroll by
    expect((await canvas.boundingBox())!.width).toBeLessThanOrEqual(width - 48);
    expect(await checkAccessibility(page)).toEqual([]);
  });
});
