import type { ScanZones } from './scan_zones.ts';

/** Incidents of the last days by site, and what every shuffle of the days keeps. */
export interface ScanWindows {
  /** All incidents. */
  total: number;
  /** Incidents of the last 1, 2, … days. */
  within: Int32Array;
  /** Fewer in a cylinder are no cluster. */
  minimumIncidents: number;
}

/** Incidents of the last days by site: the ages of those at site i are ages[starts[i] … starts[i + 1]), the latest first. */
export interface RecentIncidents {
  starts: Int32Array;
  ages: Int32Array;
}

export interface Cylinder {
  logLikelihoodRatio: number;
  centre: number;
  /** Position in the zones' lists up to which the circle reaches. */
  circle: number;
  /** Length less one. */
  window: number;
  observed: number;
}

/**
 * c·ln(c/μ) + (N − c)·ln((N − c)/(N − μ)) for more incidents than expected (c > μ), else 0. Kulldorff et al.
 * (2005), doi:10.1371/journal.pmed.0020059.
 */
export function logLikelihoodRatio(observed: number, expected: number, total: number): number {
  if (!(observed > expected)) return 0;
  const rest = total - observed;
  const outside = rest > 0 ? rest * Math.log(rest / (total - expected)) : 0;
  return observed * Math.log(observed / expected) + outside;
}

/** Incidents (their sites and, ascending, their ages) sorted by site. */
export function sortBySite(sites: number, siteOf: Int32Array, ages: Int32Array): RecentIncidents {
  const starts = new Int32Array(sites + 1);
  for (let i = 0; i < ages.length; i++) starts[siteOf[i]! + 1]!++;
  for (let site = 0; site < sites; site++) starts[site + 1]! += starts[site]!;
  const next = starts.slice(0, sites);
  const sorted = new Int32Array(ages.length);
  for (let i = 0; i < ages.length; i++) sorted[next[siteOf[i]!]!++] = ages[i]!;
  return { starts, ages: sorted };
}

/** Windows that are looked at together first, as a power of two. */
const blockBits = 2;

/**
 * The strongest cylinder ending now around the centres from … until − 1 with a ratio above `bar`, null when
 * there is none. Exact, and quick by two bounds: for each number of incidents it keeps how small
 * circle × window must be to beat the best so far, so that whole numbers are compared instead of logarithms
 * taken; and four windows are passed over together when the most incidents among them would not do in the
 * shortest.
 */
export function strongestCylinder(
  zones: ScanZones,
  { starts, ages }: RecentIncidents,
  { total, within, minimumIncidents }: ScanWindows,
  [from, until]: readonly [number, number],
  bar: number,
): Cylinder | null {
  const { offsets, sites, held } = zones;
  const days = within.length;
  const blocks = ((days - 1) >> blockBits) + 1;
  const onDay = new Int32Array(days);
  const untilBlock = new Int32Array(blocks);
  // circle × window at which so many incidents only equal the best; Infinity: not known since the best changed
  const beating = new Float64Array((within[days - 1] ?? 0) + 1).fill(Infinity);
  beating.fill(0, 0, minimumIncidents);
  let mostTried = 0;
  let best: Cylinder | null = null;
  let highest = bar;
  for (let centre = from; centre < until; centre++) {
    if (offsets[centre] === offsets[centre + 1]) continue;
    onDay.fill(0);
    untilBlock.fill(0);
    for (let circle = offsets[centre]!; circle < offsets[centre + 1]!; circle++) {
      const site = sites[circle]!;
      const first = starts[site]!;
      const end = starts[site + 1]!;
      if (first === end) continue;
      for (let k = first; k < end; k++) {
        const age = ages[k]!;
        onDay[age]!++;
        for (let block = age >> blockBits; block < blocks; block++) untilBlock[block]!++;
      }
      const inCircle = held[circle]!;
      for (let block = ages[first]! >> blockBits; block < blocks; block++) {
        const shortest = block << blockBits;
        if (inCircle * within[shortest]! >= beating[untilBlock[block]!]!) continue;
        let observed = block > 0 ? untilBlock[block - 1]! : 0;
        const longest = Math.min(days - 1, shortest + (1 << blockBits) - 1);
        for (let window = shortest; window <= longest; window++) {
          observed += onDay[window]!;
          const product = inCircle * within[window]!;
          if (product >= beating[observed]!) continue;
          const ratio = logLikelihoodRatio(observed, product / total, total);
          if (ratio > highest) {
            highest = ratio;
            best = { logLikelihoodRatio: ratio, centre, circle, window, observed };
            beating.fill(Infinity, minimumIncidents, mostTried + 1);
          } else {
            beating[observed] = productAt(observed, highest, product, total);
            if (observed > mostTried) mostTried = observed;
          }
        }
      }
    }
  }
  return best;
}

/** The circle × window whose expectation gives `observed` incidents just the ratio `bar`; at most `upper`, which gives no more. */
function productAt(observed: number, bar: number, upper: number, total: number): number {
  let [low, high] = [0, upper];
  for (let step = 0; step < 40 && high - low > 0.25; step++) {
    const middle = (low + high) / 2;
    if (logLikelihoodRatio(observed, middle / total, total) > bar) low = middle;
    else high = middle;
  }
  // at or above it nothing beats the bar
  return high;
}
