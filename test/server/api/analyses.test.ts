import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { analyseGrid } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
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

const FORTNIGHT = 14 * 24 * 3600_000;
const SHOWN_FROM = Date.parse('2026-11-02T12:00:00+01:00');
const HEAP = { lon: 16.3712, lat: 59.4123 };

const row = (change: Partial<NewIncident>) =>
  storedIncident(town.organizationId, { occurredFrom: SHOWN_FROM, ...change });

/** Thirteen fortnights of 20 scattered incidents, and in the shown one a heap of ten at one address. */
function rows(): NewIncident[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const all: NewIncident[] = [];
  for (let fortnight = 0; fortnight < 13; fortnight++) {
    for (let i = 0; i < 20; i++) {
      const occurredFrom = SHOWN_FROM - fortnight * FORTNIGHT + i * 3600_000;
      all.push(
        row({
          lon: 16.361 + random() * 0.038,
          lat: 59.401 + random() * 0.018,
          occurredFrom,
          categoryCode: i % 4 === 0 ? 'theft' : 'vandalism.graffiti',
        }),
      );
    }
  }
  for (let i = 0; i < 10; i++) all.push(row({ ...HEAP, occurredFrom: SHOWN_FROM + i * 7200_000 }));
  all.push(row({ precision: 'municipality', lon: null, lat: null }));
  all.push(
    row({ status: 'rejected', ...HEAP }),
    row({ status: 'merged', ...HEAP }),
    row({ source: 'police_import', ...HEAP }),
  );
  all.push(
    row({ categoryCode: 'planned_event', ...HEAP }),
    row({ categoryCode: 'calm', ...HEAP }),
    row({ categoryCode: 'rumour', ...HEAP }),
  );
  return all;
}

let stored: NewIncident[];

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  police = await clientFor(app, town.emails.police_partner);
  member = await clientFor(app, town.emails.est_member);
  partner = await clientFor(app, town.emails.partner);
  stored = rows();
  await db.asSystem(async (tx) => {
    await insertIncidents(tx, town.code, stored);
    await bumpDataVersion(tx, town.code);
  });
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const SHOWN = '2026-11-02/2026-11-16';
const ask = async (client: Client, body: Record<string, unknown>) =>
  client.request('POST', `/municipalities/${town.code}/analyses/grid`, { datetime: SHOWN, ...body });
