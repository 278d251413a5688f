import { defineWords } from '../../state/language.ts';

export const effectWords = defineWords({
  sv: {
    title: 'Hjälpte det?',
    computing: 'Räknar …',
    verdicts: {
      helped: 'Det hjälpte',
      worsened: 'Det blev sämre',
      no_difference: 'Ingen säker skillnad',
      too_early: 'För tidigt',
      too_few: 'För få',
      no_control: 'Ingen jämförbar plats',
      no_place: 'Ingen plats att räkna på',
    },
    place: 'Platsen',
    control: 'Jämförelsen, per plats',
    ring: 'Ringen runt',
    perFortnight: 'Händelser per tvåveckorsperiod',
    before: 'före',
    after: 'efter',
    leftOut: 'utelämnat',
    acts: 'åtgärden',
    asTable: 'Som tabell',
    period: 'Period',
    part: 'Del',
    roles: {
      matching: 'valet av jämförelse',
      before: 'före',
      choosing: 'utelämnad',
      after: 'efter',
      outside: 'inte med',
    },
    mapTitle: 'Karta: platsen, ringen runt den och jämförelsen',
    mapTwin: (compared: string, cell: number, width: number) =>
      `Platsen har heldragen gräns. Ringen runt den är ${width} ${width === 1 ? 'ruta' : 'rutor'} bred (prickad). Jämförelsen är ${compared} (streckad gräns). Rutor om ${cell} m.`,
    controlMatched: (places: number, candidates: number) =>
      `${places === 1 ? 'en plats' : `${places} platser`}, vald av ${candidates} möjliga för att ha haft lika många händelser före`,
    controlArea: (name: string) => `området ${name}, valt av er`,
    controlDrawn: 'en ritad yta, vald av er',
    power: 'Vad går att se?',
    powerOf: (reduction: string, chance: string) =>
      `En minskning med ${reduction} hade visat sig som ”det hjälpte” i ${chance} av fallen med så här många händelser.`,
    method: 'Så är det räknat',
    methodText:
      'Före och efter är lika många hela tvåveckorsperioder. Perioderna som platsen valdes på är utelämnade: en plats som väljs på sina värsta veckor blir bättre av sig själv. Kvoten är platsens förändring delad med jämförelsens, med 95 % gränser som vidgas när det svänger mer än slumpen. ”Det hjälpte” sägs bara när hela gränsen ligger under noll förändring, vilket av slump händer högst 2,5 gånger av 100.',
    difference: (value: string, low: string, high: string) =>
      `Mot jämförelsen: ${value} händelser på platsen under efter-perioden (95 %: ${low} till ${high}; WDD).`,
    quotient: (value: string) => `WDQ ${value}.`,
    dataAsOf: (moment: string) => `Data per ${moment}.`,
    periodsText: (before: string, after: string) => `Före: ${before}. Efter: ${after}.`,
  },
  en: {
    title: 'Did it help?',
    computing: 'Computing …',
    verdicts: {
      helped: 'It helped',
      worsened: 'It got worse',
      no_difference: 'No certain difference',
      too_early: 'Too early',
      too_few: 'Too few',
      no_control: 'No comparable place',
      no_place: 'No place to compute on',
    },
    place: 'The place',
    control: 'The control, per place',
    ring: 'The ring around',
    perFortnight: 'Incidents per fortnight',
    before: 'before',
    after: 'after',
    leftOut: 'left out',
    acts: 'the intervention',
    asTable: 'As a table',
    period: 'Period',
    part: 'Part',
    roles: {
      matching: 'choice of control',
      before: 'before',
      choosing: 'left out',
      after: 'after',
      outside: 'not used',
    },
    mapTitle: 'Map: the place, the ring around it and the control',
    mapTwin: (compared: string, cell: number, width: number) =>
      `The place has a solid border. The ring around it is ${width} ${width === 1 ? 'cell' : 'cells'} wide (dotted). The control is ${compared} (dashed border). Cells of ${cell} m.`,
    controlMatched: (places: number, candidates: number) =>
      `${places === 1 ? 'one place' : `${places} places`}, chosen among ${candidates} for having had as many incidents before`,
    controlArea: (name: string) => `the area ${name}, chosen by you`,
    controlDrawn: 'a drawn surface, chosen by you',
    power: 'What can be seen?',
    powerOf: (reduction: string, chance: string) =>
      `A drop of ${reduction} would have shown as “it helped” in ${chance} of cases with this many incidents.`,
    method: 'How it is computed',
    methodText:
      'Before and after are equally many whole fortnights. Those that the place was chosen on are left out: a place picked on its worst weeks gets better by itself. The ratio is the change of the place over that of the control, with 95 % limits that widen when counts vary more than chance. “It helped” is said only when both limits lie below no change, which chance brings about at most 2.5 times in 100.',
    difference: (value: string, low: string, high: string) =>
      `Against the control: ${value} incidents at the place over the after period (95 %: ${low} to ${high}; WDD).`,
    quotient: (value: string) => `WDQ ${value}.`,
    dataAsOf: (moment: string) => `Data as of ${moment}.`,
    periodsText: (before: string, after: string) => `Before: ${before}. After: ${after}.`,
  },
});
