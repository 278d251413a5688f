import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode, TerraDrawRectangleMode } from 'terra-draw';
import { createDrawingAdapter } from './drawing_adapter.ts';
import { parseColor } from './map_palette.ts';

export type DrawnKind = 'rectangle' | 'polygon';

type HexColor = `#${string}`;

/**
 * Lets the hand draw one rectangle or polygon and gives its corners (lon, lat; not closed); null when `signal` ends
 * it first. Drawing takes the map's clicks meanwhile and leaves nothing behind. `color`: as the map's palette has it.
 */
export function drawShape(
  map: MapLibreMap,
  kind: DrawnKind,
  color: string,
  signal: AbortSignal,
): Promise<[lon: number, lat: number][] | null> {
  const ink: HexColor = `#${parseColor(color)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
  const styles = { fillColor: ink, fillOpacity: 0.12, outlineColor: ink, outlineWidth: 2.5 } as const;
  const draw = new TerraDraw({
    adapter: createDrawingAdapter(map),
    modes: [
      new TerraDrawRectangleMode({ styles, drawInteraction: 'click-move-or-drag' }),
      new TerraDrawPolygonMode({
        styles: { ...styles, closingPointColor: ink, closingPointWidth: 6 },
        pointerDistance: 20,
      }),
    ],
  });
  return new Promise((resolve) => {
    const end = (corners: [number, number][] | null) => {
      if (draw.enabled) draw.stop();
      resolve(corners);
    };
    signal.addEventListener('abort', () => end(null), { once: true });
    draw.on('finish', (id) => {
      const shape = draw.getSnapshotFeature(id)?.geometry;
      end(shape?.type === 'Polygon' ? (shape.coordinates[0]!.slice(0, -1) as [number, number][]) : null);
    });
    draw.start();
    draw.setMode(kind);
  });
}
