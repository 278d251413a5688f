import { type BackgroundMap, type BackgroundMapOptions, createBackgroundMap } from './background_map.ts';
import { type MarkCategory, markElement } from './mark_element.ts';
import { MarkOverlay } from './mark_overlay.ts';
import { markRadius } from './mark_ring.ts';
import { MovablePoint } from './movable_point.ts';
import './review_map.css';

export interface ReviewMark {
  id: string;
  lon: number;
  lat: number;
  category: MarkCategory;
  /** What a screen reader says. */
  label: string;
  /** `chosen` is read just now; `near` is not in the queue. */
  kind: 'waiting' | 'chosen' | 'near';
  /** Which of two compared reports it is, e.g. "A". */
  side?: string | undefined;
}

export interface ReviewMapEvents {
  onPick(id: string): void;
  /** The pointer or the focus is on a mark; null when it has left. */
  onLight(id: string | null): void;
}

type Point = { lon: number; lat: number };

/** How far a mark may step aside from another, pixels. */
const REACH = 30;
const PLACE_ZOOM = 15.5;
/** Of the map's sides: a point farther out is brought in. */
const EDGE = 0.12;

/** The queue on the municipality's ground: a mark for each report, one of them chosen, and a point that can be moved. */
export class ReviewMap {
  private readonly ground: BackgroundMap;
  private readonly overlay: MarkOverlay;
  private marks: readonly ReviewMark[] = [];
  private elements = new Map<string, HTMLButtonElement>();
  private movable: MovablePoint | null = null;

  constructor(
    container: HTMLElement,
    options: BackgroundMapOptions,
    private readonly events: ReviewMapEvents,
  ) {
    this.ground = createBackgroundMap(container, options);
    this.overlay = new MarkOverlay(this.ground.map, { className: 'map-marks', reach: REACH });
  }

  setMarks(marks: readonly ReviewMark[], label: string): void {
    this.marks = marks;
    this.elements = new Map(marks.map((mark) => [mark.id, this.element(mark)]));
    const radius = markRadius(1) + 2;
    this.overlay.set(
      marks.map(({ id, lon, lat, kind }) => ({
        lon,
        lat,
        // the chosen one keeps its place, the others step aside from it
        radius: kind === 'chosen' ? radius * 1.5 : kind === 'near' ? radius * 0.75 : radius,
        element: this.elements.get(id)!,
      })),
      label,
    );
  }

  /** Lights the mark of a row that is pointed at. */
  light(id: string | null): void {
    for (const [own, element] of this.elements) element.toggleAttribute('data-lit', own === id);
  }

  /** Everything that is marked; what is not in the queue left out. */
  showAll(): void {
    this.fit(this.marks.filter(({ kind }) => kind !== 'near'));
  }

  showPlace({ lon, lat }: Point): void {
    this.ground.moveTo({ lon, lat, zoom: PLACE_ZOOM });
  }

  /** Moves as little as it takes to see the point. */
  bringIn({ lon, lat }: Point): void {
    const { map } = this.ground;
    const { x, y } = map.project([lon, lat]);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const inside = x > width * EDGE && x < width * (1 - EDGE) && y > height * EDGE && y < height * (1 - EDGE);
    if (!inside) this.ground.moveTo({ lon, lat });
  }

  fit(points: readonly Point[]): void {
    if (points.length === 0) return;
    const lons = points.map(({ lon }) => lon);
    const lats = points.map(({ lat }) => lat);
    this.ground.map.fitBounds(
      [
        [Math.min(...lons), Math.min(...lats)],
        [Math.max(...lons), Math.max(...lats)],
      ],
      { padding: 48, maxZoom: 16.5, duration: 250 },
    );
  }

  /** Lets a point be moved instead of showing the marks; null ends it. */
  edit(options: { start: Point | null; label: string; onMove: (point: Point) => void } | null): void {
    this.movable?.remove();
    this.movable = options && new MovablePoint(this.ground.map, options);
    this.overlay.show(options === null);
    if (options?.start) this.showPlace(options.start);
  }

  setTheme(theme: Parameters<BackgroundMap['setTheme']>[0]): void {
    this.ground.setTheme(theme);
  }

  destroy(): void {
    this.movable?.remove();
    this.overlay.destroy();
    this.ground.destroy();
  }

  private element({ id, category, label, kind, side }: ReviewMark): HTMLButtonElement {
    const element = markElement({ count: 1, mix: [1], categories: [category], label });
    element.dataset.kind = kind;
    if (kind === 'chosen') element.setAttribute('aria-current', 'true');
    if (side) element.dataset.side = side;
    element.addEventListener('click', () => this.events.onPick(id));
    for (const type of ['pointerenter', 'focus'] as const)
      element.addEventListener(type, () => this.events.onLight(id));
    for (const type of ['pointerleave', 'blur'] as const)
      element.addEventListener(type, () => this.events.onLight(null));
    return element;
  }
}
