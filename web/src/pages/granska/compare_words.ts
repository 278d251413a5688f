import type { MergeField } from '@lagesbild/shared/domain/merge_fields.ts';
import { defineWords } from '../../state/language.ts';

const fieldsSv: Record<MergeField, string> = {
  category: 'Kategori',
  place: 'Plats',
  time: 'Tid',
  severity: 'Allvar',
  certainty: 'Hur vet man',
  personInterval: 'Personer',
  policeReported: 'Polisanmäld',
  immediateStep: 'Gjordes genast',
  text: 'Beskrivning',
};
const fieldsEn: Record<MergeField, string> = {
  category: 'Category',
  place: 'Place',
  time: 'Time',
  severity: 'Severity',
  certainty: 'How it is known',
  personInterval: 'Persons',
  policeReported: 'Reported to police',
  immediateStep: 'Done at once',
  text: 'Description',
};

export const compareWords = defineWords({
  sv: {
    title: 'Slå ihop två rapporter',
    choose: 'Vilken är den andra?',
    none: 'Ingen annan rapport inom 250 meter och tre dygn. Det finns inget att slå ihop med.',
    likely: 'trolig dubblett',
    more: (count: number) =>
      count === 1 ? '1 annan nära i tid och plats' : `${count} andra nära i tid och plats`,
    nearWhy: (distance: string) => `${distance} bort`,
    kept: 'Räknas vidare',
    keptLabel: (side: string) => `${side} räknas vidare`,
    keep: (side: string) => `Behåll ${side}`,
    fields: fieldsSv,
    differs: 'skiljer',
    same: 'lika',
    nothingSaid: 'sägs inte',
    both: 'Behåll båda texterna, efter varandra',
    received: (when: string, organization: string) => `${organization}, inkom ${when}`,
    unknownOrganization: 'Okänd organisation',
    outcome: (kept: string, merged: string) =>
      `${kept} räknas vidare med det som är valt. ${merged} räknas inte för sig, men går att läsa som den skrevs.`,
    textHint: 'Den som rapporterade det som behålls får läsa texten.',
    merge: 'Slå ihop',
    back: 'Tillbaka',
  },
  en: {
    title: 'Merge two reports',
    choose: 'Which is the other one?',
    none: 'No other report within 250 metres and three days. There is nothing to merge with.',
    likely: 'likely duplicate',
    more: (count: number) =>
      count === 1 ? '1 other near in time and place' : `${count} others near in time and place`,
    nearWhy: (distance: string) => `${distance} away`,
    kept: 'Goes on counting',
    keptLabel: (side: string) => `${side} goes on counting`,
    keep: (side: string) => `Keep ${side}`,
    fields: fieldsEn,
    differs: 'differs',
    same: 'same',
    nothingSaid: 'not said',
    both: 'Keep both texts, one after the other',
    received: (when: string, organization: string) => `${organization}, received ${when}`,
    unknownOrganization: 'Unknown organization',
    outcome: (kept: string, merged: string) =>
      `${kept} goes on counting with what is chosen. ${merged} does not count by itself, but can be read as it was written.`,
    textHint: 'The one who reported what is kept will read the text.',
    merge: 'Merge',
    back: 'Back',
  },
});
