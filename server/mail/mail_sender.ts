import { createTransport } from 'nodemailer';

/** A mail in words; the HTML is the same text with its links to press. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
  /** Where one press ends mail of this kind (RFC 8058). */
  unsubscribe?: string;
}

export interface MailSettings {
  smtpUrl: string;
  from: string;
}

export interface MailSender {
  /** Rejects when the server did not take the mail. `id` makes the Message-ID: sent again, it is the same mail. */
  send(to: string, mail: MailText, id: string): Promise<void>;
  close(): void;
}

const TIMEOUT_MILLISECONDS = 30_000;

/** Sends by SMTP. Mail servers that do not answer are given up after half a minute. */
export function openMailSender({ smtpUrl, from }: MailSettings): MailSender {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MILLISECONDS,
    greetingTimeout: TIMEOUT_MILLISECONDS,
    socketTimeout: TIMEOUT_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    send: async (to, { unsubscribe, ...mail }, id) => {
      await transport.sendMail({
        ...mail,
        from,
        to: { name: '', address: to },
        messageId: `<${id}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe
            ? {
                'List-Unsubscribe': `<${unsubscribe}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }
            : {}),
        },
      });
    },
    close: () => transport.close(),
  };
}
