/** What an answer about an åtgärd comes down to. The first seven are the engine's, the others are known before it is asked. */
export const EFFECT_REASONS = [
  'helped',
  'worsened',
  'not_shown',
  'too_early',
  'too_few',
  'too_short',
  'short_history',
  'no_control',
  'not_done',
  'dropped',
  'no_place',
  'outside',
] as const;
export type EffectReason = (typeof EFFECT_REASONS)[number];

interface EffectFacts {
  reason: EffectReason;
  totals: {
    treatedBefore: number;
    treatedAfter: number;
    controlBefore: number;
    controlAfter: number;
  } | null;
  /** Places that the control is made of. */
  places: number;
  /** 0.8 is a fifth fewer than the control would have it; with 95 % limits. */
  rateRatio: { value: number; low: number; high: number } | null;
  /** Local date YYYY-MM-DD. */
  tellableFrom: string | null;
}

/** Fewest incidents before, at the place and at its control (methods.md §10). */
const FEWEST_BEFORE = 10;

/** The answer to "did it help?" as one plain Swedish sentence. Never a percentage without its limits, none at all of too few. */
export function effectSentence(facts: EffectFacts): string {
  const { reason, totals, tellableFrom } = facts;
  switch (reason) {
    case 'helped':
    case 'worsened':
    case 'not_shown':
      return judged(facts);
    case 'too_few':
      return totals
        ? `För få händelser för att säga något: ${totals.treatedBefore} på platsen och ${totals.controlBefore} på ${controlName(facts)} före åtgärden, och det behövs minst ${FEWEST_BEFORE} på båda.`
        : 'För få händelser för att säga något.';
    case 'too_early':
      return tellableFrom
        ? `För tidigt att säga: det går att räkna tidigast ${dateWords(tellableFrom)}.`
        : 'För tidigt att säga.';
    case 'too_short':
      return 'Åtgärden pågår inte under någon hel tvåveckorsperiod, så före och efter går inte att jämföra.';
    case 'short_history':
      return 'För kort historik: det finns inga perioder kvar före åtgärden att jämföra med.';
    case 'no_control':
      return 'Ingen jämförbar plats: ingen annan plats i kommunen har haft ungefär lika många händelser.';
    case 'not_done':
      return 'För tidigt att säga: åtgärden är inte klar än.';
    case 'dropped':
      return 'Åtgärden avbröts, så det finns ingen effekt att räkna på.';
    case 'no_place':
      return 'Åtgärden har ingen plats, så det finns inget att räkna på.';
    case 'outside':
      return 'Platsen ligger utanför studieområdet, så det finns inget att räkna på.';
  }
}

function judged(facts: EffectFacts): string {
  const { reason, totals, rateRatio } = facts;
  if (!totals || !rateRatio) return 'För få händelser för att säga något.';
  const { treatedBefore, treatedAfter, controlBefore, controlAfter } = totals;
  const counts = `${treatedBefore} → ${treatedAfter} på platsen medan ${controlName(facts)} gick ${controlBefore} → ${controlAfter}`;
  const { value, low, high } = rateRatio;
  const change = `${signedPercent(value)} %, 95 %: ${signedPercent(low)} till ${signedPercent(high)}`;
  const means = {
    helped:
      treatedAfter < treatedBefore
        ? 'minskningen är större än slumpen'
        : 'jämfört med det är ökningen mindre, mer än slumpen förklarar',
    worsened:
      treatedAfter > treatedBefore
        ? 'ökningen är större än slumpen'
        : 'jämfört med det är minskningen mindre, mer än slumpen förklarar',
    not_shown: 'skillnaden ryms inom slumpen',
  };
  return `${counts}: ${means[reason as keyof typeof means]} (${change}).`;
}

const controlName = ({ places }: EffectFacts) =>
  places > 1 ? `${places} jämförelseplatser` : 'jämförelseplatsen';

/** A ratio as a change: 0.43 → "−57", 1.2 → "+20", 1 → "0". */
export function signedPercent(ratio: number): string {
  const percent = Math.round((ratio - 1) * 100);
  if (percent === 0) return '0';
  return percent < 0 ? `−${-percent}` : `+${percent}`;
}

const dateWords = (date: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** What happened around the place, in words; said as more than a possibility only beyond chance. */
export function displacementSentence(facts: { reading: string; beyondChance: boolean }): string {
  const { reading, beyondChance } = facts;
  if (reading.startsWith('displacement')) {
    if (!beyondChance) return 'I ringen runt platsen blev det något fler, men det ryms inom slumpen.';
    return reading === 'displacement_outweighs'
      ? 'I ringen runt platsen blev det fler, mer än slumpen ger, och mer än det minskade på platsen: det har flyttat (undanträngning).'
      : 'I ringen runt platsen blev det fler, mer än slumpen ger: en del kan ha flyttat dit (undanträngning).';
  }
  if (reading.startsWith('diffusion')) {
    return beyondChance
      ? 'I ringen runt platsen blev det också färre, mer än slumpen ger (spridd nytta).'
      : 'I ringen runt platsen blev det också något färre, men det ryms inom slumpen.';
  }
  return 'I ringen runt platsen syns ingen förändring.';
}
