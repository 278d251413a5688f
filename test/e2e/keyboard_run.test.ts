import { expect, it } from 'vitest';
import { press, tabTo } from './keyboard.ts';
import { headline, show } from './lagesbild_screen.ts';
import { mapAtRest } from './map_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();
/** The machine that runs the tests may be busy with others. */
const patient = { timeout: 30_000 };

it('all of Lägesbild is within reach of Tab, arrows, Enter and Escape, with the focus always seen and never lost', async () => {
  const page = await stage.openAs('police_partner', { reducedMotion: 'reduce' });
  await show(page);
  await mapAtRest(page);
  await page.locator('.map-repeat').first().waitFor();
  const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
  const before = await headline(page).innerText();

  // from the top of the page to its content
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await tabTo(page, /^Hoppa till innehållet$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), patient).toBe('main');

  // the period and what it is compared with
  await tabTo(page, /^Föregående period$/);
  await press(page, 'Enter');
  await expect.poll(() => parameter('fran'), patient).toBe('2026-10-19');
  await tabTo(page, /[Jj]ämför/);
  await press(page, 'ArrowDown');
  await expect.poll(() => parameter('jamfor'), patient).not.toBeNull();
  await press(page, 'ArrowUp');
  await expect.poll(() => parameter('jamfor'), patient).toBeNull();
  await tabTo(page, /^Nästa period$/, 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => headline(page).innerText(), patient).toBe(before);

  // categories
  await tabTo(page, /^Stöld/);
  await press(page, 'Space');
  await expect.poll(() => parameter('kategori'), patient).toBe('theft');
  await press(page, 'Space');
  await expect.poll(() => parameter('kategori'), patient).toBeNull();

  // the list of hotspots
  await page.locator('.hotspot-button[data-hotspot="1"]').waitFor();
  await tabTo(page, /Resecentrum/);
  await press(page, 'n');
  expect((await press(page, 'p')).name).toMatch(/Resecentrum/);
  expect((await press(page, 'Enter')).name).toMatch(/Resecentrum/);
  await expect.poll(() => parameter('vald'), patient).toBe('hotspot:1');
  expect((await press(page, 'Enter')).name).toMatch(/Resecentrum/);
  await expect.poll(() => parameter('vald'), patient).toBeNull();

  // a repeat place, and back to where it was opened
  await page.locator('.repeat-rank').first().waitFor();
  await tabTo(page, /Västanå torg/);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'Upprepad plats: Västanå torg' }).waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-repeat')), patient)
    .not.toBeNull();

  // layers
  await tabTo(page, /^Täthet$/);
  await press(page, 'Enter');
  await expect.poll(() => parameter('lager'), patient).toBe('handelser,hotspots');
  await press(page, 'Enter');
  await expect.poll(() => parameter('lager'), patient).toBeNull();

  // what the analyst chooses
  await tabTo(page, /^Analys$/);
  await press(page, 'Enter');
  await expect.poll(() => parameter('analys'), patient).toBe('ja');
  // its file is fetched when it is first opened
  await page.locator('.analyst').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => parameter('analys'), patient).toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), patient).toBe('Analys');

  // passing it on
  await tabTo(page, /^Dela$/);
  await press(page, 'Enter');
  await page.locator('.share-panel').waitFor();
  await press(page, 'Tab');
  await press(page, 'Escape');
  await page.locator('.share-panel').waitFor({ state: 'detached' });

  // the map, its numbers and marks: what was chosen in the lists has brought it close to one place
  await tabTo(page, /^Visa hela området$/);
  await press(page, 'Enter');
  await mapAtRest(page);
  await tabTo(page, /^Karta över/, 'Shift+Tab');
  await press(page, 'ArrowRight');
  await expect.poll(() => parameter('karta'), patient).not.toBeNull();
  // clusters for the new view come a moment after it
  await mapAtRest(page);
  await tabTo(page, /händelser?: /);
  await press(page, 'ArrowDown');
  await press(page, 'ArrowUp');
  await tabTo(page, /^Hotspot \d+: /);
  await press(page, 'Enter');
  await expect.poll(() => parameter('vald'), patient).toMatch(/^hotspot:/);
  await tabTo(page, /^Visa hela området$/);
  await press(page, 'Enter');
  await mapAtRest(page);
  await tabTo(page, /^Upprepad plats \d+: /, 'Shift+Tab');
  expect((await press(page, 'Escape')).name).toMatch(/^Karta över/);

  // a part of the map, from the register
  await tabTo(page, /^Markera en yta$/);
  await press(page, 'Enter');
  await tabTo(page, /^Område ur registret/);
  await press(page, 'ArrowDown');
  await expect.poll(() => parameter('urval'), patient).toMatch(/^omrade:/);
  await page.locator('.selection-count').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => parameter('urval'), patient).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

  // the timeline
  await tabTo(page, /^Visad period$/);
  await press(page, 'ArrowLeft');
  await expect.poll(() => parameter('fran'), patient).toBe('2026-10-19');
  await press(page, 'ArrowRight');
  await expect.poll(() => headline(page).innerText(), patient).toBe(before);
  await tabTo(page, /^Veckopuls$/);
  await press(page, 'ArrowRight');

  // the list in place of the map, and back to it
  await tabTo(page, /^Visa som lista$/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.locator('.list-twin table').waitFor();
  await tabTo(page, /^Händelser$/);
  await press(page, 'Enter');
  await page.locator('.list-twin thead button', { hasText: 'Plats' }).waitFor();
  await tabTo(page, /^Plats/);
  await press(page, 'Enter');
  await page.locator('th[aria-sort="ascending"]', { hasText: 'Plats' }).waitFor();
  await tabTo(page, /^Karta$/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.locator('.list-twin').waitFor({ state: 'detached' });

  // and out at the top again: no trap
  await tabTo(page, /^Hoppa till innehållet$/, 'Shift+Tab');
});
