/** The languages of the screens; Swedish comes first. */
export type LabelLanguage = 'sv' | 'en';

/** One thing in both languages. */
export interface Label {
  readonly sv: string;
  readonly en: string;
}

/** A text with its first letter large, as it begins a sentence or a cell of a table. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** Labels as words in the middle of a sentence, in one language. */
export function wordsWithin<K extends string>(
  labels: Readonly<Record<K, Label>>,
  language: LabelLanguage,
): Record<K, string> {
  const words = Object.entries<Label>(labels).map(([key, label]) => [
    key,
    label[language].toLocaleLowerCase('sv'),
  ]);
  return Object.fromEntries(words);
}
