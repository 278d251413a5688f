import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { OwnReports } from './own_reports.tsx';
import { draftOf } from './report_draft.ts';
import { ReportSummary } from './report_summary.tsx';
import { reportWords } from './report_words.ts';
import { StepFrame } from './step_frame.tsx';

/** What was just stored. */
export interface SentReport {
  incident: Incident;
  wasCorrection: boolean;
  nearPlace: string | null;
}

interface SentStepProps {
  /** null when the person only looks at earlier reports. */
  sent: SentReport | null;
  categories: readonly Category[];
  onAnother: () => void;
  onCorrect: (incident: Incident) => void;
  onSendAgain: (incident: Incident) => void;
}

/** Thanks, what was sent, and what became of the earlier ones. */
export default function SentStep({ sent, categories, onAnother, onCorrect, onSendAgain }: SentStepProps) {
  const words = useWords(reportWords);
  const { timeZone } = useCurrentMunicipality().municipality;
  const isCalm = sent?.incident.topCategoryCode === 'calm';
  const thanks = isCalm
    ? words.calmThanksText
    : sent?.wasCorrection
      ? words.thanksCorrected
      : words.thanksText;
  return (
    <StepFrame
      number={null}
      title={sent ? words.thanks : words.ownReports}
      onBack={sent ? undefined : onAnother}
      footer={
        <button type="button" className="button button-primary button-large" onClick={onAnother}>
          {sent && !isCalm ? words.another : words.title}
        </button>
      }
    >
      <div className="stack report-answers">
        {sent && (
          <div className="notice notice-good">
            <p>{thanks}</p>
            {!isCalm && (
              <ReportSummary
                draft={{ ...draftOf(sent.incident), nearPlace: sent.nearPlace }}
                categories={categories}
                timeZone={timeZone}
              />
            )}
          </div>
        )}
        {sent && <h2>{words.latest}</h2>}
        <OwnReports categories={categories} onCorrect={onCorrect} onSendAgain={onSendAgain} />
      </div>
    </StepFrame>
  );
}
