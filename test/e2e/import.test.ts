import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { projectFolder } from '../engine_template.ts';
import { nastyWorkbook } from '../nasty_workbook.ts';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Another heading is another source. */
const workbookFile = (name: string, noteHeader: string) => ({
  name,
  mimeType: XLSX,
  buffer: nastyWorkbook({ lon: AT_THE_STATION.longitude, lat: AT_THE_STATION.latitude }, noteHeader),
});

const next = (page: Page) => page.getByRole('button', { name: 'Nästa' }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** What axe finds and what runs out of the page, at three sizes. */
async function findings(page: Page, step: string): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [DESK, PROJECTOR, PHONE]) {
    await page.setViewportSize(viewport);
    const at = `${step} at ${viewport.width}`;
    found.push(...(await checkBothThemes(page, at)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) found.push(`${at}: ${wide} px too wide`);
  }
  await page.setViewportSize(DESK);
  return found;
}

it('goes with a nasty workbook from the file to the batch and back, and axe finds nothing on the way, in either theme', async () => {
  const page = await stage.openAs('coordinator', { address: '/9999/importera' });
  const found: string[] = [];
  await heading(page, 'Importera');
  found.push(...(await findings(page, 'file')));

  await page.locator('input[type=file]').setInputFiles(workbookFile('Fel åäö.xlsx', 'note'));
  await heading(page, /^Vad betyder kolumnerna/);
  expect(await page.getByLabel('Betydelse av ”Tidpunkt”').inputValue()).toBe('time');
  expect(await page.getByLabel('Betydelse av ”Plats (2)”').inputValue()).toBe('');
  found.push(...(await findings(page, 'columns')));
  await page.getByLabel('Vad heter källan?').fill('Felanmälan gata');
  await page.getByLabel('Vad är det för uppgifter?').selectOption('fault_report');
  await next(page);

  await heading(page, /^Vilken kategori/);
  await page.getByText('2 ord saknar kategori (3 rader)').waitFor();
  await page.getByLabel('Kategori för ”Lampa trasig”').selectOption('lighting.broken_lamp');
  await page.getByText('1 ord saknar kategori (1 rad)').waitFor();
  found.push(...(await findings(page, 'categories')));
  await next(page);

  await heading(page, /^Var hände det/);
  await page.getByText('Talen är grader. 100 % av punkterna ligger i Exempelkommun.').waitFor();
  found.push(...(await findings(page, 'place')));
  await next(page);

  await heading(page, /^När hände det/);
  await page.getByText('1 rad har en tid som inte går att läsa: ”31.02.2026”').waitFor();
  found.push(...(await findings(page, 'time')));
  await next(page);

  await page.getByRole('button', { name: 'Läs in 7 rader' }).waitFor();
  await page.locator('.check-map canvas').waitFor();
  await page.getByRole('cell', { name: 'Enhörning', exact: true }).waitFor();
  found.push(...(await findings(page, 'dry run')));
  await page.getByText('Lista', { exact: true }).click();
  expect(await page.locator('.check-found tbody tr').count()).toBe(7);
  await page.getByText('Läs in dem ändå').click();
  await page.getByRole('button', { name: 'Läs in 8 rader' }).click();

  await heading(page, '8 rader är inlästa');
  await page.getByText('Okänd kategori').waitFor();
  found.push(...(await findings(page, 'batch')));
  await page.getByRole('button', { name: 'Ångra importen' }).click();
  await heading(page, 'Importen är ångrad. 8 rader räknas inte längre');
  found.push(...(await findings(page, 'undone')));
  await page.getByRole('button', { name: 'Importera en fil till' }).click();
  const row = page.locator('.batch', { hasText: 'Fel åäö.xlsx' });
  await row.getByText('Ångrad').waitFor();
  found.push(...(await findings(page, 'list')));
  expect(found).toEqual([]);
});

it('reads the next file of a source by itself', async () => {
  const page = await stage.openAs('coordinator', { address: '/9999/importera' });
  await page.locator('input[type=file]').setInputFiles(workbookFile('Nästa månad.xlsx', 'note'));
  await page.getByText('Läses som förra filen från ”Felanmälan gata”').waitFor();
  await next(page);
  await page.getByText('1 ord saknar kategori (1 rad)').waitFor();
  expect(await page.getByLabel('Kategori för ”Lampa trasig”').inputValue()).toBe('lighting.broken_lamp');
  await page.getByRole('button', { name: 'Kasta filen' }).click();
  await heading(page, 'Importera');
});

it('takes one municipality’s rows of the police’s national file, and counts the others by reason', async () => {
  const path = join(projectFolder, '..', 'shared', 'data', 'polisen_se_events.csv');
  if (!existsSync(path))
    return void process.stdout.write(
      'Left out: ../shared/data/polisen_se_events.csv is not beside this checkout.\n',
    );
  // the example municipality stands in for one that the file names
  const buffer = Buffer.from(readFileSync(path, 'utf8').replaceAll(',Kungsör,', ',Exempelkommun,'));
  const page = await stage.openAs('coordinator', { address: '/9999/importera' });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'polisen_se_events.csv', mimeType: 'text/csv', buffer });
  await heading(page, /^Vad betyder kolumnerna/);
  expect(await page.getByLabel('Betydelse av ”place”').inputValue()).toBe('municipality');
  await page.getByText('gissad, kontrollera. Kolumnen innehåller län och kommuner.').waitFor();
  for (const name of [/^Vilken kategori/, /^Var hände det/, /^När hände det/]) {
    await next(page);
    await heading(page, name);
  }
  await next(page);
  const run = page.getByRole('button', { name: /^Läs in \d+ rader$/ });
  await run.waitFor();
  for (const reason of ['Raden gäller en annan kommun', 'Raden anger bara ett län']) {
    expect(await page.locator('.reasons li', { hasText: reason }).count()).toBe(1);
  }
  const rows = (await run.textContent())!.match(/\d+/)![0];
  expect(Number(rows)).toBeGreaterThan(10);
  await run.click();
  await heading(page, `${rows} rader är inlästa`);
  await page.getByText(/anger bara Exempelkommun och har samma punkt/).waitFor();
  expect(await page.locator('.reasons li').count()).toBeGreaterThanOrEqual(2);
});
