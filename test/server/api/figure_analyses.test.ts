import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import { EvaluationAnalysisResult } from '@lagesbild/shared/schemas/evaluation_analysis.ts';
import { ExpectedAnalysisResult, ExpectedByAreaResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import { PredictionAnalysisResult } from '@lagesbild/shared/schemas/prediction_analysis.ts';
import { PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';
import { ScanAnalysisResult } from '@lagesbild/shared/schemas/scan_analysis.ts';
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
let member: Client;
let leader: Client;

const FORTNIGHT = 14 * 24 * 3600_000;
const SHOWN_FROM = Date.parse('2026-11-02T12:00:00+01:00');
const WEST = { lon: 16.37, lat: 59.41 };
const EAST = { lon: 16.39, lat: 59.41 };

/** Ten a fortnight in the west and two in the east, for 14 fortnights; in the shown one 20 more in the east. */
function rows(): NewIncident[] {
  const all: NewIncident[] = [];
  const add = (at: number, change: Partial<NewIncident>) =>
    all.push(storedIncident(town.organizationId, { occurredFrom: at, ...change }));
  for (let fortnight = 0; fortnight < 14; fortnight++) {
    const from = SHOWN_FROM - fortnight * FORTNIGHT;
    for (let i = 0; i < 10; i++) add(from + i * 86_400_000, { ...WEST, categoryCode: 'theft' });
    for (let i = 0; i < 2; i++) add(from + i * 86_400_000, EAST);
  }
  // Friday 13 November 22.00 and the night after it
  const friday = Date.parse('2026-11-13T22:00:00+01:00');
  for (let i = 0; i < 20; i++)
    add(friday + (i % 2) * 3600_000, { ...EAST, status: i < 3 ? 'new' : 'reviewed' });
  return all;
}

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  [police, member, leader] = await Promise.all([
    clientFor(app, town.emails.police_partner),
    clientFor(app, town.emails.est_member),
    clientFor(app, town.emails.leadership),
  ]);
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

async function answer<S extends TSchema>(
  client: Client,
  kind: string,
  schema: S,
  body: object = {},
): Promise<Static<S>> {
  const response = await ask(client, kind, body);
  expect(response.statusCode, response.body).toBe(200);
  expect([...Value.Errors(schema, response.json())].slice(0, 3)).toEqual([]);
  return response.json();
}

describe('analyses/expected', () => {
  it('sets headline, bars and areas beside what is usual', async () => {
    const result = await answer(police, 'expected', ExpectedAnalysisResult);
    expect(result.headline).toMatchObject({ observed: 32, expected: 12, verdict: 'more' });
    expect([result.used, result.unreviewed]).toEqual([32, 3]);
    const theft = result.categoryFigures.find(({ categoryCode }) => categoryCode === 'theft');
    expect(theft?.figure).toMatchObject({ observed: 10, expected: 10, verdict: 'as_expected' });
    const { matrix } = result;
    expect(matrix?.areas.map(({ name }) => name)).toEqual(['Västra', 'Östra']);
    expect(matrix?.areaTotals.map(({ observed, expected }) => [observed, expected])).toEqual([
      [10, 10],
      [22, 2],
    ]);
    const east = matrix!.categoryCodes.length;
    const vandalism = matrix!.categoryCodes.indexOf('vandalism');
    expect(matrix!.cells[east + vandalism]).toMatchObject({ observed: 22, expected: 2, verdict: 'more' });
    expect(matrix!.cells).toHaveLength(2 * east);
  });

  it('tells the periods before, each beside what was usual then', async () => {
    const { series } = await answer(police, 'expected', ExpectedAnalysisResult, { series: 3 });
    expect(series.map(({ from, figure }) => [from, figure.observed, figure.expected])).toEqual([
      ['2026-11-02', 32, 12],
      ['2026-10-19', 12, 12],
      ['2026-10-05', 12, 12],
    ]);
  });

  it('tells who reported, and compares with another period when asked to', async () => {
    const result = await answer(police, 'expected', ExpectedAnalysisResult, { comparison: 'previous' });
    expect(result.parameters).toMatchObject({ comparison: 'previous', comparedPeriods: 1 });
    expect(result.organizations).toMatchObject([{ id: town.organizationId, reports: 32, reportedIn: 1 }]);
  });

  it('says that the latest period is not complete, and until when', async () => {
    const { caveats, completeAt } = await answer(police, 'expected', ExpectedAnalysisResult);
    // noticed and received at the same moment: nothing is late, and the period has ended
    expect(completeAt).toBe('2026-11-15T23:00:00.000Z');
    expect(caveats).not.toContain('incomplete_period');
    const running = await answer(police, 'expected', ExpectedAnalysisResult, {
      datetime: '2026-11-16/2026-11-30',
    });
    expect(running.caveats).toContain('incomplete_period');
  });

  it('refuses areas of no set', async () => {
    const refused = await ask(police, 'expected', { areaSet: '018f0000-0000-7000-8000-000000000000' });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'unknown_area']);
  });

  it('gives a member without exact points the same figures, and nobody’s reporting', async () => {
    const result = await answer(member, 'expected', ExpectedAnalysisResult);
    expect(result.headline.observed).toBe(32);
    expect(result.organizations).toEqual([]);
    expect(JSON.stringify(result)).not.toContain(town.organizationId);
  });
});

