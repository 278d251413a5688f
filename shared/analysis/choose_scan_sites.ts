import { collapsePoints } from './collapse_points.ts';
import type { ScanInput } from './scan_space_time.ts';

export interface ScanSites extends Pick<ScanInput, 'x' | 'y' | 'siteOf'> {
  /** 'places': each place for itself. 'squares': more places than a scan can go round, so midpoints of squares. */
  rule: 'places' | 'squares';
  /** Side of the squares, metres; 0 for places. */
  sideMeters: number;
}

/** So many places are scanned one by one; beyond, a night's shuffles would take minutes. */
const mostPlaces = 2000;
/** Squares to a radius: a circle is then still round, and no place is moved by more than a seventh of it. */
const squaresToRadius = 5;

/**
 * The sites of a scan for incidents at points (metres, finite): their places, or with more than 2,000 places the
 * squares of a fifth of the largest radius that they lie in, anchored at the origin of the coordinates so that
 * a square is the same square every night.
 */
export function chooseScanSites(x: Float64Array, y: Float64Array, maximumRadiusMeters: number): ScanSites {
  const places = collapsePoints(x, y);
  if (places.x.length <= mostPlaces) {
    return { x: places.x, y: places.y, siteOf: places.placeOf, rule: 'places', sideMeters: 0 };
  }
  const sideMeters = maximumRadiusMeters / squaresToRadius;
  const middle = (value: number) => (Math.floor(value / sideMeters) + 0.5) * sideMeters;
  const squares = collapsePoints(x.map(middle), y.map(middle));
  return { x: squares.x, y: squares.y, siteOf: squares.placeOf, rule: 'squares', sideMeters };
}
