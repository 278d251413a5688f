import { mercatorXOfLon, mercatorYOfLat } from '@lagesbild/shared/geo/mercator.ts';
import type { GeoJSONSource, ImageSource, Map as MapLibreMap } from 'maplibre-gl';
import { createBaseMap, fitPadding, type MapView, repaint, styleReady, viewOf } from './base_map.ts';
import { CELL_SOURCE, cellFeatures } from './cell_layers.ts';
import { lagesbildStyle } from './compose_style.ts';
import { DENSITY_SOURCE, densityPixels } from './density_layer.ts';
import { densityRamp } from './density_ramp.ts';
import type { DensityRaster } from './density_raster.ts';
import type { MunicipalGround } from './ground_features.ts';
import { hatchImage } from './hatch_image.ts';
import { hotspotFeatures, type MapHotspot } from './hotspot_features.ts';
import { HATCH_IMAGE, HOTSPOT_SOURCE } from './hotspot_layers.ts';
import { type MapTheme, readMapPalette } from './map_palette.ts';
import { MarkOverlay, type PlacedMark } from './mark_overlay.ts';
import { markShadows, SHADOW_IMAGE, SHADOW_SOURCE, shadowImage } from './mark_shadow_layer.ts';
import { POINTED_SOURCE, pointedFeatures } from './pointed_layer.ts';

export interface LagesbildMapOptions {
  container: HTMLElement;
  ground: MunicipalGround;
  theme: MapTheme;
  /** Where to look; null fits the ground's bounds. */
  view: MapView | null;
  title: string;
  /** The view has come to rest. */
  onRest(view: MapView): void;
  /** What is on screen has changed so that clusters are due. */
  onMarksDue(): void;
  onHotspot(rank: number): void;
}

/** Which layers of data are shown. */
export interface MapLayers {
  incidents: boolean;
  density: boolean;
  hotspots: boolean;
}

interface ShownDensity {
  raster: DensityRaster;
  /** End of the ramp in the raster's unit. */
  top: number;
}

/** Width of a panel at the right of the map, and air around a place that is brought into view; pixels. */
const panelPixels = 384;
const revealMargin = 48;

/** Layers on the canvas by what people switch. */
const SWITCHED = {
  cells: ['cell-wash', 'cell-edge', 'cell-count'],
  density: ['density'],
  shadows: ['mark-shadow'],
  hotspots: ['hotspot-wash', 'hotspot-hatch', 'hotspot-outline'],
  studyArea: ['study-area'],
} as const;

/** The map of the picture: the one object that owns maplibre. Knows nothing of React, the API or the worker. */
export class LagesbildMap {
  private readonly marks: MarkOverlay;
  private readonly badges: MarkOverlay;
  private density: ShownDensity | null = null;
  private lit: number | null = null;

  /** Resolves when the map can be given data; `signal` removes it, also before. */
  static async create(options: LagesbildMapOptions, signal?: AbortSignal): Promise<LagesbildMap> {
    const { container, ground, theme, view, title } = options;
    signal?.throwIfAborted();
    const palette = readMapPalette(container, theme);
    const style = lagesbildStyle(ground, palette);
    const map = createBaseMap({ container, style, bounds: ground.bounds, view, title });
    signal?.addEventListener('abort', () => map.remove(), { once: true });
    await styleReady(map);
    // the style's own images must be there before the first frame asks for them
    map.addImage(HATCH_IMAGE, hatchImage(palette.hotspot), { pixelRatio: 2 });
    map.addImage(SHADOW_IMAGE, shadowImage());
    return new LagesbildMap(map, options);
  }

  private constructor(
    private readonly map: MapLibreMap,
    private readonly options: LagesbildMapOptions,
  ) {
    this.marks = new MarkOverlay(map, 'map-marks');
    this.badges = new MarkOverlay(map, 'map-badges', this.marks);
    this.theme = options.theme;
    this.switchLayers('studyArea', false);
    map.on('moveend', () => {
      options.onRest(viewOf(map));
      options.onMarksDue();
    });
    let zoomLevel = Math.floor(map.getZoom());
    map.on('zoom', () => {
      // clusters change at whole zooms only, so they stand still in between
      if (Math.floor(map.getZoom()) === zoomLevel) return;
      zoomLevel = Math.floor(map.getZoom());
      options.onMarksDue();
    });
    map.on('click', 'hotspot-wash', (event) => {
      const rank = Number(event.features?.[0]?.properties.rank);
      if (Number.isInteger(rank)) options.onHotspot(rank);
    });
    map.on('mouseenter', 'hotspot-wash', () => this.pointer('pointer'));
    map.on('mouseleave', 'hotspot-wash', () => this.pointer(''));
  }

  private theme: MapTheme;

  /** What clusters are asked for: the screen and half a screen around it. */
  screen(): { bounds: { minX: number; minY: number; maxX: number; maxY: number }; zoom: number } {
    const bounds = this.map.getBounds();
    const [minX, maxX] = [mercatorXOfLon(bounds.getWest()), mercatorXOfLon(bounds.getEast())];
    const [minY, maxY] = [mercatorYOfLat(bounds.getNorth()), mercatorYOfLat(bounds.getSouth())];
    const [marginX, marginY] = [(maxX - minX) / 2, (maxY - minY) / 2];
    return {
      bounds: { minX: minX - marginX, minY: minY - marginY, maxX: maxX + marginX, maxY: maxY + marginY },
      zoom: Math.floor(this.map.getZoom()),
    };
  }

