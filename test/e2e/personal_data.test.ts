import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DESK, PHONE } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

/** The last step of the form with the details open, on a telephone. */
async function openDetails(): Promise<Page> {
  const page = await stage.openAs('reporter', { viewport: PHONE, position: AT_THE_STATION });
  await page.getByRole('button', { name: 'Skadegörelse' }).click();
  await page.getByRole('button', { name: 'Här' }).click();
  await page.getByRole('button', { name: 'Nu', exact: true }).click();
  await page.locator('summary').click();
  return page;
}

const marked = (page: Page) => page.locator('.text-marks mark').allInnerTexts();

it('keeps a refused text in the field, with marks, why, and what to write instead', async () => {
  const page = await openDetails();
  const field = page.getByLabel('Beskriv kort');
  const words = 'Killen 811228-9874 åkte i ABC 123 🚲';
  await field.fill(words);
  await expect.poll(() => marked(page)).toEqual(['811228-9874', 'ABC 123']);
  const described = page.locator('.guard-finds:visible');
  expect(await described.innerText()).toContain('till exempel ”vit skåpbil”');
  expect(await field.getAttribute('aria-describedby')).toContain((await described.getAttribute('id'))!);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByRole('status').allInnerTexts()).toContain(
    '2 uppgifter måste bort innan texten kan skickas.',
  );
  const posted: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
  await page.getByRole('button', { name: 'Skicka' }).click();
  const summary = page.getByRole('alert');
  await summary.getByText('Ta bort personnummer och registreringsnummer ur texten.').waitFor();
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe(words);
  expect(posted).toEqual([]);
  await field.fill('En kille åkte i en vit skåpbil');
  await expect.poll(() => marked(page)).toEqual([]);
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
});

it('lets a confirmed name through, and shows the confirmation to the reviewer', async () => {
  const page = await openDetails();
  await page.getByLabel('Beskriv kort').fill('Johan Andersson klottrade på väggen');
  await expect.poll(() => marked(page)).toEqual(['Johan Andersson']);
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByRole('alert').getByText('Ta bort eller bekräfta det markerade: namn.').waitFor();
  await page.getByLabel('Jag har läst det markerade').check();
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();

  const review = await stage.openAs('coordinator', { address: '/9999/granska', viewport: DESK });
  await review.locator('.queue-row').filter({ hasText: 'Johan Andersson' }).click();
  const fact = review.locator('.review-detail .fact').filter({ hasText: 'Rapportören har bekräftat' });
  await fact.waitFor();
  expect(await fact.locator('dd').innerText()).toBe('namn');
});
