import { findMembership, findOwnAccount } from '@lagesbild/db/repositories/accounts.ts';
import { findRemindedIntervention } from '@lagesbild/db/repositories/intervention_reminders.ts';
import { wantsMail } from '@lagesbild/db/repositories/mail_choices.ts';
import type { ClaimedMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { concernsRole } from '@lagesbild/shared/domain/mail_kinds.ts';
import { type InterventionReminder, interventionReminderMail } from '../mail/intervention_reminder_mail.ts';
import { unsubscribeToken } from '../mail/unsubscribe_token.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { NOBODY, type PreparedMail } from './prepared_mail.ts';

const KIND = 'intervention_reminder';

/**
 * The reminder to one member, read as that member. Nothing when the åtgärd is done, dropped or somebody else's by now, or
 * the member has declined, changed role or been locked.
 */
export async function prepareInterventionReminder(
  deps: MailJobDeps,
  { municipalityId, userId, interventionId, reminder }: ClaimedMail,
): Promise<PreparedMail> {
  if (!municipalityId || !userId || !interventionId || !reminder) return NOBODY;
  const scope = { municipalityId, userId };
  const found = await deps.db.asMember(scope, async (tx) => {
    const member = await findMembership(tx, scope);
    if (!member || !concernsRole(KIND, member.role) || !(await wantsMail(tx, scope, KIND))) return null;
    const intervention = await findRemindedIntervention(tx, municipalityId, interventionId);
    const account = await findOwnAccount(tx, userId);
    const municipality = await findMunicipality(tx, municipalityId);
    return intervention?.organizationId === member.organizationId && account && municipality
      ? { intervention, account, municipality }
      : null;
  });
  if (!found) return NOBODY;
  const { intervention, account, municipality } = found;
  // answered since: what was handed over is no news
  if (reminder === 'handed_over' && intervention.state !== 'handed_over') return NOBODY;
  const token = encodeURIComponent(unsubscribeToken(deps.secret, scope, KIND));
  return {
    to: account.email,
    mail: interventionReminderMail({
      name: account.name,
      municipalityName: municipality.name,
      reminder: reminder as InterventionReminder,
      title: intervention.title,
      dueOn: intervention.dueOn,
      address: `${deps.publicOrigin}/${municipalityId}/atgarder?atgard=${interventionId}`,
      unsubscribeAddress: `${deps.publicOrigin}/avanmal?t=${token}`,
    }),
  };
}
