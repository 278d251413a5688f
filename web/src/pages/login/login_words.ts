import { defineWords } from '../../state/language.ts';

export const loginWords = defineWords({
  sv: {
    product: 'Gemensam lägesbild',
    promise: 'Var och när det hopar sig, och om det är mer än slump.',
    title: 'Logga in',
    email: 'E-post',
    password: 'Lösenord',
    forgotten: 'Glömt lösenordet?',
    submit: 'Logga in',
    submitting: 'Loggar in …',
    waitingReports: (count: number) =>
      count === 1
        ? 'Logga in för att skicka 1 rapport. Den är sparad i telefonen.'
        : `Logga in för att skicka ${count} rapporter. De är sparade i telefonen.`,
    missingEmail: 'Skriv din e-postadress.',
    missingPassword: 'Skriv ditt lösenord.',
    tryTitle: 'Prova utan konto',
    tryText: 'Exempelkommun är påhittad, liksom allt som hänt där. Välj vem du vill vara.',
    tryAs: 'Prova som',
    emergency: 'Pågående brott eller fara för liv: ring 112.',
    otherLanguage: 'In English',
  },
  en: {
    product: 'Gemensam lägesbild',
    promise: 'Where and when it piles up, and whether that is more than chance.',
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    forgotten: 'Forgotten your password?',
    submit: 'Sign in',
    submitting: 'Signing in …',
    waitingReports: (count: number) =>
      count === 1
        ? 'Sign in to send 1 report. It is kept in the phone.'
        : `Sign in to send ${count} reports. They are kept in the phone.`,
    missingEmail: 'Write your e-mail address.',
    missingPassword: 'Write your password.',
    tryTitle: 'Try without an account',
    tryText: 'Exempelkommun is invented, and so is all that happened there. Choose who to be.',
    tryAs: 'Try as',
    emergency: 'A crime in progress or danger to life: call 112.',
    otherLanguage: 'På svenska',
  },
});
