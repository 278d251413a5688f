import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from './browser.ts';
import { headline, show } from './lagesbild_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const register = (part = '') => `/9999/register${part && `?del=${part}`}`;
const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true }).click();
const done = (page: Page, text: string) => page.locator('.undo-bar').getByText(text).waitFor();
/** The headline's count in the Lägesbild. */
async function counted(page: Page): Promise<string> {
  await show(page);
  return headline(page).innerText();
}

describe('the register', () => {
  it('takes a place that is clicked on the map, and the report form finds it', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address: register() });
    await page.getByRole('button', { name: 'Lägg till plats' }).click();
    await save(page);
    await page.getByRole('alert').getByText('Skriv ett namn.').waitFor();
    await page.getByLabel('Namn', { exact: true }).fill('Nya bänken');
    const map = page.locator('.register-map-canvas[data-ready]');
    await map.waitFor();
    await map.click({ position: { x: 300, y: 120 } });
    await expect.poll(() => page.getByLabel('Latitud').inputValue()).toMatch(/^58\.\d+/);
    await save(page);
    await done(page, 'Sparat: Nya bänken');
    await page.getByLabel('Sök').fill('bänken');
    expect(await page.locator('.register-row').allInnerTexts()).toEqual(['Nya bänken']);
    const places = await page.request.get('/api/v1/municipalities/9999/places');
    expect((await places.json()).places.map(({ name }: { name: string }) => name)).toContain('Nya bänken');
  });

  it('takes a place out of use, and back by undo', async () => {
    const page = await stage.openAs('coordinator', { viewport: PHONE, address: register() });
    await page.getByRole('button', { name: /^Bruksparken/ }).click();
    await page.getByRole('button', { name: 'Ta ur bruk' }).click();
    await done(page, 'Ur bruk: Bruksparken');
    await page.getByRole('button', { name: 'Ångra', exact: true }).click();
    await done(page, 'I bruk igen: Bruksparken');
  });

  it('keeps what was typed when another person has changed the same row, and shows both', async () => {
    const [one, two] = [
      await stage.openAs('coordinator', { address: register() }),
      await stage.openAs('administrator', { address: register() }),
    ];
    for (const page of [one, two])
      await page.getByRole('button', { name: /^Brukets industrihotell/ }).click();
    await one.getByLabel('Namn', { exact: true }).fill('Industrihotellet');
    await save(one);
    await done(one, 'Sparat: Industrihotellet');
    await two.getByLabel('Namn', { exact: true }).fill('Gamla bruket');
    await save(two);
    const row = two.getByRole('alert').getByRole('row', { name: /Namn/ });
    await row.waitFor();
    expect(await row.locator('td').allInnerTexts()).toEqual(['Industrihotellet', 'Gamla bruket']);
    await two.getByRole('button', { name: 'Spara mitt ändå' }).click();
    await done(two, 'Sparat: Gamla bruket');
  });

  it('takes an area that is drawn, and the matrix of the Lägesbild counts by it', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address: register('omraden') });
    await page.getByRole('button', { name: 'Ny indelning' }).click();
    await page.getByLabel('Namn', { exact: true }).fill('Provindelning');
    await save(page);
    await done(page, 'Sparat: Provindelning');
    await page.getByRole('button', { name: 'Nytt område' }).click();
    await page.getByLabel('Namn', { exact: true }).fill('Mitt i stan');
    await page.getByLabel('Indelning').selectOption({ label: 'Provindelning' });
    const map = page.locator('.register-map-canvas[data-ready]');
    await map.waitFor();
    await page.getByRole('button', { name: 'Rita', exact: true }).click();
    for (const [x, y] of [
      [200, 100],
      [560, 100],
      [560, 380],
      [200, 380],
    ] as const)
      await map.click({ position: { x, y } });
    await map.click({ position: { x: 200, y: 100 } });
    await page.getByText('Hörnen i siffror').click();
    await expect
      .poll(async () => (await page.getByLabel(/Ett hörn per rad/).inputValue()).split('\n').length)
      .toBe(4);
    await save(page);
    await done(page, 'Sparat: Mitt i stan');
    const answer = await page.request.get('/api/v1/municipalities/9999/areas');
    const { areas } = await answer.json();
    const area = areas.find(({ name }: { name: string }) => name === 'Mitt i stan');
    await page.goto(`/9999/lagesbild?vy=matris&omradesindelning=${area.setId}`);
    await page.getByText('Mitt i stan').first().waitFor();
  });

  it('draws an area by figures alone, for the keyboard', async () => {
    const page = await stage.openAs('coordinator', { address: `${register('omraden')}&val=ny` });
    await page.getByLabel('Namn', { exact: true }).fill('Kvarteret');
    await page.getByLabel('Indelning').selectOption({ index: 1 });
    const summary = page.getByText('Hörnen i siffror');
    await summary.focus();
    await page.keyboard.press('Enter');
    const corners = page.getByLabel(/Ett hörn per rad/);
    await corners.fill('58,40; 14,57\n58,41; 14,57\nfel');
    await page.getByText('Rad 3 är inte två tal').waitFor();
    await corners.fill('58,40; 14,57\n58,41; 14,57\n58,41; 14,58');
    await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
    await done(page, 'Sparat: Kvarteret');
  });

  it('merges two categories and counts all under the one; undo gives each its own again', async () => {
    const page = await stage.openAs('coordinator', { address: register('kategorier') });
    const before = await counted(page);
    await page.goto(`${register('kategorier')}&val=theft`);
    await page.getByLabel('Räkna under').selectOption({ label: 'Skadegörelse' });
    await page.getByRole('button', { name: 'Slå ihop' }).click();
    await done(page, '”Stöld” räknas nu under ”Skadegörelse”');
    await page.getByText('Ihopslagen: räknas under ”Skadegörelse”.').waitFor();
    expect(await counted(page)).toBe(before);
    await page.goto(`${register('kategorier')}&val=theft`);
    await page.getByRole('button', { name: 'Ångra sammanslagningen' }).click();
    await done(page, '”Stöld” räknas för sig igen');
    expect(await counted(page)).toBe(before);
  });

  it('renames a category, and says which standard category it is', async () => {
    const page = await stage.openAs('coordinator', { address: `${register('kategorier')}&val=vandalism` });
    await page.getByLabel('Namn', { exact: true }).fill('Förstörelse');
    await page.getByText('Motsvarar standardkategorin ”Skadegörelse”.').waitFor();
    await save(page);
    await done(page, 'Sparat: Förstörelse');
  });

  it('says what another Monday changes before it is saved, and only to the administratör', async () => {
    const coordinator = await stage.openAs('coordinator', { address: register('studieomrade') });
    await coordinator.getByText('Bara administratören ändrar det här.').waitFor();
    const page = await stage.openAs('administrator', { address: register('studieomrade') });
    const anchor = page.getByLabel('En måndag som en tvåveckorsperiod börjar på');
    const moved = new Date(Date.parse(await anchor.inputValue()) + 7 * 86_400_000).toISOString().slice(0, 10);
    await anchor.fill(moved);
    await page.getByText(/även de gamla, börjar en vecka/).waitFor();
  });
});
