import { enqueueThanks } from '@lagesbild/db/repositories/thanks.ts';
import { Cron } from 'croner';
import { remindOfInterventions } from './enqueue_intervention_reminders.ts';
import { enqueueMeetingMail } from './enqueue_meeting_mail.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { sendMail } from './send_mail.ts';
import { lastMonth } from './thanks_month.ts';

/** Every ten seconds: an invitation is waited for. */
const MAIL_PATTERN = '*/10 * * * * *';

/** The monthly mail is looked for every hour in the day: the outbox knows who has theirs, whoever asks again. */
const THANKS_PATTERN = '0 7 8-17 * * *';

/** Reminders of åtgärder: in the morning, and again where the server was down then. */
const REMINDER_PATTERN = '0 11 7-17 * * *';
/** What a meeting waits for, and what piled up in the night: by daylight, so that no phone sounds before. */
const MEETING_PATTERN = '0 9 6-20 * * *';

/** Puts last month's mail of thanks in the outbox, once for each member who had chosen it. */
export async function enqueueMonthlyThanks({ db, clock }: MailJobDeps): Promise<void> {
  const now = clock();
  const { month, to } = lastMonth(now);
  await db.asJob('mail', (tx) => enqueueThanks(tx, month, to, now));
}

/**
 * Starts the jobs of a running server; each begins anew only when it has ended. `onError` is told the job's name: what
 * went wrong may hold an address. Gives the function that stops them.
 */
export function scheduleJobs(deps: MailJobDeps, onError: (job: string) => void): () => void {
  const mail = new Cron(MAIL_PATTERN, { protect: true, catch: () => onError('mail') }, async () => {
    await sendMail(deps);
  });
  const thanks = new Cron(
    THANKS_PATTERN,
    { protect: true, timezone: 'Europe/Stockholm', catch: () => onError('monthly thanks') },
    () => enqueueMonthlyThanks(deps),
  );
  const reminders = new Cron(
    REMINDER_PATTERN,
    { protect: true, timezone: 'Europe/Stockholm', catch: () => onError('intervention reminders') },
    () => remindOfInterventions(deps),
  );
  const meetings = new Cron(
    MEETING_PATTERN,
    { protect: true, timezone: 'Europe/Stockholm', catch: () => onError('meeting mail') },
    () => enqueueMeetingMail(deps),
  );
  return () => {
    mail.stop();
    reminders.stop();
    thanks.stop();
    meetings.stop();
    deps.sender.close();
  };
}
