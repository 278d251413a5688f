import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Cause } from '@lagesbild/shared/schemas/cause.ts';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { storedHotspot, storedVisit } from '../../stored_hotspot.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let hotspotId: string;
let coordinator: Client;
let police: Client;
let group: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  [town, neighbour] = [await createTestTown(db), await createTestTown(db)];
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
  group = await clientFor(app, town.emails.est_member);
});

beforeEach(async () => {
  hotspotId = await storedHotspot(db, town);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest = '') => `/municipalities/${town.code}/causes${rest}`;
const send = (text: string, parentId: string | null = null, more: Record<string, unknown> = {}) =>
  coordinator.request('POST', path(), {
    id: uuidv7(),
    hotspotId,
    parentId,
    position: 200,
    text,
    kind: 'place',
    certainty: 'guess',
    ...more,
  });
const add = async (text: string, parentId: string | null = null, more: Record<string, unknown> = {}) =>
  (await send(text, parentId, more)).json() as Cause;
const outline = async (client = coordinator) =>
  (await client.request('GET', path(`?hotspot=${hotspotId}`))).json().causes as Cause[];
/** The outline as text, a dot for each level. */
const drawn = async (): Promise<string[]> => {
  const causes = await outline();
  const below = (parentId: string | null, dots: string): string[] =>
    causes
      .filter((cause) => cause.parentId === parentId)
      .sort((a, b) => a.position - b.position)
      .flatMap(({ id, text }) => [`${dots}${text}`, ...below(id, `${dots}.`)]);
  return below(null, '');
};
const move = async (id: string, parentId: string | null, position = 0) => {
  const { version } = (await outline()).find((cause) => cause.id === id) as Cause;
  return coordinator.request('POST', path(`/${id}/move`), { version, parentId, position });
};
const codeOf = (answer: Awaited<ReturnType<typeof send>>) => [answer.statusCode, answer.json().code];

describe('an outline of causes', () => {
  it('holds each cause under its parent, in the order they were put', async () => {
    const dark = await add('Mörkt');
    await add('Lampan är trasig', dark.id);
    await add('Folk samlas');
    await add('Först', null, { position: 0 });
    await add('Busken skymmer', dark.id, { position: 0 });
    expect(await drawn()).toEqual(['Först', 'Mörkt', '.Busken skymmer', '.Lampan är trasig', 'Folk samlas']);
  });

  it('belongs to a hotspot or a focus area that is there, never to both', async () => {
    const none = await coordinator.request('GET', path());
    expect(codeOf(none)).toEqual([400, 'invalid_request']);
    const both = await coordinator.request('GET', path(`?hotspot=${hotspotId}&focusArea=${hotspotId}`));
    expect(codeOf(both)).toEqual([400, 'invalid_request']);
    const unknown = await coordinator.request('GET', path(`?hotspot=${uuidv7()}`));
    expect(codeOf(unknown)).toEqual([404, 'not_found']);
    expect(codeOf(await send('Mörkt', null, { focusAreaId: hotspotId }))).toEqual([400, 'invalid_request']);
    const elsewhere = await storedHotspot(db, neighbour);
    expect(codeOf(await send('Mörkt', null, { hotspotId: elsewhere }))).toEqual([404, 'not_found']);
  });

  it('stores the same cause once, however often it is sent; another with its id is refused', async () => {
    const id = uuidv7();
    expect((await send('Mörkt', null, { id })).statusCode).toBe(201);
    expect((await send('Mörkt', null, { id })).statusCode).toBe(200);
    expect(await drawn()).toEqual(['Mörkt']);
    expect(codeOf(await send('Ljust', null, { id }))).toEqual([409, 'conflicting_id']);
  });

  it('shows both wordings when somebody else changed the line first', async () => {
    const { id } = await add('Mörkt');
    const change = (text: string, version: number) =>
      police.request('PATCH', path(`/${id}`), { version, change: { text, certainty: 'likely' } });
    expect((await change('Mörkt vid bron', 1)).json()).toMatchObject({ text: 'Mörkt vid bron', version: 2 });
    const late = await change('Mycket mörkt', 1);
    expect(codeOf(late)).toEqual([409, 'register_conflict']);
    expect(late.json()).toMatchObject({ stored: { text: 'Mörkt vid bron' }, sent: { text: 'Mycket mörkt' } });
  });

  it('takes no personal data, and a name only when its writer lets it stand', async () => {
    expect(codeOf(await send('Ring 070-123 45 67'))).toEqual([422, 'personal_data']);
    const name = 'Erik Andersson bråkar där';
    expect(codeOf(await send(name))).toEqual([422, 'personal_data_unconfirmed']);
    const confirmedFinds = [{ field: 'text', kind: 'name' }];
    expect((await send(name, null, { confirmedFinds })).statusCode).toBe(201);
  });

  it('has a limit, which is named', async () => {
    await db.asSystem((tx) =>
      tx.execute(sql`
        INSERT INTO causes (municipality_id, id, hotspot_id, kind, text, certainty, position, created_by, created_at,
          updated_at)
        SELECT ${town.code}, gen_random_uuid(), ${hotspotId}, 'place', 'orsak ' || n, 'guess', n,
          ${town.userIds.coordinator}, now(), now() FROM generate_series(1, ${LIMITS.causesPerSubject}::int) AS n`),
    );
    const answer = await send('En till');
    expect(codeOf(answer)).toEqual([409, 'too_many_causes']);
    expect(answer.json().detail).toContain('200');
  });
});

describe('a cause that is moved', () => {
  it('takes its branch along, in and out and among its siblings', async () => {
    const [one, two] = [await add('Ett'), await add('Två')];
    await add('Under två', two.id);
    await move(two.id, one.id);
    expect(await drawn()).toEqual(['Ett', '.Två', '..Under två']);
    await move(two.id, null, 0);
    expect(await drawn()).toEqual(['Två', '.Under två', 'Ett']);
  });

  it('never comes below itself, nor deeper than four levels, nor into another outline', async () => {
    const one = await add('1');
    const two = await add('2', one.id);
    const three = await add('3', two.id);
    const four = await add('4', three.id);
    expect(codeOf(await send('5', four.id))).toEqual([422, 'cause_move_refused']);
    expect(codeOf(await move(one.id, three.id))).toEqual([422, 'cause_move_refused']);
    const pair = await add('par');
    await add('barn', pair.id);
    const deep = await move(pair.id, three.id);
    expect(codeOf(deep)).toEqual([422, 'cause_move_refused']);
    expect(deep.json().detail).toContain('högst 4 nivåer');
    const other = await add('annan', null, { hotspotId: await storedHotspot(db, town) });
    expect(codeOf(await move(pair.id, other.id))).toEqual([422, 'cause_move_refused']);
    expect(await drawn()).toEqual(['1', '.2', '..3', '...4', 'par', '.barn']);
  });
});

describe('a cause that is removed', () => {
  it('goes with its branch, and undo brings all of it back where it stood, with its evidence', async () => {
    const [first, dark] = [await add('Först'), await add('Mörkt')];
    const lamp = await add('Lampan', dark.id);
    await add('Sist');
    await coordinator.request('POST', path(`/${lamp.id}/evidence`), {
      id: uuidv7(),
      kind: 'statistics',
      statement: 'Släckt 14 av 30 kvällar',
      source: 'Felanmälan, oktober',
    });
    const remove = (id: string) => coordinator.request('DELETE', path(`/${id}`));
    expect((await remove(first.id)).statusCode).toBe(204);
    expect((await remove(dark.id)).statusCode).toBe(204);
    expect(await drawn()).toEqual(['Sist']);
    expect((await remove(lamp.id)).statusCode).toBe(404);
    const back = await coordinator.request('POST', path(`/${dark.id}/restore`));
    expect(back.statusCode).toBe(200);
    expect(await drawn()).toEqual(['Mörkt', '.Lampan', 'Sist']);
    expect((await outline()).find(({ id }) => id === lamp.id)?.evidence).toMatchObject([
      { statement: 'Släckt 14 av 30 kvällar', source: 'Felanmälan, oktober' },
    ]);
    await coordinator.request('POST', path(`/${first.id}/restore`));
    expect(await drawn()).toEqual(['Först', 'Mörkt', '.Lampan', 'Sist']);
  });

  it('cannot come back under a parent that is gone, until that one is back', async () => {
    const parent = await add('Ovanför');
    const child = await add('Under', parent.id);
    for (const { id } of [child, parent]) await coordinator.request('DELETE', path(`/${id}`));
    const restore = ({ id }: Cause) => coordinator.request('POST', path(`/${id}/restore`));
    expect(codeOf(await restore(child))).toEqual([422, 'cause_move_refused']);
    await restore(parent);
    expect(await drawn()).toEqual(['Ovanför']);
    await restore(child);
    expect(await drawn()).toEqual(['Ovanför', '.Under']);
  });
});

describe('evidence', () => {
  const link = (cause: Cause, evidence: Record<string, unknown>) =>
    coordinator.request('POST', path(`/${cause.id}/evidence`), { id: uuidv7(), ...evidence });
  const reported = async () => {
    const sent = report({ placeName: 'Norra bron', text: 'Sparkade på dörren' });
    await coordinator.request('POST', `/municipalities/${town.code}/incidents`, sent);
    return String(sent.id);
  };

  it('is a linked incident, told to the group only as a number', async () => {
    const cause = await add('Mörkt');
    const incidentId = await reported();
    expect((await link(cause, { kind: 'incident', incidentId })).statusCode).toBe(201);
    const [seen] = await outline();
    expect(seen).toMatchObject({
      incidentCount: 1,
      evidence: [{ kind: 'incident', incident: { id: incidentId, placeName: 'Norra bron' } }],
    });
    const answer = await group.request('GET', path(`?hotspot=${hotspotId}`));
    expect(answer.json().causes[0]).toMatchObject({ incidentCount: 1, evidence: [] });
    for (const secret of [incidentId, 'Norra bron', 'Sparkade']) expect(answer.body).not.toContain(secret);
  });

  it('is a visit to the place, or a figure in words with its source', async () => {
    const cause = await add('Mörkt');
    const visitId = await storedVisit(db, town, hotspotId);
    await link(cause, { kind: 'visit', visitId });
    await link(cause, { kind: 'statistics', statement: 'Släckt 14 av 30 kvällar', source: 'Felanmälan' });
    expect((await outline(group))[0]?.evidence).toMatchObject([
      { kind: 'visit', visit: { id: visitId, seen: 'Lampan vid bron är släckt', byRole: 'Kommunpolis' } },
      { kind: 'statistics', statement: 'Släckt 14 av 30 kvällar', source: 'Felanmälan' },
    ]);
  });

  it('is refused when it is of elsewhere, half written, or already there', async () => {
    const cause = await add('Mörkt');
    const elsewhere = await storedVisit(db, town, await storedHotspot(db, town));
    const invalid = [422, 'evidence_invalid'];
    expect(codeOf(await link(cause, { kind: 'visit', visitId: elsewhere }))).toEqual(invalid);
    expect(codeOf(await link(cause, { kind: 'incident', incidentId: uuidv7() }))).toEqual(invalid);
    expect(codeOf(await link(cause, { kind: 'statistics', statement: 'Släckt' }))).toEqual(invalid);
    const incidentId = await reported();
    await link(cause, { kind: 'incident', incidentId });
    expect(codeOf(await link(cause, { kind: 'incident', incidentId }))).toEqual([409, 'duplicate']);
    const phone = { kind: 'statistics', statement: 'Ring 070-123 45 67', source: 'Jag' };
    expect(codeOf(await link(cause, phone))).toEqual([422, 'personal_data']);
  });

  it('is taken away, and comes back by sending it again', async () => {
    const cause = await add('Mörkt');
    const id = uuidv7();
    const evidence = { id, kind: 'statistics', statement: 'Släckt', source: 'Felanmälan' };
    await link(cause, evidence);
    const remove = () => coordinator.request('DELETE', path(`/${cause.id}/evidence/${id}`));
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).statusCode).toBe(404);
    expect((await link(cause, evidence)).statusCode).toBe(201);
    expect((await link(cause, evidence)).statusCode).toBe(200);
    expect((await outline())[0]?.evidence).toHaveLength(1);
  });

  it('has a limit for each cause, which is named', async () => {
    const cause = await add('Mörkt');
    await db.asSystem((tx) =>
      tx.execute(sql`
        INSERT INTO cause_evidence (municipality_id, cause_id, id, kind, statement, source, user_id, at)
        SELECT ${town.code}, ${cause.id}, gen_random_uuid(), 'statistics', 'siffra ' || n, 'källa',
          ${town.userIds.coordinator}, now() FROM generate_series(1, ${LIMITS.evidencePerCause}::int) AS n`),
    );
    const answer = await link(cause, { kind: 'statistics', statement: 'En till', source: 'källa' });
    expect(codeOf(answer)).toEqual([409, 'too_much_evidence']);
    expect(answer.json().detail).toContain('50');
  });

  it('is offered from the hotspot: its linked incidents and its visits', async () => {
    const incidentId = await reported();
    const visitId = await storedVisit(db, town, hotspotId);
    await db.asSystem((tx) =>
      tx.execute(sql`
        INSERT INTO hotspot_incidents VALUES
          (${town.code}, ${hotspotId}, ${incidentId}, ${town.userIds.coordinator}, now())`),
    );
    const choices = path(`/evidence-choices?hotspot=${hotspotId}`);
    expect((await police.request('GET', choices)).json()).toMatchObject({
      incidents: [{ id: incidentId, categoryCode: 'vandalism.graffiti', placeName: 'Norra bron' }],
      visits: [{ id: visitId, kind: 'safety_walk', visitedOn: '2026-11-03' }],
    });
    expect(codeOf(await group.request('GET', choices))).toEqual([403, 'not_permitted']);
  });
});
