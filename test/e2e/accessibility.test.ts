import type { Role } from '@lagesbild/shared/domain/roles.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAccessibility, DESK, PHONE } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

/** What axe finds (WCAG 2.2 A, AA and best practice), named by where it was found. */
async function findings(page: Page, name: string): Promise<string[]> {
  return (await checkAccessibility(page)).map((finding) => `${name}: ${finding}`);
}

/** Every page and step, with what to wait for. Addresses are below /9999/. */
const ADDRESSES: [role: Role, address: string, ready: string][] = [
  ['coordinator', '/9999/lagesbild', '.lagesbild canvas'],
  ['coordinator', '/9999/lagesbild?vy=lista', '.lagesbild table'],
  ['coordinator', '/9999/granska', '.review-detail .facts, .queue-row'],
  ['coordinator', '/konto', '.membership'],
  ['coordinator', '/9999/metod', '.method-chapter'],
  ['coordinator', '/9999/finns-inte', 'h1'],
  ['reporter', '/9999/rapportera', '.report-tile'],
  ['reporter', '/9999/rapportera?steg=mina', '.own-report, .report-answers'],
];

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  it.each([
    ['telephone', PHONE],
    ['desk', DESK],
  ])('at the login on a %s', async (_, viewport) => {
    const page = await stage.open({ viewport, colorScheme });
    await page.getByRole('button', { name: /Prova som Kommunpolis/ }).waitFor();
    expect(await findings(page, 'login')).toEqual([]);
    await page.getByRole('button', { name: 'Logga in' }).click();
    expect(await findings(page, 'login with an error')).toEqual([]);
  });

  it.each(ADDRESSES)('for the %s at %s', async (role, address, ready) => {
    const page = await stage.openAs(role, { colorScheme, address });
    await page.locator(ready).first().waitFor();
    expect(await findings(page, address)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await findings(page, `${address} on a telephone`)).toEqual([]);
  });

  it('in the steps of the report form', async () => {
    const page = await stage.openAs('reporter', { viewport: PHONE, colorScheme, position: AT_THE_STATION });
    const found: string[] = [];
    await page.getByRole('button', { name: 'Fler …' }).click();
    found.push(...(await findings(page, 'all categories')));
    await page.getByRole('button', { name: 'Skadegörelse' }).click();
    await page.locator('canvas').waitFor();
    await page.getByRole('searchbox').fill('skol');
    found.push(...(await findings(page, 'place')));
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Här' }).click();
    await page.getByRole('button', { name: 'Från – till …' }).click();
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('alert').waitFor();
    found.push(...(await findings(page, 'time with details and an error')));
    await page.getByRole('button', { name: 'Nu', exact: true }).click();
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('heading', { name: 'Tack!' }).waitFor();
    await page.locator('.own-report').first().waitFor();
    found.push(...(await findings(page, 'thanks')));
    await page.getByRole('button', { name: 'Meny' }).click();
    found.push(...(await findings(page, 'menu')));
    expect(found).toEqual([]);
  });

  it('in the forms of a decision', async () => {
    const page = await stage.openAs('coordinator', { colorScheme, address: '/9999/granska' });
    await page.locator('.review-detail').waitFor();
    const found: string[] = [];
    for (const name of ['Slå ihop', 'Avslå']) {
      await page.getByRole('button', { name }).click();
      found.push(...(await findings(page, name)));
    }
    await page.locator('.review-form').getByRole('button', { name: 'Avslå' }).click();
    found.push(...(await findings(page, 'a reason that is missing')));
    expect(found).toEqual([]);
  });
});

it('has one skip link that leads to the content, and moves the focus to the heading of a new page', async () => {
  const page = await stage.openAs('coordinator', { address: '/konto' });
  await page.getByRole('heading', { name: 'Dina uppdrag' }).waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Hoppa till innehållet' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByRole('navigation').getByRole('link', { name: 'Rapportera' }).click();
  await page.getByRole('heading', { name: 'Vad har hänt?' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.title()).toBe('Vad har hänt? · Gemensam lägesbild');
});

it('moves nothing for those who asked for less motion', async () => {
  const page = await stage.openAs('reporter', { viewport: PHONE, reducedMotion: 'reduce' });
  const durations = await page
    .getByRole('button', { name: 'Skadegörelse' })
    .evaluate((tile) => getComputedStyle(tile).transitionDuration.split(', ').map(Number.parseFloat));
  expect(durations.every((seconds) => seconds === 0)).toBe(true);
});
