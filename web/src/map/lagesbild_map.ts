import { mercatorXOfLon, mercatorYOfLat } from '@lagesbild/shared/geo/mercator.ts';
import type { ImageSource, Map as MapLibreMap } from 'maplibre-gl';
import { createBaseMap, type MapView, repaint, styleReady, viewOf } from './base_map.ts';
import { CELL_SOURCE, cellFeatures } from './cell_layers.ts';
import { CHANGE_SOURCE, changeFeatures, type MapChangeCell } from './change_layers.ts';
import { lagesbildStyle } from './compose_style.ts';
import { DENSITY_SOURCE, densityPixels } from './density_layer.ts';
import { densityRamp } from './density_ramp.ts';
import type { DensityRaster } from './density_raster.ts';
import type { DrawnKind } from './draw_shape.ts';
import { onGroundClick } from './ground_click.ts';
import type { MunicipalGround } from './ground_features.ts';
import { hatchImage } from './hatch_image.ts';
import { hotspotFeatures, type MapHotspot } from './hotspot_features.ts';
import { HATCH_IMAGE, HOTSPOT_SOURCE } from './hotspot_layers.ts';
import { switchGroup } from './layer_groups.ts';
import { flyToBounds, reveal, showBeside, wholePadding } from './map_camera.ts';
import { MapData } from './map_data.ts';
import { MapPace } from './map_pace.ts';
import { type MapPalette, type MapTheme, readMapPalette } from './map_palette.ts';
import { MapPeek } from './map_peek.ts';
import { snapshotMap } from './map_snapshot.ts';
import { MarkOverlay, type PlacedMark } from './mark_overlay.ts';
import { markShadows, SHADOW_IMAGE, SHADOW_SOURCE, shadowImage } from './mark_shadow_layer.ts';
import { POINTED_SOURCE, pointedFeatures } from './pointed_layer.ts';
import { type MapRepeat, REPEAT_SOURCE, RING_IMAGE, repeatFeatures } from './repeat_layer.ts';
import { ringImage } from './ring_image.ts';
import { type MapSelection, SELECTION_SOURCE, selectionFeatures } from './selection_layer.ts';
import { SpiderOverlay } from './spider_overlay.ts';
import { NO_FEATURES } from './style_part.ts';
import { type SurroundingsChoice, surroundingsFeatures } from './surroundings_features.ts';
import { SURROUNDINGS_SOURCE } from './surroundings_layers.ts';

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
  /** The ground itself was pressed, where nothing lies on it; degrees. */
  onGround(lon: number, lat: number): void;
}

/** What is drawn heavier: a hotspot by its rank, a repeat place by its number. */
export interface LitPlace {
  kind: 'hotspot' | 'repeat';
  number: number;
}

/** Which layers of data are shown. */
export interface MapLayers {
  incidents: boolean;
  density: boolean;
  hotspots: boolean;
  change: boolean;
  /** null: nothing of them. */
  surroundings: SurroundingsChoice | null;
}

interface ShownDensity {
  raster: DensityRaster;
  /** End of the ramp in the raster's unit. */
  top: number;
}

/** How far cluster marks and badges may step aside for one another, pixels. */
const markReach = 28;
const badgeReach = 72;
const repeatReach = 48;
/** How long marks stay before names give way to them, milliseconds. */
const shadowRest = 120;

/** The map of the picture: the one object that owns maplibre. Knows nothing of React, the API or the worker. */
export class LagesbildMap {
  private readonly marks: MarkOverlay;
  private readonly badges: MarkOverlay;
  private readonly repeats: MarkOverlay;
  private readonly spider: SpiderOverlay;
  private readonly data: MapData;
  private density: ShownDensity | null = null;
  private lit: LitPlace | null = null;
  private readonly peek: MapPeek;
  readonly pace: MapPace;

  /** Resolves when the map can be given data; `signal` removes it, also before. */
  static async create(options: LagesbildMapOptions, signal?: AbortSignal): Promise<LagesbildMap> {
    const { container, ground, theme, view, title } = options;
    signal?.throwIfAborted();
    const palette = readMapPalette(container, theme);
    const style = lagesbildStyle(ground, palette);
    const map = createBaseMap({
      container,
      style,
      bounds: ground.bounds,
      view,
      padding: wholePadding(container),
      title,
    });
    signal?.addEventListener('abort', () => map.remove(), { once: true });
    await styleReady(map);
    // the style's own images must be there before the first frame asks for them
    map.addImage(HATCH_IMAGE, hatchImage(palette.hotspot), { pixelRatio: 2 });
    map.addImage(RING_IMAGE, ringImage(palette.strongText), { pixelRatio: 2 });
    map.addImage(SHADOW_IMAGE, shadowImage());
    return new LagesbildMap(map, options, palette);
  }

