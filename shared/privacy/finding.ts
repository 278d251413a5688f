import type { PersonalDataKind } from '../domain/personal_data.ts';

/** Personal data in a text: UTF-16 offsets, `to` not included. */
export interface Finding {
  from: number;
  to: number;
  kind: PersonalDataKind;
}

/** A stretch of the text that a finder points out; the kind is the finder's. */
export interface Stretch {
  from: number;
  to: number;
}

/** Every match of a global pattern that `isMeant` agrees to. */
export function stretches(
  text: string,
  pattern: RegExp,
  isMeant: (match: RegExpExecArray) => boolean = () => true,
): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(pattern)) {
    if (isMeant(match as RegExpExecArray))
      found.push({ from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** What stands right before `at`, lower case, no more than so many characters. */
export const before = (text: string, at: number, characters = 30): string =>
  text.slice(Math.max(0, at - characters), at).toLowerCase();
