import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextInDirection } from './mark_navigation.ts';
import { type Disc, stepAside } from './step_aside.ts';

/** A button that stays at a place of the map. */
export interface PlacedMark {
  lon: number;
  lat: number;
  /** Of what is drawn, pixels. */
  radius: number;
  element: HTMLButtonElement;
}

const point = ({ x, y }: { x: number; y: number }) => ({ x, y });

/**
 * Buttons over the map, moved with it. They are HTML, so that each has a name, takes focus and is pressed by
 * keyboard: one stop for Tab, arrows go to the nearest mark in that direction, Escape back to the map.
 */
export class MarkOverlay {
  private readonly group = document.createElement('div');
  private marks: readonly PlacedMark[] = [];
  private readonly place = () => {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const discs = this.below?.discs() ?? [];
    for (const mark of this.marks) this.move(mark, discs, clientWidth, clientHeight);
    this.keepOneStop();
  };

  /** `below`: marks that these must not cover; these step aside. */
  constructor(
    private readonly map: MapLibreMap,
    className: string,
    private readonly below: MarkOverlay | null = null,
  ) {
    this.group.className = className;
    this.group.setAttribute('role', 'group');
    this.group.addEventListener('keydown', (event) => this.onKey(event));
    map.getCanvasContainer().append(this.group);
    map.on('move', this.place);
    map.on('resize', this.place);
  }

  /** Replaces the marks. Focus stays where it was when a mark with the same label is there again. */
  set(marks: readonly PlacedMark[], label: string): void {
    const focused = this.marks.find(({ element }) => element === document.activeElement);
    const focusedLabel = focused?.element.getAttribute('aria-label');
    this.group.setAttribute('aria-label', label);
    this.marks = marks;
    this.group.replaceChildren(...marks.map(({ element }) => element));
    for (const { element } of marks) element.tabIndex = -1;
    this.place();
    if (focused === undefined) return;
    const same = marks.find(({ element }) => element.getAttribute('aria-label') === focusedLabel);
    (same?.element ?? this.map.getCanvas()).focus({ preventScroll: true });
  }

  show(visible: boolean): void {
    this.group.hidden = !visible;
  }

  destroy(): void {
    this.map.off('move', this.place);
    this.map.off('resize', this.place);
    this.group.remove();
  }

  /** Where the marks are on screen; none while they are hidden. */
  discs(): Disc[] {
    if (this.group.hidden) return [];
    return this.marks.map(({ lon, lat, radius }) => ({ ...point(this.map.project([lon, lat])), radius }));
  }

  /** Moves every mark to its place; for when what lies below has changed. */
  replace(): void {
    this.place();
  }

  private move(mark: PlacedMark, discs: readonly Disc[], width: number, height: number): void {
    const { lon, lat, radius, element } = mark;
    const { x, y } = stepAside({ ...point(this.map.project([lon, lat])), radius }, discs);
    // what is off the screen is not there for Tab either
    element.hidden = x < 0 || y < 0 || x > width || y > height;
    element.style.transform = `translate(${Math.round(x * 2) / 2}px, ${Math.round(y * 2) / 2}px) translate(-50%, -50%)`;
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
    const onScreen = this.marks.filter(({ element }) => !element.hidden);
    const from = onScreen.findIndex(({ element }) => element === document.activeElement);
    const points = onScreen.map(({ lon, lat }) => this.map.project([lon, lat]));
    const to = nextInDirection(points, from, event.key);
    if (to === null) return;
    // the map would pan by the same arrow
    event.preventDefault();
    event.stopPropagation();
    onScreen[from]!.element.tabIndex = -1;
    onScreen[to]!.element.tabIndex = 0;
    onScreen[to]!.element.focus({ preventScroll: true });
  }
}
