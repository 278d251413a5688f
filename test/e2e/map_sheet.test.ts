import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { show } from './lagesbild_screen.ts';
import { mapAtRest } from './map_screen.ts';
import { countOfColor, decodePng } from './pixels.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('the map on paper and as a picture', () => {
  it('carries title, period, method and legend, in light colours also from a dark screen', async () => {
    const page = await stage.openAs('police_partner', { colorScheme: 'dark' });
    await show(page, '?lager=handelser,hotspots,forandring');
    await mapAtRest(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Spara som bild (PNG)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('lägesbild-exempelkommun.png');
    const picture = await decodePng(page, readFileSync(await download.path()).toString('base64'));
    const box = (await page.locator('.map-canvas').boundingBox())!;
    expect(picture.width).toBe(Math.round(box.width) * 2);
    // the map's own height, and a title above and a legend below
    expect(picture.height).toBeGreaterThan(box.height * 2 + 200);
    // paper, not night; outlines of hotspots in their colour
    expect(countOfColor(picture, [0xf8, 0xf5, 0xef], 2)).toBeGreaterThan(picture.width * 200);
    expect(countOfColor(picture, [0x8c, 0x1d, 0x2b], 6)).toBeGreaterThan(400);

    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Skriv ut' }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.print-sheet');
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.locator('header').first().isVisible()).toBe(false);
    const words = await sheet.innerText();
    for (const part of [
      'Lägesbild Exempelkommun',
      '2–15 november 2026 · Exempeldata',
      'n = ',
      'Studieområde',
      '16 november 2026',
      'Hotspots i viktordning',
    ]) {
      expect(words).toContain(part);
    }
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await sheet.waitFor({ state: 'detached' });
    expect(await page.locator('.map-mark').count()).toBeGreaterThan(0);
  });
});
