import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
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
 * LIMITS.boundaryMarginMeters. 0, 0 is a form that was never filled in.
 */
export function readPosition(lonAxis: Axis, latAxis: Axis, territory: Territory): Position | Rejection {
  const lon = readDegrees(lonAxis, 180);
  if (typeof lon !== 'number') return lon;
  const lat = readDegrees(latAxis, 90);
  if (typeof lat !== 'number') return lat;
  const invalid = (detail: string): Rejection => ({
    column: lonAxis.column,
    code: 'invalid_position',
    detail,
  });
  if (lon === 0 && lat === 0) return invalid('0, 0 är inget läge utan ett tomt fält.');
  const [x, y] = territory.projection.toMeters(lon, lat);
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return invalid(`${lat}, ${lon} går inte att räkna om till meter i kommunens koordinatsystem.`);
  }
  const outside = outsideDetail({ lon, lat, x, y }, territory);
  return outside
    ? { column: lonAxis.column, code: 'outside_municipality', detail: outside }
    : { lon, lat, x, y };
}

function readDegrees({ text, sign, column }: Axis, most: number): number | Rejection {
  const shown = text.trim().slice(0, 40);
  if (shown === '') return { column, code: 'missing_field', detail: `”${column}” är tom.` };
  const value = parseDecimal(text, sign);
  if (value === 'mixed_decimals') {
    const word = sign === ',' ? 'komma' : 'punkt';
    return {
      column,
      code: 'mixed_decimals',
      detail: `”${shown}” skrivs annorlunda än kolumnens övriga tal (decimal${word}).`,
    };
  }
  if (value === 'invalid_number')
    return { column, code: 'invalid_number', detail: `”${shown}” är inte ett tal.` };
  if (Math.abs(value) <= most) return value;
  // metres (SWEREF 99, RT 90) are the usual reason for such numbers
  const hint = Math.abs(value) > 1000 ? ' Är det meter? Läs in grader, WGS 84.' : '';
  return {
    column,
    code: 'invalid_position',
    detail: `${shown} är utanför −${most} till ${most} grader.${hint}`,
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
