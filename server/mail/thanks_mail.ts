import { mailOf } from './mail_layout.ts';
import type { MailText } from './mail_sender.ts';

interface ThanksFacts {
  name: string;
  municipalityName: string;
  /** Begin of the month. */
  from: Date;
  sent: number;
  reviewed: number;
  merged: number;
  waiting: number;
  returned: number;
  rejected: number;
  reportsAddress: string;
  unsubscribeAddress: string;
}

/** Thanks for a month's reports: counts only, no places, no texts. */
export function thanksMail(facts: ThanksFacts): MailText {
  const { name, municipalityName, from, sent, reportsAddress, unsubscribeAddress } = facts;
  const month = new Intl.DateTimeFormat('sv-SE', {
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Stockholm',
  }).format(from);
  const mail = mailOf(`Tack för dina rapporter i ${month}`, [
    `Hej ${name}!`,
    `Tack! I ${month} skickade du ${sent === 1 ? 'en rapport' : `${sent} rapporter`} till lägesbilden i ${municipalityName}.`,
    outcomes(facts),
    { label: 'Se dina rapporter', address: reportsAddress },
    'Du får det här en gång i månaden för att du har valt det under Konto.',
    { label: 'Sluta skicka det här', address: unsubscribeAddress },
  ]);
  return { ...mail, unsubscribe: unsubscribeAddress };
}

function outcomes({ reviewed, merged, waiting, returned, rejected }: ThanksFacts): string {
  const parts: [number, string][] = [
    [reviewed, 'granskade och med i lägesbilden'],
    [merged, 'hopslagna med en annan rapport om samma händelse'],
    [waiting, 'väntar på granskning och räknas redan'],
    [returned, 'tillbaka hos dig med en fråga'],
    [rejected, 'räknas inte, med skälet bland dina rapporter'],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `Så gick det: ${told.join('; ')}.`;
}
