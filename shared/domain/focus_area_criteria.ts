import type { Label } from '../labels/label.ts';

/** The steps of need and of possibility, from little to great. */
export const FOCUS_STEPS = [1, 2, 3, 4, 5] as const;
export type FocusStep = (typeof FOCUS_STEPS)[number];

/** What each number of need means, so that two people who rank mean the same by a four. */
export const NEED_CRITERIA: Record<FocusStep, Label> = {
  1: {
    sv: 'Enstaka händelser, få berörs, ingen otrygghet att tala om',
    en: 'Single incidents, few affected, hardly any sense of insecurity',
  },
  2: {
    sv: 'Återkommer då och då, stör men skadar lite',
    en: 'Comes back now and then, a nuisance with little harm',
  },
  3: {
    sv: 'Återkommer varje månad, flera grupper berörs eller undviker platsen',
    en: 'Comes back every month, several groups are affected or avoid the place',
  },
  4: {
    sv: 'Återkommer varje vecka eller skadar mycket, många är otrygga',
    en: 'Comes back every week or does great harm, many feel insecure',
  },
  5: {
    sv: 'Allvarligt och ihållande: fara för människor, eller en plats som ortens invånare undviker',
    en: 'Serious and lasting: people are in danger, or a place that residents avoid',
  },
};

/** What each number of the possibility to influence means. */
export const POSSIBILITY_CRITERIA: Record<FocusStep, Label> = {
  1: {
    sv: 'Vi vet inte varför det händer, eller rår inte över det',
    en: 'Unknown causes, or beyond our reach',
  },
  2: {
    sv: 'Orsakerna anas, åtgärderna är få eller oprövade',
    en: 'Causes are guessed, remedies few or untried',
  },
  3: {
    sv: 'Någon orsak är känd, och en part har en åtgärd som kan pröva den',
    en: 'One cause is known, and one party has something to try against it',
  },
  4: {
    sv: 'Orsakerna är kända och flera parter kan börja inom kvartalet',
    en: 'Causes are known and several parties can begin within the quarter',
  },
  5: {
    sv: 'Kända orsaker, prövade åtgärder, och ansvar, tid och pengar finns',
    en: 'Known causes, tried remedies, and responsibility, time and money are there',
  },
};
