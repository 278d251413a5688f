import type { Map as MapLibreMap } from 'maplibre-gl';

/** Layers on the canvas by what people switch. */
const GROUPS = {
  cells: ['cell-wash', 'cell-edge', 'cell-count'],
  density: ['density'],
  change: ['change-fill', 'change-edge', 'change-number'],
  repeats: ['repeat-lit', 'repeat-ring'],
  shadows: ['mark-shadow'],
  hotspots: ['hotspot-wash', 'hotspot-hatch', 'hotspot-edge', 'hotspot-outline', 'hotspot-faded'],
  studyArea: ['study-area'],
  studyAreaBorder: ['study-area-border'],
  /** Names of register places on the ground itself. */
  placeNames: ['label-place'],
} as const;

export type LayerGroup = keyof typeof GROUPS;

/** Shows or hides everything that belongs together. */
export function switchGroup(map: MapLibreMap, group: LayerGroup, visible: boolean): void {
  for (const id of GROUPS[group]) {
    const wanted = visible ? 'visible' : 'none';
    // setting what is set already would cost a new layout of the layer
    if (map.getLayoutProperty(id, 'visibility') !== wanted) map.setLayoutProperty(id, 'visibility', wanted);
  }
}
