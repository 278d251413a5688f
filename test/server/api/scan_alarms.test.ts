import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { enqueueMeetingMail } from '@lagesbild/server/jobs/enqueue_meeting_mail.ts';
import { scanLastNight } from '@lagesbild/server/jobs/scan_last_night.ts';
import { sendMail } from '@lagesbild/server/jobs/send_mail.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { AnalysisPool } from '@lagesbild/server/services/analysis_pool.ts';
import type { ScanAlarmList } from '@lagesbild/shared/schemas/scan_alarm.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor, openTestPool } from '../../helper.ts';
import { type MailServer, startMailServer } from '../../mail_server.ts';
import { plantAlarm, plantMeetings, plantPile, plantQuietYear } from '../../planted_pile.ts';
import { createTestTown, type TestTown } from '../../town.ts';

const DAY = 24 * 3_600_000;

let db: Database;
let app: App;
let analyses: AnalysisPool;
let mail: MailServer;
let town: TestTown;
let coordinator: Client;
let now = PINNED_NOW.getTime();

const clock = () => new Date(now);
const scan = () => scanLastNight({ db, clock, analyses, signal: new AbortController().signal }, () => {});
const sendAll = async () => {
  const deps = { db, clock, sender: mail.sender(), publicOrigin: 'https://lagesbild.example.org' };
  await enqueueMeetingMail(deps);
  await sendMail({ ...deps, secret: 'a secret that only tests know' });
};
const path = () => `/municipalities/${town.code}/scan-alarms`;
const read = async (client: Client): Promise<ScanAlarmList> => (await client.request('GET', path())).json();
const choose = (client: Client, wanted: boolean) =>
  client.request('PATCH', `/municipalities/${town.code}/mail-choices`, { kind: 'scan_alarm', wanted });
const mailsTo = (email: string) => mail.received.filter(({ to }) => to.includes(email));

beforeAll(async () => {
  db = await openTestDatabase();
  mail = await startMailServer();
  analyses = openTestPool();
  app = await buildTestApp(db, clock);
});
beforeEach(async () => {
  now = PINNED_NOW.getTime();
  mail.received.length = 0;
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
});
afterAll(async () => {
  await app.close();
  await analyses.close();
  await mail.stop();
  await db.close();
});

