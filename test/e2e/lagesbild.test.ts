import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { checkBothThemes } from './both_themes.ts';
import { headline, show, type TruthPlace, toLonLat, truth } from './lagesbild_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const figures = (page: Page) => page.getByRole('region', { name: 'Perioden i siffror' });

/** The rows of the table on screen, cell by cell. */
async function tableRows(page: Page): Promise<string[][]> {
  const table = page.locator('.list-twin table');
  await table.locator('tbody tr').first().waitFor();
  return table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()),
    ),
  );
}

/** What the server computes for the fortnight of the tests. */
function askServer(page: Page, body: object = {}): Promise<GridAnalysisResult> {
  return page.evaluate(
    async (request) => {
      const answer = await fetch('/api/v1/municipalities/9999/analyses/grid', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'lagesbild' },
        body: JSON.stringify(request),
      });
      return answer.json();
    },
    {
      datetime: '2026-11-02/2026-11-16',
      methods: { kde: { kernel: 'quartic', bandwidthMeters: 250 } },
      ...body,
    },
  );
}

describe('the kommunpolis', () => {
  it('sees flagged the planted places whose truth is "flagged now", and no other planted place', async () => {
    const page = await stage.openAs('police_partner');
    await show(page, '?vy=lista&tabell=rutor');
    const flagged = (await tableRows(page)).filter((cells) =>
      cells.at(-1)!.includes('Fler än på andra platser'),
    );
    const positions = new Set(flagged.map((cells) => cells[1]));
    const positionOf = ({ mainCell }: TruthPlace) => {
      const [lon, lat] = toLonLat(...mainCell);
      return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
    };
    const seen = truth.places.filter((place) => positions.has(positionOf(place)));
    expect(seen.map(({ key }) => key)).toEqual(
      truth.places.filter(({ flaggedNow }) => flaggedNow).map(({ key }) => key),
    );
    expect(seen.length).toBeGreaterThanOrEqual(5);
  });

  it('finds them by name in the list, in weight order, with the number that stands on the map', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await page.locator('.map-badge').first().waitFor();
    const listed = await page.locator('.hotspot').evaluateAll((items) =>
      items.flatMap((item) => {
        const rank = item.querySelector('.hotspot-rank')?.textContent;
        const count = /^\d+/.exec(item.querySelector('small')?.textContent ?? '')?.[0];
        return rank ? [`Hotspot ${rank}: ${item.querySelector('b')?.textContent}, ${count} händelser`] : [];
      }),
    );
    const onMap = await page
      .locator('.map-badge')
      .evaluateAll((badges) => badges.map((badge) => badge.getAttribute('aria-label')!));
    expect(onMap.toSorted()).toEqual(listed.toSorted());
    for (const { name } of truth.places.filter(({ flaggedNow }) => flaggedNow)) {
      expect(listed.join('\n')).toContain(name);
    }
    const weights = listed.map((text) => Number(/(\d+) händelser$/.exec(text)![1]));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('reads the figures that the server computes', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    const answer = await askServer(page);
    const { observed, expected, spanLow, spanHigh } = answer.headline!;
    expect(await headline(page).innerText()).toBe(String(observed));
    expect(await page.locator('.headline-verdict').innerText()).toContain(
      `${Math.round(expected!)}, spann ${spanLow}–${spanHigh}`,
    );
    const bars = page.getByRole('checkbox');
    for (const { categoryCode, figure } of answer.categoryFigures!.slice(0, 4)) {
      const name = {
        vandalism: 'Skadegörelse',
        theft: 'Stöld',
        narcotics: 'Narkotika',
        lighting: 'Belysning',
      }[categoryCode]!;
      const label = await bars.and(page.getByLabel(new RegExp(`^${name}`))).getAttribute('aria-label');
      expect(label).toContain(`: ${figure.observed} händelse`);
      expect(label).toContain(`spann ${figure.spanLow}–${figure.spanHigh}`);
    }
    const ranks = await page.locator('.hotspot-rank').allInnerTexts();
    expect(ranks.filter(Boolean)).toEqual(answer.hotspots.map(({ rank }) => String(rank)));
  });

  it('has in the list what the map shows: the same incidents, hotspots and cells', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await page.locator('.map-mark').first().waitFor();
    const labels = await page
      .locator('.map-mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')!));
    const onMap = labels.reduce((sum, label) => sum + Number.parseInt(label, 10), 0);
    // the numbers come with the surfaces, which wait for the hand to rest where the graphics are slow
    await page.locator('.map-badge').first().waitFor();
    const badges = await page.locator('.map-badge').allInnerTexts();
    await page.getByRole('button', { name: 'Visa som lista' }).click();
    const hotspots = await tableRows(page);
    expect(hotspots.map(([rank]) => rank).filter((rank) => rank !== '–')).toEqual(
      badges.toSorted((a, b) => +a - +b),
    );
    await page.getByRole('button', { name: 'Händelser', exact: true }).click();
    const located = async () =>
      (await tableRows(page)).filter((cells) => !cells.includes('Bara kommunen är känd')).length;
    // the rows come from the worker, a moment after their heading
    await expect.poll(located, { timeout: 60_000 }).toBe(onMap);
    await page.getByRole('button', { name: 'Rutor' }).click();
    const cells = await tableRows(page);
    const answer = await askServer(page);
    const counts = answer.columns.count.filter((count) => count! > 0).toSorted((a, b) => b! - a!);
    expect(cells.map((row) => Number(row[2])).filter((count) => count > 0)).toEqual(counts);
  });

  it('sorts the list by any heading', async () => {
    const page = await stage.openAs('police_partner');
    await show(page, '?vy=lista&tabell=handelser');
    await tableRows(page);
    await page
      .getByRole('button', { name: 'Sortera efter plats' })
      .or(page.getByTitle('Sortera efter plats'))
      .first()
      .click();
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Plats' }).waitFor();
    await page.waitForFunction(() => {
      const cells = [...document.querySelectorAll('.list-twin tbody tr')].map(
        (row) => row.children[2]!.textContent!,
      );
      const named = cells.filter(
        (text) => !text.startsWith('Nära') && !text.startsWith('Plats') && !text.startsWith('Bara'),
      );
      const sorted = named.toSorted(new Intl.Collator('sv').compare);
      return named.length > 5 && named.every((text, i) => text === sorted[i]);
    });
  });

  it('steps back to other figures, and Back restores the first', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    const now = await askServer(page);
    const earlier = await askServer(page, { datetime: '2026-10-19/2026-11-02' });
    expect(earlier.headline!.observed).not.toBe(now.headline!.observed);
    await page.getByRole('button', { name: 'Föregående period' }).click();
    await page.getByRole('heading', { name: '19 oktober – 1 november 2026' }).waitFor();
    await headline(page)
      .filter({ hasText: String(earlier.headline!.observed) })
      .waitFor();
    expect(page.url()).toContain('fran=2026-10-19');
    await page.goBack();
    await page.getByRole('heading', { name: '2–15 november 2026' }).waitFor();
    await headline(page)
      .filter({ hasText: String(now.headline!.observed) })
      .waitFor();
  });

  it('gives a link that opens what the sender saw', async () => {
    const page = await stage.openAs('police_partner');
    await show(
      page,
      '?period=manad&fran=2026-10-01&kategori=vandalism,theft&lager=hotspots,tathet&radie=400&vald=hotspot:1',
    );
    await page.getByRole('heading', { name: 'oktober 2026', exact: true }).waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBeGreaterThanOrEqual(2);
    expect(
      await page.getByRole('button', { name: 'Händelser', exact: true }).getAttribute('aria-pressed'),
    ).toBe('false');
    await page.getByRole('button', { name: 'Mer av teckenförklaringen' }).click();
    expect(await page.getByLabel('Sökradie').inputValue()).toBe('400');
    await page.locator('.hotspot[data-open]').waitFor();
    const link = page.url();
    const other = await stage.openAs('police_partner');
    await other.goto(link);
    await headline(other).waitFor();
    await other.locator('.hotspot[data-open]').waitFor();
    // hours and repeat places come a moment after the counts, on either page
    await vi.waitFor(
      async () => expect(await figures(other).innerText()).toBe(await figures(page).innerText()),
      { timeout: 30_000, interval: 500 },
    );
  });

  it('shows chosen categories only on the map, while headline and bars stay', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    const all = await headline(page).innerText();
    const { categoryFigures } = await askServer(page);
    const theft = categoryFigures!.find(({ categoryCode }) => categoryCode === 'theft')!.figure.observed;
    await page.getByRole('checkbox', { name: /^Stöld/ }).check();
    // the picture follows the tick by a moment
    await page.getByText(`Kartan visar ${theft} av`).waitFor();
    expect(await headline(page).innerText()).toBe(all);
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.map-mark')].every(
          (mark) => !/skadegörelse/.test(mark.getAttribute('aria-label')!),
        ) &&
        [...document.querySelectorAll('.map-mark')].reduce(
          (sum, mark) => sum + Number.parseInt(mark.getAttribute('aria-label')!, 10),
          0,
        ) === wanted,
      theft,
    );
  });

  it('moves between marks by arrows and opens one by Enter', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await page.locator('.map-mark').first().waitFor();
    expect(await page.locator('.map-mark[tabindex="0"]').count()).toBe(1);
    await page.locator('.map-mark[tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() => [
      document.activeElement!.className,
      document.activeElement!.getAttribute('aria-label'),
    ]);
    expect(second[0]).toContain('map-mark');
    expect(second[1]).not.toBe(first);
    await page.locator('.map-mark-single:visible').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Händelse', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Händelse', exact: true }).waitFor({ state: 'detached' });
  });
});

