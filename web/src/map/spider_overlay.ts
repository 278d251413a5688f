import type { Map as MapLibreMap } from 'maplibre-gl';
import { MarkOverlay } from './mark_overlay.ts';
import { legPath, spiderOffsets } from './spider_legs.ts';

const SVG = 'http://www.w3.org/2000/svg';
const markRadius = 13;

/** The incidents of one spot, fanned out around it on legs. Zooming folds them in again. */
export class SpiderOverlay {
  private readonly marks: MarkOverlay;
  private readonly legs = document.createElementNS(SVG, 'svg');
  private readonly path = document.createElementNS(SVG, 'path');
  private spot: { lon: number; lat: number; zoom: number } | null = null;
  private readonly follow = () => {
    if (this.spot === null) return;
    if (Math.abs(this.map.getZoom() - this.spot.zoom) > 0.5) {
      this.close();
      return;
    }
    const { x, y } = this.map.project([this.spot.lon, this.spot.lat]);
    this.path.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  };

  constructor(private readonly map: MapLibreMap) {
    this.legs.setAttribute('class', 'map-spider-legs');
    this.legs.setAttribute('aria-hidden', 'true');
    this.legs.append(this.path);
    map.getCanvasContainer().append(this.legs);
    this.marks = new MarkOverlay(map, { className: 'map-spider', reach: 0 });
    this.close();
    map.on('move', this.follow);
  }

  /** `elements`: one button an incident, in the order that they stand around the spot, clockwise from the top. */
  open(spot: { lon: number; lat: number }, elements: readonly HTMLButtonElement[], label: string): void {
    const offsets = spiderOffsets(elements.length);
    this.path.setAttribute('d', legPath(offsets));
    this.spot = { ...spot, zoom: this.map.getZoom() };
    this.legs.removeAttribute('hidden');
    this.marks.show(true);
    this.marks.set(
      elements.map((element, i) => ({ ...spot, radius: markRadius, element, offset: offsets[i]! })),
      label,
    );
    this.follow();
  }

  close(): void {
    this.spot = null;
    this.legs.setAttribute('hidden', '');
    this.marks.set([], '');
    this.marks.show(false);
  }

  get isOpen(): boolean {
    return this.spot !== null;
  }
}
