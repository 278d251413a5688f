import type { Language } from '../../state/language.ts';

const localeOf = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB');

/** A count as it is, a mean with one decimal; a true minus sign. */
export function formatEffectNumber(value: number, language: Language): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded.toLocaleString(localeOf(language), { maximumFractionDigits: 1 }).replace('-', '−');
}

/** 0.87 → "87 %". */
export const formatEffectShare = (share: number, language: Language): string =>
  share.toLocaleString(localeOf(language), { style: 'percent', maximumFractionDigits: 0 });

/** "27 juli 2026" of a local date. */
export const formatEffectDay = (date: string, language: Language): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** First and last day of a span whose end is not in it. */
export function formatEffectSpan({ from, to }: { from: string; to: string }, language: Language): string {
  const lastDay = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return `${formatEffectDay(from, language)} – ${formatEffectDay(lastDay, language)}`;
}
