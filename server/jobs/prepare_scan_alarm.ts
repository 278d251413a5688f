import { findMembership, findOwnAccount } from '@lagesbild/db/repositories/accounts.ts';
import { wantsMail } from '@lagesbild/db/repositories/mail_choices.ts';
import type { ClaimedMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { findScanAlarm } from '@lagesbild/db/repositories/scan_alarms.ts';
import { concernsRole } from '@lagesbild/shared/domain/mail_kinds.ts';
import { alarmCountsFor } from '@lagesbild/shared/domain/scan_alarm.ts';
import { scanAlarmMail } from '../mail/scan_alarm_mail.ts';
import { unsubscribeToken } from '../mail/unsubscribe_token.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { NOBODY, type PreparedMail } from './prepared_mail.ts';

const KIND = 'scan_alarm';

/** The mail about an alarm to one member, read as that member. Nothing once a meeting has dealt with it. */
export async function prepareScanAlarm(
  deps: MailJobDeps,
  { municipalityId, userId, alarmId }: ClaimedMail,
): Promise<PreparedMail> {
  if (!municipalityId || !userId || !alarmId) return NOBODY;
  const scope = { municipalityId, userId };
  const found = await deps.db.asMember(scope, async (tx) => {
    const member = await findMembership(tx, scope);
    if (!member || !concernsRole(KIND, member.role) || !(await wantsMail(tx, scope, KIND))) return null;
    const alarm = await findScanAlarm(tx, municipalityId, alarmId);
    if (!alarm || alarm.handledMeetingId !== null) return null;
    const account = await findOwnAccount(tx, userId);
    const municipality = await findMunicipality(tx, municipalityId);
    return account && municipality ? { alarm, account, municipality, role: member.role } : null;
  });
  if (!found) return NOBODY;
  const { alarm, account, municipality, role } = found;
  const token = encodeURIComponent(unsubscribeToken(deps.secret, scope, KIND));
  return {
    to: account.email,
    mail: scanAlarmMail({
      name: account.name,
      municipalityName: municipality.name,
      placeName: alarm.placeName,
      near: alarm.near,
      counts: alarmCountsFor(role, alarm),
      days: alarm.days,
      recurrenceNights: alarm.recurrenceNights,
      pictureAddress: `${deps.publicOrigin}/${municipalityId}/lagesbild`,
      unsubscribeAddress: `${deps.publicOrigin}/avanmal?t=${token}`,
    }),
  };
}
