import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { evenPadding, fitPadding } from './base_map.ts';

/** Width of a panel at the right of the map, and air around a place that is brought into view; pixels. */
const panelPixels = 384;
const revealMargin = 48;

/** A map this wide has its legend over the lower right corner; what it opens with stands so much further left, pixels. */
const wideFrom = 800;
const legendPixels = 100;

/** Air around the whole: even, and room for the legend where there is any to spare. */
export function wholePadding(container: HTMLElement): PaddingOptions {
  const padding = evenPadding(container);
  if (container.clientWidth < wideFrom) return padding;
  return { ...padding, right: padding.right! + legendPixels };
}

/** Moves so that the box (west, south, east, north) fills the screen, not closer than `maxZoom`. */
export function flyToBounds(
  map: MapLibreMap,
  bounds: [number, number, number, number],
  maxZoom: number,
): void {
  map.fitBounds(bounds, { padding: 3 * fitPadding(map.getContainer()), maxZoom, duration: 700 });
}

/** Moves no further than needed for a place to be seen beside an opened panel. */
export function reveal(map: MapLibreMap, lon: number, lat: number): void {
  const { x, y } = map.project([lon, lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  // on a phone the panel lies below the map's middle instead of beside it
  const wide = clientWidth > 2 * panelPixels;
  const [right, bottom] = wide ? [clientWidth - panelPixels, clientHeight] : [clientWidth, clientHeight / 3];
  const inside =
    x > revealMargin && x < right - revealMargin && y > revealMargin && y < bottom - revealMargin;
  if (inside) return;
  const offset: [number, number] = [(right - clientWidth) / 2, (bottom - clientHeight) / 2];
  map.easeTo({ center: [lon, lat], offset, duration: 300 });
}

/** Brings a box into the part of the map that a panel (pixels wide) at its right leaves free, unless it is there. */
export function showBeside(
  map: MapLibreMap,
  bounds: [number, number, number, number],
  panelWidth: number,
): void {
  const [west, south, east, north] = bounds;
  const { clientWidth, clientHeight } = map.getContainer();
  // on a phone the panel lies over the map's lower part
  const wide = clientWidth - panelWidth > revealMargin * 4;
  const [right, bottom] = wide ? [panelWidth, 0] : [0, (2 * clientHeight) / 3];
  const upperLeft = map.project([west, north]);
  const lowerRight = map.project([east, south]);
  const inside =
    upperLeft.x >= 0 &&
    upperLeft.y >= 0 &&
    lowerRight.x <= clientWidth - right &&
    lowerRight.y <= clientHeight - bottom;
  if (inside) return;
  const margin = fitPadding(map.getContainer());
  const padding = { top: margin, left: margin, right: right + margin, bottom: bottom + margin };
  map.fitBounds(bounds, { padding, maxZoom: Math.max(15, map.getZoom()), duration: 500 });
}
