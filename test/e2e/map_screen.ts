import { mercatorXOfLon, mercatorYOfLat } from '@lagesbild/shared/geo/mercator.ts';
import type { Page } from 'playwright-core';
import type { Rectangle } from './pixels.ts';

/** A view that a link asks for: `?karta=zoom/lat/lon`. */
export interface View {
  lon: number;
  lat: number;
  zoom: number;
}

export const viewText = ({ zoom, lat, lon }: View) => `${zoom}/${lat}/${lon}`;

/** Where a place is on screen (CSS pixels) when the map shows the view: worlds are 512 · 2^zoom pixels wide. */
export async function screenPoint(page: Page, view: View, lon: number, lat: number) {
  const box = (await page.locator('.map-canvas').boundingBox())!;
  const world = 512 * 2 ** view.zoom;
  return {
    x: box.x + box.width / 2 + (mercatorXOfLon(lon) - mercatorXOfLon(view.lon)) * world,
    y: box.y + box.height / 2 + (mercatorYOfLat(lat) - mercatorYOfLat(view.lat)) * world,
  };
}

/** A rectangle around a point of the screen. */
export function around({ x, y }: { x: number; y: number }, width: number, height: number): Rectangle {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Waits until nothing of the map moves or loads any more: two looks at it, half a second apart, are the same. */
export async function mapAtRest(page: Page, frame = '.map-frame'): Promise<void> {
  const framed = page.locator(frame);
  await framed.locator('canvas').first().waitFor();
  let before = '';
  for (let look = 0; look < 40; look++) {
    const now = (await framed.screenshot()).toString('base64');
    if (now === before) return;
    before = now;
    await page.waitForTimeout(500);
  }
  throw new Error('The map did not come to rest');
}
