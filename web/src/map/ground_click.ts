import type { Map as MapLibreMap } from 'maplibre-gl';

/** A second press within this is a double click, which zooms; milliseconds. */
const doubleClickMilliseconds = 260;
/** What takes presses of its own. */
const PRESSED_LAYERS = ['hotspot-wash'];

interface GroundClickOptions {
  /** The press means something else just now. */
  isTaken(): boolean;
  onClick(lon: number, lat: number): void;
}

/**
 * Calls back with the degrees of a press on the ground itself: on no button that lies on the map and on no hotspot, and
 * when it has not become a double click.
 */
export function onGroundClick(map: MapLibreMap, { isTaken, onClick }: GroundClickOptions): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  map.on('dblclick', () => clearTimeout(waiting));
  map.on('remove', () => clearTimeout(waiting));
  map.on('click', ({ originalEvent, point, lngLat }) => {
    clearTimeout(waiting);
    if (originalEvent.target !== map.getCanvas() || isTaken()) return;
    const onHotspot = map
      .queryRenderedFeatures(point, { layers: PRESSED_LAYERS })
      .some(({ properties }) => !properties.faded);
    if (!onHotspot) waiting = setTimeout(() => onClick(lngLat.lng, lngLat.lat), doubleClickMilliseconds);
  });
}
