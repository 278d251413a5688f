import { PASSWORD_CHARACTERS } from '@lagesbild/shared/domain/password_rule.ts';
import { defineWords } from '../../state/language.ts';

const { fewest, most } = PASSWORD_CHARACTERS;

export const passwordWords = defineWords({
  sv: {
    askTitle: 'Glömt lösenordet?',
    askText: 'Skriv din e-postadress, så kommer en länk där du väljer ett nytt.',
    email: 'E-post',
    wrongEmail: 'Skriv en hel e-postadress, till exempel anna@kommunen.se.',
    ask: 'Skicka länken',
    asking: 'Skickar …',
    askedTitle: 'Titta i din e-post',
    asked: (email: string) =>
      `Om ${email} har ett konto kommer en länk inom någon minut. Den gäller i en timme. Titta också i skräpposten.`,
    noMail:
      'Den här servern skickar ingen e-post. Be den som sköter driften i kommunen om en länk till ett nytt lösenord.',
    back: 'Till inloggningen',
    setTitle: 'Välj nytt lösenord',
    setText: (email: string) => `För ${email}. Alla andra inloggningar med kontot avslutas.`,
    password: 'Nytt lösenord',
    hint: `Minst ${fewest} tecken. Några ord i rad är lätt att minnas: ”gul cykel under bron”.`,
    set: 'Spara och logga in',
    setting: 'Sparar …',
    voidTitle: 'Länken gäller inte längre',
    voidReset: 'Den är använd, äldre än en timme eller ersatt av en nyare. Be om en ny.',
    faults: {
      too_short: `Lösenordet är för kort: minst ${fewest} tecken.`,
      too_long: `Lösenordet är för långt: högst ${most} tecken.`,
      common: 'Det lösenordet hör till dem som alla prövar först. Välj ett annat.',
    },
  },
  en: {
    askTitle: 'Forgotten your password?',
    askText: 'Write your e-mail address, and a link comes where you choose another.',
    email: 'E-mail',
    wrongEmail: 'Write a whole e-mail address, for example anna@kommunen.se.',
    ask: 'Send the link',
    asking: 'Sending …',
    askedTitle: 'Look in your e-mail',
    asked: (email: string) =>
      `If ${email} has an account, a link comes within a minute or so. It holds for an hour. Look among the spam, too.`,
    noMail: 'This server sends no e-mail. Ask whoever runs it for your municipality for a link.',
    back: 'To the sign-in',
    setTitle: 'Choose a new password',
    setText: (email: string) => `For ${email}. Every other sign-in of the account ends.`,
    password: 'New password',
    hint: `At least ${fewest} characters. A few words in a row are easy to remember: “yellow bike under the bridge”.`,
    set: 'Save and sign in',
    setting: 'Saving …',
    voidTitle: 'The link is no longer valid',
    voidReset: 'It is used, older than an hour or replaced by a newer one. Ask for another.',
    faults: {
      too_short: `The password is too short: at least ${fewest} characters.`,
      too_long: `The password is too long: at most ${most} characters.`,
      common: 'That password is among those that everybody tries first. Choose another.',
    },
  },
});
