import type { Map as MapLibreMap } from 'maplibre-gl';

/** Air around what is looked at, pixels. */
const margin = 24;
const glance = 450;

/**
 * A glance at another part of the map: it moves there without zooming when that part is out of view, and back when the
 * glance ends. Who moves the map by hand meanwhile stays where they went. Without motion there is no glance.
 */
export class MapPeek {
  private before: { lng: number; lat: number } | null = null;
  private returning = false;

  constructor(private readonly map: MapLibreMap) {
    const stay = () => this.stay();
    for (const event of ['dragstart', 'wheel', 'dblclick', 'touchstart'] as const) map.on(event, stay);
  }

  /** The view is not one that anybody chose: links must not carry it. */
  get isAway(): boolean {
    return this.before !== null || this.returning;
  }

  /** West, south, east, north in degrees. */
  at([west, south, east, north]: [number, number, number, number]): void {
    if (
      window.matchMedia('(prefers-reduced-motion: reduce)').matches ||
      this.isInView(west, south, east, north)
    )
      return;
    this.before ??= this.map.getCenter();
    this.returning = false;
    this.map.easeTo({ center: [(west + east) / 2, (south + north) / 2], duration: glance });
  }

  /** Back to where the glance began, if there was one. */
  end(): void {
    const { before } = this;
    if (before === null) return;
    this.before = null;
    this.returning = true;
    this.map.easeTo({ center: before, duration: glance });
    this.map.once('moveend', () => {
      this.returning = false;
    });
  }

  /** What was a glance becomes the view. */
  stay(): void {
    this.before = null;
    this.returning = false;
  }

  private isInView(west: number, south: number, east: number, north: number): boolean {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const upperLeft = this.map.project([west, north]);
    const lowerRight = this.map.project([east, south]);
    return (
      upperLeft.x >= margin &&
      upperLeft.y >= margin &&
      lowerRight.x <= clientWidth - margin &&
      lowerRight.y <= clientHeight - margin
    );
  }
}
