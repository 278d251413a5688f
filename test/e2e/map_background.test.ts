import { mercatorXOfLon, mercatorYOfLat } from '@lagesbild/shared/geo/mercator.ts';
import { describe, expect, it } from 'vitest';
import { pmtilesFile } from '../pmtiles_file.ts';
import { checkAccessibility } from './browser.ts';
import { show } from './lagesbild_screen.ts';
import { around, mapAtRest, screenPoint, type View, viewText } from './map_screen.ts';
import { countOfColor, pixelsOf } from './pixels.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** In the woods west of the drawn town. */
const view: View = { lon: 14.545, lat: 58.412, zoom: 15 };
const zoom = 10;
const tiles = 2 ** zoom;
const [column, row] = [
  Math.floor(mercatorXOfLon(view.lon) * tiles),
  Math.floor(mercatorYOfLat(view.lat) * tiles),
];
/** Where in its tile the view's middle lies, 0–4096. */
const y = Math.round((mercatorYOfLat(view.lat) * tiles - row) * 4096);
const file = pmtilesFile(
  [
    {
      zoom,
      column,
      row,
      lines: [
        {
          layer: 'roads',
          kind: 'major_road',
          points: [
            [0, y],
            [4096, y],
          ],
        },
      ],
    },
  ],
  { attribution: '<a href="https://example.org">© Provkartan</a>' },
);

describe('the municipality’s own map background', () => {
  it('is put in place by the administrator, drawn in our own style, named, and taken away', async () => {
    const administrator = await stage.openAs('administrator', { address: '/konto' });
    await administrator.getByLabel('Välj fil').setInputFiles({
      name: 'prov.pmtiles',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('ingen karta'),
    });
    await administrator.getByText('börjar inte med ”PMTiles”').waitFor();
    await administrator
      .getByLabel('Välj fil')
      .setInputFiles({ name: 'prov.pmtiles', mimeType: 'application/octet-stream', buffer: file });
    await administrator.getByText('Filen är inlagd').waitFor();
    await administrator.getByText('© Provkartan').waitFor();
    expect(await checkAccessibility(administrator)).toEqual([]);

    const page = await stage.openAs('police_partner', { address: 'about:blank' });
    const ranges: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/background-files/')) ranges.push(request.headers().range ?? 'whole');
    });
    await show(page, `?lager=inga&karta=${viewText(view)}`);
    await page.getByText('Karta: © Provkartan').waitFor();
    await mapAtRest(page);
    const middle = await screenPoint(page, view, view.lon, view.lat);
    const road = await pixelsOf(page, around(middle, 200, 30));
    // 11 pixels wide, in the white of roads
    expect(countOfColor(road, [255, 255, 255], 3)).toBeGreaterThan(200 * 8);
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.every((range) => range.startsWith('bytes='))).toBe(true);

    await administrator.getByRole('button', { name: 'Ta bort' }).click();
    await administrator.getByText('Filen är borttagen').waitFor();
    await page.reload();
    await page.locator('.headline-count strong').waitFor();
    await mapAtRest(page);
    const woods = await pixelsOf(page, around(middle, 200, 30));
    expect(countOfColor(woods, [255, 255, 255], 3)).toBe(0);
    expect(await page.getByText('© Provkartan').count()).toBe(0);
  });
});
