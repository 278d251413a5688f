import type { HotspotCreate, HotspotVisitCreate } from '@lagesbild/shared/schemas/hotspot.ts';
import { uuidv7 } from 'uuidv7';
import type { Client } from '../../helper.ts';

/** About 110 m × 110 m around the report of test/helper.ts, in the middle of the test town. */
const AROUND_THE_REPORT = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [16.374, 59.4095],
      [16.376, 59.4095],
      [16.376, 59.4105],
      [16.374, 59.4105],
      [16.374, 59.4095],
    ],
  ],
};

export const drawn = (change: Partial<HotspotCreate> = {}): HotspotCreate => ({
  id: uuidv7(),
  name: 'Gångtunneln vid torget',
  geometry: AROUND_THE_REPORT,
  ...change,
});

/** What the analysis of a fortnight said. */
export const found: NonNullable<HotspotCreate['found']> = {
  method: 'exact_tests',
  kind: 'classes',
  parameters: {
    grid: { shape: 'square', cellSizeMeters: 100, originX: 570_000, originY: 6_580_000, cells: 2400 },
    periods: { shownDays: 14, earlier: 12, usual: 6 },
    gistar: null,
    kde: null,
    verdict: {
      areaRate: 0.025,
      placeRate: 0.025,
      usualRate: 0.05,
      correction: 'benjamini_hochberg',
      dispersion: 3.2,
      dispersionRule: 'estimated',
    },
    classes: { fortnights: 13, trend: 'mann_kendall', trendLevel: 0.05 },
  },
  cellSizeMeters: 100,
  figures: { rank: 1, weight: 12, usual: 3.5, verdicts: ['place'], class: 'persistent', p: 0.0004 },
  period: { from: '2026-11-02', to: '2026-11-16' },
  dataAsOf: '2026-11-26T08:00:00.000Z',
  dataVersion: 3,
  studyAreaVersion: 1,
};

export const visit = (change: Partial<HotspotVisitCreate> = {}): HotspotVisitCreate => ({
  id: uuidv7(),
  kind: 'visit',
  visitedOn: '2026-11-12',
  byRole: 'Kommunpolis',
  seen: 'Belysningen var trasig i halva tunneln.',
  ...change,
});

/** Takes in a drawn hotspot with a visit, for tests that need one to be there. */
export async function takeInHotspot(
  client: Client,
  code: string,
): Promise<{ hotspotId: string; visitId: string }> {
  const [hotspot, seen] = [drawn(), visit()];
  const path = `/municipalities/${code}/hotspots`;
  for (const [address, body] of [
    [path, hotspot],
    [`${path}/${hotspot.id}/visits`, seen],
  ] as const) {
    const answer = await client.request('POST', address, body);
    if (answer.statusCode >= 300) throw new Error(`${address}: ${answer.statusCode} ${answer.body}`);
  }
  return { hotspotId: hotspot.id, visitId: seen.id };
}
