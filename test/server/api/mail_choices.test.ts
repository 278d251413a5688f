import type { Database } from '@lagesbild/db/client.ts';
import { enqueueMeetingMail } from '@lagesbild/server/jobs/enqueue_meeting_mail.ts';
import { sendMail } from '@lagesbild/server/jobs/send_mail.ts';
import { unsubscribeToken } from '@lagesbild/server/mail/unsubscribe_token.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import type { MailChoices } from '@lagesbild/shared/schemas/mail_choice.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { type MailServer, startMailServer } from '../../mail_server.ts';
import { plantMeetings } from '../../planted_pile.ts';
import { createTestTown, type TestTown } from '../../town.ts';

const SECRET = 'a secret that only tests know';
const HOUR = 3_600_000;

let db: Database;
let app: App;
let mail: MailServer;
let town: TestTown;
let now = PINNED_NOW.getTime();

const clock = () => new Date(now);
const deps = () => ({
  db,
  clock,
  sender: mail.sender(),
  publicOrigin: 'https://lagesbild.example.org',
  secret: SECRET,
});
const runJobs = async () => {
  await enqueueMeetingMail(deps());
  await sendMail(deps());
};
const path = () => `/municipalities/${town.code}/mail-choices`;
const choicesOf = async (client: Client) => {
  const { choices } = (await client.request('GET', path())).json() as MailChoices;
  return Object.fromEntries(choices.map(({ kind, wanted }) => [kind, wanted]));
};
const choose = (client: Client, kind: string, wanted: boolean) =>
  client.request('PATCH', path(), { kind, wanted });
/** Roles of the town that got the reminder. */
const reminded = (): string[] =>
  mail.received
    .flatMap(({ to }) => to)
    .filter((address) => address.includes(`.${town.code.toLowerCase()}@`))
    .map((address) => address.split('.')[0]!)
    .sort();

beforeAll(async () => {
  db = await openTestDatabase();
  mail = await startMailServer();
  app = await buildTestApp(db, clock);
});
beforeEach(async () => {
  now = PINNED_NOW.getTime();
  mail.received.length = 0;
  town = await createTestTown(db);
});
afterAll(async () => {
  await app.close();
  await mail.stop();
  await db.close();
});

describe('which mail a member gets', () => {
  it('is asked of those whom it concerns, and is as agreed until they say otherwise', async () => {
    const expected: [Role, Record<string, boolean>][] = [
      ['reporter', { report_deadline: true }],
      ['est_member', { report_deadline: true, intervention_reminder: true, scan_alarm: false }],
      ['coordinator', { intervention_reminder: true, scan_alarm: false }],
      ['leadership', {}],
    ];
    for (const [role, choices] of expected) {
      const client = await clientFor(app, town.emails[role]);
      expect([role, await choicesOf(client)]).toEqual([role, choices]);
    }
  });

  it('is each member’s own choice, for one municipality, and says when no mail is sent', async () => {
    const police = await clientFor(app, town.emails.police_partner);
    const reviewer = await clientFor(app, town.emails.reviewer);
    const chosen = await choose(police, 'scan_alarm', true);
    expect(chosen.json()).toMatchObject({ sendsMail: false });
    expect((await choicesOf(police)).scan_alarm).toBe(true);
    expect((await choicesOf(reviewer)).scan_alarm).toBe(false);
    await choose(police, 'scan_alarm', false);
    expect((await choicesOf(police)).scan_alarm).toBe(false);
  });

  it('is refused where it does not concern the role, and hidden from the neighbour', async () => {
    const reporter = await clientFor(app, town.emails.reporter);
    expect((await choose(reporter, 'scan_alarm', true)).statusCode).toBe(403);
    expect((await choose(reporter, 'no_such_mail', true)).statusCode).toBe(400);
    const neighbour = await createTestTown(db);
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await choose(stranger, 'scan_alarm', true)).statusCode).toBe(404);
  });

  it('ends by the signed link of its kind, and older links of the monthly mail still hold', async () => {
    const police = await clientFor(app, town.emails.police_partner);
    const scope = { municipalityId: town.code, userId: town.userIds.police_partner };
    const press = async (token: string) =>
      (await app.inject({ method: 'POST', url: `/avanmal?t=${encodeURIComponent(token)}` })).statusCode;
    const token = unsubscribeToken(SECRET, scope, 'report_deadline');
    expect(await press(token.replace('report_deadline', 'intervention_reminder'))).toBe(410);
    expect(await choicesOf(police)).toMatchObject({ report_deadline: true, intervention_reminder: true });
    expect(await press(token)).toBe(204);
    expect(await choicesOf(police)).toMatchObject({ report_deadline: false, intervention_reminder: true });
    const thanks = `/municipalities/${town.code}/thanks`;
    await police.request('PATCH', thanks, { wanted: true });
    expect(await press(unsubscribeToken(SECRET, scope))).toBe(204);
    expect((await police.request('GET', thanks)).json().wanted).toBe(false);
    const admin = await clientFor(app, town.emails.administrator);
    await admin.request('PATCH', `/municipalities/${town.code}/members/${scope.userId}`, { locked: true });
    expect(await press(unsubscribeToken(SECRET, scope, 'intervention_reminder'))).toBe(204);
  });
});

