import type { Language } from '../../state/language.ts';

/** A p value with two figures that count; below one in a thousand only that it is. */
export function formatP(p: number, language: Language): string {
  const format = (value: number) =>
    new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumSignificantDigits: 2 }).format(
      value,
    );
  return p < 0.001 ? `< ${format(0.001)}` : format(p);
}
