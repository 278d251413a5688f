import { findAccountId, findOwnAccount } from '@lagesbild/db/repositories/accounts.ts';
import { renewInvitation } from '@lagesbild/db/repositories/invitations.ts';
import type { ClaimedMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { replacePasswordReset } from '@lagesbild/db/repositories/password_resets.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { invitationMail, passwordResetMail } from '../mail/mail_texts.ts';
import { makeLink } from '../services/one_time_link.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { prepareInterventionReminder } from './prepare_intervention_reminder.ts';
import { prepareReportDeadline } from './prepare_report_deadline.ts';
import { prepareScanAlarm } from './prepare_scan_alarm.ts';
import { prepareThanks } from './prepare_thanks.ts';
import { NOBODY, type PreparedMail } from './prepared_mail.ts';

/** Makes the mail of a claim. A link's token is made now and only its hash kept, so a second try voids the first. */
export function prepareMail(deps: MailJobDeps, claim: ClaimedMail, now: Date): Promise<PreparedMail> {
  if (claim.kind === 'monthly_thanks') return prepareThanks(deps, claim);
  if (claim.kind === 'intervention_reminder') return prepareInterventionReminder(deps, claim);
  if (claim.kind === 'report_deadline') return prepareReportDeadline(deps, claim, now);
  if (claim.kind === 'scan_alarm') return prepareScanAlarm(deps, claim);
  return claim.kind === 'invitation' ? invitation(deps, claim, now) : passwordReset(deps, claim, now);
}

function invitation(deps: MailJobDeps, claim: ClaimedMail, now: Date): Promise<PreparedMail> {
  const { municipalityId, invitationId } = claim;
  if (!municipalityId || !invitationId) return Promise.resolve(NOBODY);
  const { address, ...link } = makeLink('invitation', deps.publicOrigin, now);
  return deps.db.asJob('mail', async (tx) => {
    const row = await renewInvitation(tx, municipalityId, invitationId, link);
    if (!row) return NOBODY;
    const municipalityName = (await findMunicipality(tx, municipalityId))?.name ?? municipalityId;
    const { email, name } = row;
    return { to: email, mail: invitationMail({ name, role: row.role as Role, municipalityName, address }) };
  });
}

function passwordReset(deps: MailJobDeps, { email }: ClaimedMail, now: Date): Promise<PreparedMail> {
  if (!email) return Promise.resolve(NOBODY);
  const { address, ...link } = makeLink('passwordReset', deps.publicOrigin, now);
  return deps.db.asJob(
    'mail',
    async (tx) => {
      const userId = await findAccountId(tx, email);
      const account = userId === null ? null : await findOwnAccount(tx, userId);
      if (!account) return NOBODY;
      await replacePasswordReset(tx, { ...link, userId: account.id, createdAt: now });
      return { to: email, mail: passwordResetMail({ name: account.name, address }) };
    },
    { loginEmail: email },
  );
}
