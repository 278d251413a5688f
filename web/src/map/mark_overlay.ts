import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextInDirection } from './mark_navigation.ts';

/** A button that stays at a place of the map. */
export interface PlacedMark {
  lon: number;
  lat: number;
  element: HTMLButtonElement;
}

/**
 * Buttons over the map, moved with it. They are HTML, so that each has a name, takes focus and is pressed by
 * keyboard: one stop for Tab, arrows go to the nearest mark in that direction, Escape back to the map.
 */
export class MarkOverlay {
  private readonly group = document.createElement('div');
  private marks: readonly PlacedMark[] = [];
  private readonly place = () => {
    for (const mark of this.marks) this.move(mark);
  };

  constructor(
    private readonly map: MapLibreMap,
    className: string,
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
    for (const [i, { element }] of marks.entries()) element.tabIndex = i === 0 ? 0 : -1;
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

  private move({ lon, lat, element }: PlacedMark): void {
    const { x, y } = this.map.project([lon, lat]);
    element.style.transform = `translate(${Math.round(x * 2) / 2}px, ${Math.round(y * 2) / 2}px) translate(-50%, -50%)`;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.map.getCanvas().focus({ preventScroll: true });
      return;
    }
    const from = this.marks.findIndex(({ element }) => element === document.activeElement);
    const points = this.marks.map(({ lon, lat }) => this.map.project([lon, lat]));
    const to = nextInDirection(points, from, event.key);
    if (to === null) return;
    // the map would pan by the same arrow
    event.preventDefault();
    event.stopPropagation();
    this.marks[from]!.element.tabIndex = -1;
    this.marks[to]!.element.tabIndex = 0;
    this.marks[to]!.element.focus({ preventScroll: true });
  }
}
