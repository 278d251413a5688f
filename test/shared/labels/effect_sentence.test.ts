import { effectCaveatText } from '@lagesbild/shared/labels/effect_caveats.ts';
import type { EffectReason } from '@lagesbild/shared/labels/effect_facts.ts';
import {
  displacementSentence,
  effectSentence,
  signedPercent,
} from '@lagesbild/shared/labels/effect_sentence.ts';
import { describe, expect, it } from 'vitest';

const totals = { treatedBefore: 40, treatedAfter: 17, controlBefore: 52, controlAfter: 50 };
const rateRatio = { value: 0.43, low: 0.25, high: 0.73 };
const facts = { totals, places: 1, chosenControl: null, rateRatio, tellableFrom: null };

describe('the answer in one sentence', () => {
  it('says counts, the word and the limits of a place that got better than its control', () => {
    expect(effectSentence({ ...facts, reason: 'helped' })).toBe(
      '40 → 17 på platsen medan jämförelseplatsen gick 52 → 50: minskningen är större än slumpen (−57\u00a0%, 95\u00a0%: −75 till −27).',
    );
  });

  it('says so of a place that rose less than its control did', () => {
    const rose = { treatedBefore: 40, treatedAfter: 44, controlBefore: 52, controlAfter: 110 };
    expect(effectSentence({ ...facts, reason: 'helped', totals: rose })).toContain(
      '40 → 44 på platsen medan jämförelseplatsen gick 52 → 110: jämfört med det är ökningen mindre',
    );
  });

  it('says what is no more than chance', () => {
    const ratio = { value: 0.9, low: 0.6, high: 1.35 };
    expect(effectSentence({ ...facts, reason: 'not_shown', places: 3, rateRatio: ratio })).toBe(
      '40 → 17 på platsen medan 3 jämförelseplatser gick 52 → 50: skillnaden ryms inom slumpen (−10\u00a0%, 95\u00a0%: −40 till +35).',
    );
  });

  it('says what got worse', () => {
    const more = { treatedBefore: 17, treatedAfter: 40, controlBefore: 52, controlAfter: 50 };
    const ratio = { value: 2.45, low: 1.4, high: 4.3 };
    expect(effectSentence({ ...facts, reason: 'worsened', totals: more, rateRatio: ratio })).toContain(
      'ökningen är större än slumpen (+145\u00a0%, 95\u00a0%: +40 till +330)',
    );
  });

  it('names the control that somebody chose, and says when there is nothing to compare with', () => {
    const area = { kind: 'area', name: 'Öster' } as const;
    const drawn = { kind: 'drawn', name: null } as const;
    expect(effectSentence({ ...facts, reason: 'helped', chosenControl: area })).toContain(
      'medan jämförelseområdet Öster gick 52 → 50',
    );
    expect(effectSentence({ ...facts, reason: 'helped', chosenControl: drawn })).toContain(
      'medan den ritade jämförelseytan gick 52 → 50',
    );
    expect(effectSentence({ ...facts, reason: 'no_control', chosenControl: area })).toBe(
      'Det går inte att jämföra: jämförelseområdet Öster ligger utanför studieområdet. Välj en annan jämförelse.',
    );
  });

  it('says the same in English', () => {
    const drawn = { kind: 'drawn', name: null } as const;
    expect(effectSentence({ ...facts, reason: 'helped' }, 'en')).toBe(
      '40 → 17 at the place while the control place went 52 → 50: the drop is greater than chance (−57%, 95%: −75 to −27).',
    );
    expect(effectSentence({ ...facts, reason: 'too_few', chosenControl: drawn }, 'en')).toBe(
      'Too few incidents to say anything: 40 at the place and 52 at the drawn control surface before the intervention, and at least 10 are needed at both.',
    );
    const early = { ...facts, reason: 'too_early', tellableFrom: '2026-11-30' } as const;
    expect(effectSentence(early, 'en')).toBe(
      'Too early to say: it can be computed on 30 November 2026 at the earliest.',
    );
  });

  it('never gives a percentage unless there is one', () => {
    const without: EffectReason[] = [
      'too_early',
      'too_few',
      'too_short',
      'short_history',
      'no_control',
      'not_done',
      'dropped',
      'no_place',
      'outside',
    ];
    for (const reason of without) {
      for (const language of ['sv', 'en'] as const) {
        const sentence = effectSentence({ ...facts, reason, rateRatio: null }, language);
        expect(sentence, reason).toMatch(/^\p{Lu}[^%]*\.$/u);
      }
    }
    expect(effectSentence({ ...facts, reason: 'helped', rateRatio: null })).not.toContain('%');
  });
});

it('writes changes with their sign', () => {
  expect([0.43, 1, 0.999, 1.2].map(signedPercent)).toEqual(['−57', '0', '0', '+20']);
});

it('says of the ring no more than chance allows', () => {
  expect(displacementSentence({ reading: 'displacement', beyondChance: true })).toContain('undanträngning');
  expect(displacementSentence({ reading: 'displacement', beyondChance: false })).toContain(
    'ryms inom slumpen',
  );
  expect(displacementSentence({ reading: 'diffusion', beyondChance: true })).toContain('spridd nytta');
  expect(displacementSentence({ reading: 'none', beyondChance: false })).toBe(
    'I ringen runt platsen syns ingen förändring.',
  );
  expect(displacementSentence({ reading: 'diffusion', beyondChance: false }, 'en')).toContain(
    'within chance',
  );
});

it('has every caveat in both languages, and leaves an unknown code as it is', () => {
  expect(effectCaveatText('control_chosen')).toContain('vald av en person');
  expect(effectCaveatText('control_chosen', 'en')).toContain('chosen by a person');
  expect(effectCaveatText('coarse', 'en')).toContain('100 metres');
  expect(effectCaveatText('something_new')).toBe('something_new');
});
