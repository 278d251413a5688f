import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { type BackgroundMapOptions, createBackgroundMap } from './background_map.ts';
import { styleReady } from './base_map.ts';
import { hatchImage } from './hatch_image.ts';
import { badgeCorner, hotspotFeatures, type MapHotspot, outlineBounds } from './hotspot_features.ts';
import { HATCH_IMAGE, HOTSPOT_SOURCE, hotspotLayers } from './hotspot_layers.ts';
import { MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import { type MapPalette, type MapTheme, readMapPalette } from './map_palette.ts';
import type { MapFeatures } from './style_part.ts';

const NUMBER_SOURCE = 'hotspot-numbers';

/** A flight that ten people can follow with their eyes, milliseconds. */
const FLIGHT = 3200;
/** Closer than this a place no longer shows where in town it lies. */
const CLOSEST = 16.2;
/** Names on the ground, pixels on a screen of 1920 × 1080: readable from the back of the room. */
const NAME_SIZES: Record<string, number> = { 'label-centre': 38, 'label-district': 34, 'hotspot-number': 32 };
const SMALLEST_NAME = 28;
const NUMBER_RADIUS = 27;

interface PresentationMapOptions extends BackgroundMapOptions {
  hotspots: readonly MapHotspot[];
  /** The size of a pixel of the 1920 × 1080 design on this screen. */
  scale: number;
}

/** The map of a meeting's presentation: the ground with large names, outlines hatched and numbered, slow flights. */
export interface PresentationMap {
  /** To the hotspot of that number, or out over all of the municipality. */
  flyTo(rank: number | null): void;
  setTheme(theme: MapTheme): void;
  setScale(scale: number): void;
  destroy(): void;
}

/** Resolves when there is something to see. A reader who wants less motion is moved at once (`reduceMotion`). */
export async function createPresentationMap(
  container: HTMLElement,
  { hotspots, scale, ...options }: PresentationMapOptions,
): Promise<PresentationMap> {
  const view = createBackgroundMap(container, options);
  const { map } = view;
  await styleReady(map);
  const palette = readMapPalette(container, options.theme);
  map.addImage(HATCH_IMAGE, hatchImage(palette.hotspot), { pixelRatio: 1.4 });
  const part = hotspotLayers(hotspotFeatures(hotspots), palette);
  for (const [id, source] of Object.entries(part.sources)) map.addSource(id, source);
  map.addSource(NUMBER_SOURCE, { type: 'geojson', data: numberFeatures(hotspots) });
  const firstName = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
  // names are read over the outlines, the numbers over everything
  for (const layer of part.layers) map.addLayer(layer, firstName);
  for (const layer of numberLayers(palette)) map.addLayer(layer);
  enlarge(map, scale);
  // the keys turn the slides; the hand may still move the map
  map.keyboard.disable();
  map.getCanvas().tabIndex = -1;
  const whole = map.getBounds().toArray().flat() as [number, number, number, number];

  const light = (rank: number | null) => {
    for (const hotspot of hotspots)
      map.setFeatureState({ source: HOTSPOT_SOURCE, id: hotspot.rank }, { lit: hotspot.rank === rank });
  };
  return {
    flyTo(rank) {
      const hotspot = hotspots.find((one) => one.rank === rank);
      const bounds = hotspot ? outlineBounds(hotspot.outline) : null;
      light(rank);
      const { clientWidth, clientHeight } = container;
      const padding = bounds ? Math.round(0.3 * Math.min(clientWidth, clientHeight)) : 0;
      map.fitBounds(bounds ?? whole, { padding, maxZoom: CLOSEST, duration: FLIGHT, curve: 1.3 });
    },
    setTheme(theme) {
      view.setTheme(theme);
      const colours = readMapPalette(container, theme);
      for (const layer of [...hotspotLayers(hotspotFeatures([]), colours).layers, ...numberLayers(colours)])
        for (const [property, value] of Object.entries(layer.paint ?? {}))
          map.setPaintProperty(layer.id, property as never, value as never);
      map.updateImage(HATCH_IMAGE, hatchImage(colours.hotspot));
    },
    setScale: (wanted) => enlarge(map, wanted),
    destroy: view.destroy,
  };
}

/** Names and numbers as large as the screen asks for. */
function enlarge(map: MapLibreMap, scale: number): void {
  for (const layer of map.getStyle().layers) {
    if (layer.type !== 'symbol') continue;
    map.setLayoutProperty(layer.id, 'text-size', scale * (NAME_SIZES[layer.id] ?? SMALLEST_NAME));
  }
  map.setPaintProperty('hotspot-number-ground', 'circle-radius', NUMBER_RADIUS * scale);
}

function numberFeatures(hotspots: readonly MapHotspot[]): MapFeatures {
  return {
    type: 'FeatureCollection',
    features: hotspots.flatMap(({ rank, outline }) => {
      const corner = badgeCorner(outline);
      return corner
        ? [
            {
              type: 'Feature' as const,
              properties: { rank },
              geometry: { type: 'Point' as const, coordinates: corner },
            },
          ]
        : [];
    }),
  };
}

function numberLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'hotspot-number-ground',
      type: 'circle',
      source: NUMBER_SOURCE,
      paint: {
        'circle-color': palette.hotspot,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'hotspot-number',
      type: 'symbol',
      source: NUMBER_SOURCE,
      layout: {
        'text-field': ['to-string', ['get', 'rank']],
        'text-font': [MAP_FONT_SEMIBOLD],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.halo },
    },
  ];
}
