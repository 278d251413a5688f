import { reportTimeLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { hasTime, type ReportDraft } from './report_draft.ts';
import { reportWords } from './report_words.ts';

/** What, where and when of a report, as it is said on every screen of the form. */
interface DraftWords {
  what: string;
  where: string;
  /** null when nothing is said yet. */
  when: string | null;
  /** The top category, for its mark. */
  top: Category | undefined;
}

/** Gives the words of any report in the present language. */
export function useDraftWords(
  categories: readonly Category[],
  timeZone: string,
): (draft: ReportDraft) => DraftWords {
  const words = useWords(reportWords);
  const language = useLanguage();
  return (draft) => {
    const { place, time, details, categoryCode } = draft;
    const top = categories.find(({ code }) => code === categoryCode);
    const isCalm = top?.group === 'calm';
    return {
      what: fullCategoryName(details.subcategoryCode ?? categoryCode ?? '', categories, language),
      where: isCalm ? words.wholeMunicipality : (place?.placeName ?? pointLabel(draft, words)),
      when: time
        ? reportTimeLabel(time, serverTime(), timeZone, language)
        : hasTime(draft)
          ? words.timeUnknown
          : null,
      top,
    };
  };
}

/** "Här (±8 m), nära Gångtunneln": a point without a name of its own. */
function pointLabel({ place, nearPlace }: ReportDraft, words: typeof reportWords.sv): string {
  const accuracy = place?.accuracyMeters;
  const point = accuracy
    ? `${words.here} (${words.accuracy(Math.max(1, Math.round(accuracy)))})`
    : words.onMap;
  return nearPlace ? `${point}, ${words.near(nearPlace)}` : point;
}
