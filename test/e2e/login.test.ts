import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { describe, expect, it } from 'vitest';
import { login, PHONE } from './browser.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('each role begins on its own page and is offered no other', () => {
  it.each<[Role, string, string[], string[]]>([
    ['reporter', '/9999/rapportera', ['Rapportera'], []],
    [
      'coordinator',
      '/9999/lagesbild',
      ['Lägesbild', 'Möten', 'Hotspots', 'Åtgärder', 'Rapportera', 'Granska'],
      ['Perioder', 'Fokusområden', 'Importera', 'Register', 'Metod'],
    ],
    [
      'police_partner',
      '/9999/lagesbild',
      ['Lägesbild', 'Möten', 'Hotspots', 'Åtgärder', 'Rapportera'],
      ['Perioder', 'Fokusområden', 'Metod'],
    ],
    [
      'est_member',
      '/9999/lagesbild',
      ['Lägesbild', 'Möten', 'Hotspots', 'Åtgärder', 'Perioder', 'Fokusområden', 'Metod'],
      [],
    ],
    ['partner', '/9999/rapportera', ['Lägesbild', 'Åtgärder', 'Rapportera', 'Metod'], []],
    ['leadership', '/konto', [], []],
    ['administrator', '/9999/register', ['Register', 'Konton'], []],
    ['data_protection_officer', '/konto', [], []],
  ])('%s', async (role, address, row, folded) => {
    const page = await stage.open();
    await login(page, role);
    await page.waitForURL(`${stage.url()}${address}`);
    const navigation = page.getByRole('navigation', { name: 'Huvudmeny' });
    const shown = async () =>
      (await navigation.getByRole('link').allInnerTexts()).map((name) => name.split('\n')[0]!.trim());
    expect(await shown()).toEqual(row);
    const more = navigation.getByRole('button', { name: 'Mer' });
    expect(await more.count()).toBe(folded.length > 0 ? 1 : 0);
    if (folded.length > 0) {
      await more.press('Enter');
      expect(await shown()).toEqual([...row, ...folded]);
      await page.keyboard.press('Escape');
      expect(await shown()).toEqual(row);
    }
    await expect(page.getByText('Exempeldata').first().isVisible()).resolves.toBe(true);
  });
});

it('signs in with one press as an example account', async () => {
  const page = await stage.open({ viewport: PHONE });
  await page.getByRole('button', { name: /Prova som Kommunpolis/ }).click();
  await page.waitForURL('**/9999/lagesbild');
});

it('says what is missing beside the field, and what is wrong in the server’s words, and keeps the e-mail', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByText('Skriv din e-postadress.').waitFor();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('email');
  await page.getByLabel('E-post').fill('samordnare@exempel.se');
  await page.getByLabel('Lösenord').fill('gissning');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('alert').getByText('Fel e-post eller lösenord').waitFor();
  expect(await page.getByLabel('E-post').inputValue()).toBe('samordnare@exempel.se');
});

it('shows after signing in what the link named', async () => {
  const page = await stage.open({ address: '/konto' });
  await page.getByRole('button', { name: /Prova som Rapportör/ }).click();
  await page.getByRole('heading', { name: 'Dina uppdrag' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/konto');
});

it('shows another municipality and a page of another role as if they did not exist', async () => {
  const page = await stage.openAs('reporter');
  for (const address of [
    '/9998/rapportera',
    '/0180/rapportera',
    '/9999/granska',
    '/9999/nonsens',
    '/a/b/c',
  ]) {
    await page.goto(address);
    await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  }
});

it('lets the police officer of two municipalities switch, and stay on the same page', async () => {
  const page = await stage.openAs('police_partner', { address: '/9999/rapportera' });
  await page.getByRole('button', { name: 'Stöld' }).waitFor();
  await page.getByLabel('Byt kommun').selectOption('9998');
  await page.waitForURL('**/9998/rapportera');
  await page.getByRole('button', { name: 'Stöld' }).waitFor();
});

it('leaves nothing behind after signing out', async () => {
  const page = await stage.openAs('reporter');
  await page.getByRole('button', { name: 'Stöld' }).click();
  await page.getByRole('heading', { name: 'Var hände det?' }).waitFor();
  await page.goto('/konto');
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goBack();
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
});

it('does not say "logged out" before the server has ended the session', async () => {
  const page = await stage.openAs('leadership', { address: '/konto' });
  await page.getByRole('button', { name: 'Logga ut' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('alert').getByText('Ingen kontakt med servern').waitFor();
  expect(await page.getByRole('button', { name: 'Logga ut' }).isVisible()).toBe(true);
});

it('keeps the chosen theme and language in this browser', async () => {
  const page = await stage.openAs('leadership');
  await page.getByText('Mörkt', { exact: true }).click();
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('heading', { name: 'Your memberships' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Your memberships' }).waitFor();
  expect(
    await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).colorScheme]),
  ).toEqual(['en', 'dark']);
});
