import { INTERVENTION_STATE_LABELS } from '@lagesbild/shared/labels/intervention_labels.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { interventionWords } from './intervention_words.ts';

interface InterventionMarksProps {
  intervention: Intervention;
  /** Left out where what stands around it says the state already. */
  withState?: boolean;
}

/** State, overdue and the answer to a hand-over, each in words; a sign goes before what is late. */
export function InterventionMarks({ intervention, withState = true }: InterventionMarksProps) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const { state, overdue, handedToId, handoverAnswer, promisedOn } = intervention;
  return (
    <span className="row intervention-marks">
      {withState && (
        <span className={`badge ${state === 'done' ? 'badge-good' : 'badge-outline'}`}>
          {INTERVENTION_STATE_LABELS[state][language]}
        </span>
      )}
      {overdue && (
        <span className="badge status-rejected">
          <span aria-hidden="true">!</span> {words.overdue}
        </span>
      )}
      {state === 'handed_over' && handedToId && handoverAnswer === null && (
        <span className="badge badge-count">{words.unanswered}</span>
      )}
      {state === 'handed_over' && promisedOn && (
        <span className="badge badge-outline">{words.promised(dayLabel(promisedOn, language))}</span>
      )}
      {state === 'planned' && handoverAnswer === 'declined' && (
        <span className="badge badge-outline">{words.declined}</span>
      )}
    </span>
  );
}

/** "3 av 10 vandringar"; nothing where nothing is counted. */
export function Counted({ intervention }: { intervention: Intervention }) {
  const words = useWords(interventionWords);
  const { progress, targetCount, targetUnit } = intervention;
  if (targetCount === null && progress === 0) return null;
  return <span>{words.counted(progress, targetCount, targetUnit)}</span>;
}
