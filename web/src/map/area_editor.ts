import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import { createDrawingAdapter } from './drawing_adapter.ts';
import { parseColor } from './map_palette.ts';

/** Outer rings of an area, each closed: lon, lat in degrees. The hand can change these; holes it cannot. */
export type AreaRings = [number, number][][];

export interface AreaEditor {
  /** Shows these rings with a handle at each corner, in place of what was there. */
  show(rings: AreaRings): void;
  /** Lets the hand draw one more ring; the next click is its first corner. */
  draw(): void;
  destroy(): void;
}

type HexColor = `#${string}`;

/** Draws an area on the map and moves, adds and removes its corners; `onChange` gives all rings after each change. */
export function createAreaEditor(
  map: MapLibreMap,
  color: string,
  onChange: (rings: AreaRings) => void,
): AreaEditor {
  const ink: HexColor = `#${parseColor(color)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
  const fill = { fillColor: ink, fillOpacity: 0.14, outlineColor: ink, outlineWidth: 2.5 } as const;
  const corner = {
    selectionPointColor: ink,
    selectionPointWidth: 6,
    selectionPointOutlineColor: '#ffffff',
  } as const;
  const draw = new TerraDraw({
    adapter: createDrawingAdapter(map),
    modes: [
      new TerraDrawPolygonMode({
        styles: { ...fill, closingPointColor: ink, closingPointWidth: 6 },
        pointerDistance: 20,
      }),
      new TerraDrawSelectMode({
        styles: {
          selectedPolygonColor: ink,
          selectedPolygonFillOpacity: 0.14,
          selectedPolygonOutlineColor: ink,
          selectedPolygonOutlineWidth: 2.5,
          ...corner,
          midPointColor: '#ffffff',
          midPointOutlineColor: ink,
          midPointWidth: 4,
        },
        flags: {
          polygon: {
            feature: { draggable: false, coordinates: { midpoints: true, draggable: true, deletable: true } },
          },
        },
      }),
    ],
  });
  const rings = (): AreaRings =>
    draw
      .getSnapshot()
      .filter(({ geometry, properties }) => geometry.type === 'Polygon' && properties.mode === 'polygon')
      .map(({ geometry }) => (geometry.coordinates as [number, number][][])[0]!);
  const select = () => {
    draw.setMode('select');
    const [first] = draw.getSnapshot().filter(({ properties }) => properties.mode === 'polygon');
    if (first?.id !== undefined) draw.selectFeature(first.id);
  };
  let shown = '';
  // a map that is removed takes its layers along: there is nothing left to clear
  let isMapGone = false;
  map.once('remove', () => {
    isMapGone = true;
  });
  draw.on('finish', (id, { action }) => {
    if (action === 'draw') {
      draw.setMode('select');
      draw.selectFeature(id);
    }
    shown = JSON.stringify(rings());
    onChange(rings());
  });
  draw.start();
  return {
    show(next) {
      // what the hand has just made is on the map already
      if (JSON.stringify(next) === shown) return;
      shown = JSON.stringify(next);
      draw.clear();
      draw.addFeatures(
        next.map((ring) => ({
          type: 'Feature',
          properties: { mode: 'polygon' },
          geometry: { type: 'Polygon', coordinates: [ring] },
        })),
      );
      select();
    },
    draw: () => draw.setMode('polygon'),
    destroy: () => {
      if (draw.enabled && !isMapGone) draw.stop();
    },
  };
}
