import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { NORTHING_FROM_METERS } from '@lagesbild/shared/geo/coordinate_systems.ts';
import { distanceToPolygon, type MeterPolygon } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import { type DecimalSign, parseDecimal } from './decimal_number.ts';
import type { Rejection } from './import_tally.ts';

/** Where points may lie: within the boundary (metres) and its margin, or anywhere on Earth without one. */
export interface Territory {
  name: string;
  projection: Projection;
  boundary: MeterPolygon | null;
}

export interface Position {
  /** Degrees, WGS 84. */
  lon: number;
  lat: number;
  /** Metres in the municipality's CRS. */
  x: number;
  y: number;
}

interface Axis {
  text: string;
  sign: DecimalSign;
  /** The file's name of the column. */
  column: string;
}

/**
 * Reads a row's point and checks it: numbers, the range of degrees, and not farther outside the boundary than
 * LIMITS.boundaryMarginMeters. 0, 0 is a form that was never filled in. `grid` is the file's own system in metres; null
 * for degrees.
 */
export function readPosition(
  lonAxis: Axis,
  latAxis: Axis,
  territory: Territory,
  grid: Projection | null = null,
): Position | Rejection {
  const degrees = grid ? readMeters(lonAxis, latAxis, grid) : readBothDegrees(lonAxis, latAxis);
  return 'code' in degrees ? degrees : checkedPosition(degrees, lonAxis.column, territory);
}

function readBothDegrees(lonAxis: Axis, latAxis: Axis): { lon: number; lat: number } | Rejection {
  const lon = readDegrees(lonAxis, 180);
  if (typeof lon !== 'number') return lon;
  const lat = readDegrees(latAxis, 90);
  return typeof lat === 'number' ? { lon, lat } : lat;
}

/** Metres of a grid as degrees; north and east may stand in either column. */
function readMeters(
  eastAxis: Axis,
  northAxis: Axis,
  grid: Projection,
): { lon: number; lat: number } | Rejection {
  const first = readNumber(eastAxis);
  if (typeof first !== 'number') return first;
  const second = readNumber(northAxis);
  if (typeof second !== 'number') return second;
  const isNorthFirst = first > NORTHING_FROM_METERS && second < NORTHING_FROM_METERS;
  const [lon, lat] = isNorthFirst ? grid.toLonLat(second, first) : grid.toLonLat(first, second);
  if (Number.isFinite(lon) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (first !== 0 || second !== 0))
    return { lon, lat };
  const detail = `${shown(eastAxis)}, ${shown(northAxis)} går inte att räkna om från filens koordinatsystem.`;
  return { column: eastAxis.column, code: 'invalid_position', detail };
}

/** A point in degrees, in metres too, if it lies where it may. */
export function checkedPosition(
  { lon, lat }: { lon: number; lat: number },
  column: string,
  territory: Territory,
): Position | Rejection {
  const invalid = (detail: string): Rejection => ({
    column,
    code: 'invalid_position',
    detail,
  });
  if (lon === 0 && lat === 0) return invalid('0, 0 är inget läge utan ett tomt fält.');
  const [x, y] = territory.projection.toMeters(lon, lat);
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return invalid(`${lat}, ${lon} går inte att räkna om till meter i kommunens koordinatsystem.`);
  }
  const outside = outsideDetail({ lon, lat, x, y }, territory);
  return outside ? { column, code: 'outside_municipality', detail: outside } : { lon, lat, x, y };
}

const shown = ({ text }: Axis) => text.trim().slice(0, 40);

function readNumber(axis: Axis): number | Rejection {
  const { text, sign, column } = axis;
  if (shown(axis) === '') return { column, code: 'missing_field', detail: `”${column}” är tom.` };
  const value = parseDecimal(text, sign);
  if (value === 'mixed_decimals') {
    const word = sign === ',' ? 'komma' : 'punkt';
    return {
      column,
      code: 'mixed_decimals',
      detail: `”${shown(axis)}” skrivs annorlunda än kolumnens övriga tal (decimal${word}).`,
    };
  }
  if (value === 'invalid_number')
    return { column, code: 'invalid_number', detail: `”${shown(axis)}” är inte ett tal.` };
  return value;
}

function readDegrees(axis: Axis, most: number): number | Rejection {
  const value = readNumber(axis);
  if (typeof value !== 'number' || Math.abs(value) <= most) return value;
  // metres (SWEREF 99, RT 90) are the usual reason for such numbers
  const hint =
    Math.abs(value) > 1000 ? ' Är det meter? Välj koordinatsystem eller läs in grader, WGS 84.' : '';
  return {
    column: axis.column,
    code: 'invalid_position',
    detail: `${shown(axis)} är utanför −${most} till ${most} grader.${hint}`,
  };
}

function outsideDetail(
  { lon, lat, x, y }: Position,
  { name, boundary, projection }: Territory,
): string | null {
  if (!boundary) return null;
  const meters = distanceToPolygon(boundary, x, y);
  if (meters <= LIMITS.boundaryMarginMeters) return null;
  const swapped =
    Math.abs(lon) <= 90 ? distanceToPolygon(boundary, ...projection.toMeters(lat, lon)) : Infinity;
  const hint = swapped <= LIMITS.boundaryMarginMeters ? ' Longitud och latitud verkar ha bytt plats.' : '';
  const far = Math.round(meters).toLocaleString('sv-SE');
  return `${lat}, ${lon} ligger ${far} m utanför ${name}, högst ${LIMITS.boundaryMarginMeters} m gäller.${hint}`;
}
