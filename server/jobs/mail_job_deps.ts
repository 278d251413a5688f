import type { Database } from '@lagesbild/db/client.ts';
import type { MailSender } from '../mail/mail_sender.ts';

export interface MailJobDeps {
  db: Database;
  clock: () => Date;
  sender: MailSender;
  publicOrigin: string;
  secret: string;
}
