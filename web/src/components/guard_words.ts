import { defineWords } from '../state/language.ts';

export const guardWords = defineWords({
  sv: {
    mustGo: 'Måste bort',
    mayStand: 'Bekräfta eller skriv om',
    confirm: 'Jag har läst det markerade. Det behövs och får stå kvar.',
    confirmed: 'Bekräftat',
    foundHard: (count: number) =>
      count === 1
        ? '1 uppgift måste bort innan texten kan skickas.'
        : `${count} uppgifter måste bort innan texten kan skickas.`,
    foundSoft: (count: number) =>
      count === 1 ? '1 uppgift behöver bekräftas.' : `${count} uppgifter behöver bekräftas.`,
    more: (count: number) => `och ${count} till`,
  },
  en: {
    mustGo: 'Has to go',
    mayStand: 'Confirm or rewrite',
    confirm: 'I have read what is marked. It is needed and may stay.',
    confirmed: 'Confirmed',
    foundHard: (count: number) =>
      count === 1
        ? '1 detail has to go before the text can be sent.'
        : `${count} details have to go before the text can be sent.`,
    foundSoft: (count: number) =>
      count === 1 ? '1 detail needs confirming.' : `${count} details need confirming.`,
    more: (count: number) => `and ${count} more`,
  },
});
