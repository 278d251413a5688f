/** Web Mercator as map renderers use it: the world is the unit square, x east from -180°, y south from the top. */
export interface MercatorColumns {
  mercatorX: Float64Array;
  mercatorY: Float64Array;
}

/** Beyond this latitude Web Mercator leaves its square. */
const maxLatitude = 85.051128779806604;

/** lon in degrees → 0…1 from west to east. */
export function mercatorXOfLon(lon: number): number {
  return (lon + 180) / 360;
}

/** lat in degrees → 0…1 from north to south, clamped to the square. */
export function mercatorYOfLat(lat: number): number {
  const clamped = Math.min(maxLatitude, Math.max(-maxLatitude, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function lonOfMercatorX(mercatorX: number): number {
  return mercatorX * 360 - 180;
}

export function latOfMercatorY(mercatorY: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * mercatorY))) * 180) / Math.PI;
}

/** Projects lon/lat columns (degrees) once per load, so that clustering a view needs no trigonometry. */
export function mercatorColumns(lon: Float64Array, lat: Float64Array): MercatorColumns {
  return { mercatorX: lon.map(mercatorXOfLon), mercatorY: lat.map(mercatorYOfLat) };
}
