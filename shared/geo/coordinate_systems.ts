import { createProjection, type Projection } from './projection.ts';

/** A coordinate system that files from Swedish registers come in. */
export interface CoordinateSystem {
  /** EPSG code. */
  code: number;
  name: string;
  /** null for degrees. */
  proj4: string | null;
}

const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const zone = (code: number, name: string, meridian: number): CoordinateSystem => ({
  code,
  name: `SWEREF 99 ${name}`,
  proj4: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=150000 +y_0=0 ${GRS80}`,
});

/** WGS 84, SWEREF 99 TM, the twelve local zones (false easting 150,000 m) and the web's Mercator. */
export const COORDINATE_SYSTEMS: readonly CoordinateSystem[] = [
  { code: 4326, name: 'WGS 84, grader', proj4: null },
  { code: 3006, name: 'SWEREF 99 TM', proj4: `+proj=utm +zone=33 ${GRS80}` },
  zone(3007, '12 00', 12),
  zone(3008, '13 30', 13.5),
  zone(3009, '15 00', 15),
  zone(3010, '16 30', 16.5),
  zone(3011, '18 00', 18),
  zone(3012, '14 15', 14.25),
  zone(3013, '15 45', 15.75),
  zone(3014, '17 15', 17.25),
  zone(3015, '18 45', 18.75),
  zone(3016, '20 15', 20.25),
  zone(3017, '21 45', 21.75),
  zone(3018, '23 15', 23.25),
  {
    code: 3857,
    name: 'Web Mercator',
    proj4: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
  },
];

export const WGS84 = 4326;

export const coordinateSystemOf = (code: number): CoordinateSystem | undefined =>
  COORDINATE_SYSTEMS.find((system) => system.code === code);

/** The projection of a code in metres; null for degrees. Throws RangeError for a code that is not in the table. */
export function projectionOfCode(code: number): Projection | null {
  const system = coordinateSystemOf(code);
  if (!system) throw new RangeError(`No coordinate system ${code}`);
  return system.proj4 === null ? null : createProjection(system.proj4);
}

/**
 * Swedish grids are often written north first ("X" is north there). No easting of Sweden reaches this many metres and
 * no northing falls below it, so which is which can be told from the numbers alone.
 */
export const NORTHING_FROM_METERS = 5_000_000;
