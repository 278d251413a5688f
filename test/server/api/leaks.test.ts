import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { type MunicipalityPermission, PERMISSIONS } from '@lagesbild/shared/domain/permissions.ts';
import { ROLES } from '@lagesbild/shared/domain/roles.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { plantAlarm } from '../../planted_pile.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { takeInHotspot } from './hotspot_example.ts';
import { planTestMeeting } from './meeting_town.ts';
import { uploadDraft } from './upload.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
interface Route {
  method: Method;
  path: string;
  permission: string;
}

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let incidentId: string;
let savedViewId: string;
let invitationId: string;
let plannedEventId: string;
let pictureId: string;
let importId: string;
let hotspotId: string;
let visitId: string;
let focusAreaId: string;
let causeId: string;
let interventionId: string;
let meetingId: string;
let seriesId: string;
let lineId: string;
let alarmId: string;
let routes: Route[];
let nobody: Client;

/** Bodies are beside the point: the right is decided before anything is read. */
const body = (method: Method) => (method === 'GET' || method === 'DELETE' ? undefined : {});
const fill = (path: string) => {
  const ids: [part: string, id: string][] = [
    ['/saved-views/', savedViewId],
    ['/planned-events/', plannedEventId],
    ['/situational-pictures/', pictureId],
    ['/hotspots/', hotspotId],
    ['/members/', town.userIds.reporter],
    ['/me/sessions/', town.userIds.reporter],
    ['/invitations/', invitationId],
    ['/places/', town.placeId],
    ['/organizations/', town.organizationId],
    ['/imports/', importId],
    ['/focus-areas/', focusAreaId],
    ['/causes/', causeId],
    ['/areas/', town.areaIds.west],
    ['/interventions/', interventionId],
    ['/meetings/', meetingId],
    ['/meeting-series/', seriesId],
    ['/scan-alarms/', alarmId],
  ];
  const id = ids.find(([part]) => path.includes(part))?.[1] ?? incidentId;
  return path
    .replace('{code}', town.code)
    .replace('{id}', id)
    .replace('{category}', 'theft')
    .replace('{number}', '1')
    .replace('{kind}', 'expected')
    .replace('{visitId}', visitId)
    .replace('{incidentId}', incidentId)
    .replace('{evidence}', causeId)
    .replace('{line}', lineId)
    .replace('{row}', lineId);
};
const tenantRoutes = () => routes.filter((route) => route.path.includes('{code}'));

