import { OUTCOMES, type Outcome } from '@lagesbild/shared/domain/meetings.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import { OUTCOME_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { AgendaDecision } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { Link } from 'wouter';
import { EffectLine } from '../../components/effect/effect_line.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { LineTrouble } from './line_trouble.tsx';
import { meetingWords } from './meeting_words.ts';
import { isInTrouble } from './outbox_entry.ts';
import type { ShownLine } from './shown_lines.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

interface FollowUpProps {
  decisions: readonly AgendaDecision[];
  lines: readonly ShownLine[];
  live: LiveMeeting;
  writable: boolean;
}

/** Decisions that wait: how it went is one press, and says so to everybody. */
export function FollowUp({ decisions, lines, live, writable }: FollowUpProps) {
  const words = useWords(meetingWords);
  if (decisions.length === 0) return <p className="muted">{words.noFollowUp}</p>;
  return (
    <ul className="follow-up">
      {decisions.map((decision) => (
        <FollowedDecision
          key={`${decision.meetingId}/${decision.lineId}`}
          decision={decision}
          shown={lines.find(
            ({ line }) =>
              line.carriedFrom?.lineId === decision.lineId &&
              line.carriedFrom.meetingId === decision.meetingId,
          )}
          live={live}
          writable={writable}
        />
      ))}
    </ul>
  );
}

interface FollowedDecisionProps {
  decision: AgendaDecision;
  shown: ShownLine | undefined;
  live: LiveMeeting;
  writable: boolean;
}

function FollowedDecision({ decision, shown, live, writable }: FollowedDecisionProps) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const say = (outcome: Outcome) => {
    if (shown) {
      if (shown.line.outcome !== outcome)
        live.outbox.change(shown.line, { version: shown.line.version, change: { outcome } });
      return;
    }
    const { meetingId, lineId } = decision;
    live.outbox.write({
      id: newIdentifier(),
      item: 'follow_up',
      kind: 'note',
      text: '',
      outcome,
      carriedFrom: { meetingId, lineId },
    });
  };
  const outcome = shown?.line.outcome ?? null;
  const facts = [
    words.fromMeeting(decision.meetingNumber, decision.heldOn),
    decision.hotspotName,
    [decision.organizationName, decision.roleName].filter(Boolean).join(', '),
    decision.dueOn &&
      `${words.due.toLowerCase()} ${dayLabel(decision.dueOn, language)}${decision.overdue ? ` (${words.overdue})` : ''}`,
    decision.lastOutcome && words.lastSaid(OUTCOME_LABELS[decision.lastOutcome][language]),
  ].filter(Boolean);
  const { entry } = shown ?? { entry: null };
  return (
    <li className="line">
      <p className="line-text">{decision.text}</p>
      <p className="muted small">{facts.join(' · ')}</p>
      {decision.interventions.map((intervention) => (
        <div key={intervention.interventionId}>
          <p className="small">
            <Link href={`/${municipality.code}/atgarder?atgard=${intervention.interventionId}`}>
              {intervention.title}
            </Link>
            {`: ${words.interventionState[intervention.state] ?? intervention.state}, ${dayLabel(intervention.dueOn, language)}`}
            {intervention.overdue && ` (${words.overdue})`}
          </p>
          {intervention.state === 'done' && <EffectLine interventionId={intervention.interventionId} />}
        </div>
      ))}
      {writable ? (
        <fieldset className="outcomes">
          <legend className="visually-hidden">{`${words.outcome}: ${decision.text}`}</legend>
          <div className="chips">
            {OUTCOMES.map((one) => (
              <label key={one} className="chip">
                <input
                  type="radio"
                  name={`outcome.${decision.lineId}`}
                  checked={outcome === one}
                  onChange={() => say(one)}
                />
                {OUTCOME_LABELS[one][language]}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        outcome && <p>{OUTCOME_LABELS[outcome][language]}</p>
      )}
      {shown?.line.text && <p>{shown.line.text}</p>}
      {shown && entry && isInTrouble(entry) && <LineTrouble shown={shown} live={live} />}
    </li>
  );
}
