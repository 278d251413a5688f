import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { figureWords } from '@lagesbild/web/src/components/figure_words.ts';
import { formatP } from '@lagesbild/web/src/pages/lagesbild/format_p.ts';
import { describe, expect, it } from 'vitest';

const figure = (change: Partial<Figure>): Figure => ({
  observed: 41,
  expected: 22,
  spanLow: 11,
  spanHigh: 35,
  p: 0.01,
  pAdjusted: 0.01,
  verdict: 'more',
  dispersion: 50,
  ...change,
});

describe('a figure in words', () => {
  it('says how many more than expected, and within what span', () => {
    expect(figureWords(figure({}), 'sv')).toEqual({
      verdict: '19 fler än väntat',
      expected: '22, spann 11–35',
      short: '+19',
      tone: 'more',
    });
  });

  it('says how many fewer, with a real minus', () => {
    const words = figureWords(figure({ observed: 6, verdict: 'fewer' }), 'sv');
    expect([words.verdict, words.short]).toEqual(['16 färre än väntat', '−16']);
  });

  it('takes the difference from what is shown, so that the sentence adds up', () => {
    const words = figureWords(figure({ observed: 14, expected: 4.46, spanLow: 1, spanHigh: 10 }), 'sv');
    expect(words.verdict).toBe('9,5 fler än väntat');
    expect(words.expected).toBe('4,5, spann 1–10');
    expect(figureWords(figure({ expected: 22.4 }), 'sv').verdict).toBe('19 fler än väntat');
  });

  it('says that there is too little to judge instead of painting it', () => {
    const words = figureWords(figure({ observed: 3, expected: 2, verdict: 'too_few' }), 'sv');
    expect(words).toMatchObject({
      verdict: 'För få händelser för att skilja från slumpen',
      short: 'för få',
      tone: 'plain',
    });
  });

  it('says that the history is too short, without an expected count', () => {
    const short = figure({ expected: null, spanLow: null, spanHigh: null, verdict: 'short_history' });
    expect(figureWords(short, 'sv')).toEqual({
      verdict: 'För kort historik för att säga vad som är väntat',
      expected: '',
      short: '',
      tone: 'plain',
    });
  });

  it('speaks English with an English decimal', () => {
    const words = figureWords(figure({ observed: 14, expected: 4.46 }), 'en');
    expect(words.verdict).toBe('9.5 more than expected');
  });
});

describe('a p value', () => {
  it('is shown with two figures, and below one in a thousand only as that', () => {
    expect(formatP(0.01234, 'sv')).toBe('0,012');
    expect(formatP(1, 'sv')).toBe('1');
    expect(formatP(1e-12, 'sv')).toBe('< 0,001');
  });
});
