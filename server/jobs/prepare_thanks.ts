import { findMembership, findOwnAccount } from '@lagesbild/db/repositories/accounts.ts';
import type { ClaimedMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { countOwnReports, wantsThanks } from '@lagesbild/db/repositories/thanks.ts';
import { thanksMail } from '../mail/thanks_mail.ts';
import { unsubscribeToken } from '../mail/unsubscribe_token.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { NOBODY, type PreparedMail } from './prepared_mail.ts';
import { boundsOf } from './thanks_month.ts';

/**
 * The month's mail to one member, read as that member, so a locked or ended membership gives nothing. Nothing either
 * to who has changed their mind since, or who reported nothing that month.
 */
export async function prepareThanks(deps: MailJobDeps, claim: ClaimedMail): Promise<PreparedMail> {
  const { municipalityId, userId, month } = claim;
  if (!municipalityId || !userId || !month) return NOBODY;
  const scope = { municipalityId, userId };
  const { from, to } = boundsOf(month);
  const found = await deps.db.asMember(scope, async (tx) => {
    if (!(await findMembership(tx, scope)) || !(await wantsThanks(tx, scope))) return null;
    const account = await findOwnAccount(tx, userId);
    const municipality = await findMunicipality(tx, municipalityId);
    return account && municipality
      ? { account, municipality, counts: await countOwnReports(tx, scope, from, to) }
      : null;
  });
  if (!found) return NOBODY;
  const { account, municipality, counts } = found;
  const of = (...statuses: Parameters<typeof counts.get>[0][]) =>
    statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  const sent = of('new', 'reviewed', 'merged', 'returned', 'rejected');
  if (sent === 0) return NOBODY;
  const token = encodeURIComponent(unsubscribeToken(deps.secret, scope));
  return {
    to: account.email,
    mail: thanksMail({
      name: account.name,
      municipalityName: municipality.name,
      from,
      sent,
      reviewed: of('reviewed'),
      merged: of('merged'),
      waiting: of('new'),
      returned: of('returned'),
      rejected: of('rejected'),
      reportsAddress: `${deps.publicOrigin}/${municipalityId}/rapportera?steg=mina`,
      unsubscribeAddress: `${deps.publicOrigin}/avanmal?t=${token}`,
    }),
  };
}
