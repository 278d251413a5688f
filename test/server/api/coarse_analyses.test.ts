import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import { PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';
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
let partner: Client;

const DAY = 86_400_000;
const FORTNIGHT = 14 * DAY;
const SHOWN_FROM = Date.parse('2026-11-02T12:00:00+01:00');
// centres of cells of 100 m, well inside their halves of the town
const WEST = { lon: 16.37, lat: 59.41 };
const EAST = { lon: 16.39, lat: 59.41 };

/** Thirty fortnights: eight in the west and four in the east; in the shown one twelve more in the east. */
function rows(): NewIncident[] {
  const add = (at: number, change: Partial<NewIncident>) =>
    storedIncident(town.organizationId, { occurredFrom: at, ...change });
  const all: NewIncident[] = [];
  for (let fortnight = 0; fortnight < 30; fortnight++) {
    const from = SHOWN_FROM - fortnight * FORTNIGHT;
    for (let i = 0; i < 8; i++) all.push(add(from + i * DAY, { ...WEST, categoryCode: 'theft' }));
    for (let i = 0; i < 4; i++) all.push(add(from + i * DAY, EAST));
  }
  for (let i = 0; i < 12; i++) all.push(add(SHOWN_FROM + i * DAY, EAST));
  // one in the middle of the fortnight before the others begin
  all.push(add(SHOWN_FROM - 30 * FORTNIGHT + 5 * DAY, EAST));
  return all;
}

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  [police, member, partner] = await Promise.all([
    clientFor(app, town.emails.police_partner),
    clientFor(app, town.emails.est_member),
    clientFor(app, town.emails.partner),
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

describe('a year of periods in one question', () => {
  it('gives the earliest bar as long a history as the latest', async () => {
    const { series } = await answer(member, 'expected', ExpectedAnalysisResult, { series: 26 });
    expect(series).toHaveLength(26);
    const earliest = series.at(-1)!;
    // thirty whole fortnights at hand: four lie before the twenty-sixth
    expect([earliest.figure.observed, earliest.figure.expected]).toEqual([12, 12]);
    const alone = await answer(member, 'expected', ExpectedAnalysisResult, {
      datetime: `${earliest.from}/${earliest.to}`,
      series: 1,
    });
    expect(alone.series).toEqual([earliest]);
    expect(alone.series[0]!.figure).toEqual(alone.headline);
  });

  it('tells the first fortnight, which the data begin in, and expects nothing from it', async () => {
    const { series } = await answer(member, 'expected', ExpectedAnalysisResult, { series: 60 });
    expect(series).toHaveLength(31);
    expect(series.at(-1)!.figure).toMatchObject({ observed: 1, expected: null, verdict: 'short_history' });
    // the three after it have too few whole ones before them
    expect(series.slice(-4, -1).map(({ figure }) => figure.expected)).toEqual([null, null, null]);
  });

  it('is the same for a member as for the kommunpolis, and of the agreed area for a partner', async () => {
    const body = { series: 10, categories: ['theft'] };
    const [exact, coarse] = await Promise.all([
      answer(police, 'expected', ExpectedAnalysisResult, body),
      answer(member, 'expected', ExpectedAnalysisResult, body),
    ]);
    expect(coarse.series).toEqual(exact.series);
    const west = await answer(partner, 'expected', ExpectedAnalysisResult, {
      series: 2,
      area: town.areaIds.west,
    });
    expect(west.series.map(({ figure }) => figure.observed)).toEqual([8, 8]);
    expect(west.matrix).toBeNull();
  });
});

describe('what figures are compared with', () => {
  it('is named in the answer, period by period', async () => {
    const six = await answer(member, 'expected', ExpectedAnalysisResult);
    expect(six.parameters).toMatchObject({ comparison: 'six_previous', comparedPeriods: 6 });
    const { parameters, headline, matrix } = await answer(member, 'expected', ExpectedAnalysisResult, {
      comparison: 'last_year',
    });
    expect(parameters).toMatchObject({
      comparison: 'last_year',
      comparedPeriods: 1,
      compared: [{ from: '2025-11-03', to: '2025-11-17' }],
    });
    expect([headline.observed, headline.expected]).toEqual([24, 12]);
    expect(matrix!.areaTotals.map(({ expected }) => expected)).toEqual([8, 4]);
  });

  it('holds for the change of the cells, which is that of the exact figures where points lie in their cells', async () => {
    const body = { comparison: 'previous', methods: { change: true } };
    const { change, columns, parameters } = await answer(member, 'grid', GridAnalysisResult, body);
    expect(parameters).toMatchObject({
      comparison: 'previous',
      compared: [{ from: '2026-10-19', to: '2026-11-02' }],
    });
    const heap = columns.count.indexOf(16);
    expect(change!.expected[heap]).toBe(4);
    expect(change!.difference[heap]).toBe(12);
    expect(change!.verdicts[heap]).toBe('more');
    const without = await answer(member, 'grid', GridAnalysisResult, { comparison: 'previous' });
    expect(without.change).toBeUndefined();
    expect(without.columns.pUsual).toEqual((await answer(member, 'grid', GridAnalysisResult)).columns.pUsual);
  });
});

describe('hotspots over time for roles without exact points', () => {
  it('have class and fortnights, by whole cells', async () => {
    const classes = await answer(member, 'classes', ClassAnalysisResult);
    expect(classes.fortnights).toHaveLength(13);
    expect(classes.hotspots.map(({ class: name }) => name)).toContain('persistent');
    expect(classes.columns.x.every((x) => x % 100 === 50)).toBe(true);
    const west = await answer(partner, 'classes', ClassAnalysisResult, { area: town.areaIds.west });
    expect(west.hotspots.flatMap(({ counts }) => counts.slice(0, 1))).toEqual([8]);
    expect((await ask(partner, 'classes')).statusCode).toBe(403);
  });
});

describe('what cannot be subtracted', () => {
  const refusal = async (client: Client, kind: string, body: object) => {
    const refused = await ask(client, kind, body);
    return [refused.statusCode, refused.json().code];
  };

  it.each(['grid', 'classes', 'expected', 'pulse', 'scan', 'evaluation', 'prediction'])(
    'refuses a member free spans of days in %s, which the kommunpolis may ask',
    async (kind) => {
      for (const datetime of ['2026-11-03/2026-11-04', '2026-11-03/2026-11-17']) {
        expect(await refusal(member, kind, { datetime })).toEqual([403, 'not_permitted']);
        expect((await ask(police, kind, { datetime })).statusCode).toBe(200);
      }
    },
  );

  it('refuses a partner the same, inside the agreed area', async () => {
    const asked = { datetime: '2026-11-03/2026-11-17', area: town.areaIds.west };
    expect(await refusal(partner, 'expected', asked)).toEqual([403, 'not_permitted']);
    expect((await ask(partner, 'expected', { area: town.areaIds.west })).statusCode).toBe(200);
  });

  it('names what was asked and what is left', async () => {
    const { detail } = (await ask(member, 'grid', { datetime: '2026-11-03/2026-11-04' })).json();
    expect(detail).toBe(
      '”datetime” är ”2026-11-03/2026-11-04”, men din roll ser hela veckor (måndag till måndag), månader eller kvartal.',
    );
  });

  it('refuses figures without the organizations that have changed', async () => {
    expect(await refusal(member, 'expected', { alikeSources: true })).toEqual([403, 'not_permitted']);
    expect((await ask(police, 'expected', { alikeSources: true })).statusCode).toBe(200);
    expect((await ask(member, 'expected', { alikeSources: false })).statusCode).toBe(200);
  });

  it('tells hours of one fortnight, of every category and own reports only', async () => {
    const { used, hoursOfWeek } = await answer(member, 'pulse', PulseAnalysisResult);
    expect(used).toBe(24);
    expect(hoursOfWeek).toEqual((await answer(police, 'pulse', PulseAnalysisResult)).hoursOfWeek);
    for (const body of [
      { datetime: '2026-11-09/2026-11-16' },
      { datetime: '2026-10-19/2026-11-16' },
      { datetime: '2026-10-01/2026-11-01' },
      { categories: ['theft'] },
      { sources: ['staff'] },
      { sources: ['staff', 'fault_report', 'public_tip'] },
    ]) {
      expect([body, ...(await refusal(member, 'pulse', body))]).toEqual([body, 403, 'not_permitted']);
      expect((await ask(police, 'pulse', body)).statusCode).toBe(200);
    }
    expect((await ask(member, 'pulse', { sources: ['fault_report', 'staff'] })).statusCode).toBe(200);
  });

  it('tells no hour where the fortnight, or one it is compared with, has fewer than five of known time', async () => {
    const hidden = async (datetime: string, body: object = {}) => {
      const { hoursOfWeek, weekdays, peak, caveats } = await answer(member, 'pulse', PulseAnalysisResult, {
        datetime,
        ...body,
      });
      const values = [...hoursOfWeek.observed, ...hoursOfWeek.expected, ...weekdays.observed];
      return values.every((value) => value === null) && peak === null && caveats.includes('few_incidents');
    };
    // 16–29 November has none yet; the one after is compared with it
    expect(await hidden('2026-11-16/2026-11-30')).toBe(true);
    expect(await hidden('2026-11-30/2026-12-14', { comparison: 'previous' })).toBe(true);
    expect(await hidden('2026-11-02/2026-11-16')).toBe(false);
    const exact = await answer(police, 'pulse', PulseAnalysisResult, { datetime: '2026-11-16/2026-11-30' });
    expect(exact.hoursOfWeek.observed[0]).toBe(0);
  });
});
