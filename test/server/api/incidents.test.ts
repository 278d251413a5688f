import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let reporter: Client;
let coordinator: Client;
let police: Client;

const incidents = (suffix = '') => `/municipalities/${town.code}/incidents${suffix}`;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  reporter = await clientFor(app, town.emails.reporter);
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('reporting an incident', () => {
  it('stores a report and answers with it as new, in the area it lies in', async () => {
    const sent = report({ text: 'Två rutor krossade i väntsalen', placeId: town.placeId });
    const answer = await reporter.request('POST', incidents(), sent);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      id: sent.id,
      version: 1,
      status: 'new',
      topCategoryCode: 'vandalism',
      occurredFrom: '2026-11-14T20:30:00.000Z',
      areaIds: [town.areaIds.west],
      organizationId: town.organizationId,
      isOwn: true,
      text: 'Två rutor krossade i väntsalen',
    });
  });

  it('stores the same report once when it is sent twice', async () => {
    const sent = report();
    const first = await reporter.request('POST', incidents(), sent);
    const second = await reporter.request('POST', incidents(), sent);
    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect(second.json()).toEqual(first.json());
  });

  it('takes nothing that another account wrote, whoever is signed in on the phone now', async () => {
    const sent = report();
    const me = (await reporter.request('GET', '/me')).json().id;
    const answer = await coordinator.request('POST', incidents(), sent, { 'x-expected-account': me });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'other_account']);
    expect((await coordinator.request('GET', incidents(`/${sent.id}`))).statusCode).toBe(404);
    const own = await reporter.request('POST', incidents(), sent, { 'x-expected-account': me });
    expect(own.statusCode).toBe(201);
  });

  it('takes "nothing to report" without a point, and nothing else', async () => {
    const calm = report({ categoryCode: 'calm', lon: null, lat: null });
    const answer = await reporter.request('POST', incidents(), calm);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ precision: 'municipality', lon: null, lat: null, areaIds: [] });
    expect((await reporter.request('POST', incidents(), calm)).statusCode).toBe(200);
    const theft = await reporter.request('POST', incidents(), report({ lon: null, lat: null }));
    expect([theft.statusCode, theft.json().errors]).toEqual([
      400,
      [{ field: 'lon', code: 'missing_field', detail: 'Ange var det hände: både ”lon” och ”lat”.' }],
    ]);
    const half = await reporter.request('POST', incidents(), report({ categoryCode: 'calm', lat: null }));
    expect(half.json().errors[0].field).toBe('lat');
  });

  it('does not let a report of "nothing to report" become an incident without a place', async () => {
    const calm = (
      await reporter.request('POST', incidents(), report({ categoryCode: 'calm', lon: null, lat: null }))
    ).json();
    const change = { version: calm.version, categoryCode: 'theft' };
    const refused = await reporter.request('PATCH', incidents(`/${calm.id}`), change);
    expect(refused.json().code).toBe('missing_field');
    const placed = report();
    const moved = await reporter.request('PATCH', incidents(`/${calm.id}`), {
      ...change,
      lon: placed.lon,
      lat: placed.lat,
    });
    expect(moved.json()).toMatchObject({ precision: 'point', topCategoryCode: 'theft' });
  });

  it('stores the same report once when both sendings are under way at the same time', async () => {
    const sent = report();
    const answers = await Promise.all([
      reporter.request('POST', incidents(), sent),
      reporter.request('POST', incidents(), sent),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 201]);
  });

  it('refuses other content under the same id and shows both', async () => {
    const sent = report();
    await reporter.request('POST', incidents(), sent);
    const other = { ...sent, categoryCode: 'theft' };
    const answer = await reporter.request('POST', incidents(), other);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'conflicting_id',
      stored: { id: sent.id, categoryCode: 'vandalism.graffiti' },
      sent: other,
    });
  });

  it("shows nothing of somebody else's report when its id is guessed", async () => {
    const sent = report();
    await coordinator.request('POST', incidents(), sent);
    const answer = await reporter.request('POST', incidents(), sent);
    expect(answer.statusCode).toBe(409);
    expect(answer.json().stored).toBeNull();
    expect((await reporter.request('GET', incidents(`/${sent.id}`))).statusCode).toBe(404);
  });

  it('puts a point on the border between two areas into both', async () => {
    const answer = await reporter.request('POST', incidents(), report({ lon: 16.38, lat: 59.41 }));
    expect(answer.json().areaIds.sort()).toEqual([town.areaIds.west, town.areaIds.east].sort());
  });
});

