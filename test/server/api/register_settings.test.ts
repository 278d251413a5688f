import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents } from '@lagesbild/db/repositories/incident_writes.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { storedIncident } from '../../stored_incident.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let administrator: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
});

beforeEach(async () => {
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  administrator = await clientFor(app, town.emails.administrator);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest = '') => `/municipalities/${town.code}${rest && `/${rest}`}`;
const settings = async () => (await coordinator.request('GET', path())).json();

describe('what reporters are told', () => {
  const written = {
    green: null,
    yellow: 'Oroar boende\nTas upp på nästa möte',
    red: ' ',
    reporterText: '  Bara platser, aldrig personer.\r\n\r\nRing 112 vid fara.  ',
    version: 0,
  };

  it('is ours until the municipality has written its own, line breaks kept', async () => {
    const before = await settings();
    expect(before.reporterText).toBe('');
    expect(before.severityCriteria.green).toContain('Ingen kom till skada');
    const answer = await coordinator.request('PATCH', path('report-guidance'), written);
    expect(answer.json()).toMatchObject({ red: null, version: 1 });
    const after = await settings();
    expect(after.severityCriteria).toEqual({
      ...before.severityCriteria,
      yellow: 'Oroar boende\nTas upp på nästa möte',
    });
    expect(after.reporterText).toBe('Bara platser, aldrig personer.\n\nRing 112 vid fara.');
  });

  it('is not overwritten by who read an older version', async () => {
    await coordinator.request('PATCH', path('report-guidance'), written);
    const answer = await administrator.request('PATCH', path('report-guidance'), { ...written, green: 'Ny' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'register_conflict']);
    expect(answer.json()).toMatchObject({ stored: { version: 1 }, sent: { green: 'Ny' } });
  });

  it('has a limit that is told', async () => {
    const answer = await coordinator.request('PATCH', path('report-guidance'), {
      ...written,
      reporterText: 'å'.repeat(4001),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toContain('4000');
  });
});

describe('what figures are reckoned from', () => {
  const change = (version: number, changes: object) =>
    administrator.request('PATCH', path('figure-basis'), { version, change: changes });

  it('is the administratör’s to change, not the samordnare’s', async () => {
    const answer = await coordinator.request('PATCH', path('figure-basis'), { version: 1, change: {} });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'not_permitted']);
    expect((await coordinator.request('GET', path('figure-basis'))).statusCode).toBe(200);
  });

  it('moves every fortnight with another Monday: an incident falls in another period', async () => {
    await db.asSystem((tx) =>
      insertIncidents(tx, town.code, [
        storedIncident(town.organizationId, { occurredFrom: Date.parse('2026-11-10T12:00:00+01:00') }),
      ]),
    );
    const earlier = async () =>
      (
        await coordinator.request('POST', path('analyses/expected'), { datetime: '2026-11-09/2026-11-23' })
      ).json();
    // by the first Monday, 2 November, this span is no whole fortnight of the municipality
    expect((await earlier()).period.kind).toBe('span');
    const answer = await change(1, { fortnightAnchor: '2026-11-09' });
    expect(answer.json().versions).toMatchObject([
      { version: 2, fortnightAnchor: '2026-11-09', lastDataVersion: null },
      { version: 1, fortnightAnchor: '2026-11-02' },
    ]);
    expect((await settings()).fortnightAnchor).toBe('2026-11-09');
    const after = await earlier();
    expect([after.period.kind, after.headline.observed]).toEqual(['fortnight', 1]);
  });

  it('starts on a Monday', async () => {
    const answer = await change(1, { fortnightAnchor: '2026-11-10' });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'not_a_monday']);
    expect(answer.json().detail).toContain('tisdag');
  });

  it('keeps every study area and tells each figure which one it used', async () => {
    const before = (await settings()).dataVersion;
    const geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [16.36, 59.4],
          [16.38, 59.4],
          [16.38, 59.42],
          [16.36, 59.4],
        ],
      ],
    };
    const answer = await change(1, { studyArea: geometry, cellSizeMeters: 200 });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json().versions).toMatchObject([
      { version: 2, studyAreaVersion: 2, cellSizeMeters: 200 },
      { version: 1, studyAreaVersion: 1, cellSizeMeters: 100, lastDataVersion: before },
    ]);
    const figure = await coordinator.request('POST', path('analyses/grid'), {
      datetime: '2026-11-02/2026-11-16',
    });
    expect(figure.json().studyArea.version).toBe(2);
    expect(figure.json().dataVersion).toBeGreaterThan(before);
  });

  it('is not overwritten by who read an older version', async () => {
    await change(1, { cellSizeMeters: 150 });
    const answer = await change(1, { cellSizeMeters: 250 });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'register_conflict']);
    expect((await settings()).cellSizeMeters).toBe(150);
  });
});
