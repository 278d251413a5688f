import { mailOf } from './mail_layout.ts';
import type { MailText } from './mail_sender.ts';

export type InterventionReminder = 'soon' | 'overdue' | 'handed_over';

interface ReminderFacts {
  name: string;
  municipalityName: string;
  reminder: InterventionReminder;
  title: string;
  /** Local date YYYY-MM-DD. */
  dueOn: string;
  address: string;
  unsubscribeAddress: string;
}

/** A reminder of an åtgärd of one's own organization: its title and date, no other text. */
export function interventionReminderMail(facts: ReminderFacts): MailText {
  const { name, municipalityName, reminder, title, address, unsubscribeAddress } = facts;
  const mail = mailOf(`${SUBJECTS[reminder]}: ${title}`, [
    `Hej ${name}!`,
    sentence(facts),
    { label: 'Öppna åtgärden', address },
    `Du får det här för att din organisation ansvarar för åtgärden i lägesbilden för ${municipalityName}.`,
    { label: 'Sluta skicka det här', address: unsubscribeAddress },
  ]);
  return { ...mail, unsubscribe: unsubscribeAddress };
}

const SUBJECTS: Record<InterventionReminder, string> = {
  soon: 'Ska snart vara klar',
  overdue: 'Skulle ha varit klar',
  handed_over: 'Överlämnad till er',
};

function sentence({ reminder, title, dueOn }: ReminderFacts): string {
  const date = new Intl.DateTimeFormat('sv-SE', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${dueOn}T00:00:00Z`));
  if (reminder === 'soon') return `Åtgärden ”${title}” ska vara klar ${date}.`;
  if (reminder === 'overdue')
    return `Åtgärden ”${title}” skulle ha varit klar ${date}. Är den det, skriv det i åtgärden.`;
  return `Åtgärden ”${title}” är överlämnad till er och ska vara klar ${date}. Svara i åtgärden om ni tar den.`;
}
