import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { sendReports } from './review_reports.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

/** Every page and step, with what to wait for. Addresses are below /9999/. */
const ADDRESSES: [role: Role, address: string, ready: string][] = [
  ['coordinator', '/9999/lagesbild', '.lagesbild canvas'],
  ['coordinator', '/9999/lagesbild?vy=lista', '.lagesbild table'],
  ['coordinator', '/9999/granska', '.review-detail .facts, .queue-row'],
  ['coordinator', '/9999/importera', '.file-drop'],
  ['coordinator', '/konto', '.membership'],
  ['administrator', '/9999/konton', '.member-row'],
  ['coordinator', '/9999/metod', '.method-chapter'],
  ['coordinator', '/9999/register', '.register-row'],
  ['coordinator', '/9999/register?val=ny', '.register-map-canvas[data-ready]'],
  ['coordinator', '/9999/register?del=omraden&val=ny', '.register-map-canvas[data-ready]'],
  ['coordinator', '/9999/register?del=organisationer&val=ny', '.register-form'],
  ['coordinator', '/9999/register?del=kategorier&val=theft', '.register-form'],
  ['coordinator', '/9999/register?del=kriterier', '.register-form'],
  ['administrator', '/9999/register?del=studieomrade', '.register-map-canvas[data-ready]'],
  ['coordinator', '/9999/finns-inte', 'h1'],
  ['reporter', '/9999/rapportera', '.report-tile'],
  ['reporter', '/9999/rapportera?steg=mina', '.own-report, .report-answers'],
];

describe('axe finds nothing in either theme', () => {
  it.each([
    ['telephone', PHONE],
    ['desk', DESK],
  ])('at the login on a %s', async (_, viewport) => {
    const page = await stage.open({ viewport });
    await page.getByRole('button', { name: /Prova som Kommunpolis/ }).waitFor();
    expect(await checkBothThemes(page, 'login')).toEqual([]);
    await page.getByRole('button', { name: 'Logga in' }).click();
    expect(await checkBothThemes(page, 'login with an error')).toEqual([]);
  });

  it.each([
    ['/glomt-losenord', 'Glömt lösenordet?'],
    ['/losenord#void', 'Länken gäller inte längre'],
    ['/valkommen#void', 'Inbjudan gäller inte längre'],
    ['/avanmal?t=void', 'Sluta skicka månadsmejlet'],
  ])('for who is not signed in at %s', async (address, heading) => {
    const page = await stage.open({ address });
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await checkBothThemes(page, address)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await checkBothThemes(page, `${address} on a telephone`)).toEqual([]);
  });

  it.each(ADDRESSES)('for the %s at %s', async (role, address, ready) => {
    const page = await stage.openAs(role, { address });
    await page.locator(ready).first().waitFor();
    expect(await checkBothThemes(page, address)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await checkBothThemes(page, `${address} on a telephone`)).toEqual([]);
  });

  it.each([
    ['on a telephone', PHONE, '100%'],
    ['on a screen of 320 pixels', { width: 320, height: 568 }, '100%'],
    ['with text twice as large', PHONE, '200%'],
  ])('in the steps of the report form %s', async (_, viewport, textSize) => {
    const page = await stage.openAs('reporter', { viewport, position: AT_THE_STATION });
    const found: string[] = [];
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, textSize);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    await page.getByRole('button', { name: 'Fler …' }).click();
    expect(await fits()).toBe(true);
    found.push(...(await checkBothThemes(page, 'all categories')));
    await page.getByRole('button', { name: 'Skadegörelse' }).click();
    await page.locator('canvas').waitFor();
    await page.getByRole('searchbox').fill('skol');
    found.push(...(await checkBothThemes(page, 'place')));
    expect(await fits()).toBe(true);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Här' }).click();
    await page.getByRole('button', { name: 'Från – till …' }).click();
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('alert').waitFor();
    found.push(...(await checkBothThemes(page, 'time with details and an error')));
    expect(await fits()).toBe(true);
    await page.getByRole('button', { name: 'Nu', exact: true }).click();
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('heading', { name: 'Tack!' }).waitFor();
    await page.locator('.own-report').first().waitFor();
    found.push(...(await checkBothThemes(page, 'thanks')));
    expect(await fits()).toBe(true);
    await page.getByRole('button', { name: 'Meny' }).click();
    found.push(...(await checkBothThemes(page, 'menu')));
    expect(found).toEqual([]);
  });

  it.each([
    ['telephone', PHONE],
    ['desk', DESK],
    ['projector', PROJECTOR],
  ])('in the states of the review on a %s', async (_, viewport) => {
    await sendReports(stage, [
      { text: 'Klotter på gaveln.', placeName: 'Gaveln' },
      { text: 'Målat på en vägg.', severity: 'red' },
    ]);
    const page = await stage.openAs('coordinator', { viewport, address: '/9999/granska' });
    await page.locator('.queue-row').first().waitFor();
    const found: string[] = [];
    const look = async (name: string) => found.push(...(await checkBothThemes(page, name)));
    await page.getByRole('button', { name: 'Urval' }).click();
    await look('filters');
    await page.getByRole('button', { name: 'Urval' }).click();
    await page.locator('.queue-row').filter({ hasText: 'Målat på en vägg' }).first().click();
    await page.getByRole('button', { name: 'Jämför' }).waitFor();
    await page.locator('.history summary').click();
    await page.locator('.queue-map canvas').waitFor();
    await look('a report on the map');
    await page.getByRole('button', { name: 'Jämför' }).click();
    await page.locator('.compare-row').first().waitFor();
    await look('two side by side');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Rätta', exact: true }).click();
    await page.getByRole('button', { name: /Rapportens punkt/ }).waitFor();
    await look('a correction');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Avslå' }).click();
    await page.locator('.review-form').getByRole('button', { name: 'Avslå' }).click();
    await look('a reason that is missing');
    await page.keyboard.press('Escape');
    if (viewport === PHONE) await page.getByRole('button', { name: 'Till kön' }).click();
    await page.locator('.queue-check input').nth(1).click();
    await page.getByRole('heading', { name: '1 rapport markerad' }).waitFor();
    await look('several marked');
    await page.getByRole('button', { name: 'Godkänn (1)' }).click();
    await page.getByText('Godkänd:').waitFor();
    await look('what was just done');
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
