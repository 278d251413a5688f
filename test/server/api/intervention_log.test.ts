import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client } from '../../helper.ts';
import { codeOf, type InterventionTown, openInterventionTown } from './intervention_town.ts';

let db: Database;
let app: App;
let town: InterventionTown['town'];
let chain: InterventionTown['chain'];
let coordinator: InterventionTown['coordinator'];
let group: InterventionTown['group'];
let partner: InterventionTown['partner'];
let path: InterventionTown['path'];
let plan: InterventionTown['plan'];
let own: InterventionTown['own'];
let add: InterventionTown['add'];
let listed: InterventionTown['listed'];

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  ({ town, chain, coordinator, group, partner, path, plan, own, add, listed } = await openInterventionTown(
    db,
    app,
  ));
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('progress', () => {
  it('is counted towards the target, and corrected but never below zero', async () => {
    const { id } = await own({ targetCount: 10, targetUnit: 'vandringar' });
    await add(group, id, 'progress', { amount: 2 });
    const three = await add(group, id, 'progress', { amount: 1, text: 'Lugn kväll' });
    expect(three.json().intervention.progress).toBe(3);
    expect(three.json().entries[0]).toMatchObject({ kind: 'progress', amount: 1, text: 'Lugn kväll' });
    expect((await add(group, id, 'progress', { amount: -1 })).json().intervention.progress).toBe(2);
    const below = await add(group, id, 'progress', { amount: -3 });
    expect([below.statusCode, below.json().errors[0].field]).toEqual([400, 'amount']);
    expect(below.json().detail).toContain('högst 2');
  });

  it('sent twice is counted once', async () => {
    const { id } = await own();
    const entry = { id: uuidv7(), amount: 4 };
    await group.request('POST', path(`${id}/progress`), entry);
    const again = await group.request('POST', path(`${id}/progress`), entry);
    expect([again.statusCode, again.json().intervention.progress]).toEqual([200, 4]);
    const other = group.request('POST', path(`${id}/progress`), { ...entry, amount: 5 });
    expect(await codeOf(other)).toEqual([409, 'conflicting_id']);
  });
});

it.each([
  ['a note', 'notes', { text: 'Två lampor är släckta' }],
  ['a step', 'steps', { version: 1, to: 'under_way' }],
])('%s sent several times at once is stored once', async (_, what, body) => {
  const { id } = await own();
  const entry = { id: uuidv7(), ...body };
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => group.request('POST', path(`${id}/${what}`), entry)),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  const { entries } = answers.at(-1)!.json<{ entries: { id: string }[] }>();
  expect(entries.filter((one) => one.id === entry.id)).toHaveLength(1);
});

describe('a step', () => {
  it('needs the day it was done, neither ahead nor before the start', async () => {
    const { id } = await own();
    const done = (doneOn?: string) => codeOf(add(group, id, 'steps', { version: 1, to: 'done', doneOn }));
    expect(await done()).toEqual([422, 'date_required']);
    expect(await done('2027-05-01')).toEqual([422, 'time_in_future']);
    expect(await done('2026-11-01')).toEqual([422, 'dates_reversed']);
    expect(await done('2026-11-05')).toEqual([200, undefined]);
  });

  it('to dropped needs a reason, and a dropped one is opened before it is done', async () => {
    const { id } = await own();
    const step = (version: number, to: string, more = {}) =>
      codeOf(add(coordinator, id, 'steps', { version, to, ...more }));
    expect(await step(1, 'dropped')).toEqual([422, 'reason_required']);
    expect(await step(1, 'dropped', { reason: 'Ring 19850312-2394' })).toEqual([422, 'personal_data']);
    expect(await step(1, 'dropped', { reason: 'Görs av regionen' })).toEqual([200, undefined]);
    expect(await step(2, 'done', { doneOn: '2026-11-05' })).toEqual([409, 'transition_not_allowed']);
    expect(await step(2, 'planned')).toEqual([200, undefined]);
    expect(await step(2, 'under_way')).toEqual([409, 'register_conflict']);
  });

  it('to handed over is no step of its own: it says to whom', async () => {
    const { id } = await own();
    const step = add(coordinator, id, 'steps', { version: 1, to: 'handed_over' });
    expect(await codeOf(step)).toEqual([409, 'transition_not_allowed']);
  });

  it('of one’s own can be taken back by who took it, but planning and dropping are the coordinator’s', async () => {
    const { id } = await own();
    const step = (client: Client, version: number, to: string) =>
      codeOf(add(client, id, 'steps', { version, to, reason: 'Prov' }));
    expect(await step(group, 1, 'dropped')).toEqual([403, 'not_permitted']);
    expect(await step(group, 1, 'under_way')).toEqual([200, undefined]);
    expect(await step(partner, 2, 'planned')).toEqual([403, 'not_permitted']);
    expect(await step(group, 2, 'planned')).toEqual([200, undefined]);
  });
});

