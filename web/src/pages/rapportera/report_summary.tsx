import { reportTimeLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { ReactNode } from 'react';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { hasTime, type ReportDraft } from './report_draft.ts';
import { reportWords } from './report_words.ts';

interface ReportSummaryProps {
  draft: ReportDraft;
  categories: readonly Category[];
  timeZone: string;
  /** Back to a step to change its answer; without it the summary is only read. */
  onChange?: (step: 'vad' | 'var') => void;
}

/** Vad, var, när: what is about to be sent, or has been. */
export function ReportSummary({ draft, categories, timeZone, onChange }: ReportSummaryProps) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const { place, time, details } = draft;
  const where = place?.placeName ?? pointLabel(draft, words);
  const when = time
    ? reportTimeLabel(time, serverTime(), timeZone, language)
    : hasTime(draft)
      ? words.timeUnknown
      : null;
  const change = (step: 'vad' | 'var', name: string): ReactNode =>
    onChange && (
      <button type="button" className="button-link" onClick={() => onChange(step)}>
        {words.change}
        <span className="visually-hidden"> {name.toLocaleLowerCase(language)}</span>
      </button>
    );
  return (
    <dl className="facts report-summary">
      <dt>{words.vad}</dt>
      <dd>
        {fullCategoryName(details.subcategoryCode ?? draft.categoryCode ?? '', categories, language)}{' '}
        {change('vad', words.vad)}
      </dd>
      <dt>{words.var}</dt>
      <dd>
        {where} {change('var', words.var)}
      </dd>
      <dt>{words.nar}</dt>
      <dd>{when ?? '–'}</dd>
    </dl>
  );
}

/** "Här (±8 m), nära Gångtunneln": a point without a name of its own. */
function pointLabel({ place, nearPlace }: ReportDraft, words: typeof reportWords.sv): string {
  const accuracy = place?.accuracyMeters;
  const point = accuracy
    ? `${words.here} (${words.accuracy(Math.max(1, Math.round(accuracy)))})`
    : words.onMap;
  return nearPlace ? `${point}, ${words.near(nearPlace)}` : point;
}
