import type { LagesbildMap } from '@lagesbild/web/src/map/lagesbild_map.ts';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Page } from 'playwright-core';

/** Milliseconds until the map has drawn them, in turns: pictures of the brush, and 200 circles by one setData. */
export interface MapPaint {
  pictures: number[];
  circles: number[];
}

/** What the page has given its map for one picture. */
type PictureCalls = Map<'setDensity' | 'setHotspots' | 'setCells' | 'setChange' | 'setMarks', unknown[]>;

declare global {
  interface Window {
    mapCalls: { map: LagesbildMap | null; pictures: PictureCalls[] };
  }
}

/** Keeps what the page gives its map from now on. `chunk`: the address of the built module that holds the map's class. */
export async function recordMapCalls(page: Page, chunk: string): Promise<void> {
  // the page has it already: the same module, the same class; as text, so that no test runner rewrites the import
  const loaded = await page.evaluateHandle(`import(${JSON.stringify(chunk)})`);
  await page.evaluate((module) => {
    const { prototype } = Object.values(
      module as Record<string, { create?: unknown; prototype: LagesbildMap }>,
    ).find((exported) => exported.create !== undefined)!;
    window.mapCalls = { map: null, pictures: [] };
    const { mapCalls } = window;
    for (const name of ['setDensity', 'setHotspots', 'setCells', 'setChange', 'setMarks'] as const) {
      const original = prototype[name] as (...given: unknown[]) => void;
      Object.assign(prototype, {
        [name](this: LagesbildMap, ...given: unknown[]) {
          mapCalls.map = this;
          if (name === 'setDensity') mapCalls.pictures.push(new Map());
          mapCalls.pictures.at(-1)?.set(name, given);
          original.apply(this, given);
        },
      });
    }
  }, loaded);
}

/**
 * Gives the map the last recorded pictures again, without worker and page, and in turns with each 200 circles of a layer
 * of their own. "Drawn" is: the map has rendered with every source loaded, and a pixel of the frame has been read back,
 * which waits for the graphics. Marks are made anew as the page does.
 */
export async function paintMap(page: Page, rounds: number): Promise<MapPaint> {
  return page.evaluate(async (wanted) => {
    const { map: shown, pictures } = window.mapCalls;
    if (!shown || pictures.length < 2) throw new Error('The brush has to be moved first');
    const map = (shown as unknown as { map: MapLibreMap }).map;
    const last = pictures.filter((calls) => calls.size === 5).slice(-6);
    const source = 'bench-circles';
    map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({ id: source, type: 'circle', source, paint: { 'circle-radius': 12 } });

    const drawn = (sources: readonly string[]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!sources.every((id) => map.isSourceLoaded(id))) return;
          map.off('render', look);
          const gl = map.getCanvas().getContext('webgl2')!;
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
          resolve();
        };
        map.on('render', look);
      });
    const atRest = () => new Promise((resolve) => setTimeout(resolve, 400));
    const timed = async (sources: readonly string[], work: () => void) => {
      const from = performance.now();
      const done = drawn(sources);
      work();
      await done;
      const time = performance.now() - from;
      await atRest();
      return time;
    };
    const give = (calls: PictureCalls) => {
      for (const [name, given] of calls) {
        const [first, ...rest] = given as [unknown, ...unknown[]];
        const again =
          name === 'setMarks'
            ? (first as { element: HTMLElement }[]).map((mark) => ({
                ...mark,
                element: mark.element.cloneNode(true),
              }))
            : first;
        (shown[name] as (...arguments_: unknown[]) => void).call(shown, again, ...rest);
      }
    };
    const circles = () => {
      const { _sw: southWest, _ne: northEast } = map.getBounds();
      const features = Array.from({ length: 200 }, () => ({
        type: 'Feature' as const,
        properties: {},
        geometry: {
          type: 'Point' as const,
          coordinates: [
            southWest.lng + Math.random() * (northEast.lng - southWest.lng),
            southWest.lat + Math.random() * (northEast.lat - southWest.lat),
          ],
        },
      }));
      map
        .getSource<import('maplibre-gl').GeoJSONSource>(source)!
        .setData({ type: 'FeatureCollection', features });
    };
    const times: MapPaint = { pictures: [], circles: [] };
    for (let round = 0; round < wanted; round++) {
      const calls = last[round % last.length]!;
      times.pictures.push(await timed(['density', 'hotspots', 'cells', 'change'], () => give(calls)));
      times.circles.push(await timed([source], circles));
    }
    map.removeLayer(source);
    map.removeSource(source);
    return times;
  }, rounds);
}
