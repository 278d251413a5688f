import { type ScanWindows, sortBySite, strongestCylinder } from './scan_cylinders.ts';
import type { ScanZones } from './scan_zones.ts';
import { randomBelow, seededRandom } from './seeded_random.ts';

/** Ratios that differ by a smaller share come from the same whole numbers. */
export const sameShare = 1e-9;

interface Shuffles {
  runs: number;
  seed: number;
  stopAtStronger: number;
  /** Of the clusters found. A shuffle weaker than the weakest counts for nobody's p: 0 stands for it. */
  strongest: number;
  weakest: number;
}

/** The strongest ratio of each shuffle: who is recent is drawn anew, which keeps the totals by site and by day. */
export function strongestOfShuffles(
  siteOf: Int32Array,
  ages: Int32Array,
  zones: ScanZones,
  windows: ScanWindows,
  { runs, seed, stopAtStronger, strongest, weakest }: Shuffles,
): number[] {
  const random = seededRandom(seed);
  const shuffled = siteOf.slice();
  const sites = zones.offsets.length - 1;
  const bar = weakest * (1 - 2 * sameShare);
  const ratios: number[] = [];
  let stronger = 0;
  while (ratios.length < runs && stronger < stopAtStronger) {
    for (let i = 0; i < ages.length; i++) {
      const drawn = i + randomBelow(random, shuffled.length - i);
      const site = shuffled[drawn]!;
      shuffled[drawn] = shuffled[i]!;
      shuffled[i] = site;
    }
    const best = strongestCylinder(zones, sortBySite(sites, shuffled, ages), windows, [0, sites], bar);
    const ratio = best?.logLikelihoodRatio ?? 0;
    ratios.push(ratio);
    if (ratio >= strongest * (1 - sameShare)) stronger++;
  }
  return ratios;
}
