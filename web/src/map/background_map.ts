import type { Map as MapLibreMap } from 'maplibre-gl';
import { createBaseMap, evenAir, evenPadding, type MapView, repaint, viewOf } from './base_map.ts';
import { groundStyle } from './compose_style.ts';
import { type GroundOptions, municipalGround } from './ground_features.ts';
import { type MapTheme, readMapPalette } from './map_palette.ts';

export interface BackgroundMapOptions extends GroundOptions {
  theme: MapTheme;
  /** Name of the map to screen readers. */
  title: string;
  /** [lon, lat] in the middle; without it the municipality's study area is fitted. */
  center?: [lon: number, lat: number];
  zoom?: number;
  /** What it opens on in place of the study area. */
  fit?: MapFit | null;
}

/** A stretch of ground to look at: degrees, air around it in pixels, and how close to go at most. */
export interface MapFit {
  bounds: [west: number, south: number, east: number, north: number];
  padding: number;
  maxZoom: number;
}

/** The ground alone, for choosing or showing a place. */
export interface BackgroundMap {
  map: MapLibreMap;
  view(): MapView;
  /** Calls back while and after the map moves, with the point under the middle; gives back how to stop. */
  onMove(listener: (view: MapView) => void): () => void;
  moveTo(view: { lon: number; lat: number; zoom?: number }): void;
  setTheme(theme: MapTheme): void;
  destroy(): void;
}

/** Closer than the whole town, so that a crosshair points at a street. */
const placeZoom = 16;

/** Lays the municipality's ground into a container that has a size. */
export function createBackgroundMap(container: HTMLElement, options: BackgroundMapOptions): BackgroundMap {
  const { theme, title, center, fit, zoom = placeZoom } = options;
  const ground = municipalGround(options);
  const style = (wanted: MapTheme) => groundStyle(ground, readMapPalette(container, wanted));
  const map = createBaseMap({
    container,
    style: style(theme),
    bounds: fit?.bounds ?? ground.bounds,
    view: center ? { lon: center[0], lat: center[1], zoom } : null,
    padding: fit ? evenAir(fit.padding) : evenPadding(container),
    closest: fit?.maxZoom,
    title,
  });
  return {
    map,
    view: () => viewOf(map),
    onMove(listener) {
      const report = () => listener(viewOf(map));
      map.on('move', report);
      return () => map.off('move', report);
    },
    moveTo: (view) =>
      map.easeTo({
        center: [view.lon, view.lat],
        duration: 250,
        ...(view.zoom !== undefined && { zoom: view.zoom }),
      }),
    setTheme: (wanted) => repaint(map, style(wanted)),
    destroy: () => map.remove(),
  };
}
