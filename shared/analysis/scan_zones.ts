import { EngineInputError } from './engine_input_error.ts';
import { sortIntoCells } from './point_cells.ts';

/**
 * The circles of a scan: around each site, the sites with incidents in order of distance. Those of site i are
 * sites[offsets[i] … offsets[i + 1]); the circle that reaches to one of them holds `held` incidents.
 */
export interface ScanZones {
  offsets: Int32Array;
  sites: Int32Array;
  /** Incidents of the whole time in the circle, everything equally far away included. */
  held: Int32Array;
}

export interface ZoneLimits {
  maximumRadiusMeters: number;
  /** Circles with more incidents than this are none: beyond half of all, the rest would be the cluster. */
  mostHeld: number;
}

/** A quarter of a gigabyte; a scan over so many circles takes minutes. */
const mostCircles = 30_000_000;

/**
 * Circles around every site (metres), none of which reaches further than the radius or holds more incidents
 * than allowed. Sites without incidents are centres but do not lengthen the lists. Throws EngineInputError
 * 'too_many_pairs' beyond 30 million circles: use cells instead of single places, or a smaller radius.
 */
export function layZones(
  { x, y }: { x: Float64Array; y: Float64Array },
  incidentsAt: Int32Array,
  { maximumRadiusMeters, mostHeld }: ZoneLimits,
): ScanZones {
  const cells = sortIntoCells(x, y, maximumRadiusMeters * (1 + 1e-9), 1);
  const squaredRadius = maximumRadiusMeters * maximumRadiusMeters;
  const offsets = new Int32Array(x.length + 1);
  const sites: number[] = [];
  const held: number[] = [];
  for (let centre = 0; centre < x.length; centre++) {
    const around: { site: number; squared: number }[] = [];
    const lookIn = (cell: number) => {
      for (let k = cells.start[cell]!; k < cells.start[cell + 1]!; k++) {
        const site = cells.members[k]!;
        if (incidentsAt[site] === 0) continue;
        const squared = (x[site]! - x[centre]!) ** 2 + (y[site]! - y[centre]!) ** 2;
        if (squared <= squaredRadius) around.push({ site, squared });
      }
    };
    const own = cells.cellOf[centre]!;
    lookIn(own);
    for (let j = cells.offsets[own]!; j < cells.offsets[own + 1]!; j++) lookIn(cells.neighbours[j]!);
    around.sort((a, b) => a.squared - b.squared || a.site - b.site);
    addCircles(around, incidentsAt, mostHeld, sites, held);
    if (sites.length > mostCircles) throw tooManyCircles(maximumRadiusMeters);
    offsets[centre + 1] = sites.length;
  }
  return { offsets, sites: Int32Array.from(sites), held: Int32Array.from(held) };
}

function addCircles(
  around: readonly { site: number; squared: number }[],
  incidentsAt: Int32Array,
  mostHeld: number,
  sites: number[],
  held: number[],
): void {
  let total = 0;
  for (let first = 0; first < around.length; ) {
    // what is equally far away comes in together, or the order of the sites would make circles
    let end = first;
    const { squared } = around[first]!;
    for (; end < around.length && around[end]!.squared === squared; end++) {
      total += incidentsAt[around[end]!.site]!;
    }
    if (total > mostHeld) return;
    for (; first < end; first++) {
      sites.push(around[first]!.site);
      held.push(total);
    }
  }
}

function tooManyCircles(radius: number): EngineInputError {
  const detail = `More than ${mostCircles} circles within ${radius} m: scan cells instead of single places, or a smaller radius`;
  return new EngineInputError('too_many_pairs', -1, detail);
}
