import type { FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** What every layer file gives: named sources and layers in drawing order. The map class puts the parts together. */
export interface StylePart {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/** GeoJSON as the map takes it in. Coordinates are WGS84 lon, lat. */
export type MapFeatures = FeatureCollection<Geometry, Record<string, unknown>>;

export const NO_FEATURES: MapFeatures = { type: 'FeatureCollection', features: [] };
