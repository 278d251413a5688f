import type { PulseView } from '../../analysis/picture_pulse.ts';
import type { WeekBox } from '../../analysis/week_box.ts';
import type { Language } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';
import type { LagesbildWords } from './lagesbild_words.ts';

/** A sum of shares as it is read: one decimal where it has any. */
export function formatWeight(weight: number, language: Language): string {
  return formatNumber(weight, language, { maximumFractionDigits: 1 });
}

/** "fre–lör 18–24", "mån hela dygnet". */
export function boxText({ fromDay, toDay, fromHour, toHour }: WeekBox, words: LagesbildWords): string {
  const day = (weekday: number) => words.weekdayShort[weekday]!;
  const days = fromDay === toDay ? day(fromDay) : `${day(fromDay)}–${day(toDay)}`;
  const hours = fromHour === 0 && toHour === 24 ? words.wholeDays : words.hourSpan(fromHour, toHour);
  return `${days} ${hours}`;
}

/** "3,2 (väntat 1,1, spann 0–4)", and the verdict where there is one. */
export function binText(view: PulseView, bin: number, words: LagesbildWords, language: Language): string {
  const count = formatWeight(view.observed[bin]!, language);
  const expected = view.expected[bin]!;
  if (Number.isNaN(expected)) return count;
  const range = words.expectedShort(
    formatWeight(expected, language),
    view.spanLow[bin]!,
    view.spanHigh[bin]!,
  );
  const verdict = view.verdicts[bin];
  const word = verdict === 'more' ? words.moreShort : verdict === 'fewer' ? words.fewerShort : null;
  return word ? `${count}, ${word} (${range})` : `${count} (${range})`;
}
