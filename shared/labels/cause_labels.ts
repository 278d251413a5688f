import type { CauseCertainty, CauseKind } from '../domain/cause_codes.ts';
import type { Label } from './label.ts';

/** The kinds of causes: a letter that goes with the colour, the word, and what belongs there. */
export const CAUSE_KIND_LABELS: Record<CauseKind, { letter: string; name: Label; hint: Label }> = {
  place: {
    letter: 'P',
    name: { sv: 'Plats', en: 'Place' },
    hint: {
      sv: 'Hur platsen är: ljus, sikt, skötsel, stängda ytor, vägar in och ut.',
      en: 'What the place is like: light, view, upkeep, closed ground, ways in and out.',
    },
  },
  exposure: {
    letter: 'E',
    name: { sv: 'Exponering', en: 'Exposure' },
    hint: {
      sv: 'Det som finns att ta, skada eller utsättas för: olåsta cyklar, varor, ensamma vägar hem.',
      en: 'What there is to take or harm, or who is exposed: unlocked bicycles, goods, lonely ways home.',
    },
  },
  situation: {
    letter: 'S',
    name: { sv: 'Situation', en: 'Situation' },
    hint: {
      sv: 'När och hur det uppstår: tider, tillfällen, folk som möts, ingen vuxen nära.',
      en: 'When and how it arises: hours, occasions, people who meet, no adult near.',
    },
  },
};

/** How sure, in words; the hint says what it takes. */
export const CAUSE_CERTAINTY_LABELS: Record<CauseCertainty, { name: Label; hint: Label }> = {
  supported: {
    name: { sv: 'Styrkt', en: 'Supported' },
    hint: { sv: 'Minst ett underlag talar för det.', en: 'At least one piece of evidence speaks for it.' },
  },
  likely: {
    name: { sv: 'Troligt', en: 'Likely' },
    hint: { sv: 'Flera i gruppen ser det, inget underlag än.', en: 'Several see it, no evidence yet.' },
  },
  guess: {
    name: { sv: 'Gissning', en: 'Guess' },
    hint: { sv: 'Värt att ta reda på.', en: 'Worth finding out.' },
  },
};
