import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import { REVISED_FIELD_LABELS, REVISION_ACTION_LABELS } from '@lagesbild/shared/labels/revision_labels.ts';
import type { IncidentRevision } from '@lagesbild/shared/schemas/incident_review.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useState } from 'react';
import { usePlaces } from '../../api/municipality.ts';
import { useRevisions } from '../../api/review.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { usePlaceNamer } from '../../state/place_namer.ts';
import { serverTime } from '../../state/server_clock.ts';
import { reviewWords } from './review_words.ts';
import { revisedText, type ValueContext } from './revision_texts.ts';

interface HistoryListProps {
  incidentId: string;
  categories: readonly Category[];
  /** Opens the other report of a merge. */
  onSelect: (id: string) => void;
}

/** What has been changed in the report, by whom; folded until somebody asks. */
export function HistoryList({ incidentId, categories, onSelect }: HistoryListProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code, timeZone } = municipality;
  const { data: places = [] } = usePlaces(code);
  const nameOf = usePlaceNamer();
  const [open, setOpen] = useState(false);
  const { data: revisions, error } = useRevisions(code, incidentId, open);
  const context = { language, timeZone, now: serverTime(), categories, places, nameOf };
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.history}</summary>
      <ProblemNotice error={error} />
      {revisions?.length === 0 && <p className="muted">{words.historyEmpty}</p>}
      <ol className="history-steps">
        {revisions?.map((revision) => (
          <HistoryStep
            key={`${revision.version} ${revision.action} ${revision.at}`}
            revision={revision}
            context={context}
            onSelect={onSelect}
          />
        ))}
      </ol>
    </details>
  );
}

interface HistoryStepProps {
  revision: IncidentRevision;
  context: ValueContext;
  onSelect: (id: string) => void;
}

function HistoryStep({ revision, context, onSelect }: HistoryStepProps) {
  const words = useWords(reviewWords);
  const { language, now, timeZone } = context;
  const { action, at, by, byReporter, relatedId } = revision;
  const who = by ?? (byReporter ? words.byReporter : null);
  // the status is what the step itself says, and the other report has its own link
  const changes = revision.changes.filter(({ field }) => field !== 'status' && field !== 'mergedInto');
  return (
    <li>
      <strong>{REVISION_ACTION_LABELS[action][language]}</strong>{' '}
      <span className="muted small">
        {momentLabel(Date.parse(at), now, timeZone, language)}
        {who && `, ${who}`}
      </span>
      {changes.length > 0 && (
        <dl className="history-changes small">
          {changes.map(({ field, from, to, hidden }) => (
            <div key={field}>
              <dt>{REVISED_FIELD_LABELS[field][language]}</dt>
              <dd>
                {hidden ? (
                  words.hiddenText
                ) : (
                  <>
                    <del>{revisedText(field, from, context) ?? words.nothing}</del>{' '}
                    <span aria-hidden="true">→</span>{' '}
                    <ins>{revisedText(field, to, context) ?? words.nothing}</ins>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {relatedId && (
        <button type="button" className="button-link small" onClick={() => onSelect(relatedId)}>
          {words.readOther}
        </button>
      )}
    </li>
  );
}
