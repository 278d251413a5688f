import type { IncidentRow } from '../../analysis/worker_protocol.ts';
import { type MarkCategory, markElement } from '../../map/mark_element.ts';

/** More than this many in one spot are listed, but not fanned out. */
export const MOST_IN_SPIDER = 24;

/** A button for each incident of one spot. `codes`: the family's top categories, in the order of `categories`. */
export function spiderMarks(
  rows: readonly IncidentRow[],
  codes: readonly string[],
  categories: readonly MarkCategory[],
  labelOf: (category: string) => string,
  onPress: (id: string) => void,
): HTMLButtonElement[] {
  return rows.map((row) => {
    const category = codes.indexOf(row.topCategory);
    const mix = codes.map((_, i) => Number(i === category));
    const label = labelOf(categories[category]?.name ?? '');
    const element = markElement({ count: 1, mix, categories, label });
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      onPress(row.id);
    });
    return element;
  });
}
