import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { Language } from '../state/language.ts';
import { formatNumber } from '../state/number_format.ts';

/** A figure put into words, in parts so that the screen can set each as it should look. */
export interface FigureWords {
  /** "19 fler än väntat", "För få händelser för att skilja från slumpen" … */
  verdict: string;
  /** "22, spann 11–35"; empty when there is no expected count. */
  expected: string;
  /** Short form for a table or a bar: "+17", "−4", "som väntat", "för få", "". */
  short: string;
  tone: 'more' | 'fewer' | 'plain';
}

const SV = {
  more: (difference: string) => `${difference} fler än väntat`,
  fewer: (difference: string) => `${difference} färre än väntat`,
  as_expected: 'Ungefär som väntat',
  within_chance: 'Inom slumpen när alla kategorier vägs',
  too_few: 'För få händelser för att skilja från slumpen',
  short_history: 'För kort historik för att säga vad som är väntat',
  expected: (expected: string, low: number, high: number) => `${expected}, spann ${low}–${high}`,
  short: { as_expected: 'som väntat', within_chance: 'inom slumpen', too_few: 'för få', short_history: '' },
};

const EN: typeof SV = {
  more: (difference) => `${difference} more than expected`,
  fewer: (difference) => `${difference} fewer than expected`,
  as_expected: 'About as expected',
  within_chance: 'Within chance with all categories weighed',
  too_few: 'Too few incidents to tell from chance',
  short_history: 'Too short a history to say what to expect',
  expected: (expected, low, high) => `${expected}, span ${low}–${high}`,
  short: {
    as_expected: 'as expected',
    within_chance: 'within chance',
    too_few: 'too few',
    short_history: '',
  },
};

/** A count as it is read: whole from ten on, else with one decimal when it has any. */
export function formatCount(value: number, language: Language): string {
  return formatNumber(value, language, { maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** The expected count as shown; the difference is taken from what is shown, so that the sentence adds up. */
const shownExpected = (expected: number) =>
  expected < 10 ? Math.round(expected * 10) / 10 : Math.round(expected);

export function figureWords(figure: Figure, language: Language): FigureWords {
  const words = language === 'sv' ? SV : EN;
  const { observed, expected, spanLow, spanHigh, verdict } = figure;
  const known = expected !== null && spanLow !== null && spanHigh !== null;
  const expectedText = known
    ? words.expected(formatCount(shownExpected(expected), language), spanLow, spanHigh)
    : '';
  if (known && (verdict === 'more' || verdict === 'fewer')) {
    const difference = Math.abs(observed - shownExpected(expected));
    const text = formatCount(difference, language);
    return {
      verdict: words[verdict](text),
      expected: expectedText,
      short: `${verdict === 'more' ? '+' : '−'}${text}`,
      tone: verdict,
    };
  }
  // beyond its own span, but so is one bar of fifteen by chance: the family decides
  if (known && verdict === 'as_expected' && (observed < spanLow || observed > spanHigh)) {
    return {
      verdict: words.within_chance,
      expected: expectedText,
      short: words.short.within_chance,
      tone: 'plain',
    };
  }
  const plain = verdict === 'more' || verdict === 'fewer' ? 'short_history' : verdict;
  return { verdict: words[plain], expected: expectedText, short: words.short[plain], tone: 'plain' };
}
