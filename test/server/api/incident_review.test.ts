import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let reporter: Client;
let coordinator: Client;
let police: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  neighbour = await createTestTown(db);
});

// each test in a town of its own: what is alike in one must not be found by the next
beforeEach(async () => {
  town = await createTestTown(db);
  reporter = await clientFor(app, town.emails.reporter);
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const incidents = (suffix = '') => `/municipalities/${town.code}/incidents${suffix}`;
const send = async (change: Record<string, unknown> = {}): Promise<Incident> =>
  (await reporter.request('POST', incidents(), report(change))).json();
const read = async (id: string): Promise<Incident> =>
  (await coordinator.request('GET', incidents(`/${id}`))).json();
const review = (id: string, body: Record<string, unknown>) =>
  coordinator.request('POST', incidents(`/${id}/review`), body);
const history = async (id: string, client = coordinator) =>
  (await client.request('GET', incidents(`/${id}/revisions`))).json().revisions;
/** [field, from, to] of the newest step. */
const latestChanges = async (id: string) =>
  (await history(id))[0].changes.map((change: { field: string; from: unknown; to: unknown }) => [
    change.field,
    change.from,
    change.to,
  ]);

describe('what was changed', () => {
  it('is kept field by field, with who did it and when', async () => {
    const { id } = await send({ text: 'Klotter' });
    expect(await history(id)).toEqual([]);
    await coordinator.request('PATCH', incidents(`/${id}`), {
      version: 1,
      categoryCode: 'theft',
      lon: 16.376,
      text: 'Klotter på gaveln',
    });
    const [step] = await history(id);
    expect(step).toMatchObject({
      version: 2,
      at: '2026-11-16T07:00:00.000Z',
      action: 'correct',
      by: 'Någon coordinator',
      byReporter: false,
    });
    expect(await latestChanges(id)).toEqual([
      ['categoryCode', 'vandalism.graffiti', 'theft'],
      ['position', [16.375, 59.41], [16.376, 59.41]],
      ['text', 'Klotter', 'Klotter på gaveln'],
    ]);
  });

  it('has the steps of a report that was returned, corrected and accepted, newest first', async () => {
    const { id } = await send();
    await review(id, { version: 1, action: 'return', note: 'Vilken sida?' });
    await reporter.request('PATCH', incidents(`/${id}`), { version: 2, placeName: 'Norra sidan' });
    await review(id, { version: 3, action: 'accept' });
    const steps = await history(id);
    expect(
      steps.map((step: { action: string; byReporter: boolean }) => [step.action, step.byReporter]),
    ).toEqual([
      ['accept', false],
      ['correct', true],
      ['return', false],
    ]);
    expect(steps[1].changes).toEqual([
      { field: 'status', from: 'returned', to: 'new', hidden: false },
      { field: 'placeName', from: null, to: 'Norra sidan', hidden: false },
      { field: 'reviewNote', from: 'Vilken sida?', to: null, hidden: false },
    ]);
  });

  it('is told to the police without names, to the reporter not at all, to the neighbour not even that it exists', async () => {
    const { id } = await send({ text: 'Klotter' });
    await coordinator.request('PATCH', incidents(`/${id}`), { version: 1, text: 'Klotter på gaveln' });
    const [step] = await history(id, police);
    expect(step).toMatchObject({ by: null, changes: [{ field: 'text', to: 'Klotter på gaveln' }] });
    const path = incidents(`/${id}/revisions`);
    expect((await reporter.request('GET', path)).statusCode).toBe(403);
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await stranger.request('GET', path)).statusCode).toBe(404);
    const nobody = await clientFor(app);
    expect((await nobody.request('GET', path)).statusCode).toBe(401);
    const elsewhere = `/municipalities/${neighbour.code}/incidents/${id}/revisions`;
    expect((await stranger.request('GET', elsewhere)).statusCode).toBe(404);
  });

  it('can be added to and read by the application, never changed, never in another name', async () => {
    const { id } = await send();
    await review(id, { version: 1, action: 'accept' });
    const scope = { userId: town.userIds.coordinator, municipalityId: town.code };
    const attempts = [
      sql`UPDATE incident_revisions SET action = 'reject' WHERE incident_id = ${id}`,
      sql`DELETE FROM incident_revisions WHERE incident_id = ${id}`,
      sql`INSERT INTO incident_revisions SELECT municipality_id, incident_id, gen_random_uuid(), version, at,
          ${town.userIds.reporter}::uuid, action, related_id, changes FROM incident_revisions WHERE incident_id = ${id}`,
    ];
    for (const attempt of attempts) {
      await expect(db.asMember(scope, (tx) => tx.execute(attempt))).rejects.toThrow();
    }
    await expect(db.asSystem((tx) => tx.execute(attempts[0]!))).rejects.toThrow();
    expect((await history(id)).length).toBe(1);
  });

  it('goes with the incident when that is disposed of', async () => {
    const { id } = await send();
    await review(id, { version: 1, action: 'accept' });
    const left = await db.asSystem(async (tx) => {
      await tx.execute(sql`DELETE FROM incidents WHERE municipality_id = ${town.code} AND id = ${id}`);
      return tx.execute(sql`SELECT 1 FROM incident_revisions WHERE incident_id = ${id}`);
    });
    expect(left.rows).toEqual([]);
  });
});

