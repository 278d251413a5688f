import type { Language } from '../../state/language.ts';

/** "27 nov." of a local date. */
export const shortDay = (date: string, language: Language): string =>
  new Date(date).toLocaleDateString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
