import type { AssessmentCaveat } from '../analysis/intervention_assessment.ts';

/** What a reader of an effect has to know, in plain Swedish, by the engine's code. */
const TEXTS: Record<AssessmentCaveat, string> = {
  open_ended:
    'Åtgärden har inget slutdatum: varje ny titt är en ny chans att av slump säga ”det hjälpte”. Bestäm i förväg när ni tittar.',
  shortened_by_history: 'Perioderna är kortare än planerat, för att historiken inte räcker längre bakåt.',
  shortened_to_most: 'Före och efter är som mest 26 tvåveckorsperioder, annars jämförs olika årstider.',
  not_flagged_before:
    'Platsen kom från en analys men stack inte ut under de sex perioderna före beslutet; de två sista före beslutet är utelämnade.',
  few_matching: 'Jämförelseplatsen är vald på färre än sex tvåveckorsperioder.',
  control_touched: 'Jämförelseplatsen ligger vid platsen, i ringen runt den eller vid en annan åtgärd.',
  touched_by_other_intervention:
    'En annan åtgärd pågick på platsen eller runt den: effekterna går inte att skilja åt.',
  half_added:
    'En av siffrorna är noll. En halv är lagd till alla fyra för att gränserna ska gå att räkna ut.',
  overdispersed: 'Det svänger mer mellan perioderna än slumpen ensam ger. Gränserna är vidgade efter det.',
  few_fortnights: 'Få tvåveckorsperioder: hur mycket det brukar svänga är osäkert.',
  empty_buffer: 'Det finns inga rutor runt platsen, så undanträngning går inte att se.',
};

/** The caveat's text; a code without one is given as it is. */
export const effectCaveatText = (code: string): string => TEXTS[code as AssessmentCaveat] ?? code;
