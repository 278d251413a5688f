import { type NameWord, readNameWord } from './name_words.ts';

/** One word of a text. */
export interface Token extends NameWord {
  /** Its place among the words. */
  index: number;
  from: number;
  to: number;
  written: string;
  /** The first letter is a capital and the word is not all capitals, unless it is one letter. */
  capital: boolean;
  allCaps: boolean;
  /** Nothing but the beginning, a full stop, a line's end or a quotation mark stands before it. */
  startsSentence: boolean;
  /** What stands between the word before and this one, its last eight signs. */
  gap: string;
}

/** A text and its words. */
export interface Reading {
  text: string;
  tokens: Token[];
  shouted: boolean;
}

/** More tells nothing, and a page of blanks costs nothing then. */
const LONGEST_GAP = 8;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’:-]\p{L}+)*/gu;

export function tokensOf(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match, index) => {
    const written = match[0];
    const from = match.index;
    const gap = text.slice(Math.max(end, from - LONGEST_GAP), from);
    const startsSentence =
      end === 0 || /(?:[.!?:;•*]\s+|\n\s*[-*•]?\s*|[.!?…] ?["”')]?\s*[-–]?\s*|^\s*[-–]\s)$/.test(gap);
    end = from + written.length;
    const letters = written.replace(/[^\p{L}]/gu, '');
    const allCaps = letters.length > 1 && letters === letters.toUpperCase();
    const capital = !allCaps && /^\p{Lu}/u.test(written);
    return { ...readNameWord(written), index, from, to: end, written, capital, allCaps, startsSentence, gap };
  });
}

/** True when the text shouts: capitals say nothing then. */
export function isShouted(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 12 && upper > lower * 1.5;
}
