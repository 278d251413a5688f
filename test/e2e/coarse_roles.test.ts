import type { Role } from '@lagesbild/shared/domain/roles.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE, PROJECTOR } from './browser.ts';
import { headline, show } from './lagesbild_screen.ts';
import { useStage } from './stage.ts';
import { knownOfIncidents, listenToAnswers } from './wire.ts';

const stage = useStage();

const settled = (page: Page) => page.locator('.lagesbild-view[aria-busy="false"]').waitFor();
/** The server counts, on a busy machine. */
const patiently = { timeout: 60_000 };
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** The year as its table reads, row by row; waits until every bar is counted. */
async function yearOf(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Året som tabell' }).click();
  const rows = page.locator('.timeline tbody tr');
  const counts = () => rows.locator('td:first-of-type').allInnerTexts();
  await expect.poll(async () => (await counts()).every((text) => /^\d+$/.test(text)), patiently).toBe(true);
  const read = await rows.allInnerTexts();
  await page.getByRole('button', { name: 'Året som diagram' }).click();
  return read;
}

/** Number, place, counts, class and strip of each place of the list: what stands there for every role. */
const hotspotsOf = (page: Page) =>
  page
    // repeat places are found among points, so for roles with exact points alone
    .locator('.hotspot:not(:has(.repeat-rank))')
    .evaluateAll((items) =>
      items.map((item) =>
        ['.hotspot-rank', '.hotspot-text', '.hotspot-class', '.hotspot-strip-words']
          .map((part) => item.querySelector(part)?.textContent ?? '')
          .join(' | '),
      ),
    );

const pulseOf = (page: Page) =>
  page
    .locator('.pulse-cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-step')).join(''));

