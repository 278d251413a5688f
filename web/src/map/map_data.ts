import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MapFeatures } from './style_part.ts';

/** Gives the map's sources their features; nothing in place of nothing costs no trip to the map's worker and no frame. */
export class MapData {
  private readonly filled = new Set<string>();

  constructor(private readonly map: MapLibreMap) {}

  set(source: string, features: MapFeatures): void {
    const isEmpty = features.features.length === 0;
    if (isEmpty && !this.filled.has(source)) return;
    if (isEmpty) this.filled.delete(source);
    else this.filled.add(source);
    this.map.getSource<GeoJSONSource>(source)?.setData(features);
  }
}
