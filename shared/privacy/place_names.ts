import type { Stretch } from './finding.ts';
import { foldName } from './names/fold_name.ts';

/** The municipality's own names of places, ready for the search in a text. */
export type PlaceNames = ReadonlyMap<string, readonly string[]>;

const WORDS = /[\p{L}\p{N}]+/gu;
const foldWords = (text: string): string[] => [...text.matchAll(WORDS)].map((match) => foldName(match[0]));

/** Prepares names by their first word. Made once for a register, not once a text. */
export function preparePlaceNames(names: Iterable<string>): PlaceNames {
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const [first, ...rest] = foldWords(name);
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known) known.push(rest.join(' '));
    else byFirst.set(first, [rest.join(' ')]);
  }
  return byFirst;
}

/** Where a name of the register stands in the text. */
export function findPlaceNames(text: string, names: PlaceNames): Stretch[] {
  if (names.size === 0) return [];
  const words = [...text.matchAll(WORDS)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    folded: foldName(match[0]),
  }));
  return words.flatMap(({ from, folded }, index) =>
    (names.get(folded) ?? []).flatMap((rest) => {
      const count = rest === '' ? 0 : rest.split(' ').length;
      const following = words.slice(index + 1, index + 1 + count);
      if (following.map((word) => word.folded).join(' ') !== rest) return [];
      return [{ from, to: (following.at(-1) ?? words[index]!).to }];
    }),
  );
}
