import { defineWords } from '../../state/language.ts';

export const methodWords = defineWords({
  sv: {
    title: 'Metod',
    lead: 'Så räknar lägesbilden, vad orden och färgerna betyder, och vad de inte betyder.',
    contents: 'Innehåll',
    swedishOnly: '',
  },
  en: {
    title: 'Method',
    lead: 'How the picture is computed, what its words and colours mean, and what they do not.',
    contents: 'Contents',
    swedishOnly: 'The chapters are in Swedish; the tables are in both languages.',
  },
});
