import type { Language } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as it is read in a language. Formats are kept: making one costs more than using it a hundred times, and a
 * brush over the year writes some hundred numbers a step.
 */
export function formatNumber(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', options);
    formats.set(key, made);
  }
  return made.format(value);
}