  setMarks(marks: readonly PlacedMark[], label: string): void {
    this.marks.set(marks, label);
    this.badges.replace();
    // names on the ground give way to the marks
    this.source<GeoJSONSource>(SHADOW_SOURCE)?.setData(markShadows(marks));
  }

  /** Outlines with their numbers. `badges` are buttons that the page makes, one a hotspot. */
  setHotspots(hotspots: readonly MapHotspot[], badges: readonly PlacedMark[], label: string): void {
    this.source<GeoJSONSource>(HOTSPOT_SOURCE)?.setData(hotspotFeatures(hotspots));
    this.badges.set(badges, label);
  }

  setDensity(density: ShownDensity | null): void {
    this.density = density;
    this.paintDensity();
    this.switchLayers('density', this.shows.density && density !== null);
  }

  /** Counts by cell in place of marks; none takes them away. */
  setCells(cells: Parameters<typeof cellFeatures>[0]): void {
    this.source<GeoJSONSource>(CELL_SOURCE)?.setData(cellFeatures(cells));
  }

  private shows: MapLayers = { incidents: true, density: true, hotspots: true };

  setLayers(shows: MapLayers): void {
    this.shows = shows;
    this.marks.show(shows.incidents);
    this.badges.replace();
    this.switchLayers('shadows', shows.incidents);
    this.switchLayers('cells', shows.incidents);
    this.badges.show(shows.hotspots);
    this.switchLayers('hotspots', shows.hotspots);
    this.switchLayers('density', shows.density && this.density !== null);
  }

  showStudyArea(visible: boolean): void {
    this.switchLayers('studyArea', visible);
  }

  /** Draws one hotspot heavier, by rank; null none. */
  light(rank: number | null): void {
    const state = (target: number, lit: boolean) =>
      this.map.setFeatureState({ source: HOTSPOT_SOURCE, id: target }, { lit });
    if (this.lit !== null) state(this.lit, false);
    if (rank !== null) state(rank, true);
    this.lit = rank;
  }

  setTheme(theme: MapTheme): void {
    this.theme = theme;
    const palette = readMapPalette(this.options.container, theme);
    repaint(this.map, lagesbildStyle({ ...this.options.ground, background: emptyBackground }, palette));
    this.map.updateImage(HATCH_IMAGE, hatchImage(palette.hotspot));
    this.paintDensity();
  }

  /** Moves so that the box (west, south, east, north) fills the screen, not closer than `maxZoom`. */
  flyTo(bounds: [number, number, number, number], maxZoom = 16): void {
    this.map.fitBounds(bounds, { padding: 3 * fitPadding(this.options.container), maxZoom, duration: 700 });
  }

  /** The view that the map opened with. */
  showAll(): void {
    const padding = fitPadding(this.options.container);
    this.map.fitBounds(this.options.ground.bounds, { padding, duration: 500 });
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(Math.round(this.map.getZoom() + steps), { duration: 200 });
  }

  /** Rings a place and brings it into view beside an opened panel; null takes the ring away. */
  point(place: { lon: number; lat: number } | null): void {
    this.source<GeoJSONSource>(POINTED_SOURCE)?.setData(pointedFeatures(place));
    if (place) this.reveal(place.lon, place.lat);
  }

  private reveal(lon: number, lat: number): void {
    const { x, y } = this.map.project([lon, lat]);
    const { clientWidth, clientHeight } = this.options.container;
    // on a phone the panel lies below the map's middle instead of beside it
    const wide = clientWidth > 2 * panelPixels;
    const [right, bottom] = wide
      ? [clientWidth - panelPixels, clientHeight]
      : [clientWidth, clientHeight / 3];
    const inside =
      x > revealMargin && x < right - revealMargin && y > revealMargin && y < bottom - revealMargin;
    if (inside) return;
    const offset: [number, number] = [(right - clientWidth) / 2, (bottom - clientHeight) / 2];
    this.map.easeTo({ center: [lon, lat], offset, duration: 300 });
  }

  resize(): void {
    this.map.resize();
  }

  private paintDensity(): void {
    const source = this.source<ImageSource>(DENSITY_SOURCE);
    if (!this.density || !source) return;
    const { raster, top } = this.density;
    const palette = readMapPalette(this.options.container, this.theme);
    const pixels = densityPixels(raster, top, densityRamp(palette.density));
    source.updateImage({
      image: new ImageData(pixels, raster.width, raster.height),
      coordinates: raster.coordinates,
    });
  }

  private switchLayers(group: keyof typeof SWITCHED, visible: boolean): void {
    for (const id of SWITCHED[group]) {
      this.map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
    }
  }

  private source<T>(id: string): T | undefined {
    return this.map.getSource(id) as T | undefined;
  }

  private pointer(cursor: string): void {
    this.map.getCanvas().style.cursor = cursor;
  }
}

/** Colours are asked for without the ground's features, which need not be laid again. */
const emptyBackground = { type: 'FeatureCollection' as const, features: [] };
