import {
  displacementSentence,
  type EffectReason,
  effectSentence,
  signedPercent,
} from '@lagesbild/shared/labels/effect_sentence.ts';
import { describe, expect, it } from 'vitest';

const totals = { treatedBefore: 40, treatedAfter: 17, controlBefore: 52, controlAfter: 50 };
const rateRatio = { value: 0.43, low: 0.25, high: 0.73 };
const facts = { totals, places: 1, rateRatio, tellableFrom: null };

describe('the answer in one sentence', () => {
  it('says counts, the word and the limits of a place that got better than its control', () => {
    expect(effectSentence({ ...facts, reason: 'helped' })).toBe(
      '40 → 17 på platsen medan jämförelseplatsen gick 52 → 50: minskningen är större än slumpen (−57 %, 95 %: −75 till −27).',
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
      '40 → 17 på platsen medan 3 jämförelseplatser gick 52 → 50: skillnaden ryms inom slumpen (−10 %, 95 %: −40 till +35).',
    );
  });

  it('says what got worse', () => {
    const more = { treatedBefore: 17, treatedAfter: 40, controlBefore: 52, controlAfter: 50 };
    const ratio = { value: 2.45, low: 1.4, high: 4.3 };
    expect(effectSentence({ ...facts, reason: 'worsened', totals: more, rateRatio: ratio })).toContain(
      'ökningen är större än slumpen (+145 %, 95 %: +40 till +330)',
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
      const sentence = effectSentence({ ...facts, reason, rateRatio: null });
      expect(sentence, reason).toMatch(/^\p{Lu}[^%]*\.$/u);
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
});
