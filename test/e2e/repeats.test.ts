import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { RepeatAnalysisResult } from '@lagesbild/shared/schemas/place_analyses.ts';
import type { Page } from 'playwright-core';
import type { Static } from 'typebox';
import { describe, expect, it } from 'vitest';
import { askAnalysis, show } from './lagesbild_screen.ts';
import { mapAtRest } from './map_screen.ts';
import { countOfColor, pixelsOf } from './pixels.ts';
import { useStage } from './stage.ts';

const stage = useStage();
/** The machine that runs the tests may be busy with others. */
const patient = { timeout: 30_000 };

const fortnight = { datetime: '2026-11-02/2026-11-16' };
type Repeats = Static<typeof RepeatAnalysisResult>;

/** Repeat places as the server finds them, each with whether its middle lies in a flagged cell. */
async function repeatsOfServer(page: Page) {
  const { places } = await askAnalysis<Repeats>(page, 'repeats', fortnight);
  const { columns } = await askAnalysis<GridAnalysisResult>(page, 'grid', fortnight);
  const isFlagged = (x: number, y: number) =>
    columns.flagged!.some(
      (flagged, i) => flagged && Math.abs(columns.x[i]! - x) <= 50 && Math.abs(columns.y[i]! - y) <= 50,
    );
  return places.map((place) => ({ ...place, inHotspot: isFlagged(place.x, place.y) }));
}

const nameOf = ({ name, near }: Repeats['places'][number]) =>
  name === null ? 'Plats utan namn' : near ? `Nära ${name}` : name;

const listed = (page: Page) =>
  page.locator('.hotspot:has(.repeat-rank)').evaluateAll((items) =>
    items.map((item) => {
      const text = (selector: string) => item.querySelector(selector)!.textContent!;
      return `${text('.repeat-rank')} ${text('b')}, ${Number.parseInt(text('small'), 10)}`;
    }),
  );

const onMap = (page: Page) =>
  page.locator('.map-repeat').evaluateAll((badges) =>
    badges
      .map((badge) =>
        /plats (\d+): (.*), (\d+) händelse/.exec(badge.getAttribute('aria-label')!)!.slice(1, 4),
      )
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([number, name, count]) => `${number} ${name}, ${count}`),
  );

describe('repeat places', () => {
  it('are those of the server: all in the table, those outside hotspots numbered alike in the list and on the map', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    const places = await repeatsOfServer(page);
    const outside = places.filter(({ inHotspot }) => !inHotspot);
    expect(outside.length).toBeGreaterThan(5);
    expect(outside.length).toBeLessThan(places.length);
    await page.locator('.map-badge').first().waitFor();
    const hotspots = await page.locator('.map-badge').count();
    const expected = outside.map((place, i) => `${hotspots + 1 + i} ${nameOf(place)}, ${place.count}`);

    await page.locator('.map-repeat').first().waitFor();
    await expect.poll(() => listed(page), patient).toEqual(expected.slice(0, 5));
    expect(await onMap(page)).toEqual(expected.slice(0, 5));
    await page.getByRole('button', { name: `Visa alla ${outside.length} upprepade platser` }).click();
    expect(await listed(page)).toEqual(expected);
    await expect.poll(() => onMap(page), patient).toEqual(expected);
    await page
      .getByRole('status')
      .filter({ hasText: `${outside.length} upprepade platser` })
      .waitFor();

    await page.getByRole('button', { name: 'Visa som lista' }).click();
    await page.getByRole('button', { name: 'Upprepade', exact: true }).click();
    await page
      .locator('.list-twin tbody tr')
      .nth(places.length - 1)
      .waitFor();
    const rows = await page
      .locator('.list-twin tbody tr')
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent!)));
    expect(rows.map(([, name, recent, count]) => [name, recent, count])).toEqual(
      places.map((place) => [nameOf(place), String(place.recent), String(place.count)]),
    );
    expect(rows.map((cells) => cells[6] !== '–')).toEqual(places.map(({ inHotspot }) => inHotspot));
    expect(rows.map(([number]) => number).filter((number) => number !== '–')).toEqual(
      expected.map((text) => text.split(' ')[0]),
    );
  });

  it('are opened by their number: ringed on the map, with their incidents, and so again by the link', async () => {
    const page = await stage.openAs('police_partner', { reducedMotion: 'reduce' });
    await show(page);
    const [place] = (await repeatsOfServer(page)).filter(({ inHotspot }) => !inHotspot);
    await page.locator('.map-repeat').first().waitFor();
    await page.locator('.hotspot:has(.repeat-rank) button').first().press('Enter');
    const heading = page.getByRole('heading', { name: `Upprepad plats: ${nameOf(place!)}` });
    await heading.waitFor();
    expect(new URL(page.url()).searchParams.get('upprepad')).toBe(
      `${place!.lat.toFixed(5)},${place!.lon.toFixed(5)}`,
    );
    await expect.poll(() => page.locator('.member-list li').count(), patient).toBe(place!.count);
    await mapAtRest(page);
    const around = (await page.locator('.map-repeat').first().boundingBox())!;
    const clip = { x: around.x - 60, y: around.y - 60, width: 150, height: 150 };
    const accent: [number, number, number] = [0x0b, 0x5c, 0x8a];
    const ringed = countOfColor(await pixelsOf(page, clip), accent, 12);

    const other = await stage.openAs('police_partner', { reducedMotion: 'reduce' });
    await other.goto(page.url());
    await other.getByRole('heading', { name: `Upprepad plats: ${nameOf(place!)}` }).waitFor();

    await page.locator('.member-list button').first().click();
    await page.getByRole('heading', { name: 'Händelse', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await heading.waitFor();
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'detached' });
    await mapAtRest(page);
    const bare = countOfColor(await pixelsOf(page, clip), accent, 12);
    expect(ringed).toBeGreaterThan(bare + 100);
  });

  it('are nothing that a role without exact points gets', async () => {
    const page = await stage.openAs('est_member');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await show(page, '?vy=lista&tabell=upprepade');
    await page.locator('.list-twin table').waitFor();
    expect(await page.getByRole('button', { name: 'Upprepade', exact: true }).count()).toBe(0);
    expect(await page.locator('.map-repeat').count()).toBe(0);
    expect(asked.filter((address) => /repeats|incidents/.test(address))).toEqual([]);
  });
});
