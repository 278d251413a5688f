import { contrast } from './contrast.ts';

/** The letter of a category is text: WCAG 1.4.3. */
export const LETTER_CONTRAST = 4.5;

const WHITE = '#FFFFFF';
const INK = '#14213A';

/** The ink that a letter is written with on a colour: white where it can be read, else dark; null where neither can. */
export function inkOn(color: string): string | null {
  const readable = [WHITE, INK].filter((ink) => contrast(ink, color) >= LETTER_CONTRAST);
  return readable[0] ?? null;
}

/** The better contrast of the two inks on the colour, for telling why a colour will not do. */
export const bestContrast = (color: string): number => Math.max(contrast(WHITE, color), contrast(INK, color));