describe('analyses/expected for leadership', () => {
  const quarter = { datetime: '2026-07-01/2026-10-01' };

  it('is a closed quarter by area, and nothing else in the answer', async () => {
    const result = await answer(leader, 'expected', ExpectedByAreaResult, quarter);
    // 29 June–5 October are seven fortnights: those of 29 June and 21 September reach over the ends of the quarter
    const [west, east] = result.areas;
    expect(result.areas.map(({ name }) => name)).toEqual(['Västra', 'Östra']);
    expect(result.headline.observed).toBe(west!.observed! + east!.observed!);
    expect(east!.observed).toBeGreaterThanOrEqual(5);
    expect(Object.keys(result)).not.toContain('categoryFigures');
  });

  it.each([
    [{ datetime: '2026-11-02/2026-11-16' }],
    [{ datetime: '2026-10-01/2027-01-01' }],
    [{ ...quarter, categories: ['theft'] }],
    [{ ...quarter, sources: ['staff'] }],
    [{ ...quarter, area: '018f0000-0000-7000-8000-000000000000' }],
    [{ ...quarter, comparison: 'previous' }],
    [{ ...quarter, series: 1 }],
  ])('refuses %j: with another answer it could be subtracted', async (body) => {
    const refused = await ask(leader, 'expected', body);
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_permitted']);
  });

  it('hides an area with fewer than five, and with it the one that would give it away', async () => {
    // 1 April–30 June: the first fortnight with data begins on 4 May; two a fortnight in the east
    await db.asSystem((tx) =>
      insertIncidents(
        tx,
        town.code,
        [1, 2, 3]
          .map((day) =>
            storedIncident(town.organizationId, {
              ...EAST,
              occurredFrom: Date.parse(`2026-01-0${day}T12:00:00+01:00`),
            }),
          )
          .concat(
            [1, 2, 3, 4, 5, 6].map((day) =>
              storedIncident(town.organizationId, {
                ...WEST,
                occurredFrom: Date.parse(`2026-02-0${day}T12:00:00+01:00`),
              }),
            ),
          ),
      ).then(() => bumpDataVersion(tx, town.code)),
    );
    const result = await answer(leader, 'expected', ExpectedByAreaResult, {
      datetime: '2026-01-01/2026-04-01',
    });
    expect(result.headline.observed).toBe(9);
    expect(result.areas.map(({ observed }) => observed)).toEqual([null, null]);
  });

  it('gets no other analysis', async () => {
    for (const kind of [
      'grid',
      'classes',
      'pulse',
      'scan',
      'prediction',
      'evaluation',
      'clusters',
      'repeats',
      'near-repeat',
    ]) {
      expect([kind, (await ask(leader, kind)).statusCode]).toEqual([kind, 403]);
    }
  });
});

