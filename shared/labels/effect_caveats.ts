import type { AssessmentCaveat } from '../analysis/intervention_assessment.ts';
import { caveatText } from './caveat_labels.ts';
import type { Label, LabelLanguage } from './label.ts';

/** `control_chosen`: somebody chose the control, instead of the rule. */
type EffectCaveat = AssessmentCaveat | 'control_chosen';

/** What a reader of an effect has to know, by the engine's code. */
const LABELS: Record<EffectCaveat, Label> = {
  open_ended: {
    sv: 'Åtgärden har inget slutdatum: varje ny titt är en ny chans att av slump säga ”det hjälpte”. Bestäm i förväg när ni tittar.',
    en: 'The intervention has no end date: each new look is a new chance of saying “it helped” by chance. Decide beforehand when to look.',
  },
  shortened_by_history: {
    sv: 'Perioderna är kortare än planerat, för att historiken inte räcker längre bakåt.',
    en: 'The periods are shorter than planned, since the history does not reach further back.',
  },
  shortened_to_most: {
    sv: 'Före och efter är som mest 26 tvåveckorsperioder, annars jämförs olika årstider.',
    en: 'Before and after are 26 fortnights at most; else different seasons would be compared.',
  },
  not_flagged_before: {
    sv: 'Platsen kom från en analys men stack inte ut under de sex perioderna före beslutet; de två sista före beslutet är utelämnade.',
    en: 'The place came from an analysis but did not stand out in the six fortnights before the decision; the last two before it are left out.',
  },
  few_matching: {
    sv: 'Jämförelseplatsen är vald på färre än sex tvåveckorsperioder.',
    en: 'The control was matched on fewer than six fortnights.',
  },
  control_touched: {
    sv: 'Jämförelseplatsen ligger vid platsen, i ringen runt den eller vid en annan åtgärd.',
    en: 'The control lies at the place, in the ring around it or at another intervention.',
  },
  control_chosen: {
    sv: 'Jämförelsen är vald av en person. Högst 2,5 falska ”det hjälpte” av 100 gäller bara om den valdes innan någon sett siffrorna, och en gång.',
    en: 'The control was chosen by a person. At most 2.5 false “it helped” in 100 holds only if it was chosen before anybody had seen the figures, and once.',
  },
  touched_by_other_intervention: {
    sv: 'En annan åtgärd pågick på platsen eller runt den: effekterna går inte att skilja åt.',
    en: 'Another intervention went on at the place or around it: the effects cannot be told apart.',
  },
  half_added: {
    sv: 'En av siffrorna är noll. En halv är lagd till alla fyra för att gränserna ska gå att räkna ut.',
    en: 'One of the counts is zero. A half is added to all four so that the limits can be computed.',
  },
  overdispersed: {
    sv: 'Det svänger mer mellan perioderna än slumpen ensam ger. Gränserna är vidgade efter det.',
    en: 'Counts vary more between fortnights than chance alone gives. The limits are widened accordingly.',
  },
  few_fortnights: {
    sv: 'Få tvåveckorsperioder: hur mycket det brukar svänga är osäkert.',
    en: 'Few fortnights: how much counts usually vary is uncertain.',
  },
  empty_buffer: {
    sv: 'Det finns inga rutor runt platsen, så undanträngning går inte att se.',
    en: 'There are no cells around the place, so displacement cannot be seen.',
  },
};

/** The caveat's text, of an effect or of any analysis; a code without one is given as it is. */
export const effectCaveatText = (code: string, language: LabelLanguage = 'sv'): string =>
  LABELS[code as EffectCaveat]?.[language] ?? caveatText(code, language);
