import { agesInDays } from '@lagesbild/shared/analysis/ages_in_days.ts';
import { logLikelihoodRatio } from '@lagesbild/shared/analysis/scan_cylinders.ts';
import {
  type ScanInput,
  type ScanOptions,
  scanSpaceTime,
} from '@lagesbild/shared/analysis/scan_space_time.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './small_grids.ts';

type Site = readonly [x: number, y: number];
type Incident = readonly [site: number, age: number];

const inputOf = (sites: readonly Site[], incidents: readonly Incident[]): ScanInput => ({
  ...columnsOf(sites),
  siteOf: Int32Array.from(incidents, ([site]) => site),
  age: Int32Array.from(incidents, ([, age]) => age),
});
const scan = (sites: readonly Site[], incidents: readonly Incident[], options: Partial<ScanOptions> = {}) =>
  scanSpaceTime(inputOf(sites, incidents), {
    maximumRadiusMeters: 100,
    maximumDays: 7,
    runs: 99,
    ...options,
  });
const times = (count: number, incident: Incident) => Array<Incident>(count).fill(incident);
const twoFarSites: Site[] = [
  [0, 0],
  [5000, 0],
];

describe('the scan for what is piling up right now', () => {
  it('weighs a cylinder by its likelihood ratio: 10 of 100 incidents where 2 were expected', () => {
    // 10·ln 5 + 90·ln(90/98)
    expect(logLikelihoodRatio(10, 2, 100)).toBeCloseTo(16.09438 - 7.6642, 4);
    expect([logLikelihoodRatio(2, 2, 100), logLikelihoodRatio(1, 2, 100)]).toEqual([0, 0]);
    expect(logLikelihoodRatio(5, 2, 5)).toBeCloseTo(5 * Math.log(2.5), 12);
  });

  it('finds circle and window with what was there, what was expected and who belongs to it', () => {
    const sites: Site[] = [
      [0, 0],
      [60, 0],
      [5000, 0],
    ];
    const incidents: Incident[] = [
      ...times(3, [0, 0]),
      ...times(3, [1, 1]),
      ...times(4, [0, 30]),
      ...times(30, [2, 40]),
    ];
    const [cluster, ...others] = scan(sites, incidents, { maximumDays: 3 }).clusters;
    // 10 of 40 incidents in the circle, 6 of 40 within two days
    expect(cluster).toMatchObject({
      centre: 0,
      radiusMeters: 60,
      days: 2,
      observed: 6,
      expected: 1.5,
      members: [0, 1, 2, 3, 4, 5],
    });
    expect(cluster?.logLikelihoodRatio).toBeCloseTo(6 * Math.log(4) + 34 * Math.log(34 / 38.5), 12);
    expect(cluster?.recurrenceNights).toBe(1 / cluster!.p);
    expect(others).toEqual([]);
  });

  it('has the p of all ways to shuffle: two of six put both recent incidents at one place', () => {
    const incidents: Incident[] = [
      [0, 0],
      [0, 0],
      [1, 9],
      [1, 9],
    ];
    const { clusters } = scan(twoFarSites, incidents, { runs: 9999 });
    expect(clusters[0]).toMatchObject({ observed: 2, expected: 1 });
    expect(Math.abs(clusters[0]!.p - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 9999));
  });

  it('takes in together what is equally far away', () => {
    const sites: Site[] = [
      [0, 0],
      [50, 0],
      [-50, 0],
      [5000, 0],
    ];
    const incidents: Incident[] = [...times(2, [1, 0]), [2, 20], ...times(20, [3, 30])];
    const { clusters } = scan(sites, incidents, { maximumRadiusMeters: 60 });
    // alone around its own site, since the circle around 0 would hold the other one too
    expect(clusters[0]).toMatchObject({ centre: 1, radiusMeters: 0, expected: (2 * 2) / 23 });
  });

  it('looks at no circle with more than half of all incidents, and at none with a single one', () => {
    const heap = [...times(6, [0, 0]), ...times(4, [1, 20])];
    expect(scan(twoFarSites, heap).clusters).toEqual([]);
    expect(scan(twoFarSites, heap, { maximumShare: 0.6 }).clusters[0]?.observed).toBe(6);
    const single: Incident[] = [[0, 0], ...times(9, [1, 20])];
    expect(scan(twoFarSites, single).clusters).toEqual([]);
    expect(scan(twoFarSites, single, { minimumIncidents: 1 }).clusters[0]?.observed).toBe(1);
  });

  it('stops early when so many shuffles were as strong that there is no alarm', () => {
    const incidents: Incident[] = [...times(2, [0, 0]), ...times(2, [1, 9])];
    const { clusters, runs } = scan(twoFarSites, incidents, { runs: 999, stopAtStronger: 20 });
    expect(runs).toBeLessThan(200);
    expect(clusters[0]?.p).toBe(21 / (runs + 1));
  });

  it('finds nothing in nothing, in what is old, in what is all recent, and at one place', () => {
    const none = { clusters: [], incidents: 0, sites: 0, runs: 0 };
    expect(scan([], [])).toMatchObject(none);
    expect(scan(twoFarSites, times(9, [0, 30])).clusters).toEqual([]);
    expect(scan(twoFarSites, [...times(5, [0, 0]), ...times(5, [1, 0])]).clusters).toEqual([]);
    expect(scan([[3, 3]], [...times(5, [0, 0]), ...times(5, [0, 40])]).clusters).toEqual([]);
  });

  it('refuses what is no input, naming the row', () => {
    const refused = (work: () => unknown, about: object) =>
      expect(work).toThrow(expect.objectContaining(about));
    refused(() => scan([[Number.NaN, 0]], []), { code: 'not_finite', index: 0 });
    refused(
      () =>
        scan(twoFarSites, [
          [0, 0],
          [2, 0],
        ]),
      { code: 'counts', index: 1 },
    );
    refused(() => scan(twoFarSites, [[0, -1]]), { code: 'window', index: 0 });
    refused(() => scan(twoFarSites, [], { maximumRadiusMeters: 0 }), { code: 'distance' });
    refused(() => scan(twoFarSites, [], { maximumDays: 0 }), { code: 'window' });
    refused(() => scan(twoFarSites, [], { runs: 0.5 }), { code: 'runs' });
    refused(() => scan(twoFarSites, [], { maximumShare: 0 }), { code: 'counts' });
    refused(() => scan(twoFarSites, [], { minimumIncidents: 0 }), { code: 'minimum_points' });
  });

  const sites = fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([x, y]): Site => [10 * x, 10 * y]),
    { minLength: 1, maxLength: 9, selector: String },
  );
  const ages = fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 0, max: 20 })), { maxLength: 40 });

  it('has the strongest of all cylinders, counted one by one, and no site in two clusters', () => {
    fc.assert(
      fc.property(sites, ages, fc.integer({ min: 1, max: 11 }), (places, rows, maximumDays) => {
        const incidents = rows.map(([site, age]): Incident => [site % places.length, age]);
        const { clusters } = scan(places, incidents, { maximumRadiusMeters: 35, maximumDays, runs: 1 });
        let strongest = 0;
        for (const centre of places) {
          for (const edge of places) {
            const radius = squaredDistance(centre, edge);
            if (radius > 35 ** 2) continue;
            const inside = incidents.filter(([site]) => squaredDistance(centre, places[site]!) <= radius);
            if (inside.length > incidents.length / 2) continue;
            for (let days = 1; days <= maximumDays; days++) {
              const recent = incidents.filter(([, age]) => age < days).length;
              const observed = inside.filter(([, age]) => age < days).length;
              const expected = (inside.length * recent) / incidents.length;
              if (observed < 2) continue;
              strongest = Math.max(strongest, logLikelihoodRatio(observed, expected, incidents.length));
            }
          }
        }
        expect(clusters[0]?.logLikelihoodRatio ?? 0).toBeCloseTo(strongest, 10);
        const members = clusters.flatMap((cluster) => cluster.members);
        expect(new Set(members).size).toBe(members.length);
        for (const { observed, members: rowsOf, p } of clusters) {
          expect(rowsOf.length).toBe(observed);
          expect(p > 0 && p <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('ages in local days', () => {
  it('count midnights of the place, also over the night of 25 hours', () => {
    // 25 October 2026 has 25 hours in Sweden
    const at = [
      '2026-10-25T21:59:00Z',
      '2026-10-24T22:00:00Z',
      '2026-10-24T21:59:00Z',
      '2026-10-25T23:00:00Z',
    ];
    const epochs = Float64Array.from(at, Date.parse);
    const until = Date.parse('2026-10-25T23:00:00Z');
    expect([...agesInDays(epochs, until, 'Europe/Stockholm')]).toEqual([0, 0, 1, -1]);
  });
});

function squaredDistance([ax, ay]: Site, [bx, by]: Site): number {
  return (ax - bx) ** 2 + (ay - by) ** 2;
}
