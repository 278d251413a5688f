import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from './browser.ts';
import { askAnalysis, show, toLonLat } from './lagesbild_screen.ts';
import { mapAtRest, screenPoint, type View, viewText } from './map_screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();
/** The machine that runs the tests may be busy with others. */
const patient = { timeout: 30_000 };

const fortnight = '2026-11-02/2026-11-16';
const box = 'ruta:14.57000,58.39500,14.58200,58.40200';
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const counts = (page: Page) =>
  page.locator('.selection-count strong').evaluateAll((found) => found.map((one) => Number(one.textContent)));

async function onlyCount(page: Page): Promise<number> {
  await page.locator('.selection-count').waitFor();
  return (await counts(page))[0]!;
}

/** Positions of the incidents with a point of their own that the API gives, in all or within a bbox. */
async function pointsOfServer(page: Page, bbox?: string): Promise<[lon: number, lat: number][]> {
  return page.evaluate(
    async ([datetime, within]) => {
      const open = document.querySelector<HTMLAnchorElement>('a[href*="incidents.csv"]');
      const base = open ? new URL(open.href).searchParams : new URLSearchParams();
      const query = new URLSearchParams({
        datetime: datetime!,
        category: base.get('category')!,
        source: base.get('source')!,
        status: base.get('status')!,
        ...(within && { bbox: within }),
      });
      const answer = await fetch(`/api/v1/municipalities/9999/incidents.geojson?${query}`);
      const { features } = (await answer.json()) as {
        features: { geometry: { coordinates: [number, number] } | null; properties: { precision: string } }[];
      };
      return features.flatMap(({ geometry, properties }) =>
        geometry && properties.precision === 'point' ? [geometry.coordinates] : [],
      );
    },
    [fortnight, bbox ?? null] as const,
  );
}

/** The list twin's link says what the page counts. */
const withLink = '?vy=lista&tabell=handelser';

