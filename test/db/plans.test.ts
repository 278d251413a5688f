import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import type { IncidentFilter } from '@lagesbild/db/repositories/incident_filter.ts';
import {
  countIncidents,
  listIncidentColumns,
  listIncidents,
} from '@lagesbild/db/repositories/incident_reads.ts';
import { insertIncidents, type NewIncident } from '@lagesbild/db/repositories/incident_writes.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { createTestTown, type TestTown } from '../town.ts';

const FIRST = Date.UTC(2024, 10, 1);
const LAST = Date.UTC(2026, 10, 1);
const ROWS = 20_000;
const CHUNK = 2_000;

let db: Database;
let town: TestTown;

function incident(organizationId: string, i: number): NewIncident {
  const moment = FIRST + ((LAST - FIRST) * i) / ROWS;
  return {
    id: randomUUID(),
    status: i % 3 === 0 ? 'new' : 'reviewed',
    categoryCode: i % 2 === 0 ? 'theft' : 'vandalism.graffiti',
    precision: 'point',
    // spread over the whole town, the same every time
    lon: 16.36 + ((i * 7919) % 1000) / 25_000,
    lat: 59.4 + ((i * 104_729) % 1000) / 50_000,
    accuracyMeters: null,
    placeId: null,
    placeName: null,
    placeType: null,
    timeKind: 'exact',
    occurredFrom: moment,
    occurredTo: null,
    noticedAt: moment,
    receivedAt: moment,
    organizationId,
    reporterId: null,
    certainty: 'saw',
    severity: null,
    personInterval: 'unknown',
    policeReported: 'unknown',
    immediateStep: null,
    text: null,
    source: 'staff',
    sourceId: null,
    importId: null,
    reviewNote: null,
    contentHash: null,
  };
}

/** Runs the work as the coordinator and gives the plan of the statement on incidents that it sent, in its own scope. */
async function planOf(work: (tx: Transaction) => Promise<unknown>): Promise<string> {
  const scope = { userId: town.userIds.coordinator, municipalityId: town.code };
  return db.asMember(scope, async (tx) => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    await work(tx);
    const calls = sent.mock.calls as unknown as [{ text: string }, unknown[]][];
    const index = calls.findIndex(([query]) => /from "incidents"/.test(query.text));
    const [query, values] = calls[index] as [{ text: string }, unknown[]];
    const client = sent.mock.contexts[index] as unknown as pg.Client;
    sent.mockRestore();
    // walking the index or a bitmap of it: between these the planner chooses by how well the table follows the index's
    // first column, the municipality's code, and with codes made at random that is chance (PostgreSQL, btcostestimate)
    await client.query("SELECT set_config('enable_bitmapscan', 'off', true)");
    const { rows } = await client.query({ text: `EXPLAIN ${query.text}`, values });
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

beforeAll(async () => {
  db = await openTestDatabase();
  town = await createTestTown(db);
  const neighbour = await createTestTown(db);
  for (const { code, organizationId, rows } of [
    { ...town, rows: ROWS },
    { ...neighbour, rows: ROWS / 10 },
  ]) {
    for (let i = 0; i < rows; i += CHUNK) {
      const chunk = Array.from({ length: CHUNK }, (_, k) => incident(organizationId, i + k));
      await db.asSystem((tx) => insertIncidents(tx, code, chunk));
    }
  }
});

afterAll(() => db.close());

const list = (filter: Omit<IncidentFilter, 'municipalityId'>) => (tx: Transaction) =>
  listIncidents(tx, { municipalityId: town.code, ...filter }, { limit: 100, after: null });
const fortnight = { from: new Date('2026-10-05T00:00:00+02:00'), to: new Date('2026-10-19T00:00:00+02:00') };
const quarterOfTown = { minLon: 16.37, minLat: 59.405, maxLon: 16.38, maxLat: 59.41 };

describe(`among ${ROWS} incidents, as the application role under row-level security`, () => {
  it('lists the newest by walking the index of counted moments backwards, without sorting', async () => {
    const plan = await planOf(list({}));
    expect(plan).toContain('Index Scan Backward using incidents_counted');
    expect(plan).not.toContain('Sort');
  });

  it('lists a period by that index, both its ends as index conditions', async () => {
    const plan = await planOf(list(fortnight));
    expect(plan).toMatch(/using incidents_counted[\s\S]*?Index Cond: .*counted_at >= .*counted_at < /);
  });

  it('lists what lies in a box within a period by that index, the box as a filter on numbers', async () => {
    const plan = await planOf(list({ ...fortnight, bbox: quarterOfTown }));
    expect(plan).toContain('using incidents_counted');
    expect(plan).toMatch(/Filter: .*lon >= .*lat <= /);
  });

  it('continues a list behind a position by that index', async () => {
    const after = { countedAt: new Date('2026-01-01T00:00:00Z'), id: randomUUID() };
    const plan = await planOf((tx) =>
      listIncidents(tx, { municipalityId: town.code }, { limit: 100, after }),
    );
    expect(plan).toMatch(/using incidents_counted[\s\S]*?Index Cond: .*ROW\(counted_at, id\) < ROW/);
  });

  it("counts a period and fetches a period's columns by that index", async () => {
    const filter = { municipalityId: town.code, ...fortnight };
    expect(await planOf((tx) => countIncidents(tx, filter))).toContain(
      'Index Only Scan using incidents_counted',
    );
    expect(await planOf((tx) => listIncidentColumns(tx, filter))).toContain('using incidents_counted');
  });
});
