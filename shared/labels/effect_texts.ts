import { fewestBeforeIncidents } from '../analysis/measure_effect.ts';
import type { EffectFacts, EffectReason } from './effect_facts.ts';
import type { LabelLanguage } from './label.ts';

type Totals = NonNullable<EffectFacts['totals']>;
type Control = Pick<EffectFacts, 'places' | 'chosenControl'>;

/** The parts that the sentences about an effect are put together of. */
interface EffectTexts {
  /** What was compared with, inside a sentence. */
  control(control: Control): string;
  counts(totals: Totals, control: string): string;
  change(value: string, low: string, high: string): string;
  helped: string;
  roseLess: string;
  worsened: string;
  fellLess: string;
  notShown: string;
  tooFew(totals: Totals, control: string): string;
  tooEarly(date: string): string;
  controlOutside(control: string): string;
  reasons: Record<Exclude<EffectReason, 'helped' | 'worsened' | 'not_shown'>, string>;
  ring: Record<'moreByChance' | 'moved' | 'partlyMoved' | 'diffusion' | 'fewerByChance' | 'none', string>;
}

export const EFFECT_TEXTS: Record<LabelLanguage, EffectTexts> = {
  sv: {
    control: ({ places, chosenControl }) => {
      if (chosenControl?.kind === 'drawn') return 'den ritade jämförelseytan';
      if (chosenControl) return `jämförelseområdet ${chosenControl.name ?? ''}`.trim();
      return places > 1 ? `${places} jämförelseplatser` : 'jämförelseplatsen';
    },
    counts: ({ treatedBefore, treatedAfter, controlBefore, controlAfter }, control) =>
      `${treatedBefore} → ${treatedAfter} på platsen medan ${control} gick ${controlBefore} → ${controlAfter}`,
    change: (value, low, high) => `${value}\u00a0%, 95\u00a0%: ${low} till ${high}`,
    helped: 'minskningen är större än slumpen',
    roseLess: 'jämfört med det är ökningen mindre, mer än slumpen förklarar',
    worsened: 'ökningen är större än slumpen',
    fellLess: 'jämfört med det är minskningen mindre, mer än slumpen förklarar',
    notShown: 'skillnaden ryms inom slumpen',
    tooFew: ({ treatedBefore, controlBefore }, control) =>
      `För få händelser för att säga något: ${treatedBefore} på platsen och ${controlBefore} på ${control} före åtgärden, och det behövs minst ${fewestBeforeIncidents} på båda.`,
    tooEarly: (date) => `För tidigt att säga: det går att räkna tidigast ${date}.`,
    controlOutside: (control) =>
      `Det går inte att jämföra: ${control} ligger utanför studieområdet. Välj en annan jämförelse.`,
    reasons: {
      too_few: 'För få händelser för att säga något.',
      too_early: 'För tidigt att säga.',
      too_short:
        'Åtgärden pågår inte under någon hel tvåveckorsperiod, så före och efter går inte att jämföra.',
      short_history: 'För kort historik: det finns inga perioder kvar före åtgärden att jämföra med.',
      no_control:
        'Ingen jämförbar plats: ingen annan plats i kommunen har haft ungefär lika många händelser.',
      not_done: 'För tidigt att säga: åtgärden är inte klar än.',
      dropped: 'Åtgärden är avförd, så det finns ingen effekt att räkna på.',
      no_place: 'Åtgärden har ingen plats, så det finns inget att räkna på.',
      outside: 'Platsen ligger utanför studieområdet, så det finns inget att räkna på.',
    },
    ring: {
      moreByChance: 'I ringen runt platsen blev det något fler, men det ryms inom slumpen.',
      moved:
        'I ringen runt platsen blev det fler, mer än slumpen ger, och mer än det minskade på platsen: det har flyttat (undanträngning).',
      partlyMoved:
        'I ringen runt platsen blev det fler, mer än slumpen ger: en del kan ha flyttat dit (undanträngning).',
      diffusion: 'I ringen runt platsen blev det också färre, mer än slumpen ger (spridd nytta).',
      fewerByChance: 'I ringen runt platsen blev det också något färre, men det ryms inom slumpen.',
      none: 'I ringen runt platsen syns ingen förändring.',
    },
  },
  en: {
    control: ({ places, chosenControl }) => {
      if (chosenControl?.kind === 'drawn') return 'the drawn control surface';
      if (chosenControl) return `the control area ${chosenControl.name ?? ''}`.trim();
      return places > 1 ? `${places} control places` : 'the control place';
    },
    counts: ({ treatedBefore, treatedAfter, controlBefore, controlAfter }, control) =>
      `${treatedBefore} → ${treatedAfter} at the place while ${control} went ${controlBefore} → ${controlAfter}`,
    change: (value, low, high) => `${value}%, 95%: ${low} to ${high}`,
    helped: 'the drop is greater than chance',
    roseLess: 'compared with that it rose less, by more than chance explains',
    worsened: 'the rise is greater than chance',
    fellLess: 'compared with that it fell less, by more than chance explains',
    notShown: 'the difference is within chance',
    tooFew: ({ treatedBefore, controlBefore }, control) =>
      `Too few incidents to say anything: ${treatedBefore} at the place and ${controlBefore} at ${control} before the intervention, and at least ${fewestBeforeIncidents} are needed at both.`,
    tooEarly: (date) => `Too early to say: it can be computed on ${date} at the earliest.`,
    controlOutside: (control) =>
      `It cannot be compared: ${control} lies outside the study area. Choose another control.`,
    reasons: {
      too_few: 'Too few incidents to say anything.',
      too_early: 'Too early to say.',
      too_short:
        'The intervention does not last for any whole fortnight, so before and after cannot be compared.',
      short_history: 'Too short a history: no fortnights are left before the intervention to compare with.',
      no_control: 'No comparable place: no other place in the municipality has had about as many incidents.',
      not_done: 'Too early to say: the intervention is not done yet.',
      dropped: 'The intervention was dropped, so there is no effect to compute.',
      no_place: 'The intervention has no place, so there is nothing to compute.',
      outside: 'The place lies outside the study area, so there is nothing to compute.',
    },
    ring: {
      moreByChance: 'In the ring around the place there were somewhat more, but within chance.',
      moved:
        'In the ring around the place there were more, beyond chance, and by more than the place lost: it has moved (displacement).',
      partlyMoved:
        'In the ring around the place there were more, beyond chance: some may have moved there (displacement).',
      diffusion: 'In the ring around the place there were fewer too, beyond chance (diffusion of benefits).',
      fewerByChance: 'In the ring around the place there were somewhat fewer too, but within chance.',
      none: 'In the ring around the place no change is seen.',
    },
  },
};