describe('likely duplicates', () => {
  const duplicatesOf = async (id: string) =>
    (await coordinator.request('GET', incidents(`/${id}/likely-duplicates`))).json().duplicates;

  it('are near, at overlapping times and of the same top category, nearest first', async () => {
    const one = await send();
    // 0.001° of longitude is 57 m here
    const near = await send({ lon: 16.376, categoryCode: 'vandalism' });
    const same = await send({ occurredFrom: '2026-11-15T03:00:00+01:00' });
    await send({ lon: 16.378 });
    await send({ categoryCode: 'theft' });
    await send({ occurredFrom: '2026-11-15T04:00:00+01:00' });
    const found = await duplicatesOf(one.id);
    expect(
      found.map((row: { incident: Incident; distanceMeters: number }) => [
        row.incident.id,
        row.distanceMeters,
      ]),
    ).toEqual([
      [same.id, 0],
      [near.id, 57],
    ]);
  });

  it('compare spans and unknown times by when it may have happened', async () => {
    const weekend = await send({
      timeKind: 'span',
      occurredFrom: '2026-11-13T17:00:00+01:00',
      occurredTo: '2026-11-16T06:00:00+01:00',
    });
    const noticed = await send({
      timeKind: 'unknown',
      occurredFrom: null,
      noticedAt: '2026-11-16T07:00:00+01:00',
    });
    const sunday = await send({ occurredFrom: '2026-11-15T12:00:00+01:00' });
    const found = await duplicatesOf(sunday.id);
    expect(found.map((row: { incident: Incident }) => row.incident.id).sort()).toEqual(
      [weekend.id, noticed.id].sort(),
    );
  });

  it('are marked for the whole queue, and rejected ones are not among them', async () => {
    const [one, other, alone] = [await send(), await send(), await send({ lon: 16.39 })];
    const marked = async () =>
      Object.fromEntries(
        (await coordinator.request('GET', incidents('/likely-duplicates')))
          .json()
          .waiting.map((row: { id: string; duplicateIds: string[] }) => [row.id, row.duplicateIds]),
      );
    expect(await marked()).toEqual({ [one.id]: [other.id], [other.id]: [one.id] });
    await review(other.id, { version: 1, action: 'accept' });
    expect(await marked()).toEqual({ [one.id]: [other.id] });
    const accepted = await read(other.id);
    await review(other.id, { version: accepted.version, action: 'reject', note: 'Dubblett' }).then((answer) =>
      expect(answer.json().code).toBe('transition_not_allowed'),
    );
    await review(other.id, { version: accepted.version, action: 'reopen' });
    await review(other.id, { version: accepted.version + 1, action: 'reject', note: 'Dubblett' });
    expect(await marked()).toEqual({});
    expect(alone.status).toBe('new');
  });

  it('are for reviewers only', async () => {
    const { id } = await send();
    for (const client of [police, reporter]) {
      for (const path of ['/likely-duplicates', `/${id}/likely-duplicates`]) {
        expect((await client.request('GET', incidents(path))).statusCode).toBe(403);
      }
    }
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await stranger.request('GET', incidents(`/${id}/likely-duplicates`))).statusCode).toBe(404);
  });
});

describe('a merge with a choice of what is kept', () => {
  const first = { text: 'Två rutor krossade.', severity: 'yellow' };
  const second = { lon: 16.3755, text: 'Glas på marken.', severity: 'red', placeName: 'Väntsalen' };

  it('takes what was chosen, joins the texts, and leaves the merged report as it was written', async () => {
    const [kept, merged] = [await send(first), await send(second)];
    const answer = await review(merged.id, {
      version: 1,
      action: 'merge',
      mergeInto: kept.id,
      mergeVersion: 1,
      take: { place: 'merged', severity: 'merged', text: 'both' },
    });
    expect(answer.json()).toMatchObject({ ...second, status: 'merged', mergedInto: kept.id });
    expect(await read(kept.id)).toMatchObject({
      status: 'new',
      version: 2,
      lon: 16.3755,
      placeName: 'Väntsalen',
      severity: 'red',
      text: 'Två rutor krossade.\n\nGlas på marken.',
    });
    expect((await history(kept.id))[0]).toMatchObject({ action: 'absorb', relatedId: merged.id });
    expect((await history(merged.id))[0]).toMatchObject({ action: 'merge', relatedId: kept.id });
    const counted = await coordinator.request('GET', incidents('?status=new,reviewed'));
    expect(counted.json().numberMatched).toBe(1);
  });

  it('is undone on both sides', async () => {
    const [kept, merged] = [await send(first), await send(second)];
    await review(merged.id, { version: 1, action: 'accept' });
    await review(merged.id, {
      version: 2,
      action: 'merge',
      mergeInto: kept.id,
      mergeVersion: 1,
      take: { place: 'merged', severity: 'merged', text: 'both' },
    });
    const undone = await review(merged.id, { version: 3, action: 'reopen' });
    // accepted it was, accepted it is again
    expect(undone.json()).toMatchObject({ ...second, status: 'reviewed', mergedInto: null });
    const { version, ...restored } = await read(kept.id);
    expect(version).toBe(3);
    expect({ ...restored, reporterName: kept.reporterName, isOwn: true, version: 1 }).toEqual({
      ...kept,
      version: 1,
    });
    expect((await history(kept.id))[0]).toMatchObject({ action: 'restore', relatedId: merged.id });
  });

  it('keeps what was changed after it when it is undone', async () => {
    const [kept, merged] = [await send(first), await send(second)];
    await review(merged.id, {
      version: 1,
      action: 'merge',
      mergeInto: kept.id,
      mergeVersion: 1,
      take: { severity: 'merged', text: 'both' },
    });
    await coordinator.request('PATCH', incidents(`/${kept.id}`), { version: 2, text: 'Tre rutor.' });
    await review(merged.id, { version: 2, action: 'reopen' });
    expect(await read(kept.id)).toMatchObject({ text: 'Tre rutor.', severity: 'yellow' });
  });

  it('refuses a kept report that was changed meanwhile, and changes nothing', async () => {
    const [kept, merged] = [await send(first), await send(second)];
    await coordinator.request('PATCH', incidents(`/${kept.id}`), { version: 1, severity: 'green' });
    const body = { version: 1, action: 'merge', mergeInto: kept.id, take: { text: 'merged' } };
    const late = await review(merged.id, { ...body, mergeVersion: 1 });
    expect([late.statusCode, late.json().code]).toEqual([409, 'version_conflict']);
    const without = await review(merged.id, body);
    expect([without.statusCode, without.json().code]).toEqual([400, 'missing_field']);
    expect(await read(merged.id)).toMatchObject({ status: 'new', version: 1 });
    expect(await read(kept.id)).toMatchObject({ text: 'Två rutor krossade.', severity: 'green' });
  });

  it('says how long the texts are together when that is too long', async () => {
    const [kept, merged] = [await send({ text: 'a'.repeat(1500) }), await send({ text: 'b'.repeat(1500) })];
    const answer = await review(merged.id, {
      version: 1,
      action: 'merge',
      mergeInto: kept.id,
      mergeVersion: 1,
      take: { text: 'both' },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'text_too_long']);
    expect(answer.json().detail).toContain('3002 tecken, högst 2000');
    expect(await read(merged.id)).toMatchObject({ status: 'new', version: 1 });
  });

  it('makes no ring when two reviewers merge crosswise at the same time', async () => {
    const [a, b] = [await send(), await send()];
    const answers = await Promise.all([
      review(a.id, { version: 1, action: 'merge', mergeInto: b.id }),
      review(b.id, { version: 1, action: 'merge', mergeInto: a.id }),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 422]);
    const statuses = [(await read(a.id)).status, (await read(b.id)).status];
    expect(statuses.sort()).toEqual(['merged', 'new']);
  });
});