describe('the reminder before a meeting', () => {
  it('comes at the deadline to the members of an organization that has sent nothing since the last meeting', async () => {
    await plantMeetings(db, town, ['2026-11-04', '2026-11-18', '2026-12-02']);
    now = PINNED_NOW.getTime() - 60_000;
    await runJobs();
    expect(reminded()).toEqual([]);
    now = PINNED_NOW.getTime();
    await Promise.all([runJobs(), runJobs()]);
    now += HOUR;
    await runJobs();
    expect(reminded()).toEqual(['est_member', 'partner', 'police_partner', 'reporter']);
    const text = mail.received.find(({ to }) => to.includes(town.emails.reporter))?.raw ?? '';
    expect(text).toContain('onsdag 18 november kl. 09.00');
    expect(text).toContain(`https://lagesbild.example.org/${town.code}/rapportera`);
    expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('does not come where the organization has reported, be it that nothing happened', async () => {
    await plantMeetings(db, town, ['2026-11-04', '2026-11-18']);
    const reporter = await clientFor(app, town.emails.reporter);
    const { lon: _lon, lat: _lat, ...calm } = report({ categoryCode: 'calm' });
    const sent = await reporter.request('POST', `/municipalities/${town.code}/incidents`, calm);
    expect([sent.statusCode, sent.json().code]).toEqual([201, undefined]);
    await runJobs();
    expect(reminded()).toEqual([]);
  });

  it('does not come to who declined, was locked, or whose organization reported before the mail was sent', async () => {
    await plantMeetings(db, town, ['2026-11-04', '2026-11-18']);
    await choose(await clientFor(app, town.emails.reporter), 'report_deadline', false);
    const admin = await clientFor(app, town.emails.administrator);
    const partner = `/municipalities/${town.code}/members/${town.userIds.partner}`;
    await admin.request('PATCH', partner, { locked: true });
    await enqueueMeetingMail(deps());
    const police = await clientFor(app, town.emails.police_partner);
    await choose(police, 'report_deadline', false);
    await sendMail(deps());
    expect(reminded()).toEqual(['est_member']);
    mail.received.length = 0;
    const other = await createTestTown(db);
    await plantMeetings(db, other, ['2026-11-18']);
    await enqueueMeetingMail(deps());
    const reporter = await clientFor(app, other.emails.reporter);
    await reporter.request('POST', `/municipalities/${other.code}/incidents`, report());
    await sendMail(deps());
    expect(
      mail.received.flatMap(({ to }) => to).filter((to) => to.includes(other.code.toLowerCase())),
    ).toEqual([]);
  });

  it('does not come once the meeting has begun', async () => {
    await plantMeetings(db, town, ['2026-11-04', '2026-11-18']);
    now = Date.parse('2026-11-18T09:00:00+01:00');
    await runJobs();
    expect(reminded()).toEqual([]);
  });
});