describe('a member of the EST group', () => {
  it('reads the same headline, bars, year, week and hotspots as the kommunpolis', async () => {
    const pages = await Promise.all([stage.openAs('police_partner'), stage.openAs('est_member')]);
    const [police, group] = pages as [Page, Page];
    for (const search of ['', '?jamfor=forra-aret&fran=2026-10-19', '?jamfor=foregaende&period=manad']) {
      await Promise.all(pages.map((page) => show(page, search)));
      await Promise.all(pages.map(settled));
      const [exact, coarse] = await Promise.all(
        pages.map(async (page) => ({
          headline: await page.locator('.headline-count, .headline-verdict').allInnerTexts(),
          bars: await page.locator('.categories').innerText(),
          hotspots: await hotspotsOf(page),
          year: await yearOf(page),
        })),
      );
      expect(coarse, search).toEqual(exact);
      expect(exact!.year.length).toBeGreaterThan(5);
    }
    // a month has no hours for this role, and says so
    await group.getByText('Tider på dygnet visas för en tvåveckorsperiod i taget.').waitFor();
    await Promise.all(pages.map((page) => show(page)));
    await Promise.all(pages.map((page) => page.locator('.pulse-cell').first().waitFor()));
    expect(await pulseOf(group)).toBe(await pulseOf(police));
    expect(await group.locator('.hotspot-class').count()).toBeGreaterThan(3);
    await group.getByRole('button', { name: 'Mer av teckenförklaringen' }).click();
    expect(await group.getByText('Avklingad: var en hotspot').count()).toBe(1);
  });

  it('compares with another period in headline, bars and matrix', async () => {
    const page = await stage.openAs('est_member');
    await show(page, '?vy=matris&fran=2026-10-19');
    await page.locator('.matrix-table').waitFor();
    const seen = async () => ({
      headline: await page.locator('.headline-verdict').innerText(),
      bars: await page
        .locator('.categories .range-bar')
        .evaluateAll((parts) => parts.map((part) => part.outerHTML).join()),
      matrix: await page
        .locator('.matrix-table tbody button')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')).join()),
    });
    const six = await seen();
    await page.getByRole('combobox', { name: 'Jämfört med' }).selectOption('foregaende');
    await expect.poll(async () => (await seen()).headline, patiently).not.toBe(six.headline);
    await expect.poll(async () => (await seen()).matrix, patiently).not.toBe(six.matrix);
    expect((await seen()).bars).not.toBe(six.bars);
    expect(parameter(page, 'jamfor')).toBe('foregaende');
  });

  it('presses a cell of the matrix for its category in its area on the map, and is told so', async () => {
    const page = await stage.openAs('est_member');
    await show(page, '?vy=matris');
    await page.getByText('Tryck på en ruta för att visa kategorin i området på kartan.').waitFor();
    const cell = page.locator('.matrix-table tbody button:enabled').first();
    const count = Number.parseInt(await cell.innerText(), 10);
    await cell.click();
    await expect.poll(() => parameter(page, 'urval'), patiently).toMatch(/^omrade:/);
    expect(parameter(page, 'kategori')).not.toBeNull();
    expect(parameter(page, 'vy')).toBeNull();
    const panel = page.locator('.side-panel');
    await expect
      .poll(() => panel.locator('.selection-count strong').innerText(), patiently)
      .toBe(String(count));
    expect(await panel.locator('.selection-trend').count()).toBe(1);
    expect(await page.locator('.member-list').count()).toBe(0);
  });

  it('draws a brush that the picture follows when it is let go', async () => {
    const page = await stage.openAs('est_member');
    await show(page);
    await page.locator('.timeline-bar').first().waitFor();
    await settled(page);
    const before = await headline(page).innerText();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/analyses/')) asked.push(request.url());
    });
    const plot = (await page.locator('.timeline-plot').boundingBox())!;
    const at = (share: number) => plot.x + plot.width * share;
    await page.mouse.move(at(0.3), plot.y + plot.height / 2);
    await page.mouse.down();
    await page.mouse.move(at(0.45), plot.y + plot.height / 2, { steps: 5 });
    await page.locator('.period').getByText('Släpp för att räkna om bilden').waitFor();
    await page.waitForTimeout(300);
    expect([asked, await headline(page).innerText()]).toEqual([[], before]);
    await page.mouse.up();
    await expect.poll(() => headline(page).innerText(), patiently).not.toBe(before);
    expect(asked.length).toBeGreaterThan(0);
    expect(await page.getByText('Släpp för att räkna om bilden').count()).toBe(0);
    await page.getByRole('slider', { name: 'Visad period' }).press('ArrowRight');
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('has no days of its own to choose, no hours to draw and no control that does nothing', async () => {
    const page = await stage.openAs('est_member');
    await show(page);
    await page.locator('.pulse-cell').first().waitFor();
    expect(await page.getByRole('option', { name: 'Eget intervall' }).count()).toBe(0);
    const grid = page.getByRole('grid', { name: 'Veckopuls' });
    await grid.press('Shift+ArrowRight');
    await grid.press('Space');
    expect(parameter(page, 'veckotid')).toBeNull();
    await page.getByRole('button', { name: 'Veckopulsen som tabell' }).click();
    expect(await page.getByText('Visa bara vissa tider').count()).toBe(0);
    await page.getByRole('button', { name: 'Förändring' }).click();
    await page.getByText(/av \d+ bedömda rutor|För få händelser för att bedöma/).waitFor();
    // a link with free days is answered in words
    await page.goto('/9999/lagesbild?period=eget&fran=2026-11-03&till=2026-11-09');
    await page.getByText(/din roll ser hela veckor/).waitFor();
  });
});

