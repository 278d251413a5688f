import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { sendMail } from '@lagesbild/server/jobs/send_mail.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor, openTestPool } from '../../helper.ts';
import { type MailServer, startMailServer, tokenIn } from '../../mail_server.ts';
import { createTestTown, type TestTown, TOWN_PASSWORD } from '../../town.ts';

const PASSWORD = 'fyra ord om måsar';
const DAY = 24 * 3_600_000;

let db: Database;
let app: App;
let mail: MailServer;
let town: TestTown;
let neighbour: TestTown;
let admin: Client;
let nobody: Client;
let now = PINNED_NOW.getTime();

const clock = () => new Date(now);
const job = (sender = mail.sender()) =>
  sendMail({ db, clock, sender, publicOrigin: 'https://lagesbild.example.org', secret: 'x' });
const newEmail = () => `ny.${randomUUID()}@example.org`;
const members = (path = '') => `/municipalities/${town.code}/members${path}`;
const invitations = (path = '') => `/municipalities/${town.code}/invitations${path}`;

async function invited(email: string, role = 'reporter'): Promise<string> {
  const terms = { email, name: 'Åsa Nyström', role, organizationId: town.organizationId };
  const answer = await admin.request('POST', invitations(), terms);
  expect(answer.statusCode, answer.body).toBe(201);
  expect(answer.json().link).toBeNull();
  await job();
  return tokenIn(mail.received.at(-1), 'valkommen');
}

const accept = (token: string, password = PASSWORD) =>
  nobody.request('POST', '/invitations/accept', { token, password });

beforeAll(async () => {
  db = await openTestDatabase();
  mail = await startMailServer();
  const settings = { smtpUrl: mail.url, from: 'Lägesbild <lagesbild@example.org>' };
  app = await buildTestApp(db, clock, undefined, openTestPool(), undefined, settings);
  town = await createTestTown(db);
  neighbour = await createTestTown(db);
});
beforeEach(async () => {
  now = PINNED_NOW.getTime();
  mail.refuses = false;
  mail.received.length = 0;
  admin = await clientFor(app, town.emails.administrator);
  nobody = await clientFor(app);
});
afterAll(async () => {
  await app.close();
  await mail.stop();
  await db.close();
});