/** Anything that belongs to the municipality and must not stand in a refusal. */
const holdsNothingOf = (text: string) => {
  for (const secret of [
    'Åkerö torg',
    'Tekniska förvaltningen',
    'Provköping',
    'Samordnarens egen vy',
    'Samordnarens kväll',
    'Nattliv vid torget',
    'Stängt efter tio',
    'Inbjuden Person',
    'inbjuden@example.org',
    town.emails.reporter,
    'statistik-november.csv',
    'Gångtunneln vid torget',
    'Belysningen var trasig',
    'Tänd lamporna',
    'Mötet på torget',
    'Belys gången',
    incidentId,
    hotspotId,
    town.organizationId,
  ]) {
    // the path that was asked for stands in every refusal
    expect(text.replace(/"instance":"[^"]*"/, '')).not.toContain(secret);
  }
};

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  neighbour = await createTestTown(db);
  nobody = await clientFor(app);
  const reporter = await clientFor(app, town.emails.reporter);
  const sent = report();
  expect((await reporter.request('POST', `/municipalities/${town.code}/incidents`, sent)).statusCode).toBe(
    201,
  );
  incidentId = String(sent.id);
  const coordinator = await clientFor(app, town.emails.coordinator);
  const view = { name: 'Samordnarens egen vy', search: 'period=manad', shared: false };
  savedViewId = (await coordinator.request('POST', `/municipalities/${town.code}/saved-views`, view)).json()
    .id;
  const administrator = await clientFor(app, town.emails.administrator);
  const invitation = { email: 'inbjuden@example.org', name: 'Inbjuden Person', role: 'reporter' };
  invitationId = (
    await administrator.request('POST', `/municipalities/${town.code}/invitations`, {
      ...invitation,
      organizationId: null,
    })
  ).json().id;
  plannedEventId = uuidv7();
  const planned = {
    id: plannedEventId,
    kind: 'other',
    name: 'Samordnarens kväll',
    placeName: null,
    note: null,
  };
  const evening = { ...planned, fromDate: '2026-12-01', toDate: '2026-12-01' };
  await coordinator.request('POST', `/municipalities/${town.code}/planned-events`, evening);
  pictureId = uuidv7();
  const period = { id: pictureId, periodKind: 'fortnight', fromDate: '2026-11-02' };
  const frozen = await coordinator.request(
    'POST',
    `/municipalities/${town.code}/situational-pictures`,
    period,
  );
  expect(frozen.statusCode, frozen.body).toBe(201);
  interventionId = randomUUID();
  const intervention = {
    id: interventionId,
    kind: 'lighting',
    term: 'immediate',
    title: 'Tänd lamporna vid torget',
    organizationId: town.organizationId,
    roleName: 'Enhetschef',
    startsOn: '2026-11-02',
    dueOn: '2026-12-01',
  };
  const decided = await coordinator.request(
    'POST',
    `/municipalities/${town.code}/interventions`,
    intervention,
  );
  expect(decided.statusCode).toBe(201);
  importId = await uploadDraft(coordinator, town.code, 'statistik-november.csv');
  ({ hotspotId, visitId } = await takeInHotspot(coordinator, town.code));
  focusAreaId = uuidv7();
  causeId = uuidv7();
  await coordinator.request('POST', `/municipalities/${town.code}/focus-areas`, {
    id: focusAreaId,
    name: 'Nattliv vid torget',
    motive: 'Många är otrygga.',
    need: 4,
    possibility: 3,
  });
  const cause = { id: causeId, focusAreaId, parentId: null, position: 0, text: 'Stängt efter tio' };
  await coordinator.request('POST', `/municipalities/${town.code}/causes`, {
    ...cause,
    kind: 'place',
    certainty: 'guess',
  });
  const meetings = await planTestMeeting(coordinator, town.code);
  [meetingId, seriesId, lineId] = [meetings.meetingId, meetings.seriesId, meetings.lineId];

  alarmId = await plantAlarm(db, town);

  const document = (await nobody.request('GET', '/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  routes = Object.entries<Record<string, { 'x-permission'?: string }>>(document.paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase() as Method,
        path,
        permission: operation['x-permission'] ?? '',
      })),
  );
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('every route of the OpenAPI document', () => {
  it('is there: the document lists the routes that the service has', () => {
    const listed = tenantRoutes().map(
      (route) => `${route.method} ${route.path.replace('/api/v1/municipalities/{code}', '')}`,
    );
    expect(listed).toEqual(
      expect.arrayContaining([
        'GET /incidents',
        'POST /incidents',
        'PATCH /incidents/{id}',
        'GET /incidents.arrow',
        'GET /incidents.csv',
        'POST /analyses/grid',
        'POST /analyses/clusters',
        'POST /analyses/repeats',
        'POST /analyses/near-repeat',
        'POST /analyses/scan',
        'POST /analyses/pulse',
        'POST /analyses/classes',
        'POST /analyses/expected',
        'POST /analyses/evaluation',
        'POST /analyses/prediction',
        'GET /background',
      ]),
    );
    expect(listed.length).toBeGreaterThanOrEqual(14);
  });

  it('declares a permission that the table knows', () => {
    for (const { method, path, permission } of routes) {
      expect([...Object.keys(PERMISSIONS), 'public', 'signed_in'], `${method} ${path}`).toContain(permission);
    }
    expect(
      routes
        .filter((route) => route.permission === 'public')
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual([
      'DELETE /api/v1/session',
      'GET /api/v1/example-logins',
      'POST /api/v1/invitations/accept',
      'POST /api/v1/invitations/show',
      'POST /api/v1/password-resets',
      'POST /api/v1/password-resets/show',
      'POST /api/v1/password-resets/use',
      'POST /api/v1/session',
    ]);
  });

  it('gives the logged-out nothing', async () => {
    for (const { method, path, permission } of routes) {
      if (permission === 'public') continue;
      const answer = await nobody.request(method, fill(path), body(method));
      expect([answer.statusCode, answer.json().code], `${method} ${path}`).toEqual([401, 'not_signed_in']);
      holdsNothingOf(answer.body);
    }
  });

  it.each([...ROLES])(
    'gives the neighbour municipality’s %s a 404, as for one that does not exist',
    async (role) => {
      const stranger = await clientFor(app, neighbour.emails[role]);
      for (const { method, path } of tenantRoutes()) {
        const answer = await stranger.request(method, fill(path), body(method));
        expect([answer.statusCode, answer.json().code], `${method} ${path}`).toEqual([404, 'not_found']);
        holdsNothingOf(answer.body);
        const nowhere = await stranger.request(
          method,
          fill(path).replace(`/${town.code}`, '/0000'),
          body(method),
        );
        const { instance: _a, ...here } = answer.json();
        const { instance: _b, ...there } = nowhere.json();
        expect(there).toEqual(here);
      }
    },
  );

  it.each([...ROLES])('gives a %s only what the table of permissions lists', async (role) => {
    const member = await clientFor(app, town.emails[role]);
    for (const { method, path, permission } of tenantRoutes()) {
      const listed = (PERMISSIONS[permission as MunicipalityPermission] as readonly string[]).includes(role);
      const answer = await member.request(method, fill(path), body(method));
      if (listed) expect(answer.statusCode, `${method} ${path}`).not.toBe(403);
      else
        expect([answer.statusCode, answer.json().code], `${method} ${path}`).toEqual([403, 'not_permitted']);
      expect(answer.statusCode, `${method} ${path}`).toBeLessThan(500);
    }
  });

  it('gives no points to roles without exact points, whatever they ask', async () => {
    for (const role of ['est_member', 'leadership', 'data_protection_officer', 'administrator'] as const) {
      const member = await clientFor(app, town.emails[role]);
      for (const { method, path } of tenantRoutes()) {
        const answer = await member.request(method, fill(path), body(method));
        expect(answer.body, `${role} ${method} ${path}`).not.toContain('16.375,59.41,');
        if (path.includes('incidents')) expect(answer.statusCode, `${role} ${method} ${path}`).toBe(403);
      }
    }
  });

  it('refuses a change that another site could have made', async () => {
    const coordinator = await clientFor(app, town.emails.coordinator);
    for (const { method, path } of routes) {
      if (method === 'GET') continue;
      const foreign = await coordinator.request(method, fill(path), body(method), { 'x-requested-with': '' });
      expect([foreign.statusCode, foreign.json().code], `${method} ${path}`).toEqual([
        403,
        'cross_site_request',
      ]);
      const embedded = await coordinator.request(method, fill(path), body(method), {
        'sec-fetch-site': 'cross-site',
      });
      expect(embedded.json().code, `${method} ${path}`).toBe('cross_site_request');
    }
  });
});

describe('row-level security behind the routes', () => {
  it('shows another municipality’s user no row, even when a query forgets its filter', async () => {
    const { sql } = await import('drizzle-orm');
    const tables = await db.asSystem((tx) =>
      tx.execute<{ name: string }>(sql`
        SELECT c.table_name AS name FROM information_schema.columns c JOIN pg_class t ON t.relname = c.table_name
        WHERE c.column_name = 'municipality_id' AND c.table_schema = 'public' AND t.relkind = 'r'`),
    );
    expect(tables.rows.length).toBeGreaterThanOrEqual(13);
    const scope = { userId: neighbour.userIds.coordinator, municipalityId: town.code };
    for (const { name } of tables.rows) {
      const rows = await db.asMember(scope, (tx) =>
        tx.execute<{ n: number }>(
          sql`SELECT count(*)::int AS n FROM ${sql.identifier(name)} WHERE municipality_id = ${town.code} AND ${name} <> 'memberships'`,
        ),
      );
      expect(rows.rows[0]?.n, name).toBe(0);
      const forced = await db.asSystem((tx) =>
        tx.execute<{ forced: boolean }>(
          sql`SELECT relforcerowsecurity AND relrowsecurity AS forced FROM pg_class WHERE oid = ${name}::regclass`,
        ),
      );
      expect(forced.rows[0]?.forced, name).toBe(true);
    }
  });

  it('lets a member write into its own municipality only', async () => {
    const { insertIncidents } = await import('@lagesbild/db/repositories/incident_writes.ts');
    const { bumpDataVersion, findDataVersion } = await import('@lagesbild/db/repositories/municipalities.ts');
    const scope = { userId: neighbour.userIds.coordinator, municipalityId: neighbour.code };
    const row = {
      ...report(),
      status: 'new',
      precision: 'point',
      occurredFrom: 0,
      noticedAt: 0,
      receivedAt: 0,
      certainty: 'saw',
      personInterval: 'unknown',
      policeReported: 'unknown',
      source: 'staff',
    };
    await expect(
      db.asMember(scope, (tx) => insertIncidents(tx, town.code, [row as never])),
    ).rejects.toThrow();
    const before = await db.asSystem((tx) => findDataVersion(tx, town.code));
    await db.asMember(scope, (tx) => bumpDataVersion(tx, town.code));
    expect(await db.asSystem((tx) => findDataVersion(tx, town.code))).toBe(before);
  });
});
