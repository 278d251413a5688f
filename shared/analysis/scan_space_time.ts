import { EngineInputError } from './engine_input_error.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';
import { type Cylinder, type ScanWindows, sortBySite, strongestCylinder } from './scan_cylinders.ts';
import { sameShare, strongestOfShuffles } from './scan_shuffles.ts';
import { layZones, type ScanZones } from './scan_zones.ts';

export interface ScanInput {
  /** Sites in metres: cells' centres, unique places or areas' midpoints; those without incidents are centres too. */
  x: Float64Array;
  y: Float64Array;
  /** For each incident its site, … */
  siteOf: Int32Array;
  /** … and how many local days (or other steps) before the last one it was: 0 = the last. Everything before the windows is the comparison. */
  age: Int32Array;
}

export interface ScanOptions {
  maximumRadiusMeters: number;
  /** Longest window ending now, in steps of `age`. */
  maximumDays: number;
  /** Circles hold at most this share of all incidents. Default 0.5. */
  maximumShare?: number;
  /** Fewer incidents in a cylinder are no cluster. Default 2: a first incident at a quiet place is no alarm. */
  minimumIncidents?: number;
  /** Shuffles. Default 999. */
  runs?: number;
  /**
   * Stop once so many shuffles were as strong as the strongest cluster: there is no alarm then, and p stays
   * honest (Besag & Clifford 1991, doi:10.1093/biomet/78.2.301). Default: never.
   */
  stopAtStronger?: number;
  /** Of the random numbers. Default 1. */
  seed?: number;
}

interface ScanCluster {
  /** Site in the middle. */
  centre: number;
  x: number;
  y: number;
  /** To the outermost site with incidents, metres; 0 when it is the centre alone. */
  radiusMeters: number;
  /** Length of the window that ends now. */
  days: number;
  observed: number;
  /** What the circle's share of all incidents gives for the window. */
  expected: number;
  logLikelihoodRatio: number;
  /** (Shuffles whose strongest cluster is as strong + 1) / (runs + 1). */
  p: number;
  /** 1/p in runs of the scan: run every night, something as strong turns up by chance once in so many nights. */
  recurrenceNights: number;
  /** Rows of its incidents, ascending. */
  members: number[];
}

export interface SpaceTimeScan {
  /** Strongest first; no two share a site. */
  clusters: ScanCluster[];
  incidents: number;
  sites: number;
  /** Shuffles that were run. */
  runs: number;
  seed: number;
  maximumShare: number;
  minimumIncidents: number;
}

/** More than these say nothing to anybody. */
const mostClusters = 10;

/**
 * Is something piling up right now? Prospective space-time permutation scan (Kulldorff et al. 2005,
 * doi:10.1371/journal.pmed.0020059): circles around each site × windows that end with the last day, against
 * the same incidents with their days shuffled. It needs no population and allows for what is usual at each
 * place and on each day; it does not see a rise of the whole municipality. p is for the search over all
 * cylinders. Alarms keep their stated rate when nothing changes; where one incident in five brings the next
 * within a fortnight they come on 3 to 6 nights of a hundred, since that is a heap (test/slow). No incidents, none recent or nothing above expected: no clusters. Throws EngineInputError: a
 * site or row that is none (with its number), limits that are none, too many circles ('too_many_pairs').
 */
export function scanSpaceTime(input: ScanInput, options: ScanOptions): SpaceTimeScan {
  refuseBadInput(input, options);
  const { x, y, siteOf } = input;
  const { maximumRadiusMeters, maximumDays: days, runs = 999, seed = 1 } = options;
  const { maximumShare = 0.5, minimumIncidents = 2, stopAtStronger = Infinity } = options;
  const incidentsAt = new Int32Array(x.length);
  for (const site of siteOf) incidentsAt[site]!++;
  const mostHeld = maximumShare * siteOf.length;
  const zones = layZones({ x, y }, incidentsAt, { maximumRadiusMeters, mostHeld });
  const recent = recentIncidents(input, days);
  const within = countWithin(recent.ages, days);
  const windows: ScanWindows = { total: siteOf.length, within, minimumIncidents };
  const chosen = withoutOverlap(strongestByCentre(recent, zones, windows), zones);
  const weakest = chosen.at(-1);
  const simulated = weakest
    ? strongestOfShuffles(siteOf, recent.ages, zones, windows, {
        runs,
        seed,
        stopAtStronger,
        strongest: chosen[0]!.logLikelihoodRatio,
        weakest: weakest.logLikelihoodRatio,
      })
    : [];
  return {
    clusters: chosen.map((cylinder) => describeCluster(cylinder, input, zones, windows, simulated)),
    incidents: siteOf.length,
    sites: x.length,
    runs: simulated.length,
    seed,
    maximumShare,
    minimumIncidents,
  };
}

function countWithin(recentAges: Int32Array, days: number): Int32Array {
  const within = new Int32Array(days);
  for (const age of recentAges) within[age]!++;
  for (let day = 1; day < days; day++) within[day]! += within[day - 1]!;
  return within;
}

