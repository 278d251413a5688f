import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, type PageOptions, PHONE, PROJECTOR } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** The example's next meeting on the big screen. */
async function present(
  role: 'coordinator' | 'police_partner' | 'est_member',
  options: PageOptions = {},
): Promise<Page> {
  const page = await stage.openAs(role, { address: '/9999/moten', viewport: PROJECTOR, ...options });
  await page.getByRole('link', { name: /^Möte 4,/ }).click();
  await page.getByRole('link', { name: 'Visa på storbild' }).click();
  await page.locator('.visa-canvas[data-ready]').waitFor({ state: 'attached' });
  return page;
}
const heading = (page: Page) => page.locator('.visa h1');
const position = (page: Page) => page.locator('.visa-position');

async function turnTo(page: Page, title: string): Promise<void> {
  for (let turned = 0; turned < 40 && (await heading(page).innerText()) !== title; turned++)
    await page.keyboard.press('ArrowRight');
  expect(await heading(page).innerText()).toBe(title);
}

/** Calls back on every slide, from the first on; gives how many there were. */
async function onEverySlide(page: Page, look: (title: string) => Promise<void>): Promise<number> {
  await page.keyboard.press('Home');
  const count = Number((await position(page).innerText()).split(' av ')[1]);
  for (let number = 1; number <= count; number++) {
    await page.getByText(`${number} av ${count}`, { exact: true }).waitFor();
    await look(await heading(page).innerText());
    await page.keyboard.press('ArrowRight');
  }
  return count;
}

/** Text that is smaller than `pixels`, and boxes that do not hold what is in them. */
const unreadable = (page: Page, pixels: number) =>
  page.evaluate((smallest) => {
    const found: string[] = [];
    const root = document.querySelector('.visa')!;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent: text } = texts.currentNode;
      if (!element || !text?.trim() || !element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < smallest) found.push(`${size} px: ${text}`);
    }
    for (const element of root.querySelectorAll<HTMLElement>('input, select, button')) {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (element.checkVisibility() && size < smallest && element.textContent)
        found.push(`${size} px: ${element.outerHTML.slice(0, 60)}`);
    }
    for (const element of root.querySelectorAll(
      '.visa-panel, .visa-slide, .visa-body, .lines, h1, p, li, dd',
    )) {
      if (element.matches('.visually-hidden') || !element.checkVisibility()) continue;
      if (
        element.scrollHeight > element.clientHeight + 1 &&
        getComputedStyle(element).overflowY !== 'visible'
      )
        found.push(`too high: ${element.className} ${element.textContent?.slice(0, 40)}`);
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        found.push(`too wide: ${element.className} ${element.textContent?.slice(0, 40)}`);
    }
    return found;
  }, pixels);

it('every text of every slide is at least 28 px on a projector, and nothing is cut', async () => {
  const page = await present('coordinator');
  const titles: string[] = [];
  await onEverySlide(page, async (title) => {
    titles.push(title);
    expect(await unreadable(page, 28), title).toEqual([]);
    // the heading has the focus, so that it is read out and Tab goes on from there
    await page.waitForFunction(() => document.activeElement === document.querySelector('.visa h1'));
  });
  expect(titles[0]).toMatch(/^EST-möte/);
  expect(titles.slice(1)).toEqual([
    'Uppföljning av beslut',
    'Skyltar i Bruksparken',
    'Ny belysning och gallrade buskar i Södervik centrum',
    'Nytt sedan förra mötet',
    'Bruksparken',
    'Södervik centrum',
    'Polisens bild',
    'Det som kommer',
    'Beslut',
    'Kommunikation',
    'Nästa möte',
  ]);
  // the same share of a smaller screen
  await page.setViewportSize(DESK);
  await onEverySlide(page, async (title) => expect(await unreadable(page, 20.9), title).toEqual([]));
});

it('a whole meeting is shown by keyboard; keys in a field turn no page', async () => {
  const page = await present('coordinator');
  for (const key of [' ', 'PageDown', 'ArrowRight']) await page.keyboard.press(key);
  await page.waitForURL(/bild=4/);
  for (const key of ['ArrowLeft', 'PageUp']) await page.keyboard.press(key);
  await page.waitForURL(/bild=2/);
  await page.keyboard.press('End');
  expect(await heading(page).innerText()).toBe('Nästa möte');
  await page.keyboard.press('2');
  await page.getByText('Hotspot 2, tryck Enter').waitFor();
  await page.keyboard.press('Enter');
  expect(await heading(page).innerText()).toBe('Södervik centrum');
  await page.reload();
  await page.getByRole('heading', { name: 'Södervik centrum' }).waitFor();

  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('siffra och Enter').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  expect(await heading(page).innerText()).toBe('Södervik centrum');

  await page.getByLabel('Nytt beslut om platsen').focus();
  await page.keyboard.type('Byt 2 lampor ? f');
  for (const key of ['ArrowLeft', 'Home', 'PageDown', 'ArrowRight']) await page.keyboard.press(key);
  expect(await heading(page).innerText()).toBe('Södervik centrum');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.querySelector('.visa h1'));
  await page.keyboard.press('ArrowRight');
  expect(await heading(page).innerText()).toBe('Polisens bild');

  await page.getByRole('button', { name: 'Föregående bild' }).click();
  await page.getByLabel('Nytt beslut om platsen').waitFor();
  expect(await page.getByLabel('Nytt beslut om platsen').inputValue()).toBe('Byt 2 lampor ? f');
});

it('a decision typed on the screen is on the police’s meeting page, and on the screen when they write', async () => {
  const police = await stage.openAs('police_partner', { address: '/9999/moten' });
  await police.getByRole('link', { name: /^Möte 4,/ }).click();
  await police.getByText('Andras ändringar syns direkt').waitFor();
  const page = await present('coordinator');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Nytt beslut om platsen');
  await field.fill('Laga stolpe 12 och 14');
  await field.press('Enter');
  await police
    .locator('.line')
    .filter({ hasText: 'Laga stolpe 12 och 14' })
    .getByText('Bruksparken')
    .waitFor();
  expect(await unreadable(page, 28)).toEqual([]);

  const decisions = police.getByRole('region', { name: 'Beslut', exact: true });
  for (const text of ['Närvaro fredag och lördag', 'Öppen väntsal till 22']) {
    await decisions.getByLabel('Beslut', { exact: true }).fill(text);
    await decisions.getByLabel('Beslut', { exact: true }).press('Enter');
  }
  await page.keyboard.press('Escape');
  await turnTo(page, 'Beslut');
  for (const text of ['Laga stolpe 12 och 14', 'Närvaro fredag och lördag', 'Öppen väntsal till 22'])
    await page.locator('.line').filter({ hasText: text }).waitFor();
  expect(await unreadable(page, 28)).toEqual([]);
});

it('a member of the group looks and does not type', async () => {
  const page = await present('est_member');
  const count = await onEverySlide(page, async () => {
    expect(await page.locator('.visa').locator('input, select, textarea').count()).toBe(0);
  });
  expect(count).toBeGreaterThan(8);
});

it.each([PROJECTOR, DESK, PHONE])('has nothing for axe to find at $width px', async (viewport) => {
  const page = await present('coordinator', { viewport });
  await onEverySlide(page, async (title) => expect(await checkBothThemes(page, title)).toEqual([]));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