describe('analyses/pulse', () => {
  it('has its peak on the evening of the heap, beside what is usual then', async () => {
    const { hoursOfWeek, weekdays, used, peak } = await answer(police, 'pulse', PulseAnalysisResult);
    const fridayAt22 = 4 * 24 + 22;
    expect(hoursOfWeek.observed[fridayAt22]).toBe(10);
    expect(hoursOfWeek.verdicts[fridayAt22]).toBe('more');
    expect([used, weekdays.observed.reduce<number>((sum, value) => sum + (value ?? 0), 0)]).toEqual([32, 32]);
    expect(peak).toMatchObject({ fromWeekday: 4, toWeekday: 4, fromHour: 22, toHour: 0 });
  });

  it('is of the whole municipality for a member without exact points', async () => {
    expect((await answer(member, 'pulse', PulseAnalysisResult)).used).toBe(32);
    const refused = await ask(member, 'pulse', { area: town.areaIds.east });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_permitted']);
  });
});

describe('analyses/scan', () => {
  it('raises the alarm for what piles up at the end', async () => {
    const { clusters, used } = await answer(police, 'scan', ScanAnalysisResult, { maximumDays: 3 });
    // 5 May–15 November: all but the nine of the winter
    expect(used).toBe(14 * 12 + 20 + 9);
    expect(clusters[0]).toMatchObject({ observed: 20, days: 3, alarm: true, p: 0.001 });
    expect(clusters[0]!.incidents).toHaveLength(20);
  });

  it('tells a member without exact points no id and no point finer than the cell', async () => {
    const { clusters } = await answer(member, 'scan', ScanAnalysisResult, { maximumDays: 3 });
    expect(clusters[0]!.incidents).toEqual([]);
    expect([clusters[0]!.x % 100, clusters[0]!.y % 100]).toEqual([50, 50]);
  });
});

describe('analyses/evaluation', () => {
  it('sets the hotspots of each closed period against what came next, beside counts and density', async () => {
    const result = await answer(police, 'evaluation', EvaluationAnalysisResult, { periods: 3 });
    expect(result.audited.map(({ from, incidents }) => [from, incidents])).toEqual([
      ['2026-11-02', 32],
      ['2026-10-19', 12],
      ['2026-10-05', 12],
    ]);
    // ten of twelve lie at one address every fortnight: the hotspot there foretold ten of the 32 and of the twelve
    expect(result.audited.map(({ scores }) => scores?.hotspots.hits)).toEqual([10, 10, 10]);
    expect(result.pooled!.hotspots.hitRate).toBeCloseTo(30 / 56, 12);
    expect(result.pooled!.hotspots.pai).toBeGreaterThan(10);
  });

  it('leaves out a period that has not ended', async () => {
    const { audited } = await answer(member, 'evaluation', EvaluationAnalysisResult, {
      datetime: '2026-11-16/2026-11-30',
      periods: 1,
    });
    expect(audited.map(({ from }) => from)).toEqual(['2026-11-02']);
  });
});

describe('analyses/grid', () => {
  it('describes by local Moran when asked to, and says that this decides nothing', async () => {
    const methods = { localMoran: true, kde: { edgeCorrection: 'jones_diggle' } };
    const result = await answer(police, 'grid', GridAnalysisResult, { methods });
    const { localMoran, columns } = result;
    expect(localMoran!.i).toHaveLength(columns.x.length);
    const heap = columns.count.indexOf(22);
    expect(localMoran!.quadrants[localMoran!.quadrant[heap]!]).toBe('high_low');
    expect(result.caveats).toContain('local_moran_is_descriptive');
    expect(result.parameters.kde).toMatchObject({ edgeCorrection: 'jones_diggle' });
  });
});

describe('analyses/prediction', () => {
  it('ranks the places where it happens first; shares add to one', async () => {
    const { columns, ranked, used } = await answer(police, 'prediction', PredictionAnalysisResult);
    expect(columns.share.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(used).toBe(14 * 12 + 20 + 9);
    expect(ranked[0]!.share).toBe(Math.max(...columns.share));
  });

  it('gives a member without exact points cells of 100 m', async () => {
    const { columns, coarse } = await answer(member, 'prediction', PredictionAnalysisResult);
    expect(coarse).toBe(true);
    expect(columns.x.every((x) => x % 100 === 50)).toBe(true);
  });
});
