import { enqueueAlarmMail } from '@lagesbild/db/repositories/mail_choices.ts';
import { enqueueReportDeadline, listPlannedMeetings } from '@lagesbild/db/repositories/report_deadlines.ts';
import { listRaisedAlarms } from '@lagesbild/db/repositories/scan_alarms.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { dueReminder } from './report_deadline.ts';

const DAY = 24 * 3_600_000;
/** The longest time that a series may set its deadline ahead, and a day for the zones. */
const LOOK_AHEAD_DAYS = 15;
/** A server that was down sends what is still news; the outbox knows who has theirs. */
const ALARM_DAYS = 2;

const dayOf = (epoch: number) => new Date(epoch).toISOString().slice(0, 10);

/**
 * Puts in the outbox the reminders to organizations that have not reported before a meeting, and the mail about what the
 * scan has raised. Asked every hour of the day: everybody gets each once.
 */
export async function enqueueMeetingMail({ db, clock }: Pick<MailJobDeps, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  const epoch = now.getTime();
  const { meetings, alarms } = await db.asJob('mail', async (tx) => ({
    meetings: await listPlannedMeetings(tx, dayOf(epoch - DAY), dayOf(epoch + LOOK_AHEAD_DAYS * DAY)),
    alarms: await listRaisedAlarms(tx, new Date(epoch - ALARM_DAYS * DAY)),
  }));
  for (const meeting of meetings) {
    const due = dueReminder(meeting, now);
    if (!due) continue;
    const { municipalityId } = meeting;
    await db.asJob('mail', (tx) => enqueueReportDeadline(tx, meeting, due.day, due.since, now), {
      municipalityId,
    });
  }
  for (const { municipalityId, id } of alarms) {
    await db.asJob('mail', (tx) => enqueueAlarmMail(tx, municipalityId, id, now), { municipalityId });
  }
}
