import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

/**
 * Terra Draw's hold on a map that may be removed before the drawing ends: a page that is left takes its map along
 * while a frame of the drawing is still waited for. Then nothing is left to clear, and the frame has nothing to draw.
 */
class DrawingAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  isMapGone = false;

  override clear() {
    if (!this.isMapGone) super.clear();
  }

  override unregister() {
    // layers and sources went with the map; without callbacks a waiting frame draws nothing
    if (this.isMapGone) this._currentModeCallbacks = undefined;
    else super.unregister();
  }
}

/** The adapter of a drawing on `map`: coordinates to nine decimals, and quiet once the map is removed. */
export function createDrawingAdapter(map: MapLibreMap): TerraDrawMapLibreGLAdapter<MapLibreMap> {
  const adapter = new DrawingAdapter({ map, coordinatePrecision: 9 });
  map.once('remove', () => {
    adapter.isMapGone = true;
    adapter.unregister();
  });
  return adapter;
}
