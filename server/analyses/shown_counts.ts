/**
 * Which counts may be told beside their total: those of at least `fewest`, and of these so few that what is hidden (with
 * what lies `outside` all of them) adds up to nothing or to at least `fewest`; else the total less the told ones would
 * tell it. The smallest told ones are hidden along, equal ones in order. A total below `fewest` tells none.
 */
export function shownCounts(counts: ArrayLike<number>, outside: number, fewest: number): boolean[] {
  const told = Array.from(counts, (count) => count >= fewest);
  const smallestFirst = Array.from(counts, (_, i) => i).sort((a, b) => counts[a]! - counts[b]! || a - b);
  let hidden = outside + smallestFirst.reduce((sum, i) => sum + (told[i] ? 0 : counts[i]!), 0);
  for (const i of smallestFirst) {
    if (hidden === 0 || hidden >= fewest) break;
    if (!told[i]) continue;
    told[i] = false;
    hidden += counts[i]!;
  }
  return told;
}
