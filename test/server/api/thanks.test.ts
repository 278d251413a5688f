import type { Database } from '@lagesbild/db/client.ts';
import { enqueueMonthlyThanks } from '@lagesbild/server/jobs/schedule_jobs.ts';
import { sendMail } from '@lagesbild/server/jobs/send_mail.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { type MailServer, startMailServer } from '../../mail_server.ts';
import { createTestTown, type TestTown } from '../../town.ts';

const SECRET = 'a secret that only tests know';
const NEXT_MONTH = Date.parse('2026-12-01T08:07:00+01:00');

let db: Database;
let app: App;
let mail: MailServer;
let town: TestTown;
let reporter: Client;
let now = PINNED_NOW.getTime();

const deps = () => ({
  db,
  clock: () => new Date(now),
  sender: mail.sender(),
  publicOrigin: 'https://lagesbild.example.org',
  secret: SECRET,
});
const choose = (client: Client, wanted: boolean) =>
  client.request('PATCH', `/municipalities/${town.code}/thanks`, { wanted });
const runJobs = async () => {
  await enqueueMonthlyThanks(deps());
  await sendMail(deps());
};
const mailsTo = (email: string) => mail.received.filter(({ to }) => to.includes(email));

beforeAll(async () => {
  db = await openTestDatabase();
  mail = await startMailServer();
  app = await buildTestApp(db, () => new Date(now));
});
beforeEach(async () => {
  now = PINNED_NOW.getTime();
  mail.received.length = 0;
  town = await createTestTown(db);
  reporter = await clientFor(app, town.emails.reporter);
  const path = `/municipalities/${town.code}/incidents`;
  for (let i = 0; i < 3; i++) {
    const sent = report({ text: 'Trasig bänk vid torget', placeName: 'Åkerö torg' });
    expect((await reporter.request('POST', path, sent)).statusCode).toBe(201);
  }
});
afterAll(async () => {
  await app.close();
  await mail.stop();
  await db.close();
});

it('the mail is off until chosen, and then tells counts only, after the month', async () => {
  const other = await clientFor(app, town.emails.partner);
  await other.request('POST', `/municipalities/${town.code}/incidents`, report());
  expect((await reporter.request('GET', `/municipalities/${town.code}/thanks`)).json()).toEqual({
    wanted: false,
    sendsMail: false,
  });
  expect((await choose(reporter, true)).json().wanted).toBe(true);
  await runJobs();
  expect(mailsTo(town.emails.reporter)).toEqual([]);
  now = NEXT_MONTH;
  await runJobs();
  expect(mailsTo(town.emails.partner)).toEqual([]);
  const [received] = mailsTo(town.emails.reporter);
  const text = Buffer.from(received?.raw ?? '').toString();
  expect(text).toContain('3 rapporter');
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  for (const secret of ['bänk', 'B=C3=A4nk', 'torg', 'graffiti', '16.375', '59.41']) {
    expect(text).not.toContain(secret);
  }
});

it('comes once a month, with two servers, restarts and as many looks as there may be', async () => {
  await choose(reporter, true);
  now = NEXT_MONTH;
  await Promise.all([runJobs(), runJobs()]);
  await runJobs();
  now += 20 * 24 * 3_600_000;
  await runJobs();
  expect(mailsTo(town.emails.reporter).length).toBe(1);
});

it('does not come to who reported nothing, was locked, or has changed their mind', async () => {
  const idle = await clientFor(app, town.emails.coordinator);
  await choose(idle, true);
  await choose(reporter, true);
  const admin = await clientFor(app, town.emails.administrator);
  const member = `/municipalities/${town.code}/members/${town.userIds.reporter}`;
  await admin.request('PATCH', member, { locked: true });
  now = NEXT_MONTH;
  await runJobs();
  expect(mail.received.filter(({ to }) => to[0]?.includes(town.code.toLowerCase()))).toEqual([]);
});

it('ends by the signed link in it, without signing in, for that member alone', async () => {
  await choose(reporter, true);
  const partner = await clientFor(app, town.emails.partner);
  await choose(partner, true);
  now = NEXT_MONTH;
  await runJobs();
  const raw = (mailsTo(town.emails.reporter)[0]?.raw ?? '').replace(/\r\n[ \t]+/g, ' ');
  const address =
    /List-Unsubscribe: +<https:\/\/lagesbild\.example\.org(\/avanmal\?t=[^>]+)>/.exec(raw)?.[1] ?? '';
  const press = (url: string) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });
  const forged = address.replace(town.userIds.reporter, town.userIds.partner);
  expect(forged).not.toBe(address);
  expect((await press(forged)).statusCode).toBe(410);
  now = PINNED_NOW.getTime();
  const wanted = async (client: Client) =>
    (await client.request('GET', `/municipalities/${town.code}/thanks`)).json().wanted;
  expect([await wanted(reporter), await wanted(partner)]).toEqual([true, true]);
  expect((await press(address)).statusCode).toBe(204);
  expect([await wanted(reporter), await wanted(partner)]).toEqual([false, true]);
});
