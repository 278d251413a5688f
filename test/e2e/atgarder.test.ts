import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const SIZES = [PHONE, DESK, PROJECTOR];

/** Corners as they are typed, east of the park. */
const SURFACE = '58,402; 14,57\n58,402; 14,58\n58,406; 14,58\n58,406; 14,57';
const openOne = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

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

  it('hands one over to the technical department, takes its answer, and leads to its hotspot', async () => {
    const page = await stage.openAs('coordinator', { address: '/9999/atgarder?lage=all' });
    await openOne(page, /^Skyltar i Bruksparken/);
    await page.getByRole('link', { name: 'Bruksparken' }).click();
    await page
      .locator('.hotspots-article')
      .getByRole('heading', { name: 'Bruksparken', exact: true })
      .waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Till åtgärderna' }).click();

    await openOne(page, 'Se över lås och belysning i Björkhagens garage');
    await page.getByRole('button', { name: 'Lämna över' }).press('Enter');
    const handOver = page.getByRole('form', { name: 'Lämna över' });
    await handOver.getByLabel('Till', { exact: true }).selectOption({ label: 'Tekniska förvaltningen' });
    await handOver.getByLabel('Vad ska göras?').fill('Byt de släckta armaturerna vid infarten.');
    await handOver.getByRole('button', { name: 'Lämna över' }).press('Enter');
    const answer = page.getByRole('form', { name: 'Svara för Tekniska förvaltningen' });
    await answer.getByLabel('Gjort senast').fill('2026-12-11');
    await answer.getByLabel('Kommentar').fill('Beställt hos entreprenören.');
    await answer.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
    await page.getByText('Tar hand om det, 11 december 2026').waitFor();
    await page.getByText('Utlovad 11 december 2026').first().waitFor();
  });

  it('compares an effect with what the analyst chooses; the sentence says with what, and a link keeps it', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address: '/9999/atgarder?lage=all' });
    await openOne(page, /^Skyltar i Bruksparken/);
    const choice = page.getByLabel('Jämför med', { exact: true });
    const sentence = page.locator('.effect-sentence');
    await choice.selectOption({ label: 'Norrtull' });
    await sentence.getByText('jämförelseområdet Norrtull').waitFor();
    expect(page.url()).toContain('kontroll=omrade:');

    await choice.selectOption({ label: 'En yta som jag ritar …' });
    await page.getByRole('button', { name: 'Jämför med ytan' }).press('Enter');
    await page.locator('.field-error').getByText('Rita ytan på kartan').waitFor();
    await page.getByText('Hörnen i siffror', { exact: true }).press('Enter');
    const corners = page.getByLabel(/Ett hörn per rad/);
    const abroad = '59,398; 16,573\n59,399; 16,573\n59,399; 16,575';
    await corners.fill(abroad);
    await page.getByRole('button', { name: 'Jämför med ytan' }).press('Enter');
    await page.locator('.field-error').getByText('utanför Exempelkommun').waitFor();
    expect((await corners.inputValue()).split('\n')).toHaveLength(3);
    await corners.fill(SURFACE);
    await page.getByRole('button', { name: 'Jämför med ytan' }).press('Enter');
    await sentence.getByText('den ritade jämförelseytan').waitFor();
    expect(page.url()).toContain('kontroll=form:14.57000,58.40200');

    await page.reload();
    await sentence.getByText('den ritade jämförelseytan').waitFor();
    await choice.selectOption({ label: 'Liknande platser, valda automatiskt' });
    await sentence.getByText(/jämförelseplats/).waitFor();
    expect(page.url()).not.toContain('kontroll');
  });

  it('computes the matched control for who sees cells, whatever a link says', async () => {
    const page = await stage.openAs('est_member', { address: '/9999/atgarder?vy=tabell&lage=all' });
    await openOne(page, /^Skyltar i Bruksparken/);
    await page.locator('.effect-sentence').waitFor();
    await page.goto(`${page.url()}&kontroll=form:14.57000,58.40200,14.58000,58.40200,14.58000,58.40600`);
    await page.getByText('Din roll ser den som väljs automatiskt.').waitFor();
    expect(await page.getByLabel('Jämför med', { exact: true }).count()).toBe(0);
  });

  it('has nothing that axe finds where one is opened, drawn for or planned, in both themes', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address: '/9999/atgarder?lage=all' });
    await openOne(page, /^Skyltar i Bruksparken/);
    await page.getByLabel('Jämför med', { exact: true }).selectOption('yta');
    await page.locator('.register-map-canvas[data-ready]').waitFor();
    const found = await checkBothThemes(page, 'the opened one');
    await page.goto(`${stage.url()}/9999/atgarder?ny=1`);
    await page.getByLabel('Åtgärd', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('alert').first().waitFor();
    expect([...found, ...(await checkBothThemes(page, 'the form'))]).toEqual([]);
    await page.setViewportSize(PHONE);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(tooWide).toBe(false);
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
