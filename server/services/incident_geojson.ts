import type { StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { exportRow } from './incident_export_row.ts';

/** Incidents as a GeoJSON FeatureCollection (RFC 7946, lon before lat); the same fields as the CSV. Without a point: geometry null. */
export function incidentsToGeoJson(rows: StoredIncident[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map((row) => {
      const { id, lon, lat, ...properties } = exportRow(row);
      const geometry = lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] };
      return { type: 'Feature', id, geometry, properties };
    }),
  });
}
