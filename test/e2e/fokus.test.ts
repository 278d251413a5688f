import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const fokus = '/9999/fokus';
const openOne = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name: `Problembild: ${name}` }).waitFor();
};
/** The tree as text: a dot for each level, the wording. */
const drawn = (page: Page) =>
  page.getByRole('treeitem').evaluateAll((lines) =>
    lines.map((line) => {
      const level = Number(line.getAttribute('aria-level'));
      return '.'.repeat(level - 1) + (line.querySelector('.cause-words')?.textContent ?? '');
    }),
  );
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('.cause-words')?.textContent ?? '');

describe('the orsaksanalys of a focus area', () => {
  it('is written, ordered and undone by the keyboard alone, and Tab leads out of it', async () => {
    const page = await stage.openAs('coordinator', { address: fokus });
    await openOne(page, 'Cykelstölder vid stationen');
    await page.getByRole('button', { name: 'Skriv den första orsaken' }).press('Enter');
    await page.keyboard.type('Ställen saknar ramlås');
    await press(page, 'Enter');
    await page.keyboard.type('Inköpt före 2010');
    await press(page, 'Tab', 'Enter');
    await page.keyboard.type('Syns inte från perrongen');
    await press(page, 'Shift+Tab', 'Enter', 'Escape');
    const all = ['Ställen saknar ramlås', '.Inköpt före 2010', 'Syns inte från perrongen'];
    await expect.poll(() => drawn(page)).toEqual(all);
    expect(await focused(page)).toBe('Syns inte från perrongen');
    const isMove = (answer: Response) => answer.url().endsWith('/move') && answer.ok();
    const isOutline = (answer: Response) => /\/causes\?/.test(answer.url()) && answer.ok();
    const stored = page.waitForResponse(isMove).then(() => page.waitForResponse(isOutline));
    // the second key comes before the first is drawn, and means the line below the new place
    await page.evaluate(() => {
      const key = (init: KeyboardEventInit) =>
        document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
      key({ key: 'ArrowUp', altKey: true });
      key({ key: 'ArrowDown' });
    });
    await expect.poll(() => focused(page)).toBe('Ställen saknar ramlås');
    await stored;
    await press(page, 'ArrowUp');
    await expect
      .poll(() => drawn(page))
      .toEqual(['Syns inte från perrongen', 'Ställen saknar ramlås', '.Inköpt före 2010']);
    await expect.poll(() => focused(page)).toBe('Syns inte från perrongen');
    await press(page, 'ArrowDown');
    await expect.poll(() => focused(page)).toBe('Ställen saknar ramlås');
    await press(page, 'Delete');
    await page.getByText('Borttaget: Ställen saknar ramlås, med 1 under').waitFor();
    await expect.poll(() => drawn(page)).toEqual(['Syns inte från perrongen']);
    await press(page, 'Control+z');
    await expect
      .poll(() => drawn(page))
      .toEqual(['Syns inte från perrongen', 'Ställen saknar ramlås', '.Inköpt före 2010']);
    await press(page, 'End', 'F2', 'End');
    await page.keyboard.type(', sägs det');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await press(page, 'Escape', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="tree"]'))).toBe(null);
    await saved;
    await page.reload();
    await expect
      .poll(() => drawn(page))
      .toEqual(['Syns inte från perrongen', 'Ställen saknar ramlås', '.Inköpt före 2010, sägs det']);
  });

  it('keeps a line with a telephone number unsaved, and the text where it was typed', async () => {
    const page = await stage.openAs('coordinator', { address: fokus });
    await openOne(page, 'Trygg väg till skolan');
    await page.getByRole('button', { name: 'Skriv den första orsaken' }).click();
    await page.getByLabel('Orsak', { exact: true }).fill('Ring 070-123 45 67');
    await page.getByText('Telefonnummer').first().waitFor();
    await press(page, 'Enter');
    await page.getByText('Ta bort telefonnummer ur texten.').waitFor();
    expect(await page.getByLabel('Orsak', { exact: true }).inputValue()).toBe('Ring 070-123 45 67');
    await page.getByLabel('Orsak', { exact: true }).fill('Få cyklar på gångvägen hålls isär');
    await press(page, 'Escape');
    await expect.poll(() => drawn(page)).toEqual(['Få cyklar på gångvägen hålls isär']);
    await page.getByRole('button', { name: '+ Siffror i ord' }).click();
    await page.getByLabel('Vad siffrorna säger').fill('Tolv mopeder på en timme');
    await page.getByLabel('Källa').fill('Egen räkning i oktober');
    await page.getByRole('button', { name: 'Lägg till underlaget' }).click();
    await page
      .locator('.cause-evidence')
      .getByText('Tolv mopeder på en timme (Egen räkning i oktober)')
      .waitFor();
    await page.getByRole('button', { name: /^Ta bort underlaget/ }).click();
    await page.locator('.cause-linked').getByRole('button', { name: 'Ångra' }).click();
    await page.locator('.cause-evidence').getByText('Tolv mopeder').waitFor();
    const group = await stage.openAs('est_member', { address: fokus });
    await openOne(group, 'Trygg väg till skolan');
    await group.getByRole('treeitem').first().waitFor();
    expect(await group.getByRole('button', { name: 'Ny orsak' }).count()).toBe(0);
  });
});