// every municipality of the test database is looked through
describe('the nightly scan', { timeout: 240_000 }, () => {
  it('raises what piles up, and mails those who asked for it', async () => {
    await plantQuietYear(db, town);
    await plantPile(db, town);
    const reviewer = await clientFor(app, town.emails.reviewer);
    expect((await choose(coordinator, true)).statusCode).toBe(200);
    now += 60_000;
    await scan();
    const { lastNight, alarms } = await read(reviewer);
    expect(lastNight).toEqual({ night: '2026-11-15', lookedAt: new Date(now).toISOString() });
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatchObject({
      night: '2026-11-15',
      placeName: 'Åkerö torg',
      near: false,
      observed: 8,
      runs: 999,
      seed: 20_772,
      current: true,
      coarse: false,
      handledMeetingId: null,
    });
    expect(alarms[0]!.recurrenceNights).toBeGreaterThanOrEqual(365);
    expect(alarms[0]!.expected).toBeLessThan(2);
    await sendAll();
    const [received] = mailsTo(town.emails.coordinator);
    const text = (received?.raw ?? '')
      .replaceAll('=C3=84', 'Ä')
      .replaceAll('=C3=85', 'Å')
      .replaceAll('=C3=B6', 'ö');
    expect(text).toContain('8 h=C3=A4ndelser har rapporterats vid Åkerö torg');
    expect(text).toMatch(/en g=C3=A5ng p=C3=A5\s\d+\sn=C3=A4tter/);
    expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    for (const secret of ['16.375', '59.41', 'graffiti']) expect(text).not.toContain(secret);
    expect(mailsTo(town.emails.reviewer)).toEqual([]);
  });

  it('is silent where nothing piles up, and says that it has looked', async () => {
    await plantQuietYear(db, town);
    await choose(coordinator, true);
    now += 60_000;
    await scan();
    await sendAll();
    const { lastNight, alarms } = await read(coordinator);
    expect([lastNight?.night, alarms]).toEqual(['2026-11-15', []]);
    expect(mailsTo(town.emails.coordinator)).toEqual([]);
  });

  it('looks at a night once, with two servers and as many looks as there may be', async () => {
    await plantQuietYear(db, town);
    await plantPile(db, town);
    await choose(coordinator, true);
    now += 60_000;
    await Promise.all([scan(), scan()]);
    const first = await read(coordinator);
    await Promise.all([sendAll(), sendAll()]);
    now += 3_600_000;
    await scan();
    await sendAll();
    expect(first.alarms).toHaveLength(1);
    expect(await read(coordinator)).toEqual(first);
    expect(mailsTo(town.emails.coordinator)).toHaveLength(1);
  });

  it('does not raise the same pile again the next night, before a meeting has dealt with it or after', async () => {
    const [meeting] = await plantMeetings(db, town, ['2026-11-18']);
    await plantQuietYear(db, town);
    await plantPile(db, town);
    await scan();
    now += DAY;
    await scan();
    // a session does not last that long
    coordinator = await clientFor(app, town.emails.coordinator);
    const { lastNight, alarms } = await read(coordinator);
    expect([lastNight?.night, alarms.map(({ night }) => night)]).toEqual(['2026-11-16', ['2026-11-15']]);
    await coordinator.request('POST', `${path()}/${alarms[0]!.id}/handled`, { meetingId: meeting });
    now += DAY;
    await scan();
    coordinator = await clientFor(app, town.emails.coordinator);
    const later = await read(coordinator);
    expect([later.lastNight?.night, later.alarms.length]).toEqual(['2026-11-17', 1]);
  });

  it('sends no mail to who changed their mind, or chose after it was raised', async () => {
    await plantQuietYear(db, town);
    await plantPile(db, town);
    const reviewer = await clientFor(app, town.emails.reviewer);
    await choose(reviewer, true);
    now += 60_000;
    await scan();
    now += 60_000;
    await choose(coordinator, true);
    await choose(reviewer, false);
    await sendAll();
    expect(mail.received.filter(({ to }) => to[0]?.includes(town.code.toLowerCase()))).toEqual([]);
  });

  it('leaves a municipality without any reported place alone', async () => {
    const empty = await createTestTown(db, { boundary: null });
    await scan();
    const client = await clientFor(app, empty.emails.coordinator);
    const answer = await client.request('GET', `/municipalities/${empty.code}/scan-alarms`);
    expect(answer.json()).toEqual({ lastNight: null, alarms: [] });
  });
});

