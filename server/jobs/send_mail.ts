import {
  type ClaimedMail,
  claimMail,
  deleteSettledMail,
  markMailFailed,
  markMailSent,
} from '@lagesbild/db/repositories/mail_outbox.ts';
import type { MailSender, MailText } from '../mail/mail_sender.ts';
import type { MailJobDeps } from './mail_job_deps.ts';
import { prepareMail } from './prepare_mail.ts';

const MINUTE = 60_000;
/** Longer than a mail server is waited for: a claim this old belongs to a server that went down. */
const CLAIM_MILLISECONDS = 10 * MINUTE;
/** After each failure a longer pause; after the last the mail is given up, about nine hours after the first. */
const PAUSES_MINUTES = [1, 5, 15, 60, 180, 300];
const KEPT_DAYS = 30;

export interface MailJobResult {
  sent: number;
  failed: number;
}

/**
 * Sends all mail that is due. Each is claimed in a transaction of its own, sent outside any, and then marked: two
 * servers never send the same, and nothing waits for a mail server with the database open.
 */
export async function sendMail(deps: MailJobDeps): Promise<MailJobResult> {
  const result = { sent: 0, failed: 0 };
  for (;;) {
    const claimed = await claimNext(deps);
    if (!claimed) break;
    const { claim, to, mail } = claimed;
    // nobody to send it to: an address without an account, an invitation taken back
    const delivered = to === null || mail === null || (await deliver(deps.sender, to, mail, claim.id));
    if (delivered && to !== null) result.sent++;
    if (!delivered) result.failed++;
    await deps.db.asJob('mail', (tx) =>
      delivered
        ? markMailSent(tx, claim, deps.clock())
        : markMailFailed(tx, claim, deps.clock(), nextTry(claim, deps.clock())),
    );
  }
  const before = new Date(deps.clock().getTime() - KEPT_DAYS * 24 * 60 * MINUTE);
  await deps.db.asJob('mail', (tx) => deleteSettledMail(tx, before));
  return result;
}

async function claimNext(deps: MailJobDeps) {
  const now = deps.clock();
  const claim = await deps.db.asJob('mail', (tx) =>
    claimMail(tx, now, new Date(now.getTime() - CLAIM_MILLISECONDS)),
  );
  return claim ? { claim, ...(await prepareMail(deps, claim, now)) } : null;
}

async function deliver(sender: MailSender, to: string, mail: MailText, id: string): Promise<boolean> {
  try {
    await sender.send(to, mail, id);
    return true;
  } catch {
    // what a mail server answers may repeat the address: the outbox keeps that it failed, not why
    return false;
  }
}

function nextTry({ attempts }: ClaimedMail, now: Date): Date | null {
  const pause = PAUSES_MINUTES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * MINUTE);
}
