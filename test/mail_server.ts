import type { AddressInfo } from 'node:net';
import { type MailSender, openMailSender } from '@lagesbild/server/mail/mail_sender.ts';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  /** Headers and body as they came, soft line breaks of quoted-printable joined. */
  raw: string;
}

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** Refuses every mail while true. */
  refuses: boolean;
  sender(): MailSender;
  stop(): Promise<void>;
}

const FROM = 'Lägesbild <lagesbild@example.org>';

/** A real SMTP server on loopback that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mail: MailServer = {
    url: '',
    received: [],
    refuses: false,
    sender: () => openMailSender({ smtpUrl: mail.url, from: FROM }),
    stop: () => new Promise((done) => server.close(() => done())),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mail.refuses) {
          done(Object.assign(new Error('mailbox is busy'), { responseCode: 451 }));
          return;
        }
        const [head = '', ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
        const joined = body.join('\r\n\r\n').replace(/=\r\n/g, '').replaceAll('=3D', '=');
        const raw = `${head}\r\n\r\n${joined}`;
        mail.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  mail.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return mail;
}

/** The token of the link in a mail; fails when there is none. */
export function tokenIn(mail: ReceivedMail | undefined, page: 'valkommen' | 'losenord'): string {
  const token = new RegExp(`/${page}#([A-Za-z0-9_-]{43})`).exec(mail?.raw ?? '')?.[1];
  if (!token) throw new Error(`No link to ${page} in: ${mail?.raw ?? 'no mail'}`);
  return token;
}
