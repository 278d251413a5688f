import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import './map.css';
import { registerMapFonts } from './map_fonts.ts';
import { registerTileProtocol } from './tile_protocol.ts';

// a worker from a blob would need a looser content security policy
maplibregl.setWorkerUrl(workerUrl);

/** Where a map looks: degrees and zoom (512-pixel world). */
export interface MapView {
  lon: number;
  lat: number;
  zoom: number;
}

export interface BaseMapOptions {
  container: HTMLElement;
  style: maplibregl.StyleSpecification;
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number];
  view: MapView | null;
  /** Air around the bounds, pixels. */
  padding: maplibregl.PaddingOptions;
  /** No closer than this when it opens on the bounds. */
  closest?: number | undefined;
  /** Words that the map itself says, e.g. its name to screen readers. */
  title: string;
}

/** Farther out than this the municipality is a dot, closer in there is nothing more to see. */
const zoomRange = { minZoom: 6, maxZoom: 19 };

/** A flat north-up map without anything from elsewhere. Names appear once the fonts are there. */
export function createBaseMap(options: BaseMapOptions): maplibregl.Map {
  registerMapFonts();
  registerTileProtocol();
  const { container, style, bounds, view, padding, closest, title } = options;
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new maplibregl.Map({
    container,
    style,
    ...zoomRange,
    ...(view
      ? { center: [view.lon, view.lat], zoom: view.zoom }
      : { bounds, fitBoundsOptions: { padding, ...(closest && { maxZoom: closest }) } }),
    attributionControl: false,
    maplibreLogo: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: reduced ? 0 : 120,
    reduceMotion: reduced,
    locale: { 'Map.Title': title },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** Resolves when the style can be changed and fed; never when the map is removed before. */
export function styleReady(map: maplibregl.Map): Promise<void> {
  return new Promise((resolve) => {
    if (map.isStyleLoaded()) resolve();
    else map.once('style.load', () => resolve());
  });
}

/** Air around what a map is fitted to: less on a phone. */
export function fitPadding(container: HTMLElement): number {
  return Math.round(Math.min(56, Math.min(container.clientWidth, container.clientHeight) * 0.06));
}

export const evenPadding = (container: HTMLElement): maplibregl.PaddingOptions =>
  evenAir(fitPadding(container));

export const evenAir = (air: number): maplibregl.PaddingOptions => ({
  top: air,
  right: air,
  bottom: air,
  left: air,
});

export const viewOf = (map: maplibregl.Map): MapView => {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
};

/** Gives every layer of the map the colours of another theme; data, layers and view stay as they are. */
export function repaint(map: maplibregl.Map, style: maplibregl.StyleSpecification): void {
  for (const layer of style.layers) {
    if (!map.getLayer(layer.id)) continue;
    for (const [property, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, property as never, value as never);
    }
  }
}
