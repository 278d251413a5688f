/** How well a name answers what was typed; lower is better, null is no answer at all. */
function matchRank(name: string, query: string): number | null {
  const wanted = query.trim().toLocaleLowerCase('sv');
  if (wanted === '') return 0;
  const given = name.toLocaleLowerCase('sv');
  if (given.startsWith(wanted)) return 0;
  const plainName = withoutMarks(given);
  const plainWanted = withoutMarks(wanted);
  if (plainName.startsWith(plainWanted)) return 1;
  const words = plainName.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const parts = plainWanted.split(/\s+/);
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  if (plainName.includes(plainWanted)) return 3;
  // a slip or two of the thumb: the longer the word, the more is forgiven
  const near = (word: string, part: string) =>
    part.length >= 4 && editDistance(word.slice(0, part.length), part) <= (part.length >= 7 ? 2 : 1);
  return parts.every((part) => words.some((word) => word.startsWith(part) || near(word, part))) ? 4 : null;
}

/**
 * The things whose name answers the query, best first; equally good ones in the order they came (nearest first, if
 * that is how they were sorted). An empty query gives all. å, ä and ö may be typed as a and o; typed exactly they
 * rank higher.
 */
export function searchByName<T extends { name: string }>(things: readonly T[], query: string): T[] {
  return things
    .flatMap((thing) => {
      const rank = matchRank(thing.name, query);
      return rank === null ? [] : [{ thing, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
