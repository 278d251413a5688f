import { chooseScanSites } from '@lagesbild/shared/analysis/choose_scan_sites.ts';
import { describe, expect, it } from 'vitest';

describe('the sites of a scan', () => {
  it('are the places themselves while they are few', () => {
    const { x, y, siteOf, rule, sideMeters } = chooseScanSites(
      new Float64Array([10, 20, 10]),
      new Float64Array([5, 5, 5]),
      1000,
    );
    expect([[...x], [...y], [...siteOf], rule, sideMeters]).toEqual([
      [10, 20],
      [5, 5],
      [0, 1, 0],
      'places',
      0,
    ]);
    expect(chooseScanSites(new Float64Array(0), new Float64Array(0), 1000).x.length).toBe(0);
  });

  it('are squares of a fifth of the radius beyond 2,000 places, the same squares whatever else there is', () => {
    // 2,001 places 1 m apart from x = 100 on: squares of 200 m end at 200, 400 …
    const x = Float64Array.from({ length: 2001 }, (_, i) => 100 + i);
    const sites = chooseScanSites(x, new Float64Array(2001).fill(-50), 1000);
    expect([sites.rule, sites.sideMeters]).toEqual(['squares', 200]);
    expect([...sites.x]).toEqual([100, 300, 500, 700, 900, 1100, 1300, 1500, 1700, 1900, 2100]);
    expect([...sites.y]).toEqual(Array(11).fill(-100));
    expect([sites.siteOf[0], sites.siteOf[99], sites.siteOf[100], sites.siteOf[2000]]).toEqual([0, 0, 1, 10]);
    // each incident moved to the midpoint of its own square: at most half a diagonal
    const farthest = Math.max(...x.map((value, i) => Math.abs(value - sites.x[sites.siteOf[i]!]!)));
    expect(farthest).toBeLessThanOrEqual(100);
  });
});
