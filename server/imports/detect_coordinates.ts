import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import {
  COORDINATE_SYSTEMS,
  type CoordinateSystem,
  coordinateSystemOf,
  NORTHING_FROM_METERS,
  projectionOfCode,
  WGS84,
} from '@lagesbild/shared/geo/coordinate_systems.ts';
import { distanceToPolygon } from '@lagesbild/shared/geo/polygon.ts';
import type { Territory } from './read_position.ts';

/** Pairs of numbers as the two columns have them, the one taken for east first. */
export type NumberPair = [first: number, second: number];

export interface DetectedCoordinates {
  /** EPSG code. */
  code: number;
  /** Share of the looked-at points that fall in the municipality, 0–1; null without boundary or points. */
  share: number | null;
  /** One Swedish sentence. */
  reason: string;
}

const percent = (share: number) => `${(100 * share).toLocaleString('sv-SE', { maximumFractionDigits: 0 })} %`;

/**
 * Which system the numbers are written in: what the file itself names, else degrees by their range, else of those whose
 * range fits the one that puts most points into the municipality. Without a boundary the local zones cannot be told
 * apart: then the municipality's own, if it is one of them.
 */
export function detectCoordinates(
  pairs: readonly NumberPair[],
  territory: Territory,
  { named, own }: { named: number | null; own: number },
): DetectedCoordinates | null {
  if (pairs.length === 0) return null;
  if (named !== null && coordinateSystemOf(named)) {
    const system = coordinateSystemOf(named)!;
    const share = shareInside(pairs, named, territory);
    return { code: named, share, reason: `Filen säger själv att det är ${system.name} (EPSG ${named}).` };
  }
  const candidates = COORDINATE_SYSTEMS.filter((system) => fitsRange(pairs, system));
  if (candidates.length === 0) return null;
  if (!territory.boundary) {
    const system = candidates.find(({ code }) => code === own) ?? candidates[0]!;
    const several =
      candidates.length > 1 ? ' Utan kommungräns går zonerna inte att skilja åt: kontrollera på kartan.' : '';
    return {
      code: system.code,
      share: null,
      reason: `Talen ligger inom det som ${system.name} kan vara.${several}`,
    };
  }
  const ranked = candidates
    .map((system) => ({ system, share: shareInside(pairs, system.code, territory)! }))
    .sort((a, b) => b.share - a.share || Number(b.system.code === own) - Number(a.system.code === own));
  const { system, share } = ranked[0]!;
  const reason =
    system.code === WGS84
      ? `Talen är grader. ${percent(share)} av punkterna ligger i ${territory.name}.`
      : `Talen är meter. Som ${system.name} (EPSG ${system.code}) ligger ${percent(share)} av punkterna i ${territory.name}.`;
  return { code: system.code, share, reason };
}

/** Sweden, generously, in each kind of system. */
function fitsRange(pairs: readonly NumberPair[], { code, proj4 }: CoordinateSystem): boolean {
  const fits = pairs.filter(([first, second]) => {
    if (proj4 === null) return Math.abs(first) <= 180 && Math.abs(second) <= 90;
    const [east, north] = inOrder([first, second], code);
    if (code === 3857) return east > 1_000_000 && east < 3_000_000 && north > 7_000_000 && north < 11_500_000;
    if (code === 3006) return east > 150_000 && east < 1_000_000 && north > 6_000_000 && north < 7_800_000;
    return east > -50_000 && east < 350_000 && north > 6_000_000 && north < 7_800_000;
  });
  return fits.length * 2 > pairs.length;
}

function inOrder([first, second]: NumberPair, code: number): NumberPair {
  const isNorthFirst = code !== 3857 && first > NORTHING_FROM_METERS && second < NORTHING_FROM_METERS;
  return isNorthFirst ? [second, first] : [first, second];
}

function shareInside(pairs: readonly NumberPair[], code: number, territory: Territory): number | null {
  const { boundary, projection } = territory;
  if (!boundary) return null;
  const grid = projectionOfCode(code);
  const inside = pairs.filter((pair) => {
    const [first, second] = inOrder(pair, code);
    const [lon, lat] = grid ? grid.toLonLat(first, second) : [first, second];
    const [x, y] = projection.toMeters(lon, lat);
    return Number.isFinite(x) && distanceToPolygon(boundary, x, y) <= LIMITS.boundaryMarginMeters;
  });
  return inside.length / pairs.length;
}