describe('several at once', () => {
  const bulk = (body: Record<string, unknown>, client = coordinator) =>
    client.request('POST', incidents('/review'), body);
  const versions = (rows: { id: string; version: number }[]) =>
    rows.map(({ id, version }) => ({ id, version }));

  it('accepts them all, and brings them all back', async () => {
    const sent = [await send(), await send(), await send()];
    const answer = (await bulk({ action: 'accept', incidents: versions(sent) })).json();
    expect(answer.failed).toEqual([]);
    expect(answer.done.map((row: Incident) => row.status)).toEqual(['reviewed', 'reviewed', 'reviewed']);
    const undone = (await bulk({ action: 'reopen', incidents: versions(answer.done) })).json();
    expect(undone.done.map((row: Incident) => [row.status, row.version])).toEqual([
      ['new', 3],
      ['new', 3],
      ['new', 3],
    ]);
  });

  it('tells which ones failed and why; the others hold', async () => {
    const [one, taken, other] = [await send(), await send(), await send()];
    const unknown = '01890a5d-ac96-774b-bcce-b302099a8057';
    await review(taken.id, { version: 1, action: 'accept' });
    const answer = await bulk({
      action: 'return',
      note: 'Vilken dag gäller det?',
      incidents: [...versions([one, taken]), { id: unknown, version: 1 }, ...versions([other])],
    });
    expect(answer.statusCode).toBe(200);
    const { done, failed } = answer.json();
    expect(done.map((row: Incident) => [row.id, row.status, row.reviewNote])).toEqual([
      [one.id, 'returned', 'Vilken dag gäller det?'],
      [other.id, 'returned', 'Vilken dag gäller det?'],
    ]);
    expect(
      failed.map((row: { id: string; code: string; stored: Incident | null }) => [
        row.id,
        row.code,
        row.stored?.status,
      ]),
    ).toEqual([
      [taken.id, 'version_conflict', 'reviewed'],
      [unknown, 'not_found', undefined],
    ]);
  });

  it('asks for the reason before anything is decided, and takes no merge and no more than the limit', async () => {
    const sent = await send();
    const [without, merge, many] = [
      await bulk({ action: 'reject', incidents: versions([sent]) }),
      await bulk({ action: 'merge', incidents: versions([sent]) }),
      await bulk({
        action: 'accept',
        incidents: Array.from({ length: 201 }, () => ({ id: sent.id, version: 1 })),
      }),
    ];
    expect(without.json().code).toBe('reason_required');
    expect(merge.json().code).toBe('value_not_allowed');
    expect(many.json().detail).toContain('201 poster, högst 200');
    expect(await read(sent.id)).toMatchObject({ status: 'new', version: 1 });
  });

  it('is not for the police, the reporter or the neighbour', async () => {
    const sent = await send();
    const body = { action: 'accept', incidents: versions([sent]) };
    for (const client of [police, reporter]) expect((await bulk(body, client)).statusCode).toBe(403);
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await bulk(body, stranger)).statusCode).toBe(404);
    const own = `/municipalities/${neighbour.code}/incidents/review`;
    expect((await stranger.request('POST', own, body)).json()).toMatchObject({
      done: [],
      failed: [{ id: sent.id, code: 'not_found', stored: null }],
    });
    expect(await read(sent.id)).toMatchObject({ status: 'new', version: 1 });
  });
});
