import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const address = '/9999/hotspots';
const detail = (page: Page) => page.locator('.hotspots-article');
/** Opens a place of the register by its name. */
async function open(page: Page, name: string): Promise<void> {
  await page.locator('.hotspots-open').filter({ hasText: name }).click();
  await detail(page).getByRole('heading', { name, exact: true }).waitFor();
}

/** Corners as they are typed: a strip from 14.573 to the given longitude. */
const square = (east: number) => {
  const lon = String(east).replace('.', ',');
  return `58,398; 14,573\n58,399; 14,573\n58,399; ${lon}\n58,398; ${lon}`;
};
/** Fills in the opened form of a drawn one and stores it. */
async function fillCorners(page: Page, name: string, corners: string): Promise<void> {
  await page.getByLabel('Namn', { exact: true }).fill(name);
  await page.getByText('Hörnen i siffror', { exact: true }).press('Enter');
  await page.getByLabel(/Ett hörn per rad/).fill(corners);
  await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
  await detail(page).getByRole('heading', { name }).waitFor();
}
async function drawByCorners(page: Page, name: string, corners: string): Promise<void> {
  await page.getByRole('button', { name: 'Rita en hotspot' }).press('Enter');
  await fillCorners(page, name, corners);
}

describe('the hotspot register', () => {
  it('shows where its places lie, and opens the one that is pressed', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address });
    const canvas = page.locator('.hotspots-map-canvas[data-ready] canvas');
    await canvas.waitFor();
    const box = (await canvas.boundingBox())!;
    // the hand looks for a surface as a person does: by the pointer that changes over it
    const isOver = () => canvas.evaluate((element) => element.style.cursor === 'pointer');
    const findSurface = async () => {
      for (let y = box.y + 20; y < box.y + box.height; y += 30) {
        for (let x = box.x + 20; x < box.x + box.width; x += 30) {
          await page.mouse.move(x, y);
          if (await isOver()) return true;
        }
      }
      return false;
    };
    await expect.poll(findSurface, { timeout: 120_000 }).toBe(true);
    await page.mouse.down();
    await page.mouse.up();
    await detail(page)
      .getByRole('heading', { name: /^(Bruksparken|Södervik centrum)$/ })
      .first()
      .waitFor();
  });

  it('takes in a hotspot of the period, steps it with a reason, and keeps a visit and an incident, by keyboard alone', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address });
    const take = page.getByRole('button', { name: /^Ta in i registret/ });
    await take.first().waitFor();
    const before = await take.count();
    const name = (await take.first().textContent())!.split(': ')[1]!.trim();
    await take.first().press('Enter');
    await page.getByText(`${name} finns nu i registret.`).waitFor();
    await detail(page).getByText('exakta test mot övriga rutor').waitFor();
    await expect.poll(() => take.count()).toBe(before - 1);
    // what an analysis found stays where it was found
    expect(await page.getByRole('button', { name: 'Rita om ytan' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Till analyseras' }).press('Enter');
    await page.getByRole('button', { name: 'Tillbaka till kartläggs' }).press('Enter');
    const reason = page.getByLabel(/^Skäl/);
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Skriv ett skäl.').waitFor();
    await reason.fill('Fler besök behövs först.');
    await page.getByRole('button', { name: 'Spara steget' }).press('Enter');
    await detail(page).getByText('Analyseras → Kartläggs').waitFor();
    await detail(page).getByText('Fler besök behövs först.').waitFor();

    await page.getByRole('button', { name: 'Anteckna ett besök' }).press('Enter');
    await page.getByLabel('Vem, som roll').fill('Kommunpolis');
    await page.getByLabel('Vad som sågs').fill('Två lampor trasiga vid gångvägen.');
    await page.getByRole('button', { name: 'Spara besöket' }).press('Enter');
    await page.getByRole('button', { name: /^Ta bort/ }).waitFor();
    await page.getByRole('button', { name: /^Ta bort/ }).press('Enter');
    await page.getByRole('button', { name: 'Ångra' }).press('Enter');
    await detail(page).locator('.hotspots-seen').getByText('Två lampor trasiga').waitFor();

    await page.getByRole('button', { name: 'Sök inom ytan' }).press('Enter');
    await page
      .getByRole('button', { name: /^Koppla ?:/ })
      .first()
      .press('Enter');
    await page.getByRole('button', { name: /^Koppla loss/ }).waitFor();
    expect(await checkBothThemes(page, 'the opened hotspot')).toEqual([]);
  });

  it('shows a group member the place and its history, and of linked incidents the number alone', async () => {
    const page = await stage.openAs('est_member', { viewport: DESK, address });
    await open(page, 'Bruksparken');
    await detail(page)
      .getByText('Din roll ser bara antalet.')
      .or(detail(page).getByText('Inga händelser är kopplade.'))
      .first()
      .waitFor();
    await detail(page).getByText('Räknat på kommunens rutor, inte på punkter.').waitFor();
    expect(
      await page.getByRole('button', { name: /Sök inom ytan|Anteckna|Ta in i registret|Rita/ }).count(),
    ).toBe(0);
    expect(await page.getByRole('link', { name: 'Ny åtgärd här' }).count()).toBe(0);
  });

  it('takes in a drawn one by corners in figures, and says beside the field what is missing', async () => {
    const page = await stage.openAs('police_partner', { viewport: DESK, address });
    await page.getByRole('button', { name: 'Rita en hotspot' }).press('Enter');
    await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Fyll i fältet.').waitFor();
    await fillCorners(page, 'Kvarnbacken', square(14.575));
    await detail(page).getByText('Ritad för hand.').waitFor();
  });

  it('draws a surface anew by corners in figures; a border that crosses itself and a change by another lose nothing', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address });
    await drawByCorners(page, 'Kvarndammen', square(14.575));
    await page.getByRole('button', { name: 'Rita om ytan' }).press('Enter');
    await page.getByText('Hörnen i siffror', { exact: true }).press('Enter');
    const corners = page.getByLabel(/Ett hörn per rad/);
    const crossed = '58,398; 14,573\n58,399; 14,575\n58,398; 14,575\n58,399; 14,573';
    await corners.fill(crossed);
    await page.getByRole('button', { name: 'Spara ytan' }).press('Enter');
    await page.locator('.field-error').getByText('Gränsen korsar sig själv').waitFor();
    expect(await corners.inputValue()).toBe(crossed);

    const id = new URL(page.url()).searchParams.get('hotspot');
    const status = await page.evaluate(async (path) => {
      const answer = await fetch(path, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'lagesbild' },
        body: JSON.stringify({ version: 1, change: { name: 'Kvarndammen norra' } }),
      });
      return answer.status;
    }, `/api/v1/municipalities/9999/hotspots/${id}`);
    expect(status).toBe(200);
    await corners.fill(square(14.574));
    await page.getByRole('button', { name: 'Spara ytan' }).press('Enter');
    await page.getByRole('alert').getByText('Namn: Kvarndammen norra').waitFor();
    expect(await corners.inputValue()).toBe(square(14.574));
    await page.getByRole('button', { name: 'Spara ytan' }).press('Enter');
    await detail(page).getByText('Ytan ritades om').waitFor();
    await detail(page).getByRole('heading', { name: 'Kvarndammen norra' }).waitFor();
    const redraw = page.getByRole('button', { name: 'Rita om ytan' });
    await expect.poll(() => redraw.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('puts a hotspot in a focus area, by keyboard, which then lists it', async () => {
    const page = await stage.openAs('police_partner', { viewport: DESK, address });
    await open(page, 'Bruksparken');
    await page.getByRole('button', { name: 'Ändra uppgifter' }).press('Enter');
    await page.getByLabel('Fokusområde').selectOption({ label: 'Trygg väg till skolan' });
    await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
    await detail(page).getByText('Ändrat: fokusområde').waitFor();
    await detail(page).getByRole('link', { name: 'Trygg väg till skolan' }).click();
    await page.getByRole('heading', { name: 'Problembild: Trygg väg till skolan' }).waitFor();
    await page.getByRole('link', { name: 'Bruksparken', exact: true }).waitFor();
  });

  it('is reached from a hotspot of Lägesbild: the followed one, or the one to take in', async () => {
    const page = await stage.openAs('coordinator', { viewport: DESK, address: '/9999/lagesbild' });
    const link = page.locator('a.hotspot-register');
    const hotspots = page.locator('.hotspot-button[data-hotspot]');
    await hotspots.first().waitFor();
    const seen: Record<string, string> = {};
    for (const button of await hotspots.all()) {
      await button.press('Enter');
      await link.waitFor();
      seen[(await button.locator('b').textContent())!] = (await link.textContent())!;
      await button.press('Enter');
      await expect.poll(() => link.count()).toBe(0);
    }
    expect(seen).toMatchObject({
      Bruksparken: 'Öppna i hotspotregistret',
      Stortorget: 'Följ upp i registret',
    });
    await hotspots.filter({ hasText: 'Bruksparken' }).press('Enter');
    await link.press('Enter');
    await detail(page).getByRole('heading', { name: 'Bruksparken', exact: true }).waitFor();

    await page.goBack();
    await hotspots.filter({ hasText: 'Stortorget' }).press('Enter');
    await page.getByRole('link', { name: 'Följ upp i registret' }).press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Ta in i registret: Stortorget');
  });

  it.each([
    ['phone', PHONE],
    ['desk', DESK],
    ['projector', PROJECTOR],
  ] as const)('has nothing that axe finds, and fits a %s', async (_, viewport) => {
    const page = await stage.openAs('coordinator', { viewport, address });
    await page
      .getByRole('button', { name: /^Ta in i registret/ })
      .first()
      .waitFor();
    const list = await checkBothThemes(page, 'the list');
    await open(page, 'Södervik centrum');
    await page.locator('.hotspots-map-canvas[data-ready]').waitFor();
    expect([...list, ...(await checkBothThemes(page, 'the opened one'))]).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    if (process.env.HOTSPOT_PICTURES)
      await page.screenshot({
        path: `${process.env.HOTSPOT_PICTURES}/${viewport.width}.png`,
        fullPage: true,
      });
  });
});
