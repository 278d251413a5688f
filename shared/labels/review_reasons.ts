import type { Label } from './label.ts';

/** Common reasons to pick from; each can be followed by words of one's own. The reporter reads them as they stand. */
export const REVIEW_REASONS: Record<'return' | 'reject', readonly Label[]> = {
  return: [
    { sv: 'Peka ut platsen noggrannare på kartan.', en: 'Point out the place more exactly on the map.' },
    { sv: 'Ange när det hände, så gott det går.', en: 'Say when it happened, as well as you can.' },
    { sv: 'Beskriv vad som hände.', en: 'Describe what happened.' },
    { sv: 'Välj en kategori som stämmer bättre.', en: 'Choose a category that fits better.' },
    {
      sv: 'Ta bort det som kan peka ut en person, och skicka igen.',
      en: 'Take out what may point to a person, and send again.',
    },
  ],
  reject: [
    { sv: 'Gäller inuti en bostad.', en: 'It is about the inside of a dwelling.' },
    { sv: 'Ligger utanför kommunen.', en: 'It lies outside the municipality.' },
    { sv: 'Är ingen händelse på allmän plats.', en: 'It is no incident in a public place.' },
    { sv: 'Handlar om en person, inte om en plats.', en: 'It is about a person, not a place.' },
    { sv: 'Är en testrapport.', en: 'It is a test report.' },
  ],
};
