import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let admin: Client;

const path = (rest: string) => `/municipalities/${town.code}${rest}`;
const change = (role: keyof TestTown['userIds'], body: unknown) =>
  admin.request('PATCH', path(`/members/${town.userIds[role]}`), body);
const rowOf = async (userId: string) =>
  (await admin.request('GET', path('/members')))
    .json()
    .members.find((row: { userId: string }) => row.userId === userId);

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  neighbour = await createTestTown(db);
  admin = await clientFor(app, town.emails.administrator);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

describe('members of a municipality', () => {
  it('are listed for its administrator: who, as what, for whom, last signed in', async () => {
    const { members, invitations, sendsMail } = (await admin.request('GET', path('/members'))).json();
    expect([members.length, invitations, sendsMail]).toEqual([9, [], false]);
    const oneself = await rowOf(town.userIds.administrator);
    expect(oneself).toMatchObject({
      name: 'Någon administrator',
      email: town.emails.administrator,
      role: 'administrator',
      organization: { id: town.organizationId, name: 'Tekniska förvaltningen' },
      status: 'active',
      isOneself: true,
    });
    expect(oneself.lastSignInAt).not.toBeNull();
    expect((await rowOf(town.userIds.leadership)).lastSignInAt).toBeNull();
  });

  it('get another role and organization at once', async () => {
    const member = await clientFor(app, town.emails.est_member);
    expect((await member.request('GET', path('/incidents'))).statusCode).toBe(403);
    const answer = await change('est_member', { role: 'coordinator', organizationId: null });
    expect(answer.json()).toMatchObject({ role: 'coordinator', organization: null });
    expect((await member.request('GET', path('/incidents'))).statusCode).toBe(200);
  });

  it('when locked have no municipality until unlocked, and keep the others', async () => {
    const partner = await clientFor(app, town.emails.partner);
    expect((await change('partner', { locked: true })).json().status).toBe('locked');
    expect((await partner.request('GET', path('/incidents'))).statusCode).toBe(404);
    expect((await partner.request('GET', '/me')).json().memberships).toEqual([]);
    // row-level security says the same to a query that forgets to ask
    const { sql } = await import('drizzle-orm');
    const scope = { userId: town.userIds.partner, municipalityId: town.code };
    const { rows } = await db.asMember(scope, (tx) => tx.execute(sql`SELECT 1 FROM organizations`));
    expect(rows).toEqual([]);
    await change('partner', { locked: false });
    expect((await partner.request('GET', path('/incidents'))).statusCode).toBe(200);
  });

  it('whose membership ends are gone from the list, and back when that is undone', async () => {
    const reporter = await clientFor(app, town.emails.reporter);
    await change('reporter', { ended: true });
    expect(await rowOf(town.userIds.reporter)).toBeUndefined();
    expect((await reporter.request('GET', path(''))).statusCode).toBe(404);
    await change('reporter', { ended: false });
    expect((await rowOf(town.userIds.reporter)).role).toBe('reporter');
    expect((await reporter.request('GET', path(''))).statusCode).toBe(200);
  });

  it('change nothing about themselves, so that one administrator is always left', async () => {
    for (const body of [{ role: 'reporter' }, { locked: true }, { ended: true }]) {
      const answer = await change('administrator', body);
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'own_membership']);
    }
  });

  it('of the neighbour are not there, nor its organizations', async () => {
    const stranger = await admin.request('PATCH', path(`/members/${neighbour.userIds.reporter}`), {
      locked: true,
    });
    expect(stranger.statusCode).toBe(404);
    const foreign = await change('reviewer', { organizationId: neighbour.organizationId });
    expect([foreign.statusCode, foreign.json().code]).toEqual([422, 'unknown_organization']);
    const nothing = await change('reviewer', {});
    expect([nothing.statusCode, nothing.json().detail]).toEqual([400, 'Ange minst en uppgift att ändra.']);
  });

  it('two administrators who shut each other out at once leave one', async () => {
    await change('coordinator', { role: 'administrator' });
    const other = await clientFor(app, town.emails.coordinator);
    const answers = await Promise.all([
      change('coordinator', { locked: true }),
      other.request('PATCH', path(`/members/${town.userIds.administrator}`), { locked: true }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
    const left = answers[0].statusCode === 200 ? admin : other;
    const { members } = (await left.request('GET', path('/members'))).json();
    const active = members.filter(
      (row: { role: string; status: string }) => row.role === 'administrator' && row.status === 'active',
    );
    expect(active.length).toBe(1);
    const shutOut = left === admin ? 'coordinator' : 'administrator';
    await left.request('PATCH', path(`/members/${town.userIds[shutOut]}`), { locked: false });
  });

  it('leave a trace of each change: who, what, whom, without names', async () => {
    const { sql } = await import('drizzle-orm');
    const { rows } = await db.asSystem((tx) =>
      tx.execute<{ action: string; details: unknown }>(sql`
        SELECT action, details FROM audit_log
        WHERE municipality_id = ${town.code} AND entity = 'membership' AND entity_id = ${town.userIds.partner}`),
    );
    expect(rows.map(({ details }) => details)).toEqual(
      expect.arrayContaining([{ locked: true }, { locked: false }]),
    );
  });
});

describe('without a mail server', () => {
  it('the administrator gets the link once to hand over, and another one voids it', async () => {
    const nobody = await clientFor(app);
    const terms = { email: `hand.${town.code.toLowerCase()}@example.org`, name: 'Hanna', role: 'reporter' };
    const { id, link } = (
      await admin.request('POST', path('/invitations'), { ...terms, organizationId: null })
    ).json();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1\/valkommen#[\w-]{43}$/);
    const list = await admin.request('GET', path('/members'));
    expect(list.json().invitations).toMatchObject([{ id, delivery: 'by_hand', expired: false }]);
    expect(list.body).not.toContain(link.split('#')[1]);
    const again = (await admin.request('POST', path(`/invitations/${id}/resend`))).json();
    const show = (address: string) =>
      nobody.request('POST', '/invitations/show', { token: address.split('#')[1] });
    expect((await show(link)).statusCode).toBe(410);
    expect((await show(again.link)).statusCode).toBe(200);
    expect((await nobody.request('POST', '/password-resets', { email: terms.email })).json()).toEqual({
      mailed: false,
    });
  });
});
