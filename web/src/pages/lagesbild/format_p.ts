import type { Language } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';

/** A p value with two figures that count; below one in a thousand only that it is. */
export function formatP(p: number, language: Language): string {
  const format = (value: number) => formatNumber(value, language, { maximumSignificantDigits: 2 });
  return p < 0.001 ? `< ${format(0.001)}` : format(p);
}
