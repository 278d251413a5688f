import type { Language } from '../../state/language.ts';
import type { ColumnKind, Word } from './method_table.ts';
import { wordIn } from './read_method_tables.ts';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A cell of a tried table as text: shares in per cent with a decimal where they are small; nothing is a dash. */
export function formatValue(value: unknown, kind: ColumnKind, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? YES[language] : NO[language];
  if (typeof value === 'number') {
    if (kind !== 'share') return value.toLocaleString(LOCALES[language], { maximumFractionDigits: 3 });
    const maximumFractionDigits = Math.abs(value) < 0.1 ? 1 : 0;
    return value.toLocaleString(LOCALES[language], { style: 'percent', maximumFractionDigits });
  }
  return typeof value === 'object' ? wordIn(value as Word, language) : String(value);
}

const YES: Record<Language, string> = { sv: 'ja', en: 'yes' };
const NO: Record<Language, string> = { sv: 'nej', en: 'no' };