const analyse = async (client: Client, body: Record<string, unknown> = {}): Promise<GridAnalysisResult> => {
  const answer = await ask(client, body);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const total = (column: (number | null)[]) => column.reduce<number>((sum, value) => sum + (value ?? 0), 0);

describe('analyses/grid', () => {
  it('answers in the form that the document promises', async () => {
    const result = await analyse(police, { methods: { gistar: true, kde: { bandwidthMeters: 250 } } });
    expect([...Value.Errors(GridAnalysisResult, result)].slice(0, 3)).toEqual([]);
  });

  it('counts what counts: not rejected, merged, planned, calm, perceived or imported ones', async () => {
    const result = await analyse(police);
    expect(result.used).toBe(30);
    expect(total(result.columns.count)).toBe(30);
    expect(result.leftOut).toEqual([{ reason: 'without_place', count: 1 }]);
    expect(result.headline).toMatchObject({ observed: 31, expected: 20, verdict: 'more' });
    expect(
      result.categoryFigures?.find(({ categoryCode }) => categoryCode === 'theft')?.figure,
    ).toMatchObject({ observed: 5, expected: 5 });
  });

  it('counts imported ones beside when they are asked for', async () => {
    expect((await analyse(police, { sources: ['staff', 'police_import'] })).used).toBe(31);
    expect((await analyse(police, { sources: ['police_import'] })).used).toBe(1);
  });

  it('flags the heap as one place, and ranks it first', async () => {
    const result = await analyse(police);
    const heap = result.hotspots[0];
    expect(heap?.rank).toBe(1);
    expect(heap?.verdicts).toContain('place');
    expect(heap?.weight).toBeGreaterThanOrEqual(10);
    expect(heap?.strongerThanUsual).toBe(true);
  });

  it('gives the numbers that the engine gives on the same incidents', async () => {
    const kde = { kernel: 'quartic', bandwidthMeters: 300 } as const;
    const result = await analyse(police, { methods: { gistar: true, kde } });
    const municipality = (await police.request('GET', `/municipalities/${town.code}`)).json();
    const projection = createProjection(municipality.proj4);
    const counted = stored.filter(
      (incident) =>
        incident.status === 'reviewed' &&
        incident.source === 'staff' &&
        incident.lon !== null &&
        /^(vandalism|theft)/.test(incident.categoryCode),
    );
    const meters = counted.map(({ lon, lat }) => projection.toMeters(lon as number, lat as number));
    const periodIndex = Int16Array.from(counted, ({ occurredFrom }) =>
      Math.ceil((Date.parse('2026-11-02T00:00:00+01:00') - Number(occurredFrom)) / FORTNIGHT),
    );
    const engine = analyseGrid({
      x: Float64Array.from(meters, ([x]) => x),
      y: Float64Array.from(meters, ([, y]) => y),
      periodIndex: periodIndex.map((index) => Math.max(0, index)),
      periodDays: Array.from({ length: 13 }, () => 14),
      studyArea: polygonToMeters(municipality.studyArea.geometry, projection),
      grid: { shape: 'square', cellSizeMeters: 100 },
      methods: { gistar: true, kde },
    });
    for (const name of [
      'x',
      'y',
      'count',
      'z',
      'p',
      'pAdjusted',
      'kde',
      'flagged',
      'pArea',
      'pPlace',
      'pUsual',
      'aboveUsual',
    ] as const) {
      expect(result.columns[name], name).toEqual(Array.from(engine.columns[name]!));
    }
    expect(result.hotspots.map(({ name: _name, near: _near, ...hotspot }) => hotspot)).toEqual(
      engine.hotspots,
    );
    // the fortnight that began first holds no whole history before it: 12 earlier ones are at hand
    expect(result.parameters.periods).toMatchObject({ earlier: 12, usual: 6 });
  });

  it('has no history before the first data: a new municipality is told "too short"', async () => {
    const early = await analyse(police, { datetime: '2026-06-01/2026-06-15' });
    expect(early.headline?.verdict).toBe('short_history');
    expect(early.headline?.expected).toBeNull();
  });

  it('recognises the kind of period, and takes any span of whole days', async () => {
    expect((await analyse(police, { datetime: '2026-10-01/2026-11-01' })).period.kind).toBe('month');
    expect((await analyse(police, { datetime: '2026-11-03/2026-11-06' })).period).toEqual({
      kind: 'span',
      from: '2026-11-03',
      to: '2026-11-06',
      days: 3,
    });
  });

  it('takes another shape, size, origin and area', async () => {
    const hexagons = await analyse(police, {
      grid: { shape: 'hexagon', cellSizeMeters: 200, origin: [50, 50] },
    });
    expect(total(hexagons.columns.count)).toBeLessThanOrEqual(30);
    expect(hexagons.parameters.grid).toMatchObject({
      shape: 'hexagon',
      cellSizeMeters: 200,
      originX: 50,
      originY: 50,
    });
    const west = await analyse(police, { area: town.areaIds.west });
    expect(west.studyArea.origin).toBe('area');
    expect(west.headline!.observed).toBeLessThan(31);
  });

  it.each([
    [{ datetime: '2026-11-02' }, 'invalid_format'],
    [{ datetime: '2026-11-02/..' }, 'invalid_format'],
    [{ datetime: '2026-11-02T10:00:00Z/2026-11-03' }, 'invalid_format'],
    [{ categories: ['dragons'] }, 'unknown_category'],
    [{ area: '018f0000-0000-7000-8000-000000000000' }, 'unknown_area'],
    [{ grid: { cellSizeMeters: 5 } }, 'value_out_of_range'],
    [{ methods: { kde: { bandwidthMeters: 1 } } }, 'value_out_of_range'],
    [{ methods: { kde: { kernel: 'cubic' } } }, 'value_not_allowed'],
    [{ surprise: 1 }, 'unknown_field'],
  ])('refuses %j', async (body, code) => {
    const answer = await ask(police, body);
    expect([answer.statusCode < 500, answer.json().code]).toEqual([true, code]);
  });
});

describe('roles without exact points', () => {
  it("always get the municipality's own squares of at least 100 m, whatever they ask", async () => {
    const plain = await analyse(member);
    const sly = await analyse(member, { grid: { shape: 'hexagon', cellSizeMeters: 25, origin: [13, 37] } });
    expect(plain.coarse).toBe(true);
    expect(sly.parameters.grid).toEqual(plain.parameters.grid);
    expect(sly.columns.count).toEqual(plain.columns.count);
  });

  it('get a density that tells no more than the cell: moving a point inside its cell changes nothing', async () => {
    const methods = { kde: { kernel: 'quartic', bandwidthMeters: 250 } };
    const before = await analyse(member, { methods });
    const exactBefore = await analyse(police, { methods });
    const projection = createProjection(
      (await police.request('GET', `/municipalities/${town.code}`)).json().proj4,
    );
    const mover = stored.find(
      (incident) =>
        incident.lon === HEAP.lon && incident.categoryCode === 'vandalism' && incident.status === 'reviewed',
    )!;
    const [x, y] = projection.toMeters(HEAP.lon, HEAP.lat);
    const inCell = (value: number) => Math.floor(value / 100) * 100 + (value % 100 > 50 ? 10 : 90);
    const [lon, lat] = projection.toLonLat(inCell(x), inCell(y));
    const coordinator = await clientFor(app, town.emails.coordinator);
    const moved = await coordinator.request('PATCH', `/municipalities/${town.code}/incidents/${mover.id}`, {
      version: 1,
      lon,
      lat,
    });
    expect(moved.statusCode, moved.body).toBe(200);
    expect((await analyse(member, { methods })).columns).toEqual(before.columns);
    expect((await analyse(police, { methods })).columns.kde).not.toEqual(exactBefore.columns.kde);
  });

  it('a partner sees the agreed area and nothing else', async () => {
    expect((await ask(partner, {})).json().code).toBe('not_permitted');
    expect((await ask(partner, { area: town.areaIds.east })).json().code).toBe('not_permitted');
    const west = await analyse(partner, { area: town.areaIds.west });
    expect(west.coarse).toBe(true);
    const areas = (await partner.request('GET', `/municipalities/${town.code}/areas`)).json().areas;
    expect(areas.map((area: { id: string }) => area.id)).toEqual([town.areaIds.west]);
  });
});

describe('columns and files', () => {
  it('incidents.arrow holds what the list holds, without text or account', async () => {
    const { tableFromIPC } = await import('apache-arrow');
    const answer = await police.request(
      'GET',
      `/municipalities/${town.code}/incidents.arrow?datetime=${SHOWN}`,
    );
    const table = tableFromIPC(answer.rawPayload);
    const listed = (
      await police.request('GET', `/municipalities/${town.code}/incidents?datetime=${SHOWN}`)
    ).json();
    expect(table.numRows).toBe(listed.numberMatched);
    expect([...table.getChild('id')!].sort()).toEqual(
      listed.features.map((feature: { id: string }) => feature.id).sort(),
    );
    expect(table.schema.fields.map((field) => field.name)).not.toEqual(
      expect.arrayContaining(['text', 'reporter']),
    );
    const etag = String(answer.headers.etag);
    const again = await police.request(
      'GET',
      `/municipalities/${town.code}/incidents.arrow?datetime=${SHOWN}`,
      undefined,
      { 'if-none-match': etag },
    );
    expect(again.statusCode).toBe(304);
  });

  it('an empty period is an empty table, not an error', async () => {
    const { tableFromIPC } = await import('apache-arrow');
    const answer = await police.request(
      'GET',
      `/municipalities/${town.code}/incidents.arrow?datetime=2001-01-01/2001-01-15`,
    );
    expect([answer.statusCode, tableFromIPC(answer.rawPayload).numRows]).toEqual([200, 0]);
  });

  it('incidents.csv has a row an incident, and a name that begins like a formula stays text', async () => {
    const { parse } = await import('csv-parse/sync');
    await db.asSystem((tx) =>
      insertIncidents(tx, town.code, [
        row({ placeName: '=HYPERLINK("x")', occurredFrom: Date.parse('2003-05-05T10:00:00Z') }),
      ]),
    );
    const answer = await police.request(
      'GET',
      `/municipalities/${town.code}/incidents.csv?datetime=2003-05-05/2003-05-06`,
    );
    const parsed = parse(answer.body, { columns: true, bom: true }) as Record<string, string>[];
    expect(parsed).toHaveLength(1);
    expect(parsed[0]).toMatchObject({
      category: 'vandalism',
      place_name: '\'=HYPERLINK("x")',
      occurred_from: '2003-05-05T10:00:00.000Z',
    });
  });
});
