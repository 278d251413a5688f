import { storedChoice } from './stored_choice.ts';

const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Swedish unless the person has chosen English. */
export const languageChoice = storedChoice<Language>('lagesbild.language', LANGUAGES, 'sv', (language) => {
  document.documentElement.lang = language;
});

export const useLanguage = (): Language => languageChoice.use();

/** The words of one page: every key in both languages, functions for sentences with values in them. */
export interface Words<T> {
  sv: T;
  en: T;
}

/** Words of a page beside it: `export const words = defineWords({ sv: {…}, en: {…} })`; a key missing in English is a type error. */
export function defineWords<T extends Record<string, unknown>>(words: {
  sv: T;
  en: NoInfer<Widen<T>>;
}): Words<Widen<T>> {
  return words as Words<Widen<T>>;
}

/** The words of a page in the language now chosen. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()];
}

// 'Skicka' → string, so that the English text need not be the Swedish one
type Widen<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };
