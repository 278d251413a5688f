import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const SIZES = [PHONE, DESK, PROJECTOR];

describe('the page of åtgärder', () => {
  it('plans one, keeps a text with a telephone number in the form, and counts what is done', async () => {
    const page = await stage.openAs('coordinator', { address: '/9999/atgarder?ny=1' });
    await page.getByLabel('Åtgärd', { exact: true }).fill('Ring 070-123 45 67');
    await page.getByLabel('Ansvarig organisation').selectOption({ label: 'Tekniska förvaltningen' });
    await page.getByLabel('Ansvarig roll').fill('Chef tekniska');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('Åtgärd', { exact: true }).inputValue()).toBe('Ring 070-123 45 67');
    await page.getByLabel('Åtgärd', { exact: true }).fill('Byt lamporna vid stationen');
    await page.getByLabel('Antal att nå').fill('10');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('heading', { level: 1, name: 'Byt lamporna vid stationen' }).waitFor();
    await page.getByRole('button', { name: 'Räkna upp' }).click();
    const counting = page.getByRole('form', { name: 'Räkna upp' });
    await counting.getByLabel('Hur många fler').fill('3');
    // what is written in one form stays while another is looked at
    await page.getByRole('button', { name: 'Skriv i loggen' }).click();
    await counting.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Räkna upp' }).click();
    expect(await counting.getByLabel('Hur många fler').inputValue()).toBe('3');
    await counting.getByRole('button', { name: 'Räkna upp' }).click();
    await page.getByText('3 av 10').first().waitFor();
  });

  it('moves a card of the board by keyboard, and takes the move back', async () => {
    const page = await stage.openAs('coordinator', { address: '/9999/atgarder?vy=tavla' });
    const list = page.getByLabel('Flytta Starta grannsamverkan i Björkhagen till');
    await list.focus();
    await page.keyboard.type('På');
    await page.getByText('Starta grannsamverkan i Björkhagen: Pågår').waitFor();
    await page.getByRole('button', { name: 'Ångra' }).press('Enter');
    await page.getByText('Flytten ångrades.').waitFor();
    await expect.poll(() => list.inputValue()).toBe('planned');
  });

  it('has nothing that axe finds, in both themes and at three sizes', async () => {
    const page = await stage.openAs('coordinator');
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const view of ['tabell', 'tavla']) {
        await page.goto(`${stage.url()}/9999/atgarder?vy=${view}`);
        await page.getByText('Starta grannsamverkan i Björkhagen').first().waitFor();
        expect(await checkBothThemes(page, `${view} ${size.width}`)).toEqual([]);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(tooWide, `${view} ${size.width}`).toBe(false);
      }
    }
  });
});
