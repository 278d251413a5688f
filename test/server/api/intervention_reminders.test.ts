import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { saveMailChoice } from '@lagesbild/db/repositories/mail_choices.ts';
import { insertOrganizations } from '@lagesbild/db/repositories/registers.ts';
import { interventionEntries, interventions } from '@lagesbild/db/schema/interventions.ts';
import { remindOfInterventions } from '@lagesbild/server/jobs/enqueue_intervention_reminders.ts';
import { sendMail } from '@lagesbild/server/jobs/send_mail.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { type MailServer, startMailServer } from '../../mail_server.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let mail: MailServer;
let town: TestTown;
let now = 0;
let responsible = '';

/** Half past eight in the morning of a day of December 2026. */
const morningOf = (day: number) => Date.parse(`2026-12-${String(day).padStart(2, '0')}T08:30:00+01:00`);
const deps = () => ({
  db,
  clock: () => new Date(now),
  sender: mail.sender(),
  publicOrigin: 'https://lagesbild.example.org',
  secret: 'a secret that only tests know',
});
const runJobs = async (day: number) => {
  now = morningOf(day);
  await remindOfInterventions(deps());
  await sendMail(deps());
};

/** Subject and text of what came to the town's accounts, quoted-printable read. */
const received = (email: string) =>
  mail.received
    .filter(({ to }) => to.includes(email))
    .map(({ raw }) =>
      Buffer.from(
        raw
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
          .replace(/\r\n[ \t]+/g, ' '),
        'latin1',
      ).toString('utf8'),
    );

async function act(change: Partial<typeof interventions.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  await db.asSystem((tx) =>
    tx.insert(interventions).values({
      municipalityId: town.code,
      id,
      kind: 'clearing',
      term: 'immediate',
      title: 'Klipp buskarna vid torget',
      description: 'Samtal med boende om hur det ser ut',
      organizationId: town.organizationId,
      roleName: 'Parkchefen',
      startsOn: '2026-12-01',
      dueOn: '2026-12-15',
      state: 'planned',
      createdBy: responsible,
      createdAt: new Date('2026-12-01T09:00:00Z'),
      updatedAt: new Date('2026-12-01T09:00:00Z'),
      ...change,
    }),
  );
  return id;
}

beforeAll(async () => {
  db = await openTestDatabase();
  mail = await startMailServer();
});
beforeEach(async () => {
  mail.received.length = 0;
  town = await createTestTown(db);
  responsible = town.userIds.coordinator;
});
afterAll(async () => {
  await mail.stop();
  await db.close();
});

it('comes a week before the due date and the day after it, once each, with the title and the date', async () => {
  const id = await act();
  await runJobs(7);
  expect(received(town.emails.coordinator)).toEqual([]);
  await runJobs(8);
  await runJobs(9);
  const [soon, ...more] = received(town.emails.coordinator);
  expect(more).toEqual([]);
  expect(soon).toContain('Åtgärden ”Klipp buskarna vid torget” ska vara klar 15 december 2026.');
  // as it came: an equals sign before two digits would be read as a letter
  const raw = mail.received.find(({ to }) => to.includes(town.emails.coordinator))?.raw;
  expect(raw).toContain(`https://lagesbild.example.org/${town.code}/atgarder?atgard=${id}`);
  expect(soon).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(soon).not.toContain('boende');
  await runJobs(15);
  expect(received(town.emails.coordinator)).toHaveLength(1);
  await runJobs(16);
  await Promise.all([runJobs(17), runJobs(17)]);
  expect(received(town.emails.coordinator)).toHaveLength(2);
  expect(received(town.emails.coordinator)[1]).toContain('skulle ha varit klar 15 december 2026');
});

it('comes to members whose role takes part, and not to who has declined', async () => {
  await act();
  const scope = { municipalityId: town.code, userId: town.userIds.police_partner };
  await db.asMember(scope, (tx) =>
    saveMailChoice(tx, scope, 'intervention_reminder', false, new Date(morningOf(1))),
  );
  await runJobs(8);
  for (const role of ['coordinator', 'reviewer', 'est_member', 'partner'] as const) {
    expect(received(town.emails[role]), role).toHaveLength(1);
  }
  for (const role of ['police_partner', 'reporter', 'leadership', 'administrator'] as const) {
    expect(received(town.emails[role]), role).toEqual([]);
  }
});

it('does not come of what is done, dropped or was known for less than a week', async () => {
  await act({ state: 'done', doneOn: '2026-12-05' });
  await act({ state: 'dropped' });
  await act({ createdAt: new Date('2026-12-09T09:00:00Z'), dueOn: '2026-12-12', startsOn: '2026-12-09' });
  await runJobs(10);
  await runJobs(12);
  expect(received(town.emails.coordinator)).toEqual([]);
});

it('goes to the organization that it was handed over to, and says so', async () => {
  const parks = randomUUID();
  await db.asSystem(async (tx) => {
    await insertOrganizations(tx, [
      { municipalityId: town.code, id: parks, name: 'Parkenheten', kind: 'municipal_department' },
    ]);
    const { sql } = await import('drizzle-orm');
    await tx.execute(sql`
      UPDATE memberships SET organization_id = ${parks}
      WHERE municipality_id = ${town.code} AND user_id = ${town.userIds.est_member}`);
  });
  const id = await act({ state: 'handed_over', handedToId: parks, dueOn: '2027-02-01' });
  await db.asSystem((tx) =>
    tx.insert(interventionEntries).values({
      municipalityId: town.code,
      interventionId: id,
      id: randomUUID(),
      kind: 'handed_over',
      organizationId: parks,
      byRole: 'coordinator',
      userId: responsible,
      at: new Date(morningOf(2)),
    }),
  );
  await runJobs(2);
  await runJobs(3);
  const [handed, ...more] = received(town.emails.est_member);
  expect(handed).toContain('är överlämnad till er och ska vara klar 1 februari 2027');
  expect(more).toEqual([]);
  expect(received(town.emails.coordinator)).toEqual([]);
});
