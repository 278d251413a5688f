import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAccessibility } from './browser.ts';
import { headline, show } from './lagesbild_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const periodName = (page: Page) => page.locator('.period-name h2');
const brush = (page: Page) => page.getByRole('slider', { name: 'Visad period' });
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Figures, marks on the map, pulse and hotspot list, as they stand on the screen. */
async function seen(page: Page) {
  const marks = await page
    .locator('.map-mark')
    .evaluateAll((found) => found.map((mark) => mark.getAttribute('aria-label')).sort());
  const pulse = await page
    .locator('.pulse-cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-step')).join(''));
  const list = await page.locator('.hotspot').allInnerTexts();
  return { count: await headline(page).innerText(), marks: marks.join(), pulse, list: list.join() };
}

/** The same once it stands: hours and classes come a moment after the counts. Three looks a second apart agree. */
async function rested(page: Page) {
  let last = await seen(page);
  for (let look = 0, alike = 0; look < 30; look++) {
    await page.waitForTimeout(1000);
    const now = await seen(page);
    alike = JSON.stringify(now) === JSON.stringify(last) ? alike + 1 : 0;
    if (alike === 2) return now;
    last = now;
  }
  throw new Error('The picture did not come to rest');
}

async function waitForPeriod(page: Page, name: string) {
  await expect.poll(() => periodName(page).innerText(), { timeout: 30_000 }).toBe(name);
  await expect.poll(() => page.locator('.lagesbild-view').getAttribute('aria-busy')).toBe('false');
}

function observedByServer(page: Page, datetime: string): Promise<number> {
  return page.evaluate(async (asked) => {
    const answer = await fetch('/api/v1/municipalities/9999/analyses/grid', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'lagesbild' },
      body: JSON.stringify({ datetime: asked, verdict: false }),
    });
    return ((await answer.json()) as GridAnalysisResult).headline!.observed;
  }, datetime);
}

describe('time in the picture', () => {
  it('follows a hand that draws December and keys that shorten it: figures, map, pulse and list together', async () => {
    const page = await stage.openAs('police_partner', { reducedMotion: 'no-preference' });
    await show(page);
    await page.locator('.map-mark').first().waitFor();
    await page.locator('.pulse-cell').first().waitFor();
    const november = await rested(page);

    await page.getByRole('button', { name: 'Visa 2025' }).click();
    const plot = (await page.locator('.timeline-plot').boundingBox())!;
    const december = (await page.locator('.timeline-months span').nth(11).boundingBox())!;
    const day = (december.x - plot.x) / 334;
    const middle = plot.y + plot.height / 2;
    await page.mouse.move(december.x + 3 * day, middle);
    await page.mouse.down();
    await page.mouse.move(december.x + 24 * day, middle, { steps: 6 });
    await waitForPeriod(page, '1–28 december 2025');
    // nothing is written down while the hand is on it
    expect(parameter(page, 'fran')).toBeNull();
    await page.mouse.up();
    await expect.poll(() => parameter(page, 'till')).toBe('2025-12-28');
    await expect
      .poll(async () => Number(await headline(page).innerText()))
      .toBe(await observedByServer(page, '2025-12-01/2025-12-29'));
    await expect.poll(async () => (await seen(page)).marks).not.toBe(november.marks);
    const drawn = await rested(page);
    for (const part of ['count', 'pulse', 'list'] as const) expect(drawn[part]).not.toBe(november[part]);

    await page.getByRole('slider', { name: 'Periodens slut' }).press('ArrowLeft');
    await waitForPeriod(page, '1–14 december 2025');
    await brush(page).press('ArrowRight');
    await waitForPeriod(page, '15–28 december 2025');
    await expect
      .poll(async () => Number(await headline(page).innerText()))
      .toBe(await observedByServer(page, '2025-12-15/2025-12-29'));
    await expect.poll(async () => (await seen(page)).pulse).not.toBe(drawn.pulse);

    // hours of the week, by keys
    const all = Number(await headline(page).innerText());
    const { marks } = await seen(page);
    const grid = page.getByRole('grid', { name: 'Veckopuls' });
    await grid.press('Shift+End');
    await expect.poll(() => parameter(page, 'veckotid')).toBe('5-5/18-24');
    await expect.poll(async () => Number(await headline(page).innerText())).toBeLessThan(all);
    await expect.poll(async () => (await seen(page)).marks).not.toBe(marks);
    const evening = await rested(page);

    await page.reload();
    await headline(page).waitFor();
    await page.locator('.pulse-cell').first().waitFor();
    await waitForPeriod(page, '15–28 december 2025');
    await expect.poll(() => seen(page), { timeout: 30_000 }).toEqual(evening);
    await page.getByRole('grid', { name: 'Veckopuls' }).press('Escape');
    await expect.poll(async () => Number(await headline(page).innerText())).toBe(all);
  });

  it('has its tables and the matrix, whose cells add up and open their incidents; axe finds nothing in either theme', async () => {
    const page = await stage.openAs('coordinator');
    await show(page, '?fran=2026-11-02&vy=matris');
    await page.locator('.matrix-table').waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    const cell = page.locator('.matrix-table tbody button:enabled').first();
    const count = Number.parseInt(await cell.innerText(), 10);
    await cell.click();
    await expect.poll(() => page.locator('.member-list li').count()).toBe(count);
    expect(parameter(page, 'ruta')).toMatch(/^[0-9a-f-]{36}\/\w+/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Året som tabell' }).click();
    await page.getByRole('button', { name: 'Veckopulsen som tabell' }).click();
    const shown = page.locator('.timeline tr[aria-current] td').first();
    expect(await shown.innerText()).toBe(await headline(page).innerText());
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await checkAccessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Året som diagram' }).click();
    await page.getByRole('button', { name: 'Veckopulsen som diagram' }).click();
    await page.getByRole('button', { name: 'Karta', exact: true }).click();
    await page.locator('.map-mark').first().waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
  });
});