it('leads the samordnare from a cluster to an incident and on to its review', async () => {
  const page = await stage.openAs('coordinator');
  await show(page);
  const card = page.getByRole('heading', { name: 'Händelse', exact: true });
  const spot = page.getByRole('heading', { name: /på samma plats/ });
  const cluster = page.locator('.map-mark:not(.map-mark-single)').first();
  await cluster.waitFor();
  for (let step = 0; step < 8 && !(await card.isVisible()) && !(await spot.isVisible()); step++) {
    await page.locator('.map-mark:visible').first().click();
    await page.waitForTimeout(1000);
  }
  if (await spot.isVisible()) await page.locator('.member-list button').first().click();
  await card.waitFor();
  await page.getByRole('term').filter({ hasText: 'Rapporterad av' }).waitFor();
  expect(page.url()).toContain('vald=handelse:');
  await page.getByRole('link', { name: 'Öppna i Granska' }).click();
  await page.waitForURL(/\/9999\/granska\?handelse=/);
});

describe('a role without exact points', () => {
  it('works from cells, and no point of an incident ever crosses the wire', async () => {
    // nothing of a first page that is left may be among what is asked
    const page = await stage.openAs('est_member', { address: 'about:blank' });
    const asked: string[] = [];
    const bodies: Promise<string>[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      if (!path.startsWith('/api/')) return;
      asked.push(path);
      bodies.push(response.text().catch(() => ''));
    });
    await show(page);
    await page.getByRole('checkbox', { name: /^Stöld/ }).check();
    await page.getByText(/Kartan visar/).waitFor();
    await page.getByRole('button', { name: 'Visa som lista' }).click();
    await tableRows(page);
    expect(asked.filter((path) => /\/incidents/.test(path))).toEqual([]);
    expect(asked.filter((path) => path.endsWith('/analyses/grid')).length).toBeGreaterThanOrEqual(2);
    const answers = (await Promise.all(bodies)).join('\n');
    expect(answers).not.toMatch(/occurredFrom|occurred_from|reporterName|"text"/);
    await page.getByRole('button', { name: 'Karta' }).click();
    expect(await page.locator('.map-mark').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Händelser', exact: true }).count()).toBe(0);
  });

  it('reads the same headline as the kommunpolis', async () => {
    const [police, group] = [await stage.openAs('police_partner'), await stage.openAs('est_member')];
    await Promise.all([show(police), show(group)]);
    expect(await headline(group).innerText()).toBe(await headline(police).innerText());
    expect(await group.locator('.headline-verdict').innerText()).toBe(
      await police.locator('.headline-verdict').innerText(),
    );
  });

  it('may be a partner, who sees one agreed area at a time', async () => {
    const page = await stage.openAs('partner');
    await show(page);
    await page.getByRole('combobox', { name: 'Område', exact: true }).waitFor();
    expect(await page.locator('.map-mark').count()).toBe(0);
  });
});

