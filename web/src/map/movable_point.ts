import { type Map as MapLibreMap, type MapMouseEvent, Marker } from 'maplibre-gl';

type Point = { lon: number; lat: number };

/** Pixels that an arrow key moves the point, and with Shift. */
const STEP = 4;
const LONG_STEP = 24;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A point that is dragged, put by a press on the map, or moved by arrow keys (WCAG 2.5.7: never by dragging alone). */
export class MovablePoint {
  private readonly marker: Marker;
  private placed = false;
  private readonly onPress = (event: MapMouseEvent) => {
    this.put({ lon: event.lngLat.lng, lat: event.lngLat.lat });
  };

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: { start: Point | null; label: string; onMove: (point: Point) => void },
  ) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'movable-point';
    element.setAttribute('aria-label', options.label);
    element.addEventListener('keydown', (event) => this.onKey(event));
    this.marker = new Marker({ element, draggable: true });
    this.marker.on('dragend', () => {
      const { lng, lat } = this.marker.getLngLat();
      options.onMove({ lon: lng, lat });
    });
    map.on('click', this.onPress);
    map.getCanvas().classList.add('puts-a-point');
    if (options.start) this.show(options.start);
  }

  remove(): void {
    this.map.off('click', this.onPress);
    this.map.getCanvas().classList.remove('puts-a-point');
    this.marker.remove();
  }

  private show({ lon, lat }: Point): void {
    this.marker.setLngLat([lon, lat]);
    if (!this.placed) this.marker.addTo(this.map);
    // the marker takes the name of its own for itself when it is added
    this.marker.getElement().setAttribute('aria-label', this.options.label);
    this.placed = true;
  }

  private put(point: Point): void {
    this.show(point);
    this.options.onMove(point);
  }

  private onKey(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    // the map would pan by the same arrow
    event.stopPropagation();
    const step = event.shiftKey ? LONG_STEP : STEP;
    const { x, y } = this.map.project(this.marker.getLngLat());
    const { lng, lat } = this.map.unproject([x + direction[0] * step, y + direction[1] * step]);
    this.put({ lon: lng, lat });
  }
}
