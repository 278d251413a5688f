import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useReportQueue } from '../../state/report_queue.ts';
import { OwnReports } from './own_reports.tsx';
import { outlineOf } from './queue_report.ts';
import { draftOf, type ReportDraft } from './report_draft.ts';
import { ReportSummary } from './report_summary.tsx';
import { reportWords } from './report_words.ts';
import { SentNotice } from './sent_notice.tsx';
import { StepFrame } from './step_frame.tsx';
import { WaitingReports } from './waiting_reports.tsx';

/** What went straight to the server: a correction, or a report where the browser keeps nothing. */
export interface SentIncident {
  incident: Incident;
  wasCorrection: boolean;
  nearPlace: string | null;
}

interface SentStepProps {
  /** False when the person only looks at earlier reports. */
  thanks: boolean;
  /** What was sent through the queue just now. */
  sentIds: readonly string[];
  direct: SentIncident | null;
  categories: readonly Category[];
  onAnother: () => void;
  onCorrect: (incident: Incident) => void;
  onSendAgain: (incident: Incident) => void;
  /** A report comes out of the queue into the form. */
  onTakeUp: (draft: ReportDraft) => void;
}

/** Thanks and where the reports are now, what waits, and what became of the earlier ones. */
export default function SentStep(props: SentStepProps) {
  const { thanks, sentIds, direct, categories, onAnother, onCorrect, onSendAgain, onTakeUp } = props;
  const words = useWords(reportWords);
  const { municipality, me } = useCurrentMunicipality();
  const queue = useReportQueue(me.id).filter(({ code }) => code === municipality.code);
  const sent = queue.filter(({ id }) => sentIds.includes(id));
  const calm = categories.find(({ group }) => group === 'calm')?.code;
  const isCalm = sent.some((entry) => outlineOf(entry).categoryCode === calm);
  return (
    <StepFrame
      number={null}
      title={thanks ? words.thanks : words.ownReports}
      onBack={thanks ? undefined : onAnother}
      footer={
        <button type="button" className="button button-primary button-large" onClick={onAnother}>
          {thanks && !isCalm ? words.another : words.title}
        </button>
      }
    >
      <div className="stack report-answers">
        {sent.length > 0 && <SentNotice sent={sent} categories={categories} />}
        {direct && (
          <div className="notice notice-good" role="status">
            <p>{direct.wasCorrection ? words.thanksCorrected : words.thanksText}</p>
            <ReportSummary
              draft={{ ...draftOf(direct.incident), nearPlace: direct.nearPlace }}
              categories={categories}
              timeZone={municipality.timeZone}
            />
          </div>
        )}
        <WaitingReports queue={queue} categories={categories} onTakeUp={onTakeUp} />
        {thanks && <h2>{words.latest}</h2>}
        <OwnReports categories={categories} onCorrect={onCorrect} onSendAgain={onSendAgain} />
      </div>
    </StepFrame>
  );
}