describe('for everybody', () => {
  it('axe finds nothing on map, list and card, in either theme', async () => {
    const page = await stage.openAs('coordinator');
    await show(page);
    await page.locator('.map-mark').first().waitFor();
    expect(await checkBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tabell', exact: true }).click();
    await page.getByRole('button', { name: 'Visa som lista' }).click();
    for (const table of ['Hotspots', 'Händelser', 'Rutor']) {
      await page.getByRole('button', { name: table, exact: true }).click();
      await tableRows(page);
      expect(await checkBothThemes(page), table).toEqual([]);
    }
    await page.getByRole('button', { name: 'Händelser', exact: true }).click();
    await page.locator('.list-twin tbody button').first().click();
    await page.getByRole('heading', { name: 'Händelse', exact: true }).waitFor();
    await page.getByRole('term').filter({ hasText: 'Rapporterad av' }).waitFor();
    expect(await checkBothThemes(page), 'card').toEqual([]);
  });

  it('keeps what is on screen while something else is fetched', async () => {
    const page = await stage.openAs('police_partner', { serviceWorkers: 'block' });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/analyst_drawer-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await show(page, '?vy=lista');
    await tableRows(page);
    const asked = page.waitForRequest(/analyst_drawer-/);
    await page.getByRole('button', { name: 'Analys', exact: true }).click();
    await asked;
    expect(await page.locator('.list-twin table').isVisible()).toBe(true);
    release();
    await page.locator('.analyst').waitFor();
  });

  it('says the result politely and names what cannot be seen', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await page
      .getByRole('status')
      .filter({ hasText: /2–15 november 2026: \d+ händelser/ })
      .waitFor();
    expect(await page.locator('.map-canvas canvas').getAttribute('aria-label')).toContain(
      'Samma uppgifter finns som lista',
    );
  });
});
