import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { NearRepeatAnalysisResult } from '@lagesbild/shared/schemas/near_repeat_analysis.ts';
import { ClusterAnalysisResult, RepeatAnalysisResult } from '@lagesbild/shared/schemas/place_analyses.ts';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { storedIncident } from '../../stored_incident.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let police: Client;

const projection = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
const MIDDLE = projection.toMeters(16.38, 59.41);

/** So many metres east and north of the town's middle, on a local day of November at an hour. */
function at(east: number, north: number, day: number, hour = 12, change: Partial<NewIncident> = {}) {
  const [lon, lat] = projection.toLonLat(MIDDLE[0] + east, MIDDLE[1] + north);
  const moment = `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+01:00`;
  return storedIncident(town.organizationId, { lon, lat, occurredFrom: Date.parse(moment), ...change });
}

/** Six within 30 m (one of theft), four at one address by the square, two of them in the last fortnight, and loners. */
const rows = () => [
  ...[2, 3, 4, 5, 6].map((day, i) => at(i * 5, 0, day)),
  at(30, 0, 10, 12, { categoryCode: 'theft' }),
  ...[1, 2, 13, 14].map((day) => at(-300, 200, day, 22, { placeId: town.placeId })),
  at(600, 600, 5),
  at(-600, -600, 6),
  at(0, 0, 7, 12, { precision: 'municipality', lon: null, lat: null }),
];

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  police = await clientFor(app, town.emails.police_partner);
  await db.asSystem(async (tx) => {
    await insertIncidents(tx, town.code, rows());
    await bumpDataVersion(tx, town.code);
  });
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const ask = (client: Client, kind: string, body: object = {}) =>
  client.request('POST', `/municipalities/${town.code}/analyses/${kind}`, {
    datetime: '2026-11-02/2026-11-16',
    ...body,
  });

async function answer<S extends TSchema>(kind: string, schema: S, body: object = {}): Promise<Static<S>> {
  const response = await ask(police, kind, body);
  expect(response.statusCode, response.body).toBe(200);
  expect([...Value.Errors(schema, response.json())].slice(0, 3)).toEqual([]);
  return response.json();
}

describe('analyses/clusters', () => {
  it('finds the six that lie within reach of each other, and tells what they are', async () => {
    const result = await answer('clusters', ClusterAnalysisResult, { epsMeters: 30 });
    expect(result.clusters).toHaveLength(1);
    const [cluster] = result.clusters;
    expect(cluster).toMatchObject({
      rank: 1,
      weight: 6,
      cores: 6,
      first: '2026-11-02T11:00:00.000Z',
      last: '2026-11-10T11:00:00.000Z',
      categories: [
        { categoryCode: 'vandalism', count: 5 },
        { categoryCode: 'theft', count: 1 },
      ],
    });
    // the mean of 0, 5, 10, 15, 20 and 30 m
    expect(cluster!.x - MIDDLE[0]).toBeCloseTo(80 / 6, 3);
    expect(cluster!.radiusMeters).toBeCloseTo(30 - 80 / 6, 3);
    expect(cluster!.incidents).toHaveLength(6);
    expect([result.used, result.noise]).toEqual([11, 5]);
    expect(result.leftOut).toEqual([{ reason: 'without_place', count: 1 }]);
  });

  it('says which of its parameters nobody chose', async () => {
    const result = await answer('clusters', ClusterAnalysisResult, { epsMeters: 30 });
    expect(result.parameters).toMatchObject({
      algorithm: 'dbscan',
      epsMeters: 30,
      minimumPoints: 5,
      defaults: ['minimumPoints'],
    });
  });

  it('in space and time holds only what also lies close in time', async () => {
    const result = await answer('clusters', ClusterAnalysisResult, { epsMeters: 30, epsDays: 1 });
    expect(result.parameters).toMatchObject({ algorithm: 'st_dbscan', epsDays: 1 });
    expect(result.clusters).toEqual([]);
    const wider = await answer('clusters', ClusterAnalysisResult, {
      epsMeters: 30,
      epsDays: 4,
      minimumPoints: 3,
    });
    expect(wider.clusters[0]?.weight).toBe(6);
  });

  it('has none where nothing happened', async () => {
    const result = await answer('clusters', ClusterAnalysisResult, { datetime: '2020-01-06/2020-01-20' });
    expect([result.clusters, result.used, result.noise]).toEqual([[], 0, 0]);
    expect(result.caveats).toContain('no_incidents');
  });
});

describe('analyses/repeats', () => {
  it('lists both places, the one with most and latest first, by its own name', async () => {
    const { places, parameters, used } = await answer('repeats', RepeatAnalysisResult);
    expect(places.map(({ count, recent, name }) => [count, recent, name])).toEqual([
      // the one at 5 m has all six within 25 m
      [6, 6, null],
      [4, 3, 'Åkerö torg'],
    ]);
    expect(parameters).toMatchObject({ recentFrom: '2026-11-02', from: '2026-10-05', reachMeters: 25 });
    expect(used).toBe(12);
  });

  it('takes another reach', async () => {
    const { places } = await answer('repeats', RepeatAnalysisResult, {
      reachMeters: 4,
      categories: ['vandalism'],
    });
    expect(places.map(({ count }) => count)).toEqual([4]);
  });
});

describe('analyses/near-repeat', () => {
  it('counts the pairs of the heap near by and soon', async () => {
    const { bands, used } = await answer('near-repeat', NearRepeatAnalysisResult, {
      datetime: '2026-11-01/2026-11-16',
      distanceBreaksMeters: [0, 50, 2000],
      timeBreaksDays: [0, 2, 16],
    });
    expect(used).toBe(12);
    // near: of the six the four pairs of neighbouring days, at the square two of 1 day apart
    expect(bands.map(({ observed }) => observed)[0]).toBe(6);
    // all pairs within both outer limits: 12 × 11 / 2
    expect(bands.reduce((sum, { observed }) => sum + observed, 0)).toBe(66);
    expect(bands.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(66, 9);
  });

  it('gives the same p again, by its seed', async () => {
    const body = { distanceBreaksMeters: [0, 50, 2000], timeBreaksDays: [0, 2, 16], runs: 99 };
    const first = await answer('near-repeat', NearRepeatAnalysisResult, body);
    const again = await answer('near-repeat', NearRepeatAnalysisResult, { ...body, sources: ['staff'] });
    expect(again.bands).toEqual(first.bands);
  });

  it('refuses bands that do not rise from 0', async () => {
    const refused = await ask(police, 'near-repeat', { timeBreaksDays: [0, 7, 7] });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'analysis_refused']);
    expect(refused.json().detail).toBe('Bandens gränser ska börja på 0 och stiga.');
  });
});

describe('roles without exact points', () => {
  it.each(['clusters', 'repeats', 'near-repeat'])('get nothing from analyses/%s', async (kind) => {
    for (const role of ['reporter', 'est_member', 'partner', 'leadership', 'administrator'] as const) {
      const refused = await ask(await clientFor(app, town.emails[role]), kind);
      expect([role, refused.statusCode, refused.json().code]).toEqual([role, 403, 'not_permitted']);
    }
  });
});
