import type { ViewMarks } from '../../analysis/worker_protocol.ts';
import { type MarkCategory, markElement } from '../../map/mark_element.ts';
import type { PlacedMark } from '../../map/mark_overlay.ts';
import { markRadius } from '../../map/mark_ring.ts';
import type { LagesbildWords } from './lagesbild_words.ts';

/** Categories named to a screen reader; the rest is in the list. */
const mostNamed = 4;

/** Buttons for the clusters of a view, northernmost first, which is the order that Tab and arrows begin in. */
export function clusterMarks(
  marks: ViewMarks,
  categories: readonly MarkCategory[],
  words: LagesbildWords,
  onPress: (mark: number) => void,
): PlacedMark[] {
  return Array.from(marks.count, (_, mark) => mark)
    .sort((a, b) => marks.lat[b]! - marks.lat[a]!)
    .map((mark) => {
      const mix = marks.mix.subarray(mark * marks.categories, (mark + 1) * marks.categories);
      const count = marks.count[mark]!;
      const element = markElement({
        count,
        mix,
        categories,
        label: markLabel(count, mix, categories, words),
      });
      element.addEventListener('click', () => onPress(mark));
      return { lon: marks.lon[mark]!, lat: marks.lat[mark]!, radius: markRadius(count) + 2, element };
    });
}

function markLabel(
  count: number,
  mix: Int32Array,
  categories: readonly MarkCategory[],
  words: LagesbildWords,
): string {
  const parts = Array.from(mix, (of, category) => ({ of, name: categories[category]?.name ?? '' }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => b.of - a.of);
  if (count === 1) return words.singleLabel(parts[0]?.name ?? '');
  const named = parts.slice(0, mostNamed).map(({ of, name }) => words.mixPart(of, name));
  return words.markLabel(count, named.join(', ') + (parts.length > mostNamed ? ' …' : ''));
}
