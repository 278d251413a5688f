import { defineWords } from '../../state/language.ts';

export const securityWords = defineWords({
  sv: {
    title: 'Inloggningar',
    lead: 'Här är du inloggad nu. Känner du inte igen en av dem: avsluta den och byt lösenord.',
    device: (browser: string | null, system: string | null) =>
      browser && system ? `${browser} på ${system}` : (browser ?? system ?? 'Okänd enhet'),
    isThis: 'Den här',
    started: (date: string) => `Inloggad ${date}`,
    used: (date: string) => `använd ${date}`,
    end: 'Avsluta',
    endOthers: 'Avsluta alla andra',
    ended: 'Avslutad.',
    endedOthers: 'Alla andra inloggningar är avslutade.',
    password: 'Byt lösenord',
    current: 'Nuvarande lösenord',
    missingCurrent: 'Skriv ditt nuvarande lösenord.',
    save: 'Byt lösenord',
    saving: 'Byter …',
    cancel: 'Avbryt',
    saved: 'Lösenordet är bytt, och alla andra inloggningar är avslutade.',
  },
  en: {
    title: 'Sign-ins',
    lead: 'Where you are signed in now. If you do not know one of them: end it and change your password.',
    device: (browser: string | null, system: string | null) =>
      browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Unknown device'),
    isThis: 'This one',
    started: (date: string) => `Signed in ${date}`,
    used: (date: string) => `used ${date}`,
    end: 'End',
    endOthers: 'End all others',
    ended: 'Ended.',
    endedOthers: 'All other sign-ins are ended.',
    password: 'Change the password',
    current: 'Current password',
    missingCurrent: 'Write your current password.',
    save: 'Change the password',
    saving: 'Changing …',
    cancel: 'Cancel',
    saved: 'The password is changed, and all other sign-ins are ended.',
  },
});
