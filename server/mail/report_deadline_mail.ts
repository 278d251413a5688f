import { mailOf } from './mail_layout.ts';
import type { MailText } from './mail_sender.ts';

interface DeadlineFacts {
  name: string;
  municipalityName: string;
  organizationName: string;
  /** Local date and clock time of the meeting. */
  heldOn: string;
  startsAt: string;
  hasMetBefore: boolean;
  link: { label: string; address: string };
  unsubscribeAddress: string;
}

/** Before a meeting, to an organization that has sent nothing since the last one. */
export function reportDeadlineMail(facts: DeadlineFacts): MailText {
  const { name, municipalityName, organizationName, heldOn, startsAt, link, unsubscribeAddress } = facts;
  // a local date is a day of the calendar, whatever the zone
  const day = new Intl.DateTimeFormat('sv-SE', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${heldOn}T00:00:00Z`));
  const since = facts.hasMetBefore ? 'Sedan förra mötet' : 'Inför det';
  const mail = mailOf(`Rapportera före EST-mötet ${day}`, [
    `Hej ${name}!`,
    `EST-mötet i ${municipalityName} är ${day} kl. ${startsAt.replace(':', '.')}. ${since} har ingen rapport kommit från ${organizationName}.`,
    'Har ni sett något: skicka det nu, så finns det med. Har inget hänt är det också värt att veta: tryck ”Inget att rapportera”.',
    link,
    'Du får det här före de möten som din organisation inte har rapporterat till. Du ändrar det under Konto.',
    { label: 'Sluta skicka det här', address: unsubscribeAddress },
  ]);
  return { ...mail, unsubscribe: unsubscribeAddress };
}