it('the fourth to be prioritised in a quarter is refused with the names of the three, and what was written stays', async () => {
  const page = await stage.openAs('coordinator', { address: fokus });
  const prioritise = async (name: string) => {
    await openOne(page, name);
    await page.getByRole('button', { name: 'Ändra eller prioritera' }).click();
    await page.getByLabel('Prioriteras', { exact: true }).selectOption({ label: 'kvartal 4 2026' });
    await page.getByLabel('Beslut', { exact: true }).fill(`Vi tar ${name.toLowerCase()} nu.`);
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
  };
  await page.getByRole('button', { name: 'Nytt fokusområde' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('alert').getByText('Skriv ett motiv.').waitFor();
  await page.getByLabel('Namn', { exact: true }).fill('Klotter vid skolan');
  await page.getByLabel('Motiv', { exact: true }).fill('Kommer tillbaka efter varje lov.');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Sparat: Klotter vid skolan').waitFor();
  for (const name of ['Cykelstölder vid stationen', 'Trygg väg till skolan']) {
    await prioritise(name);
    await page.getByText(`Sparat: ${name}`).waitFor();
  }
  await prioritise('Klotter vid skolan');
  const alert = page.getByRole('alert');
  await alert
    .getByText(/Kvällar i Södervik centrum.*Cykelstölder vid stationen.*Trygg väg till skolan/)
    .waitFor();
  expect(await page.getByLabel('Beslut', { exact: true }).inputValue()).toBe('Vi tar klotter vid skolan nu.');
});

describe('axe finds nothing in either theme', () => {
  it.each([
    ['telephone', PHONE],
    ['desk', DESK],
    ['projector', PROJECTOR],
  ])('on a %s', async (_, viewport) => {
    const page = await stage.openAs('coordinator', { address: fokus, viewport });
    const found: string[] = [];
    await openOne(page, 'Cykelstölder vid stationen');
    await page
      .getByRole('tree')
      .or(page.getByRole('button', { name: 'Skriv den första orsaken' }))
      .waitFor();
    found.push(...(await checkBothThemes(page, 'problembild')));
    await page
      .getByRole('button', { name: 'Ny orsak' })
      .or(page.getByRole('button', { name: 'Skriv den första orsaken' }))
      .click();
    await page.keyboard.type('Ring Erik Andersson på 070-123 45 67');
    await page.getByText('Telefonnummer').first().waitFor();
    found.push(...(await checkBothThemes(page, 'a line that is written')));
    await page.getByRole('button', { name: 'Ändra eller prioritera' }).click();
    found.push(...(await checkBothThemes(page, 'the form')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(found).toEqual([]);
  });
});