describe('over the wire', () => {
  it.each(['est_member', 'partner'] as const)(
    'comes no incident to the %s in a whole visit: no point, id, text or time',
    async (role) => {
      const known = await knownOfIncidents(await stage.openAs('coordinator'));
      expect(known.ids.size).toBeGreaterThan(50);
      expect(known.texts.size).toBeGreaterThan(5);
      const page = await stage.openAs(role);
      const wire = listenToAnswers(page);
      await visit(page, role);
      const { paths, answers } = await wire.heard();
      expect(paths.filter((path) => /\/incidents/.test(path))).toEqual([]);
      const kinds = ['grid', 'expected', 'classes', ...(role === 'est_member' ? ['pulse'] : [])];
      for (const kind of kinds) expect(paths.join()).toContain(`/analyses/${kind}`);
      const found = Object.entries(known).flatMap(([what, values]) =>
        [...values].filter((value) => answers.includes(value)).map((value) => `${what}: ${value}`),
      );
      expect(found).toEqual([]);
      // what the municipality has to say to reporters is nobody's report
      const told = answers.replaceAll('"reporterText"', '');
      expect(told).not.toMatch(/occurred|noticed|received|reporter|"text"/i);
    },
  );
});

/** Everything the page offers: brush, hours, layers, list, matrix, selection, sharing, paper. */
async function visit(page: Page, role: Role): Promise<void> {
  await show(page);
  await page.locator('.timeline-bar').first().waitFor();
  await page.locator('.hotspot-button').first().click();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
    await page.getByRole('slider', { name: 'Visad period' }).press(key);
    await settled(page);
  }
  await page.getByRole('slider', { name: 'Periodens början' }).press('ArrowLeft');
  await settled(page);
  await page.getByRole('button', { name: 'Ett kvartal per stapel' }).click();
  await page.getByRole('button', { name: 'Förändring' }).click();
  await page.getByRole('combobox', { name: 'Jämfört med' }).selectOption('foregaende');
  await settled(page);
  await page.getByRole('checkbox', { name: /^Stöld/ }).check();
  await settled(page);
  await page.getByRole('button', { name: 'Visa som lista' }).click();
  for (const table of ['Hotspots', 'Rutor']) {
    await page.locator('.list-twin-head').getByRole('button', { name: table, exact: true }).click();
    await page.locator('.list-twin table').first().waitFor();
  }
  if (role === 'est_member') {
    await page.getByRole('button', { name: 'Visa som matris' }).click();
    await page.locator('.matrix-table tbody button:enabled').first().click();
  } else {
    await page.getByRole('button', { name: 'Karta', exact: true }).click();
    await page.getByRole('button', { name: 'Markera en yta' }).click();
    await page.getByRole('combobox', { name: 'Område ur registret' }).selectOption({ index: 1 });
  }
  await page.locator('.side-panel .selection-count').waitFor();
  // the panel lies over the buttons
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dela' }).click();
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Rutor, GeoJSON' }).click(),
  ]);
  expect(await page.getByRole('link', { name: /Händelser/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara som bild (PNG)' }).click(),
  ]);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  await page.locator('body[data-printed]').waitFor();
}

describe('axe finds nothing in either theme', () => {
  it.each([
    ['desk', DESK],
    ['telephone', PHONE],
    ['projector', PROJECTOR],
  ])('for roles without exact points at a %s', async (name, viewport) => {
    const found: string[] = [];
    const look = async (page: Page, what: string) =>
      found.push(...(await checkBothThemes(page, `${name}, ${what}`)));
    const page = await stage.openAs('est_member', { viewport });
    // a month: without hours, and why
    await show(page, '?period=manad&lager=handelser,forandring,hotspots');
    await page.locator('.timeline-bar').first().waitFor({ state: 'attached' });
    await settled(page);
    await look(page, 'map');
    await show(page, '?vy=matris');
    await page.locator('.matrix-table').waitFor();
    await look(page, 'matrix');
    await show(page, '?vy=lista');
    await page.locator('.list-twin table').waitFor();
    await look(page, 'list');
    const partner = await stage.openAs('partner', { viewport });
    await show(partner);
    await partner.locator('.timeline-bar').first().waitFor({ state: 'attached' });
    await look(partner, 'partner');
    expect(found).toEqual([]);
  });
});