/** Sites and ages of the incidents within the longest window, the latest first. */
function recentIncidents({ siteOf, age }: ScanInput, days: number) {
  const rows: number[] = [];
  for (let i = 0; i < age.length; i++) if (age[i]! < days) rows.push(i);
  rows.sort((a, b) => age[a]! - age[b]!);
  return {
    siteOf: Int32Array.from(rows, (row) => siteOf[row]!),
    ages: Int32Array.from(rows, (row) => age[row]!),
  };
}

function strongestByCentre(
  { siteOf, ages }: ReturnType<typeof recentIncidents>,
  zones: ScanZones,
  windows: ScanWindows,
): Cylinder[] {
  const bySite = sortBySite(zones.offsets.length - 1, siteOf, ages);
  const found: Cylinder[] = [];
  for (let centre = 0; centre + 1 < zones.offsets.length; centre++) {
    const strongest = strongestCylinder(zones, bySite, windows, [centre, centre + 1], 0);
    if (strongest) found.push(strongest);
  }
  return found;
}

/** Strongest first, each without a site of one before it; as strong: the smaller circle, then the lower site. */
function withoutOverlap(cylinders: Cylinder[], zones: ScanZones): Cylinder[] {
  const size = ({ centre, circle }: Cylinder) => circle - zones.offsets[centre]!;
  cylinders.sort(
    (a, b) => b.logLikelihoodRatio - a.logLikelihoodRatio || size(a) - size(b) || a.centre - b.centre,
  );
  const taken = new Set<number>();
  const chosen: Cylinder[] = [];
  for (const cylinder of cylinders) {
    if (chosen.length === mostClusters) break;
    const sites = sitesOf(cylinder, zones);
    if (sites.some((site) => taken.has(site))) continue;
    for (const site of sites) taken.add(site);
    chosen.push(cylinder);
  }
  return chosen;
}

/** The sites of a circle, with everything as far away as its outermost. */
function sitesOf({ centre, circle }: Cylinder, { offsets, sites, held }: ScanZones): Int32Array {
  let end = circle + 1;
  while (end < offsets[centre + 1]! && held[end] === held[circle]) end++;
  return sites.subarray(offsets[centre]!, end);
}

function describeCluster(
  cylinder: Cylinder,
  { x, y, siteOf, age }: ScanInput,
  zones: ScanZones,
  { total, within }: ScanWindows,
  simulated: readonly number[],
): ScanCluster {
  const { centre, circle, window, observed, logLikelihoodRatio } = cylinder;
  const sites = sitesOf(cylinder, zones);
  const farthest = sites.at(-1)!;
  const inCircle = new Set(sites);
  const members: number[] = [];
  for (let i = 0; i < siteOf.length; i++) {
    if (age[i]! <= window && inCircle.has(siteOf[i]!)) members.push(i);
  }
  const asStrong = simulated.filter((ratio) => ratio >= logLikelihoodRatio * (1 - sameShare)).length;
  const p = (asStrong + 1) / (simulated.length + 1);
  return {
    centre,
    x: x[centre]!,
    y: y[centre]!,
    radiusMeters: Math.hypot(x[farthest]! - x[centre]!, y[farthest]! - y[centre]!),
    days: window + 1,
    observed,
    expected: (zones.held[circle]! * within[window]!) / total,
    logLikelihoodRatio,
    p,
    recurrenceNights: 1 / p,
    members,
  };
}

function refuseBadInput({ x, y, siteOf, age }: ScanInput, options: ScanOptions): void {
  refuseNonFinite(x, y);
  if (siteOf.length !== age.length) {
    const detail = `siteOf has ${siteOf.length} rows, age has ${age.length}`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  const lost = siteOf.findIndex((site) => !(site >= 0 && site < x.length));
  if (lost >= 0) throw new EngineInputError('counts', lost, `Row ${lost} is at no site: ${siteOf[lost]}`);
  const early = age.findIndex((value) => !(value >= 0));
  if (early >= 0) throw new EngineInputError('window', early, `Row ${early} is after the last day`);
  const { maximumRadiusMeters, maximumDays, runs = 999, maximumShare = 0.5, minimumIncidents = 2 } = options;
  if (!(maximumRadiusMeters > 0 && maximumRadiusMeters < Infinity)) {
    throw new EngineInputError('distance', -1, `The radius must be above 0 m, not ${maximumRadiusMeters}`);
  }
  if (!(Number.isInteger(maximumDays) && maximumDays >= 1 && maximumDays <= 1000)) {
    throw new EngineInputError('window', -1, `Windows are 1 to 1000 days, not ${maximumDays}`);
  }
  if (!(maximumShare > 0 && maximumShare <= 1)) {
    throw new EngineInputError('counts', -1, `A share lies between 0 and 1, not ${maximumShare}`);
  }
  if (!(Number.isInteger(runs) && runs >= 1)) {
    throw new EngineInputError('runs', -1, `At least 1 shuffle must be run, not ${runs}`);
  }
  if (!(Number.isInteger(minimumIncidents) && minimumIncidents >= 1)) {
    throw new EngineInputError(
      'minimum_points',
      -1,
      `At least 1 incident makes a cluster, not ${minimumIncidents}`,
    );
  }
}
