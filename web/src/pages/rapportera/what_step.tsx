import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useState } from 'react';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { calmReport } from './calm_report.ts';
import { CategoryStep } from './category_step.tsx';
import type { ReportDraft } from './report_draft.ts';
import { reportWords } from './report_words.ts';
import { StepFrame } from './step_frame.tsx';
import { type Sent, useSendReport } from './use_send_report.ts';

interface WhatStepProps {
  categories: readonly Category[];
  draft: ReportDraft;
  onChoose: (code: string) => void;
  /** "Lugnt" is sent, under this id. */
  onSent: (sent: Sent, id: string) => void;
  onOwnReports: () => void;
}

/** The first step: what has happened, or that nothing has. */
export function WhatStep({ categories, draft, onChoose, onSent, onOwnReports }: WhatStepProps) {
  const words = useWords(reportWords);
  const { sendCalm, isSending, errors } = useSendReport();
  // made once, so that pressing again after a refusal sends the same report
  const [calm] = useState(() => calmReport(categories, serverTime()));
  const refused = Object.values(errors);
  return (
    <StepFrame
      number={1}
      title={words.what}
      footer={
        <>
          {refused.length > 0 && (
            <div role="alert" className="notice notice-error">
              {refused.join(' ')}
            </div>
          )}
          {calm && !draft.original && (
            <button
              type="button"
              className="button button-calm"
              disabled={isSending}
              onClick={async () => {
                const sent = await sendCalm(calm);
                if (sent) onSent(sent, calm.id);
              }}
            >
              {isSending ? words.sending : words.calm}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={onOwnReports}>
            {words.ownReports}
          </button>
        </>
      }
    >
      <ReporterText />
      <CategoryStep categories={categories} chosen={draft.categoryCode} onChoose={onChoose} />
    </StepFrame>
  );
}

/** What the municipality has to say to those who report; folded, since who reports often has read it. */
function ReporterText() {
  const words = useWords(reportWords);
  const { name, reporterText } = useCurrentMunicipality().municipality;
  if (reporterText.trim() === '') return null;
  return (
    <details className="report-guidance">
      <summary>{words.reporterText(name)}</summary>
      <p>{reporterText}</p>
    </details>
  );
}
