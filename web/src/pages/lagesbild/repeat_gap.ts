import type { RepeatPlace } from '../../analysis/repeat_places.ts';
import { formatCount } from '../../components/figure_words.ts';
import type { Language } from '../../state/language.ts';

/** "4 (1–9)": the middle of the days between incidents, and the least and the most where they differ. */
export function gapText({ least, median, most }: RepeatPlace['gapDays'], language: Language): string {
  const [from, middle, to] = [least, median, most].map((days) => formatCount(days, language));
  return from === to ? middle! : `${middle} (${from}–${to})`;
}