describe('review', () => {
  it('accepts a report, and its reporter sees that', async () => {
    const { id } = (await reporter.request('POST', incidents(), report())).json();
    const accepted = await coordinator.request('POST', incidents(`/${id}/review`), {
      version: 1,
      action: 'accept',
    });
    expect(accepted.json()).toMatchObject({ status: 'reviewed', version: 2 });
    expect((await reporter.request('GET', incidents(`/${id}`))).json()).toMatchObject({ status: 'reviewed' });
  });

  it('asks for a reason to return a report, and gives it to the reporter', async () => {
    const { id } = (await reporter.request('POST', incidents(), report())).json();
    const without = await coordinator.request('POST', incidents(`/${id}/review`), {
      version: 1,
      action: 'return',
    });
    expect([without.statusCode, without.json().code]).toEqual([422, 'reason_required']);
    await coordinator.request('POST', incidents(`/${id}/review`), {
      version: 1,
      action: 'return',
      note: 'Vilken sida av stationen?',
    });
    const seen = (await reporter.request('GET', incidents(`/${id}`))).json();
    expect(seen).toMatchObject({ status: 'returned', reviewNote: 'Vilken sida av stationen?' });
    const corrected = await reporter.request('PATCH', incidents(`/${id}`), {
      version: seen.version,
      placeName: 'Norra sidan',
    });
    expect(corrected.json()).toMatchObject({ status: 'new', placeName: 'Norra sidan', reviewNote: null });
  });

  it('merges a duplicate into another incident, never into itself or a merged one', async () => {
    const [first, second] = await Promise.all([
      reporter.request('POST', incidents(), report()),
      reporter.request('POST', incidents(), report()),
    ]);
    const [a, b] = [first.json().id, second.json().id];
    const self = await coordinator.request('POST', incidents(`/${a}/review`), {
      version: 1,
      action: 'merge',
      mergeInto: a,
    });
    expect(self.json().code).toBe('merge_target_invalid');
    const merged = await coordinator.request('POST', incidents(`/${a}/review`), {
      version: 1,
      action: 'merge',
      mergeInto: b,
    });
    expect(merged.json()).toMatchObject({ status: 'merged', mergedInto: b });
    const ring = await coordinator.request('POST', incidents(`/${b}/review`), {
      version: 1,
      action: 'merge',
      mergeInto: a,
    });
    expect(ring.json().code).toBe('merge_target_invalid');
  });

  it('tells the second of two reviewers that somebody came before', async () => {
    const { id } = (await reporter.request('POST', incidents(), report())).json();
    await coordinator.request('POST', incidents(`/${id}/review`), { version: 1, action: 'accept' });
    const late = await coordinator.request('POST', incidents(`/${id}/review`), {
      version: 1,
      action: 'reject',
      note: 'Dubblett',
    });
    expect([late.statusCode, late.json().code]).toEqual([409, 'version_conflict']);
    expect(late.json().stored.status).toBe('reviewed');
  });

  it('is not for the police or the reporter', async () => {
    const { id } = (await reporter.request('POST', incidents(), report())).json();
    for (const client of [police, reporter]) {
      expect(
        (await client.request('POST', incidents(`/${id}/review`), { version: 1, action: 'accept' }))
          .statusCode,
      ).toBe(403);
    }
  });
});

describe('taking back', () => {
  it('withdraws an own report until it is reviewed, and no later', async () => {
    const { id } = (await reporter.request('POST', incidents(), report())).json();
    expect((await reporter.request('POST', incidents(`/${id}/withdraw`), { version: 1 })).json().status).toBe(
      'withdrawn',
    );
    const other = (await reporter.request('POST', incidents(), report())).json();
    await coordinator.request('POST', incidents(`/${other.id}/review`), { version: 1, action: 'accept' });
    const late = await reporter.request('POST', incidents(`/${other.id}/withdraw`), { version: 2 });
    expect([late.statusCode, late.json().code]).toEqual([409, 'no_longer_editable']);
  });
});

describe('the list', () => {
  it('gives a reporter only own reports, the police all, without names', async () => {
    const fresh = await createTestTown(db);
    const path = `/municipalities/${fresh.code}/incidents`;
    const own = await clientFor(app, fresh.emails.reporter);
    const boss = await clientFor(app, fresh.emails.coordinator);
    const officer = await clientFor(app, fresh.emails.police_partner);
    await own.request('POST', path, report());
    await boss.request(
      'POST',
      path,
      report({ categoryCode: 'theft', lon: 16.39, occurredFrom: '2026-11-10T12:00:00+01:00' }),
    );
    expect((await own.request('GET', path)).json()).toMatchObject({ numberMatched: 1, numberReturned: 1 });
    const all = (await officer.request('GET', path)).json();
    expect(all.numberMatched).toBe(2);
    expect(
      all.features.map(
        (feature: { properties: { reporterName: unknown } }) => feature.properties.reporterName,
      ),
    ).toEqual([null, null]);
    const named = (await boss.request('GET', path)).json();
    expect(named.features[0].properties.reporterName).toBe('Någon reporter');

    const matched = async (query: string) =>
      (await boss.request('GET', `${path}?${query}`)).json().numberMatched;
    expect(await matched('category=vandalism')).toBe(1);
    expect(await matched('category=theft,vandalism')).toBe(2);
    expect(await matched(`area=${fresh.areaIds.east}`)).toBe(1);
    expect(await matched('bbox=16.36,59.40,16.38,59.42')).toBe(1);
    expect(await matched('datetime=2026-11-10/2026-11-11')).toBe(1);
    expect(await matched('status=reviewed')).toBe(0);
  });

  it('pages through everything exactly once', async () => {
    const fresh = await createTestTown(db);
    const path = `/municipalities/${fresh.code}/incidents`;
    const boss = await clientFor(app, fresh.emails.coordinator);
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.push((await boss.request('POST', path, report())).json().id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { features: { id: string }[]; nextCursor: string | null } = (
        await boss.request('GET', `${path}?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      ).json();
      seen.push(...page.features.map((feature) => feature.id));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual(ids.sort());
    expect((await boss.request('GET', `${path}?cursor=bm9uc2Vuc2U`)).json().code).toBe('invalid_cursor');
  });
});
