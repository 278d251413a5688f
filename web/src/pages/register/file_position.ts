import { createProjection, type Projection } from '@lagesbild/shared/geo/projection.ts';

const SWEREF_99_TM = createProjection(
  '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
);

/** How the numbers of a file are read; `local` is the municipality's own projection. */
export type FileCrs = 'degrees' | 'sweref_99_tm' | 'local' | 'unknown';

/** Metres of SWEREF 99 TM within Sweden, in the order east, north. */
const isTm = (east: number, north: number) =>
  east > 200_000 && east < 1_000_000 && north > 6_000_000 && north < 7_800_000;

/** Local SWEREF zones have 150,000 added to east. */
const isLocal = (east: number, north: number) =>
  east > 30_000 && east < 300_000 && north > 6_000_000 && north < 7_800_000;

/** Tells by one position which system a file is in. First number east (or lon), second north (or lat), or turned. */
export function guessCrs(first: number, second: number, hasLocal: boolean): FileCrs {
  if (Math.abs(first) <= 180 && Math.abs(second) <= 90) return 'degrees';
  const [east, north] = first > second ? [second, first] : [first, second];
  if (isTm(east, north)) return 'sweref_99_tm';
  return hasLocal && isLocal(east, north) ? 'local' : 'unknown';
}

/** From a file's numbers to [lon, lat]; in metres north is always the greater number, so the order does not matter. */
export function positionReader(crs: FileCrs, local: Projection): (a: number, b: number) => [number, number] {
  if (crs === 'degrees') return (lon, lat) => [lon, lat];
  const projection = crs === 'local' ? local : SWEREF_99_TM;
  return (a, b) => {
    const [lon, lat] = projection.toLonLat(Math.min(a, b), Math.max(a, b));
    // a tenth of a millimetre
    return [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9];
  };
}
