import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { useDraftWords } from './draft_words.ts';
import type { ReportDraft } from './report_draft.ts';
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
  const { what, where, when } = useDraftWords(categories, timeZone)(draft);
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
        {what} {change('vad', words.vad)}
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
