import {
  enqueueInterventionReminders,
  listInterventionMunicipalities,
} from '@lagesbild/db/repositories/intervention_reminders.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { MailJobDeps } from './mail_job_deps.ts';

/** The zone of the service; a municipality of another has its reminders by this one's day. */
const TIME_ZONE = 'Europe/Stockholm';

/** Puts today's reminders of åtgärder in the outbox. Asked every hour of the day: everybody gets each once. */
export async function remindOfInterventions({ db, clock }: Pick<MailJobDeps, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  const today = localDate(now.getTime(), TIME_ZONE);
  for (const municipalityId of await db.asJob('mail', listInterventionMunicipalities)) {
    const enqueue = (tx: Transaction) => enqueueInterventionReminders(tx, municipalityId, today, now);
    await db.asJob('mail', enqueue, { municipalityId });
  }
}
