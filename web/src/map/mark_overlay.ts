import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextInDirection } from './mark_navigation.ts';
import { paintMark } from './paint_mark.ts';
import { type Disc, standApart } from './step_aside.ts';

/** A button that stays at a place of the map. */
export interface PlacedMark {
  lon: number;
  lat: number;
  /** Of what is drawn, pixels. */
  radius: number;
  element: HTMLButtonElement;
  /** Where it is drawn from its place, pixels; such a mark never steps aside. */
  offset?: { x: number; y: number };
}

export interface OverlayOptions {
  className: string;
  /** Marks that these must not cover; these step aside. */
  below?: readonly MarkOverlay[];
  /** How far a mark may step aside, pixels. */
  reach: number;
}

/**
 * Buttons over the map, moved with it. They are HTML, so that each has a name, takes focus and is pressed by
 * keyboard: one stop for Tab, arrows go to the nearest mark in that direction, Escape back to the map. No mark covers
 * another: the largest keep their place, each placed one is in the way of the next.
 */
export class MarkOverlay {
  private readonly group = document.createElement('div');
  private marks: readonly PlacedMark[] = [];
  /** Pixels from each mark's place to where it is drawn; as long as nobody zooms they stay. */
  private offsets: { x: number; y: number }[] = [];
  private offsetsAtZoom = Number.NaN;
  /** Kept, since asking for it right after a change makes the browser lay the whole page out. */
  private size: { width: number; height: number };
  private readonly place = () => {
    if (this.offsetsAtZoom !== this.map.getZoom()) this.findOffsets();
    const { width, height } = this.size;
    this.marks.forEach(({ element }, i) => {
      const { x, y } = this.pointOf(i);
      // what is off the screen is not there for Tab either
      const isOff = x < 0 || y < 0 || x > width || y > height;
      // a hidden button would drop the focus to nowhere
      if (isOff && element === document.activeElement) this.map.getCanvas().focus({ preventScroll: true });
      element.hidden = isOff;
      element.style.transform = `translate(${Math.round(x * 2) / 2}px, ${Math.round(y * 2) / 2}px) translate(-50%, -50%)`;
    });
    this.keepOneStop();
  };

  private readonly resize = () => {
    this.size = sizeOf(this.map);
    this.place();
  };

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: OverlayOptions,
  ) {
    this.size = sizeOf(map);
    this.group.className = options.className;
    this.group.setAttribute('role', 'group');
    this.group.addEventListener('keydown', (event) => this.onKey(event));
    map.getCanvasContainer().append(this.group);
    map.on('move', this.place);
    map.on('resize', this.resize);
  }

  /** Replaces the marks. Focus stays where it was when a mark with the same label is there again. */
  set(marks: readonly PlacedMark[], label: string): void {
    const focused = this.marks.find(({ element }) => element === document.activeElement);
    const focusedLabel = focused?.element.getAttribute('aria-label');
    this.group.setAttribute('aria-label', label);
    this.marks = marks;
    this.group.replaceChildren(...marks.map(({ element }) => element));
    for (const { element } of marks) element.tabIndex = -1;
    this.replace();
    if (focused === undefined) return;
    // marks beside the screen may read the same, and what is hidden takes no focus
    const same = marks.find(
      ({ element }) => element.getAttribute('aria-label') === focusedLabel && !element.hidden,
    );
    (same?.element ?? this.map.getCanvas()).focus({ preventScroll: true });
  }

  /** Gives the focus to the mark that reads so; false when it is not on screen. */
  focus(text: string): boolean {
    const mark = this.marks.find(({ element }) => element.textContent === text && !element.hidden);
    if (!mark || this.group.hidden) return false;
    for (const { element } of this.marks) element.tabIndex = -1;
    mark.element.tabIndex = 0;
    mark.element.focus({ preventScroll: true });
    return true;
  }

  show(visible: boolean): void {
    // what is switched off under a focused button must not take the focus with it
    if (!visible && this.group.contains(document.activeElement)) this.map.getCanvas().focus();
    this.group.hidden = !visible;
  }

  destroy(): void {
    this.map.off('move', this.place);
    this.map.off('resize', this.resize);
    this.group.remove();
  }

  /** Where the marks are drawn on screen; none while they are hidden. */
  discs(): Disc[] {
    if (this.group.hidden) return [];
    if (this.offsetsAtZoom !== this.map.getZoom()) this.findOffsets();
    return this.marks.map(({ radius }, i) => ({ ...this.pointOf(i), radius }));
  }

  /** Paints the marks that are on screen; pixels of the context are those of the screen. */
  paint(context: CanvasRenderingContext2D): void {
    if (this.group.hidden) return;
    this.marks.forEach(({ element, radius }, i) => {
      if (!element.hidden) paintMark(context, element, this.pointOf(i), radius);
    });
  }

  /** Finds every mark's place anew; for when what lies below has changed. */
  replace(): void {
    this.findOffsets();
    this.place();
  }

  private pointOf(mark: number): { x: number; y: number } {
    const { lon, lat } = this.marks[mark]!;
    const { x, y } = this.map.project([lon, lat]);
    const offset = this.offsets[mark]!;
    return { x: x + offset.x, y: y + offset.y };
  }

  private findOffsets(): void {
    this.offsetsAtZoom = this.map.getZoom();
    const points = this.marks.map(({ lon, lat }) => this.map.project([lon, lat]));
    const order = this.marks.map((_, i) => i).filter((i) => this.marks[i]!.offset === undefined);
    order.sort((a, b) => this.marks[b]!.radius - this.marks[a]!.radius);
    const discs = order.map((i) => ({ x: points[i]!.x, y: points[i]!.y, radius: this.marks[i]!.radius }));
    const placed = standApart(
      discs,
      (this.options.below ?? []).flatMap((below) => below.discs()),
      this.options.reach,
    );
    this.offsets = this.marks.map(({ offset }) => offset ?? { x: 0, y: 0 });
    order.forEach((mark, i) => {
      const { x, y } = placed[i]!;
      this.offsets[mark] = { x: x - points[mark]!.x, y: y - points[mark]!.y };
    });
  }

  /** One mark on screen takes Tab: the one that had it, else the first. */
  private keepOneStop(): void {
    const onScreen = this.marks.filter(({ element }) => !element.hidden);
    if (onScreen.some(({ element }) => element.tabIndex === 0)) return;
    for (const { element } of this.marks) element.tabIndex = -1;
    if (onScreen[0]) onScreen[0].element.tabIndex = 0;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.map.getCanvas().focus({ preventScroll: true });
      return;
    }
    const onScreen = this.marks.map((_, i) => i).filter((i) => !this.marks[i]!.element.hidden);
    const from = onScreen.findIndex((i) => this.marks[i]!.element === document.activeElement);
    const to = nextInDirection(
      onScreen.map((i) => this.pointOf(i)),
      from,
      event.key,
    );
    if (to === null) return;
    // the map would pan by the same arrow
    event.preventDefault();
    event.stopPropagation();
    const { element } = this.marks[onScreen[to]!]!;
    this.marks[onScreen[from]!]!.element.tabIndex = -1;
    element.tabIndex = 0;
    element.focus({ preventScroll: true });
  }
}

function sizeOf(map: MapLibreMap): { width: number; height: number } {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}
