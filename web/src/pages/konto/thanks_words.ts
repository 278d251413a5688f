import { defineWords } from '../../state/language.ts';

export const thanksWords = defineWords({
  sv: {
    label: 'Mejla mig en gång i månaden vad mina rapporter ledde till',
    hint: 'Bara antal: inga platser och inga texter. Du kan sluta när du vill, också med en länk i mejlet.',
    noMail: 'Den här servern skickar ingen e-post än. Valet gäller när den gör det.',
    chosen: 'Sparat. Det första mejlet kommer när månaden är slut.',
    declined: 'Sparat. Inga fler mejl.',
    endTitle: 'Sluta skicka månadsmejlet',
    endKindTitle: 'Sluta skicka mejlet',
    endText: 'Du slutar få mejlet om vad dina rapporter ledde till. Kontot och rapporterna är som förut.',
    endKind: (mail: string) => `Du slutar få ${mail}. Kontot är som förut.`,
    end: 'Sluta skicka',
    ended: 'Klart. Inga fler sådana mejl.',
    wrongLink: 'Länken är inte hel. Kopiera hela adressen ur mejlet, eller ändra under Konto.',
    toStart: 'Till startsidan',
  },
  en: {
    label: 'Mail me once a month what my reports led to',
    hint: 'Counts only: no places and no texts. End it whenever you like, also by a link in the mail.',
    noMail: 'This server sends no e-mail yet. Your choice holds when it does.',
    chosen: 'Saved. The first mail comes when the month is over.',
    declined: 'Saved. No more mails.',
    endTitle: 'End the monthly mail',
    endKindTitle: 'End the mail',
    endText:
      'You no longer get the mail about what your reports led to. Account and reports stay as they are.',
    endKind: (mail: string) => `You no longer get ${mail}. The account stays as it is.`,
    end: 'End it',
    ended: 'Done. No more mail of that kind.',
    wrongLink: 'The link is not whole. Copy all of the address in the mail, or change it under Account.',
    toStart: 'To the start page',
  },
});