describe('a part of the map', () => {
  it('drawn as a box by hand has the total that the API has for its bbox, and the link restores it', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await mapAtRest(page);
    await page.getByRole('button', { name: 'Markera en yta' }).click();
    await page.getByRole('button', { name: 'Rita en rektangel' }).click();
    await page.getByText('Dra en rektangel på kartan').waitFor();
    const canvas = (await page.locator('.map-canvas').boundingBox())!;
    await page.mouse.move(canvas.x + 380, canvas.y + 150);
    await page.mouse.down();
    await page.mouse.move(canvas.x + 660, canvas.y + 420, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => parameter(page, 'urval'), patient).toMatch(/^ruta:/);
    const bbox = parameter(page, 'urval')!.slice('ruta:'.length);
    const count = await onlyCount(page);
    expect(count).toBeGreaterThan(5);
    const address = page.url();
    const text = await page.locator('.selection-parts').innerText();

    const other = await stage.openAs('police_partner');
    await other.goto(address);
    await other.locator('.selection-count').waitFor();
    expect(await other.locator('.selection-parts').innerText()).toBe(text);
    await other.goto(`/9999/lagesbild${withLink}`);
    await other.locator('a[href*="incidents.csv"]').waitFor();
    expect(await pointsOfServer(other, bbox)).toHaveLength(count);
  });

  it('drawn as a shape holds what lies in it and nothing beside', async () => {
    const page = await stage.openAs('police_partner');
    // a triangle over the middle of the town
    const [a, b, c] = [
      [14.568, 58.394],
      [14.584, 58.396],
      [14.574, 58.404],
    ] as [number, number][] as [[number, number], [number, number], [number, number]];
    await show(page, `?urval=form:${[a, b, c].flat().join(',')}&vy=lista&tabell=handelser`);
    await page.locator('a[href*="incidents.csv"]').waitFor();
    const side = ([x, y]: [number, number], [fromX, fromY]: [number, number], [toX, toY]: [number, number]) =>
      Math.sign((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX));
    const inside = (await pointsOfServer(page)).filter(
      (point) => side(point, a!, b!) === side(point, b!, c!) && side(point, b!, c!) === side(point, c!, a!),
    );
    expect(inside.length).toBeGreaterThan(5);
    expect(await onlyCount(page)).toBe(inside.length);
  });

  it('chosen as an area of the register has the figure that the server has for it, with week and trend as tables', async () => {
    const page = await stage.openAs('police_partner');
    await show(page);
    await page.getByRole('button', { name: 'Markera en yta' }).click();
    await page.getByLabel('Område ur registret').selectOption({ index: 2 });
    await expect.poll(() => parameter(page, 'urval'), patient).toMatch(/^omrade:/);
    const area = parameter(page, 'urval')!.slice('omrade:'.length);
    const { headline } = await askAnalysis<GridAnalysisResult>(page, 'grid', { datetime: fortnight, area });
    expect(await onlyCount(page)).toBe(headline!.observed);
    const panel = page.locator('.side-panel');
    for (const summary of await panel.locator('summary').all()) await summary.click();
    const tables = await panel.locator('details table').all();
    expect(tables).toHaveLength(2);
    expect(await tables[0]!.locator('tbody td').first().innerText()).toBe(String(headline!.observed));
    const hours = await tables[1]!
      .locator('td')
      .evaluateAll((cells) =>
        cells.reduce((sum, cell) => sum + Number(cell.textContent!.replace(',', '.')), 0),
      );
    // shares of an hour are rounded to a tenth; those without a time are in no hour
    expect(hours).toBeGreaterThan(headline!.observed * 0.7);
    expect(hours).toBeLessThan(headline!.observed + 2);

    await panel.getByRole('button', { name: 'Ytans händelser som tabell' }).click();
    const rows = panel.locator('.selection-scroll tbody tr').filter({ has: page.locator('th button') });
    await expect.poll(() => rows.count(), patient).toBe(headline!.observed);
    await panel.getByRole('button', { name: 'Plats', exact: true }).click();
    await panel.locator('th[aria-sort="ascending"]', { hasText: 'Plats' }).waitFor();
  });

  it('is a cell where the ground is pressed, with the count of the list, and a drawn part is not lost to a stray press', async () => {
    const page = await stage.openAs('police_partner', { reducedMotion: 'reduce' });
    await page.goto('/konto');
    const { columns } = await askAnalysis<GridAnalysisResult>(page, 'grid', { datetime: fortnight });
    const cell = columns.count.findIndex((count, i) => count! >= 1 && !columns.flagged![i]);
    expect(cell).toBeGreaterThanOrEqual(0);
    const [x, y] = [columns.x[cell]!, columns.y[cell]!];
    const [lon, lat] = toLonLat(x, y);
    const view: View = { lon, lat, zoom: 17 };
    await show(page, `?karta=${viewText(view)}`);
    await mapAtRest(page);
    /** A corner of the cell that no mark and no panel lies on. */
    const groundOfCell = async (): Promise<[x: number, y: number]> => {
      for (const [dx, dy] of [
        [-45, -45],
        [45, -45],
        [-45, 45],
        [45, 45],
      ] as const) {
        const at = await screenPoint(page, view, ...toLonLat(x + dx, y + dy));
        const isGround = await page.evaluate(
          ([left, top]) => document.elementFromPoint(left!, top!)?.tagName === 'CANVAS',
          [at.x, at.y],
        );
        if (isGround) return [at.x, at.y];
      }
      throw new Error('Every corner of the cell is covered');
    };
    await page.mouse.click(...(await groundOfCell()));
    await expect.poll(() => parameter(page, 'urval'), patient).toMatch(/^cell:/);
    await page.getByRole('button', { name: 'En ruta' }).waitFor();
    await expect.poll(() => counts(page), patient).toEqual([columns.count[cell]]);

    // with a drawn part the same press chooses nothing
    await show(page, `?urval=${box}&karta=${viewText(view)}`);
    await page.locator('.selection-count').waitFor();
    await mapAtRest(page);
    const ground = await groundOfCell();
    await page.mouse.click(...ground);
    await page.waitForTimeout(900);
    expect(parameter(page, 'urval')).toBe(box);
    await page.keyboard.press('Escape');
    await expect.poll(() => parameter(page, 'urval'), patient).toBeNull();
    await page.mouse.click(...ground);
    await expect.poll(() => parameter(page, 'urval'), patient).toMatch(/^cell:/);
  });

  it('lies beside another within the width of the screen, and over it on a telephone', async () => {
    for (const viewport of [DESK, PHONE]) {
      const page = await stage.openAs('police_partner', { viewport });
      await show(page, `?urval=${box}&bredvid=cirkel:14.57510,58.39850,250`);
      await page.locator('.selection-count').nth(1).waitFor();
      const [first, second] = await page
        .locator('.selection-figures')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
      if (viewport === DESK) expect(second!.top).toBe(first!.top);
      else expect(second!.top).toBeGreaterThanOrEqual(first!.bottom);
      expect(second!.right).toBeLessThanOrEqual(viewport.width);
      const overflow = await page
        .locator('.side-panel-body')
        .evaluate((body) => body.scrollWidth - body.clientWidth);
      expect(overflow).toBe(0);
      const [inBox, inCircle] = await counts(page);
      expect(inBox).toBeGreaterThanOrEqual(inCircle!);
    }
  });
});
