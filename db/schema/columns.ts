import { customType } from 'drizzle-orm/pg-core';

/** A PostGIS column in EPSG:4326. Written through ST_* in SQL and read through ST_AsGeoJSON, never as raw EWKB. */
export const geometry = customType<{ data: string; driverData: string; config: { of: string } }>({
  dataType: (config) => `geometry(${config?.of ?? 'Geometry'}, 4326)`,
});

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
