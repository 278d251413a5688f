import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { show, toLonLat, truth } from './lagesbild_screen.ts';
import { around, mapAtRest, screenPoint, type View, viewText } from './map_screen.ts';
import { countOfColor, meanLightness, pixelsOf, shareDarkerThan } from './pixels.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('the map, by its pixels', () => {
  const view: View = { lon: 14.5751, lat: 58.3985, zoom: 14 };
  const town = JSON.parse(
    readFileSync(new URL('../../db/seed/example/town.geojson', import.meta.url), 'utf8'),
  ) as {
    features: { properties: { kind: string; name?: string }; geometry: { coordinates: [number, number] } }[];
  };
  const labelAt = (name: string) =>
    town.features.find(({ properties }) => properties.kind === 'label' && properties.name === name)!.geometry
      .coordinates;

  it('writes the names of the town where they belong', async () => {
    const page = await stage.openAs('police_partner');
    for (const name of ['Norrtull', 'Centrum', 'Södervik']) {
      const [lon, lat] = labelAt(name);
      const close = { lon, lat, zoom: 14 };
      await show(page, `?lager=inga&karta=${viewText(close)}`);
      await mapAtRest(page);
      const written = await pixelsOf(page, around(await screenPoint(page, close, lon, lat), 120, 34));
      // nothing of the ground is this dark; blank labels leave none of it
      expect(shareDarkerThan(written, 130), name).toBeGreaterThan(0.03);
    }
  });

  it('outlines the heaviest planted place in the colour of hotspots', async () => {
    const page = await stage.openAs('police_partner');
    const heavy = truth.places.find(({ key }) => key === 'resecentrum')!;
    const [lon, lat] = toLonLat(...heavy.mainCell);
    const close: View = { lon, lat, zoom: 16 };
    await show(page, `?lager=hotspots&karta=${viewText(close)}`);
    await mapAtRest(page);
    const there = await pixelsOf(page, around(await screenPoint(page, close, lon, lat), 340, 340));
    expect(countOfColor(there, [0x8c, 0x1d, 0x2b], 6)).toBeGreaterThan(400);
    await page.getByRole('button', { name: 'Hotspots', exact: true }).click();
    await mapAtRest(page);
    const without = await pixelsOf(page, around(await screenPoint(page, close, lon, lat), 340, 340));
    expect(countOfColor(without, [0x8c, 0x1d, 0x2b], 6)).toBe(0);
  });

  it('turns dark with the system and keeps what is shown', async () => {
    const page = await stage.openAs('police_partner');
    await show(page, `?karta=${viewText(view)}`);
    await mapAtRest(page);
    const marks = await page.locator('.map-mark').count();
    const box = (await page.locator('.map-canvas').boundingBox())!;
    const corner = { x: box.x + 4, y: box.y + box.height / 2, width: 60, height: 60 };
    expect(meanLightness(await pixelsOf(page, corner))).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: 'dark' });
    await mapAtRest(page);
    expect(meanLightness(await pixelsOf(page, corner))).toBeLessThan(80);
    expect(await page.locator('.map-mark').count()).toBe(marks);
    expect(page.url()).toContain('karta=');
  });
});