  private constructor(
    private readonly map: MapLibreMap,
    private readonly options: LagesbildMapOptions,
    /** Reading it makes the browser lay the page out some thirty times: once a theme, not once a picture. */
    private palette: MapPalette,
  ) {
    this.data = new MapData(map);
    this.marks = new MarkOverlay(map, { className: 'map-marks', reach: markReach });
    this.badges = new MarkOverlay(map, { className: 'map-badges', below: [this.marks], reach: badgeReach });
    const below = [this.marks, this.badges];
    this.repeats = new MarkOverlay(map, { className: 'map-repeats', below, reach: repeatReach });
    this.spider = new SpiderOverlay(map);
    this.peek = new MapPeek(map);
    this.pace = new MapPace(map);
    switchGroup(map, 'studyArea', false);
    onGroundClick(map, {
      // a press that folds a spot together, or draws, chooses nothing
      isTaken: () => this.spider.isOpen || options.container.dataset.drawing !== undefined,
      onClick: (lon, lat) => options.onGround(lon, lat),
    });
    map.on('click', () => this.spider.close());
    map.on('remove', () => clearTimeout(this.shadowsDue));
    map.on('moveend', () => {
      if (!this.peek.isAway) options.onRest(viewOf(map));
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
      const { rank, faded } = event.features?.[0]?.properties ?? {};
      const isDrawing = options.container.dataset.drawing !== undefined;
      if (Number.isInteger(rank) && !faded && !isDrawing) options.onHotspot(rank);
    });
    map.on('mouseenter', 'hotspot-wash', () => this.pointer('pointer'));
    map.on('mouseleave', 'hotspot-wash', () => this.pointer(''));
  }

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
    this.repeats.replace();
    this.castShadows();
  }

  /**
   * Names on the ground give way to marks and badges, where these are drawn; once they stay, since placing names anew
   * is the dearest part of a step of a brush, and names that jump with every step are not read.
   */
  private castShadows(): void {
    clearTimeout(this.shadowsDue);
    const rest = Math.max(shadowRest, this.pace.restMilliseconds);
    this.shadowsDue = setTimeout(() => this.castShadowsNow(), rest);
  }

  private shadowsDue: ReturnType<typeof setTimeout> | undefined;

  private castShadowsNow(): void {
    clearTimeout(this.shadowsDue);
    const discs = [...this.marks.discs(), ...this.badges.discs(), ...this.repeats.discs()];
    const places = discs.map(({ x, y, radius }) => {
      const { lng, lat } = this.map.unproject([x, y]);
      return { lon: lng, lat, radius };
    });
    this.data.set(SHADOW_SOURCE, markShadows(places));
  }

  /** Fans the incidents of a spot out around it; `elements` are buttons that the page makes, one an incident. */
  openSpider(
    spot: { lon: number; lat: number },
    elements: readonly HTMLButtonElement[],
    label: string,
  ): void {
    this.spider.open(spot, elements, label);
  }

  closeSpider(): void {
    if (this.spider.isOpen) this.spider.close();
  }

  /** Rings around places that incidents have come back to. `badges` are buttons that the page makes, one a place. */
  setRepeats(places: readonly MapRepeat[], badges: readonly PlacedMark[], label: string): void {
    this.data.set(REPEAT_SOURCE, repeatFeatures(places));
    this.repeats.set(badges, label);
    this.castShadows();
  }

  /** Cells by how they stand against what was expected; none takes them away. */
  setChange(cells: readonly MapChangeCell[]): void {
    this.data.set(CHANGE_SOURCE, changeFeatures(cells));
  }

  /** Outlines with their numbers. `badges` are buttons that the page makes, one a hotspot. */
  setHotspots(hotspots: readonly MapHotspot[], badges: readonly PlacedMark[], label: string): void {
    this.data.set(HOTSPOT_SOURCE, hotspotFeatures(hotspots));
    this.badges.set(badges, label);
    this.repeats.replace();
    this.castShadows();
  }

  setDensity(density: ShownDensity | null): void {
    this.density = density;
    this.paintDensity();
    switchGroup(this.map, 'density', this.shows.density && density !== null);
  }

  /** Counts by cell in place of marks; none takes them away. */
  setCells(cells: Parameters<typeof cellFeatures>[0]): void {
    this.data.set(CELL_SOURCE, cellFeatures(cells));
  }

  private shows: MapLayers = {
    incidents: true,
    density: true,
    hotspots: true,
    change: false,
    surroundings: null,
  };

  setLayers(shows: MapLayers): void {
    this.shows = shows;
    this.marks.show(shows.incidents);
    if (!shows.incidents) this.closeSpider();
    this.badges.show(shows.hotspots);
    this.badges.replace();
    this.repeats.show(shows.incidents);
    this.repeats.replace();
    switchGroup(this.map, 'shadows', shows.incidents || shows.hotspots);
    switchGroup(this.map, 'cells', shows.incidents);
    switchGroup(this.map, 'repeats', shows.incidents);
    switchGroup(this.map, 'hotspots', shows.hotspots);
    switchGroup(this.map, 'density', shows.density && this.density !== null);
    switchGroup(this.map, 'change', shows.change);
    // a surface that ends there must not look cut
    switchGroup(this.map, 'studyAreaBorder', shows.density || shows.change);
    this.castShadows();
    this.showSurroundings(shows.surroundings);
  }

  private showSurroundings(choice: SurroundingsChoice | null): void {
    const features = choice === null ? NO_FEATURES : surroundingsFeatures(this.options.ground, choice);
    this.data.set(SURROUNDINGS_SOURCE, features);
    // the same names are not written twice
    switchGroup(this.map, 'placeNames', !choice?.places);
  }

  showStudyArea(visible: boolean): void {
    switchGroup(this.map, 'studyArea', visible);
  }

  /** Draws one place heavier; null none. */
  light(place: LitPlace | null): void {
    const sources = { hotspot: HOTSPOT_SOURCE, repeat: REPEAT_SOURCE };
    const state = ({ kind, number }: LitPlace, lit: boolean) =>
      this.map.setFeatureState({ source: sources[kind], id: number }, { lit });
    if (this.lit !== null) state(this.lit, false);
    if (place !== null) state(place, true);
    this.lit = place;
  }

  /** Glances at a box that is out of view, without zooming; null ends the glance. */
  glance(bounds: [number, number, number, number] | null): void {
    if (bounds) this.peek.at(bounds);
    else this.peek.end();
  }

  /** Gives a hotspot's number the focus when it has come on screen: call it before the flight there. */
  focusBadge(rank: number): void {
    const canvas = this.map.getCanvas();
    canvas.focus({ preventScroll: true });
    const tryAgain = () => {
      const hasLeft = document.activeElement !== canvas;
      if (hasLeft || this.badges.focus(String(rank))) this.map.off('moveend', tryAgain);
    };
    this.map.on('moveend', tryAgain);
  }

  setTheme(theme: MapTheme): void {
    const palette = readMapPalette(this.options.container, theme);
    this.palette = palette;
    repaint(this.map, lagesbildStyle({ ...this.options.ground, background: NO_FEATURES }, palette));
    this.map.updateImage(HATCH_IMAGE, hatchImage(palette.hotspot));
    this.map.updateImage(RING_IMAGE, ringImage(palette.strongText));
    this.paintDensity();
  }

  /** Moves so that the box (west, south, east, north) fills the screen, not closer than `maxZoom`. */
  flyTo(bounds: [number, number, number, number], maxZoom = 16): void {
    this.peek.stay();
    flyToBounds(this.map, bounds, maxZoom);
  }

  /** Brings a box into the part of the map that a panel (pixels wide) at its right leaves free, unless it is there. */
  showBeside(bounds: [number, number, number, number], panelWidth: number): void {
    showBeside(this.map, bounds, panelWidth);
  }

  /** The view that the map opened with. */
  showAll(): void {
    const padding = wholePadding(this.options.container);
    this.map.fitBounds(this.options.ground.bounds, { padding, duration: 500 });
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(Math.round(this.map.getZoom() + steps), { duration: 200 });
  }

  /** Rings a place and brings it into view beside an opened panel; null takes the ring away. */
  point(place: { lon: number; lat: number } | null): void {
    this.data.set(POINTED_SOURCE, pointedFeatures(place));
    if (place) reveal(this.map, place.lon, place.lat);
  }

  /** Outlines parts of the map; none takes them away. */
  setSelections(parts: readonly MapSelection[]): void {
    this.data.set(SELECTION_SOURCE, selectionFeatures(parts));
  }

  /** Lets the hand draw a part of the map; null when `signal` ended it. Marks and hotspots take no clicks meanwhile. */
  async draw(kind: DrawnKind, signal: AbortSignal): Promise<[lon: number, lat: number][] | null> {
    const { drawShape } = await import('./draw_shape.ts');
    if (signal.aborted) return null;
    const { container } = this.options;
    container.dataset.drawing = kind;
    try {
      return await drawShape(this.map, kind, this.palette.accent, signal);
    } finally {
      // the click that ends a drawing must not open what lies under it
      setTimeout(() => delete container.dataset.drawing, 0);
    }
  }

  /** The map as it is shown with its marks and numbers, `pixelRatio` pixels to one; for paper and pictures. */
  async picture(pixelRatio: number): Promise<HTMLCanvasElement> {
    this.castShadowsNow();
    const canvas = await snapshotMap(this.map, pixelRatio);
    const context = canvas.getContext('2d')!;
    context.scale(pixelRatio, pixelRatio);
    this.marks.paint(context);
    this.badges.paint(context);
    this.repeats.paint(context);
    return canvas;
  }

  resize(): void {
    this.map.resize();
  }

  private paintDensity(): void {
    const source = this.source<ImageSource>(DENSITY_SOURCE);
    if (!this.density || !source) return;
    const { raster, top } = this.density;
    const pixels = densityPixels(raster, top, densityRamp(this.palette.density));
    source.updateImage({
      image: new ImageData(pixels, raster.width, raster.height),
      coordinates: raster.coordinates,
    });
  }

  private source<T>(id: string): T | undefined {
    return this.map.getSource(id) as T | undefined;
  }

  private pointer(cursor: string): void {
    this.map.getCanvas().style.cursor = cursor;
  }
}
