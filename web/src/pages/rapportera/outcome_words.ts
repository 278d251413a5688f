import { defineWords } from '../../state/language.ts';

/** What became of one's own report, in a sentence. `when` is a day or empty, `weeks` as "v. 45–46". */
export const outcomeWords = defineWords({
  sv: {
    reviewed: (when: string) => `Granskad${when && ` ${when}`}`,
    counted: (weeks: string) => `, med i lägesbilden ${weeks}`,
    new: (weeks: string) => `Räknas redan i lägesbilden ${weeks}.`,
    merged: (when: string) =>
      `Hör ihop med en annan rapport om samma händelse${when && `, ihopslagen ${when}`}. Den räknas en gång.`,
    returned: 'Kommer tillbaka till dig',
    rejected: 'Räknas inte',
    weeks: (first: number, last: number) => (first === last ? `v. ${first}` : `v. ${first}–${last}`),
  },
  en: {
    reviewed: (when: string) => `Reviewed${when && ` ${when}`}`,
    counted: (weeks: string) => `, part of the picture of ${weeks}`,
    new: (weeks: string) => `Counts already in the picture of ${weeks}.`,
    merged: (when: string) =>
      `Belongs with another report of the same incident${when && `, merged ${when}`}. It counts once.`,
    returned: 'Comes back to you',
    rejected: 'Does not count',
    weeks: (first: number, last: number) => (first === last ? `week ${first}` : `weeks ${first}–${last}`),
  },
});