describe('an invitation', () => {
  it('comes by mail, is shown, accepted with a password, and signs in as what it said', async () => {
    const email = newEmail();
    const token = await invited(email);
    expect(mail.received[0]?.to).toEqual([email]);
    expect((await nobody.request('POST', '/invitations/show', { token })).json()).toEqual({
      email,
      name: 'Åsa Nyström',
      role: 'reporter',
      municipalityName: `Provköping ${town.code}`,
      hasAccount: false,
    });
    const accepted = await accept(token);
    expect([accepted.statusCode, accepted.json()]).toEqual([200, { email }]);
    const me = (await (await clientFor(app, email, PASSWORD)).request('GET', '/me')).json();
    expect(me.memberships).toEqual([
      {
        municipality: { code: town.code, name: `Provköping ${town.code}`, isExample: false },
        role: 'reporter',
        organization: { id: town.organizationId, name: 'Tekniska förvaltningen' },
      },
    ]);
  });

  it('holds once, for seven days, until a newer one is sent or it is taken back', async () => {
    const used = await invited(newEmail());
    expect((await accept(used)).statusCode).toBe(200);
    const old = await invited(newEmail());
    const email = newEmail();
    const replaced = await invited(email);
    const newer = await invited(email);
    const { invitations: open } = (await admin.request('GET', members())).json();
    const withdrawn = await invited(newEmail());
    const listed = (await admin.request('GET', members())).json().invitations;
    const id = listed.find(
      (row: { id: string }) => !open.some((was: { id: string }) => was.id === row.id),
    ).id;
    expect((await admin.request('DELETE', invitations(`/${id}`))).statusCode).toBe(204);
    for (const token of [used, replaced, withdrawn, 'a'.repeat(43)]) {
      const answer = await accept(token);
      expect([answer.statusCode, answer.json().code]).toEqual([410, 'link_void']);
    }
    expect((await accept(newer)).statusCode).toBe(200);
    now += 7 * DAY;
    expect((await accept(old)).json().code).toBe('link_void');
  });

  it('is taken once when two accept at the same moment', async () => {
    const token = await invited(newEmail());
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  });

  it('gives an account that is there the membership and leaves its password alone', async () => {
    const email = neighbour.emails.police_partner;
    const token = await invited(email, 'police_partner');
    expect((await nobody.request('POST', '/invitations/show', { token })).json().hasAccount).toBe(true);
    expect((await accept(token, 'ett helt annat ord')).statusCode).toBe(200);
    const officer = await clientFor(app, email, TOWN_PASSWORD);
    const codes = (await officer.request('GET', '/me'))
      .json()
      .memberships.map((row: { municipality: { code: string } }) => row.municipality.code);
    expect(codes.sort()).toEqual([town.code, neighbour.code].sort());
  });

  it('keeps only the hash: no table holds the token', async () => {
    const token = await invited(newEmail());
    const { sql } = await import('drizzle-orm');
    for (const table of ['invitations', 'mail_outbox', 'password_resets', 'audit_log']) {
      const { rows } = await db.asSystem((tx) =>
        tx.execute<{ row: string }>(
          sql`SELECT ${sql.identifier(table)}::text AS row FROM ${sql.identifier(table)}`,
        ),
      );
      expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    }
  });

  it('refuses passwords that are short or common, names the limit, never the password, and stays open', async () => {
    const token = await invited(newEmail());
    for (const [password, said] of [
      ['elva tecken', 'Lösenordet har 11 tecken, mellan 12 och 200 gäller.'],
      ['Lösenord2026', 'Lösenordet hör till dem som alla prövar först.'],
    ] as const) {
      const answer = await accept(token, password);
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'weak_password']);
      expect(answer.json().detail).toContain(said);
      expect(answer.body).not.toContain(password);
    }
    expect((await accept(token)).statusCode).toBe(200);
  });

  it('may not invite whom the municipality has, nor into an organization of another', async () => {
    const terms = { name: 'Någon', role: 'reporter' };
    const there = await admin.request('POST', invitations(), {
      ...terms,
      email: ` ${town.emails.reporter.toUpperCase()} `,
      organizationId: null,
    });
    expect([there.statusCode, there.json().code]).toEqual([409, 'already_member']);
    const foreign = await admin.request('POST', invitations(), {
      ...terms,
      email: newEmail(),
      organizationId: neighbour.organizationId,
    });
    expect([foreign.statusCode, foreign.json().code]).toEqual([422, 'unknown_organization']);
    const unreadable = await admin.request('POST', invitations(), {
      ...terms,
      email: 'ingen',
      organizationId: null,
    });
    expect([unreadable.statusCode, unreadable.json().code]).toEqual([400, 'invalid_format']);
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) => nobody.request('POST', '/password-resets', { email });

  it('answers the same whether there is an account, and mails only the one that is there', async () => {
    const [known, unknown] = [await ask(town.emails.partner), await ask(newEmail())];
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(known.json()).toEqual({ mailed: true });
    await job();
    expect(mail.received.map(({ to }) => to)).toEqual([[town.emails.partner]]);
  });

  it('sets a new one by the link, once, and ends every session', async () => {
    const before = await clientFor(app, town.emails.est_member);
    await ask(town.emails.est_member);
    await job();
    const token = tokenIn(mail.received[0], 'losenord');
    expect((await nobody.request('POST', '/password-resets/show', { token })).json()).toEqual({
      email: town.emails.est_member,
    });
    const use = () => nobody.request('POST', '/password-resets/use', { token, password: PASSWORD });
    const answers = await Promise.all([use(), use()]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
    expect((await before.request('GET', '/me')).statusCode).toBe(401);
    await expect(clientFor(app, town.emails.est_member)).rejects.toThrow('401');
    expect((await clientFor(app, town.emails.est_member, PASSWORD)).cookie).not.toBe('');
  });

  it('holds an hour, and a newer link voids the older', async () => {
    await ask(town.emails.leadership);
    await job();
    const old = tokenIn(mail.received[0], 'losenord');
    await ask(town.emails.leadership);
    await job();
    const newer = tokenIn(mail.received[1], 'losenord');
    const show = (token: string) => nobody.request('POST', '/password-resets/show', { token });
    expect((await show(old)).statusCode).toBe(410);
    expect((await show(newer)).statusCode).toBe(200);
    now += 3_600_000;
    expect((await show(newer)).statusCode).toBe(410);
  });

  it('is mailed three times an hour at most, with the same answer', async () => {
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await ask(town.emails.reviewer));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    await job();
    expect(mail.received.length).toBe(3);
  });

  it('opens nothing by an invitation’s token, and an invitation nothing by its', async () => {
    const invitation = await invited(newEmail());
    await ask(town.emails.data_protection_officer);
    await job();
    const reset = tokenIn(mail.received.at(-1), 'losenord');
    const crossed = [
      await nobody.request('POST', '/password-resets/use', { token: invitation, password: PASSWORD }),
      await accept(reset),
    ];
    expect(crossed.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
  });
});

describe('one’s own password', () => {
  it('is changed by whoever knows it, and ends the other sessions', async () => {
    const [here, elsewhere] = [
      await clientFor(app, town.emails.coordinator),
      await clientFor(app, town.emails.coordinator),
    ];
    const change = (currentPassword: string) =>
      here.request('POST', '/me/password', { currentPassword, password: PASSWORD });
    const wrong = await change('en gissning');
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'wrong_credentials']);
    expect((await change(TOWN_PASSWORD)).statusCode).toBe(204);
    expect((await here.request('GET', '/me')).statusCode).toBe(200);
    expect((await elsewhere.request('GET', '/me')).statusCode).toBe(401);
  });
});

describe('the outbox', () => {
  const ask = (email: string) => nobody.request('POST', '/password-resets', { email });

  it('sends one mail when two servers look at once', async () => {
    await ask(town.emails.administrator);
    await Promise.all([job(), job(), job()]);
    expect(mail.received.length).toBe(1);
  });

  it('tries again later when the mail server refuses, with a link that works', async () => {
    const email = newEmail();
    mail.refuses = true;
    const terms = { email, name: 'Nils', role: 'reporter', organizationId: null };
    await admin.request('POST', invitations(), terms);
    expect(await job()).toEqual({ sent: 0, failed: 1 });
    mail.refuses = false;
    expect(await job()).toEqual({ sent: 0, failed: 0 });
    now += 60_000;
    expect(await job()).toEqual({ sent: 1, failed: 0 });
    expect((await accept(tokenIn(mail.received[0], 'valkommen'))).statusCode).toBe(200);
  });

  it('takes over what a server claimed and left, after ten minutes', async () => {
    await ask(town.emails.administrator);
    const { claimMail } = await import('@lagesbild/db/repositories/mail_outbox.ts');
    const claim = await db.asJob('mail', (tx) => claimMail(tx, clock(), clock()));
    expect(claim?.kind).toBe('password_reset');
    await job();
    expect(mail.received).toEqual([]);
    now += 10 * 60_000 + 1;
    await job();
    expect(mail.received.length).toBe(1);
  });
});
