import type { MailText } from '../mail/mail_sender.ts';

export interface PreparedMail {
  to: string | null;
  mail: MailText | null;
}

/** There is nobody, or nothing, to send. */
export const NOBODY: PreparedMail = { to: null, mail: null };
