import type { Role } from '../domain/roles.ts';
import type { Label } from './label.ts';

/** What a role is called. */
export const ROLE_LABELS: Record<Role, Label> = {
  reporter: { sv: 'Rapportör', en: 'Reporter' },
  coordinator: { sv: 'Samordnare', en: 'Coordinator' },
  reviewer: { sv: 'Granskare', en: 'Reviewer' },
  police_partner: { sv: 'Kommunpolis', en: 'Community police' },
  est_member: { sv: 'EST-gruppen', en: 'EST group' },
  partner: { sv: 'Samverkanspart', en: 'Partner' },
  leadership: { sv: 'Ledning', en: 'Leadership' },
  data_protection_officer: { sv: 'Dataskyddsombud', en: 'Data protection officer' },
  administrator: { sv: 'Administratör', en: 'Administrator' },
};

/** What a person in the role does here, in one line. */
export const ROLE_TASKS: Record<Role, Label> = {
  reporter: {
    sv: 'Berättar vad som hänt, från telefonen, på femton sekunder.',
    en: 'Says what has happened, from the phone, in fifteen seconds.',
  },
  coordinator: {
    sv: 'Granskar rapporter och håller ihop lägesbilden inför EST-mötet.',
    en: 'Reviews reports and keeps the picture together for the EST meeting.',
  },
  reviewer: {
    sv: 'Granskar rapporter: godkänner, lämnar tillbaka, slår ihop.',
    en: 'Reviews reports: accepts, returns, merges.',
  },
  police_partner: {
    sv: 'Ser var och när det hopar sig, och om det är mer än slump.',
    en: 'Sees where and when it piles up, and whether that is more than chance.',
  },
  est_member: {
    sv: 'Ser lägesbilden i rutor och beslutar på mötet.',
    en: 'Sees the picture by cells and decides in the meeting.',
  },
  partner: {
    sv: 'Fastighetsbolag och väktare: rapporterar och ser sina områden.',
    en: 'Housing companies and guards: report, and see their areas.',
  },
  leadership: {
    sv: 'Får sammanställningar, aldrig enskilda händelser.',
    en: 'Gets summaries, never single incidents.',
  },
  data_protection_officer: {
    sv: 'Vakar över att reglerna följs. Ser inga punkter.',
    en: 'Watches that the rules are kept. Sees no points.',
  },
  administrator: {
    sv: 'Sköter konton och inställningar. Ser inga händelser.',
    en: 'Keeps accounts and settings. Sees no incidents.',
  },
};