describe('an alarm', () => {
  it('is told by cells to who sees no points', async () => {
    await plantAlarm(db, town);
    const [exact] = (await read(await clientFor(app, town.emails.police_partner))).alarms;
    const [coarse] = (await read(await clientFor(app, town.emails.est_member))).alarms;
    expect(exact).toMatchObject({ lon: 16.375, lat: 59.41, radiusMeters: 120, fromDay: '2026-11-13' });
    expect(coarse).toMatchObject({ coarse: true, radiusMeters: 200, placeName: 'Åkerö torg' });
    expect([coarse!.lon, coarse!.lat]).not.toEqual([16.375, 59.41]);
    // two alarms of one cell have one place
    await db.asSystem(async (tx) => {
      const { sql } = await import('drizzle-orm');
      await tx.execute(sql`UPDATE scan_alarms SET lon = lon + 0.00001 WHERE municipality_id = ${town.code}`);
    });
    const [moved] = (await read(await clientFor(app, town.emails.est_member))).alarms;
    expect([moved!.lon, moved!.lat]).toEqual([coarse!.lon, coarse!.lat]);
  });

  it('tells its counts to who sees points alone: a circle is no whole cell', async () => {
    await plantAlarm(db, town);
    const counts = async (role: keyof TestTown['emails']) => {
      const [alarm] = (await read(await clientFor(app, town.emails[role]))).alarms;
      return [alarm!.observed, alarm!.expected];
    };
    for (const role of ['coordinator', 'reviewer', 'police_partner'] as const) {
      expect([role, await counts(role)]).toEqual([role, [7, 0.6]]);
    }
    expect(await counts('est_member')).toEqual([null, null]);
  });

  it('is mailed to each by the same rule', async () => {
    const clients = [coordinator, await clientFor(app, town.emails.est_member)];
    for (const client of clients) expect((await choose(client, true)).statusCode).toBe(200);
    now += 60_000;
    await plantAlarm(db, town, undefined, clock());
    await sendAll();
    const textTo = (email: string) =>
      (mailsTo(email)[0]?.raw ?? '').replace(/=\r?\n/g, '').replaceAll('=C3=A4', 'ä');
    expect(textTo(town.emails.coordinator)).toMatch(/7 händelser .* Väntat var 0,6\./);
    const toCoarse = textTo(town.emails.est_member);
    expect(toCoarse).toContain('Fler händelser än väntat har rapporterats vid');
    expect(toCoarse).not.toContain('7 händelser');
    expect(toCoarse).not.toContain('0,6');
  });

  it('is dealt with by a meeting, and can be taken back', async () => {
    const id = await plantAlarm(db, town);
    const [meeting, other] = await plantMeetings(db, town, ['2026-11-04', '2026-11-18']);
    const handle = (client: Client, meetingId: string | null) =>
      client.request('POST', `${path()}/${id}/handled`, { meetingId });
    const police = await clientFor(app, town.emails.police_partner);
    expect((await handle(police, meeting!)).json()).toMatchObject({
      handledMeetingId: meeting,
      current: false,
    });
    expect((await handle(coordinator, meeting!)).statusCode).toBe(200);
    const second = await handle(coordinator, other!);
    expect([second.statusCode, second.json().code]).toEqual([409, 'register_conflict']);
    expect((await handle(coordinator, null)).json()).toMatchObject({ handledMeetingId: null, current: true });
    expect((await handle(coordinator, randomUUID())).statusCode).toBe(404);
    const unknown = await coordinator.request('POST', `${path()}/${randomUUID()}/handled`, {
      meetingId: null,
    });
    expect(unknown.statusCode).toBe(404);
  });

  it('is not for reporters, partners or leadership, and only those who write in meetings deal with it', async () => {
    const id = await plantAlarm(db, town);
    const neighbour = await createTestTown(db);
    for (const role of [
      'reporter',
      'partner',
      'leadership',
      'administrator',
      'data_protection_officer',
    ] as const) {
      const client = await clientFor(app, town.emails[role]);
      expect([role, (await client.request('GET', path())).statusCode]).toEqual([role, 403]);
    }
    for (const role of ['reviewer', 'est_member'] as const) {
      const client = await clientFor(app, town.emails[role]);
      const answer = await client.request('POST', `${path()}/${id}/handled`, { meetingId: null });
      expect([role, answer.statusCode]).toEqual([role, 403]);
    }
    const stranger = await clientFor(app, neighbour.emails.coordinator);
    expect((await stranger.request('GET', path())).statusCode).toBe(404);
    const foreign = await stranger.request(
      'POST',
      `/municipalities/${neighbour.code}/scan-alarms/${id}/handled`,
      {
        meetingId: null,
      },
    );
    expect(foreign.statusCode).toBe(404);
  });

  it('is raised by nobody but the scan, which changes nothing else', async () => {
    const { sql } = await import('drizzle-orm');
    const { code, userIds } = town;
    const night = sql`INSERT INTO scan_nights (municipality_id, night, looked_at) VALUES (${code}, '2026-11-14', now())`;
    const member = { municipalityId: code, userId: userIds.coordinator };
    await expect(db.asMember(member, (tx) => tx.execute(night))).rejects.toThrow();
    await expect(db.asJob('mail', (tx) => tx.execute(night), { municipalityId: code })).rejects.toThrow();
    const neighbour = await createTestTown(db);
    await expect(
      db.asJob('scan', (tx) => tx.execute(night), { municipalityId: neighbour.code }),
    ).rejects.toThrow();
    await plantPile(db, town);
    const rejectAll = sql`UPDATE incidents SET status = 'rejected' WHERE municipality_id = ${code}`;
    await expect(db.asJob('scan', (tx) => tx.execute(rejectAll), { municipalityId: code })).rejects.toThrow();
    const seen = await db.asJob(
      'scan',
      async (tx) => [
        (await tx.execute(sql`SELECT FROM incidents WHERE municipality_id = ${code}`)).rowCount,
        (await tx.execute(sql`SELECT FROM incidents WHERE municipality_id <> ${code}`)).rowCount,
        (await tx.execute(sql`SELECT FROM users`)).rowCount,
      ],
      { municipalityId: code },
    );
    expect(seen).toEqual([8, 0, 0]);
  });
});
