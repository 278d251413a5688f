import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { effectBounds } from '@lagesbild/web/src/components/effect/effect_bounds.ts';
import {
  controlPerPlace,
  effectChartShape,
} from '@lagesbild/web/src/components/effect/effect_chart_shape.ts';
import { effectSentenceIn } from '@lagesbild/web/src/components/effect/effect_sentence_in.ts';
import { formatEffectNumber, formatEffectSpan } from '@lagesbild/web/src/components/effect/effect_texts.ts';
import { describe, expect, it } from 'vitest';

const geometry = (west: number, south: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [west, south],
        [west + 0.01, south],
        [west + 0.01, south + 0.01],
        [west, south],
      ],
    ],
  ],
});

const fortnight = (from: string, to: string, role: 'before' | 'choosing' | 'after', treated: number) => ({
  from,
  to,
  role,
  treated,
  buffer: 0,
  control: 10,
});

/** Four fortnights: before, left out, and two after; two places in the control. */
const effect = {
  series: [
    fortnight('2026-09-07', '2026-09-21', 'before', 8),
    fortnight('2026-09-21', '2026-10-05', 'choosing', 4),
    fortnight('2026-10-05', '2026-10-19', 'after', 2),
    fortnight('2026-10-19', '2026-11-02', 'after', 0),
  ],
  periods: {
    matching: null,
    before: { from: '2026-09-07', to: '2026-09-21' },
    leftOut: { from: '2026-09-21', to: '2026-10-05' },
    after: { from: '2026-10-05', to: '2026-11-02' },
    fortnights: 1,
  },
  acts: { from: '2026-10-05T00:00:00Z', to: null },
  control: {
    rule: 'matched',
    places: 2,
    size: 2,
    candidates: 9,
    comparable: 4,
    geometry: geometry(16.2, 59.3),
  },
  footprint: geometry(16, 59),
  buffer: null,
} as unknown as InterventionEffect;

describe('the chart of an effect', () => {
  it('draws the place and one average place of the control on one scale', () => {
    const shape = effectChartShape(effect)!;
    expect(shape.most).toBe(8);
    expect(shape.place).toBe('12.5,0 37.5,50 62.5,75 87.5,100');
    expect(shape.control).toBe('12.5,37.5 37.5,37.5 62.5,37.5 87.5,37.5');
  });

  it('marks what is compared, left out, and the time of the åtgärd', () => {
    const { bands } = effectChartShape(effect)!;
    expect(bands).toEqual({
      before: { left: 0, width: 25 },
      leftOut: { left: 25, width: 25 },
      after: { left: 50, width: 50 },
      acts: { left: 50, width: 50 },
    });
  });

  it('draws nothing of a single fortnight, and no control where there is none', () => {
    expect(effectChartShape({ ...effect, series: effect.series.slice(0, 1) })).toBeNull();
    expect(effectChartShape({ ...effect, control: null })!.control).toBe('');
    expect(controlPerPlace({ control: null }, 10)).toBe(0);
  });
});

it('fits the map to place and control', () => {
  expect(effectBounds(effect)).toEqual([16, 59, 16.2 + 0.01, 59.3 + 0.01]);
  expect(effectBounds({ footprint: null, buffer: null, control: null })).toBeNull();
});

it('writes figures with a true minus and the last day of a span', () => {
  expect(formatEffectNumber(-24.04, 'sv')).toBe('−24');
  expect(formatEffectNumber(4.25, 'sv')).toBe('4,3');
  expect(formatEffectSpan({ from: '2026-09-07', to: '2026-09-21' }, 'sv')).toBe('7 sep. 2026 – 20 sep. 2026');
});

it('gives the sentence as it was answered, and in English of the same figures', () => {
  const figures = {
    sentence: 'Svaret.',
    reason: 'not_shown',
    totals: { treatedBefore: 40, treatedAfter: 38, controlBefore: 52, controlAfter: 50 },
    control: { places: 1 },
    chosenControl: { kind: 'area', name: 'Öster' },
    rateRatio: { value: 1, low: 0.7, high: 1.4 },
    tellableFrom: null,
  } as const;
  expect(effectSentenceIn(figures, 'sv')).toBe('Svaret.');
  expect(effectSentenceIn(figures, 'en')).toBe(
    '40 → 38 at the place while the control area Öster went 52 → 50: the difference is within chance (0%, 95%: −30 to +40).',
  );
});
