/** The languages of the screens; Swedish comes first. */
export type LabelLanguage = 'sv' | 'en';

/** One thing in both languages. */
export interface Label {
  readonly sv: string;
  readonly en: string;
}