describe('a hand-over', () => {
  const handed = async (kind = 'lighting') => {
    const { id } = await plan({ kind });
    const body = {
      version: 1,
      organizationId: town.organizationId,
      text: 'Tre lampor är släckta vid gångvägen',
    };
    const answer = await add(coordinator, id, 'handovers', body);
    expect(answer.json().intervention).toMatchObject({
      state: 'handed_over',
      handedToName: 'Tekniska förvaltningen',
    });
    return id;
  };

  it('is answered with a promised date, then done', async () => {
    const id = await handed();
    expect(await codeOf(add(group, id, 'answers', { version: 2, answer: 'accepted' }))).toEqual([
      422,
      'date_required',
    ]);
    const promise = await add(group, id, 'answers', {
      version: 2,
      answer: 'accepted',
      promisedOn: '2026-12-04',
    });
    expect(promise.json().intervention).toMatchObject({
      state: 'handed_over',
      handoverAnswer: 'accepted',
      promisedOn: '2026-12-04',
    });
    const done = await add(group, id, 'answers', { version: 3, answer: 'done', doneOn: '2026-11-10' });
    expect(done.json().intervention).toMatchObject({
      state: 'done',
      doneOn: '2026-11-10',
      handoverAnswer: 'done',
    });
  });

  it('is declined with a reason only, comes back as planned, and is no task any more', async () => {
    const id = await handed('clearing');
    expect(await codeOf(add(group, id, 'answers', { version: 2, answer: 'declined' }))).toEqual([
      422,
      'reason_required',
    ]);
    const reason = 'Marken är Trafikverkets';
    const declined = await add(group, id, 'answers', { version: 2, answer: 'declined', reason });
    expect(declined.json().intervention).toMatchObject({ state: 'planned', handoverAnswer: 'declined' });
    expect(declined.json().entries[0]).toMatchObject({ kind: 'answer', answer: 'declined', text: reason });
    expect((await listed(group, '?mine=true')).some((one) => one.id === id)).toBe(false);
  });

  it('is answered by nobody else, and not when nothing was handed over', async () => {
    const { id } = await plan();
    await add(coordinator, id, 'handovers', {
      version: 1,
      organizationId: chain.housingId,
      text: 'Klipp häcken',
    });
    const answer = { answer: 'accepted', promisedOn: '2026-12-04' };
    expect(await codeOf(add(group, id, 'answers', { version: 2, ...answer }))).toEqual([
      403,
      'not_permitted',
    ]);
    const other = await own();
    const early = add(group, other.id, 'answers', { version: 1, ...answer });
    expect(await codeOf(early)).toEqual([409, 'transition_not_allowed']);
  });

  it('keeps no personal data in what is asked, answered or noted', async () => {
    const id = await handed();
    const text = 'Hör av dig på 070-123 45 67';
    expect(
      await codeOf(
        add(coordinator, id, 'handovers', { version: 2, organizationId: town.organizationId, text }),
      ),
    ).toEqual([422, 'personal_data']);
    expect(await codeOf(add(group, id, 'answers', { version: 2, answer: 'declined', reason: text }))).toEqual(
      [422, 'personal_data'],
    );
    expect(await codeOf(add(group, id, 'notes', { text }))).toEqual([422, 'personal_data']);
    expect(await codeOf(add(group, id, 'progress', { amount: 1, text }))).toEqual([422, 'personal_data']);
  });
});
