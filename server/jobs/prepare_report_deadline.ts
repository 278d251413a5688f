import { findMembership, findOwnAccount } from '@lagesbild/db/repositories/accounts.ts';
import { wantsMail } from '@lagesbild/db/repositories/mail_choices.ts';
import type { ClaimedMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { findPlannedMeeting, findSilentOrganization } from '@lagesbild/db/repositories/report_deadlines.ts';
import { concernsRole } from '@lagesbild/shared/domain/mail_kinds.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { reportDeadlineMail } from '../mail/report_deadline_mail.ts';
import { unsubscribeToken } from '../mail/unsubscribe_token.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { NOBODY, type PreparedMail } from './prepared_mail.ts';
import { dueReminder } from './report_deadline.ts';

const KIND = 'report_deadline';

/**
 * The reminder to one member, read as that member. Nothing when the organization has reported meanwhile, the meeting is
 * over, moved or cancelled, or the member has declined, changed role or been locked.
 */
export async function prepareReportDeadline(
  deps: MailJobDeps,
  { municipalityId, userId, meetingId }: ClaimedMail,
  now: Date,
): Promise<PreparedMail> {
  if (!municipalityId || !userId || !meetingId) return NOBODY;
  const scope = { municipalityId, userId };
  const found = await deps.db.asMember(scope, async (tx) => {
    const member = await findMembership(tx, scope);
    if (!member?.organizationId || !concernsRole(KIND, member.role)) return null;
    if (!(await wantsMail(tx, scope, KIND))) return null;
    const meeting = await findPlannedMeeting(tx, municipalityId, meetingId);
    const due = meeting && dueReminder(meeting, now);
    if (!due) return null;
    const { organizationId, role } = member;
    const silent = await findSilentOrganization(tx, { municipalityId, organizationId }, due.day, due.since);
    const account = await findOwnAccount(tx, userId);
    const municipality = await findMunicipality(tx, municipalityId);
    return silent && account && municipality ? { silent, role, meeting, account, municipality } : null;
  });
  if (!found) return NOBODY;
  const { silent, role, meeting, account, municipality } = found;
  const token = encodeURIComponent(unsubscribeToken(deps.secret, scope, KIND));
  const page = `${deps.publicOrigin}/${municipalityId}`;
  return {
    to: account.email,
    mail: reportDeadlineMail({
      name: account.name,
      municipalityName: municipality.name,
      organizationName: silent,
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      hasMetBefore: meeting.previousOn !== null,
      link: roleMay(role, 'incident.create')
        ? { label: 'Rapportera', address: `${page}/rapportera` }
        : { label: 'Se mötet', address: `${page}/moten/${meeting.id}` },
      unsubscribeAddress: `${deps.publicOrigin}/avanmal?t=${token}`,
    }),
  };
}
