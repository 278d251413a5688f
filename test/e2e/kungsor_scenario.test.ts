import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pdfPages } from '../pdf_text.ts';
import { DESK } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const stage = useStage();

const FORTNIGHT = '2–15 november 2026';
const MEETINGS = '/9999/moten';
const item = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const lineOf = (page: Page, text: string) => page.locator('.line').filter({ hasText: text });
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
/** The numbers that the frozen picture tells: headline, categories, hotspots. */
async function frozenFigures(page: Page): Promise<string[]> {
  await page.locator('.picture-hotspots li').first().waitFor();
  return page.locator('.picture-count, .picture-table, .picture-hotspots').allInnerTexts();
}

/** Six broken windows at one place in the fortnight, as another system tells of them. */
const FILE = [
  'datum;kategori;lat;lon',
  ...[3, 5, 6, 10, 12, 13].map(
    (day, i) =>
      `2026-11-${String(day).padStart(2, '0')} 21:${10 + i};Skadegörelse;${AT_THE_STATION.latitude + i * 0.00001};${AT_THE_STATION.longitude}`,
  ),
].join('\n');

/** A file through the wizard, by its own guesses. */
async function importFile(page: Page): Promise<void> {
  await page.goto(`${stage.url()}/9999/importera`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'fastighet.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await heading(page, /^Vad betyder kolumnerna/);
  await page.getByLabel('Vad heter källan?').fill('Fastighetssystemet');
  for (const step of [/^Vilken kategori/, /^Var hände det/, /^När hände det/]) {
    await page.getByRole('button', { name: 'Nästa' }).click();
    await heading(page, step);
  }
  await page.getByRole('button', { name: 'Nästa' }).click();
  await page.getByRole('button', { name: 'Läs in 6 rader' }).click();
  await heading(page, '6 rader är inlästa');
}

async function openMeeting(page: Page): Promise<void> {
  await page.goto(stage.url() + MEETINGS);
  await page.getByRole('link', { name: /^Möte 4,/ }).click();
  await page.getByText('Andras ändringar syns direkt').waitFor();
}

async function write(page: Page, itemName: string, label: string, text: string): Promise<void> {
  const field = item(page, itemName).getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

it('Kungsör: from import to signed minutes and the counted strategic meeting, by two who sit apart, with the service away in the middle', async () => {
  const coordinator = await stage.openAs('coordinator', { viewport: DESK });
  const police = await stage.openAs('police_partner', { viewport: DESK });

  await importFile(coordinator);

  // kartlägga: the period is frozen, its worst place is taken into the register and visited
  await coordinator.goto(`${stage.url()}/9999/perioder`);
  await coordinator.getByRole('button', { name: `Frys perioden ${FORTNIGHT}` }).click();
  await heading(coordinator, FORTNIGHT);
  const picture = coordinator.url();
  const figures = await frozenFigures(coordinator);
  expect(figures).toHaveLength(3);
  await coordinator.goto(`${stage.url()}/9999/hotspots`);
  const take = coordinator.getByRole('button', { name: /^Ta in i registret/ }).first();
  const place = (await take.textContent())!.split(': ')[1]!.trim();
  await take.click();
  await coordinator.getByText(`${place} finns nu i registret.`).waitFor();
  await coordinator.getByRole('button', { name: 'Anteckna ett besök' }).click();
  await coordinator.getByLabel('Vem, som roll').fill('Kommunpolis');
  await coordinator.getByLabel('Vad som sågs').fill('Två lampor trasiga vid gångvägen.');
  await coordinator.getByRole('button', { name: 'Spara besöket' }).click();
  await coordinator.getByRole('button', { name: 'Till analyseras' }).click();
  await coordinator.getByText('Kartläggs → Analyseras').waitFor();

  // the meeting, which is strategic, is opened and written in by both
  await openMeeting(coordinator);
  const strategic = coordinator.getByLabel('Strategiskt möte');
  await strategic.click();
  await expect.poll(() => strategic.isChecked()).toBe(true);
  await coordinator.getByRole('button', { name: 'Öppna mötet' }).click();
  await coordinator.getByRole('button', { name: 'Avsluta mötet' }).waitFor();
  await openMeeting(police);
  await write(coordinator, 'Beslut', 'Beslut', 'Laga lamporna vid gångvägen');
  await lineOf(police, 'Laga lamporna vid gångvägen').waitFor();

  // the service goes away: what is written meanwhile waits in each browser, and nothing is lost
  await stage.down();
  await write(police, 'Polisens bild', 'Anteckning', 'Vi går förbi varje kväll');
  await write(coordinator, 'Beslut', 'Beslut', 'Klipp buskarna');
  await item(police, 'Polisens bild').getByText('väntar på förbindelse').waitFor();
  await stage.up();
  await lineOf(coordinator, 'Vi går förbi varje kväll').waitFor();
  await lineOf(police, 'Klipp buskarna').waitFor();
  for (const page of [coordinator, police]) {
    await page.reload();
    for (const text of ['Laga lamporna vid gångvägen', 'Klipp buskarna', 'Vi går förbi varje kväll']) {
      expect(await lineOf(page, text).first().waitFor(), text).toBeUndefined();
      expect(await lineOf(page, text).count(), text).toBe(1);
    }
  }

  // vidta aktiviteter: the decision becomes an åtgärd, filled in from it
  await coordinator.getByRole('link', { name: 'Gör till åtgärd: Laga lamporna vid gångvägen' }).click();
  await expect
    .poll(() => coordinator.getByLabel('Åtgärd', { exact: true }).inputValue())
    .toBe('Laga lamporna vid gångvägen');
  await coordinator.getByLabel('Ansvarig organisation').selectOption({ label: 'Tekniska förvaltningen' });
  await coordinator.getByLabel('Ansvarig roll').fill('Chef tekniska');
  await coordinator.getByRole('button', { name: 'Spara' }).click();
  await heading(coordinator, 'Laga lamporna vid gångvägen');

  // incidents that are changed afterwards change nothing of what was frozen
  const incidents = '/api/v1/municipalities/9999/incidents';
  const span = 'datetime=2026-11-02T00:00:00Z/2026-11-15T00:00:00Z';
  const listed = await (await coordinator.request.get(`${incidents}?${span}&limit=5`)).json();
  const [changed] = listed.features as { id: string; properties: { version: number } }[];
  const rejected = await coordinator.request.post(`${incidents}/${changed!.id}/review`, {
    headers: { 'x-requested-with': 'lagesbild' },
    data: { action: 'reject', version: changed!.properties.version, note: 'Hör till en annan kommun.' },
  });
  expect(rejected.ok(), await rejected.text()).toBe(true);
  await coordinator.goto(picture);
  await heading(coordinator, FORTNIGHT);
  expect(await frozenFigures(coordinator)).toEqual(figures);

  // the minutes have written themselves; two sign them, and they are locked
  await openMeeting(coordinator);
  await coordinator.getByRole('button', { name: 'Avsluta mötet' }).click();
  await coordinator.getByText('Klart att justera').waitFor();
  const option = (label: string, role: RegExp) =>
    coordinator.getByLabel(label).locator('option').filter({ hasText: role }).first().getAttribute('value');
  await coordinator.getByLabel('Justerare 1').selectOption(await option('Justerare 1', /Samordnare/));
  await coordinator.getByLabel('Justerare 2').selectOption(await option('Justerare 2', /Kommunpolis/));
  await coordinator.getByLabel('Diarienummer').fill('KS 2026/114');
  await coordinator.locator('.minutes-form').getByRole('button', { name: 'Spara' }).click();
  await coordinator.getByRole('button', { name: 'Justera', exact: true }).click();
  await police.reload();
  await police.getByRole('button', { name: 'Justera', exact: true }).click();
  await police.getByText('Justerat och låst').waitFor();
  const file = await police.request.get(
    new URL(police.url()).pathname.replace('/9999/moten/', '/api/v1/municipalities/9999/meetings/') +
      '/minutes.pdf',
  );
  const text = (await pdfPages(await file.body())).join(' ');
  for (const decided of ['Laga lamporna vid gångvägen', 'Klipp buskarna', 'KS 2026/114', 'Justerat']) {
    expect(text).toContain(decided);
  }
  expect(text).not.toContain('Inte justerat');

  await police.goto(stage.url() + MEETINGS);
  await police.getByText(/2 strategiska möten 2026/).waitFor();
});
