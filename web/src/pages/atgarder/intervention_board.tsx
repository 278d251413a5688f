import {
  INTERVENTION_STATES,
  INTERVENTION_STEPS,
  type InterventionState,
  OWN_STEPS,
} from '@lagesbild/shared/domain/interventions.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import {
  INTERVENTION_KIND_LABELS,
  INTERVENTION_STATE_LABELS,
} from '@lagesbild/shared/labels/intervention_labels.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { useState } from 'react';
import { useWriteIntervention } from '../../api/interventions.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { Counted, InterventionMarks } from './intervention_marks.tsx';
import { interventionWords } from './intervention_words.ts';

interface BoardProps {
  interventions: readonly Intervention[];
  today: string;
  onOpen: (id: string) => void;
}

/** States that the account may move the card to. */
export function possibleSteps(intervention: Intervention): InterventionState[] {
  const { state, mayManage, mayContribute } = intervention;
  if (!mayContribute) return [];
  return INTERVENTION_STEPS[state].filter(
    (to) => mayManage || (OWN_STEPS.includes(to) && state !== 'dropped'),
  );
}

/** A column for each state. Cards are dragged, or moved by the list on each; the latest move is undone by a button. */
export function InterventionBoard({ interventions, today, onOpen }: BoardProps) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const write = useWriteIntervention(municipality.code);
  const [moved, setMoved] = useState<{ before: Intervention; now: Intervention } | null>(null);
  const [dropping, setDropping] = useState<Intervention | null>(null);
  const [status, setStatus] = useState('');
  const [dragged, setDragged] = useState<Intervention | null>(null);
  const step = (one: Intervention, to: InterventionState, more: object, done: (now: Intervention) => void) =>
    write.mutate(
      {
        method: 'POST',
        path: `${one.id}/steps`,
        body: { id: newReportId(), version: one.version, to, doneOn: to === 'done' ? today : null, ...more },
      },
      { onSuccess: ({ intervention }) => done(intervention) },
    );
  const move = (one: Intervention, to: InterventionState, more: object = {}) =>
    step(one, to, more, (now) => {
      setMoved({ before: one, now });
      setDropping(null);
      setStatus(words.moved(one.title, INTERVENTION_STATE_LABELS[to][language]));
    });
  const choose = (one: Intervention, to: InterventionState) => {
    if (to === one.state || !possibleSteps(one).includes(to)) return;
    if (to === 'dropped') setDropping(one);
    // to whom and what is asked is written there
    else if (to === 'handed_over' && (one.handedToId === null || one.handoverAnswer === 'declined'))
      onOpen(one.id);
    else move(one, to);
  };
  const undo = () => {
    if (!moved) return;
    const { before, now } = moved;
    const more = { doneOn: before.doneOn, reason: before.state === 'dropped' ? words.undone : null };
    step(now, before.state, more, () => {
      setMoved(null);
      setStatus(words.undone);
    });
  };
  return (
    <section className="stack">
      <p className="muted small">{words.boardHint}</p>
      <ProblemNotice error={write.error} />
      <div role="status" className={status ? 'notice notice-good interventions-moved' : undefined}>
        {status && <span>{status}</span>}
        {moved && (
          <button type="button" className="button" disabled={write.isPending} onClick={undo}>
            {words.undo}
          </button>
        )}
      </div>
      {dropping && (
        <DropForm
          intervention={dropping}
          isPending={write.isPending}
          onCancel={() => setDropping(null)}
          onDrop={(reason, confirmedFinds) => move(dropping, 'dropped', { reason, confirmedFinds })}
        />
      )}
      <div className="interventions-board">
        {INTERVENTION_STATES.map((state) => {
          const cards = interventions.filter((one) => one.state === state);
          return (
            <section
              key={state}
              className="board-column"
              aria-label={INTERVENTION_STATE_LABELS[state][language]}
              data-target={(dragged && possibleSteps(dragged).includes(state)) || undefined}
              onDragOver={(event) => {
                if (dragged && possibleSteps(dragged).includes(state)) event.preventDefault();
              }}
              onDrop={() => dragged && choose(dragged, state)}
            >
              <h2 className="eyebrow">
                {INTERVENTION_STATE_LABELS[state][language]} {cards.length}
              </h2>
              {cards.length === 0 && <p className="muted small">{words.emptyColumn}</p>}
              <ul>
                {cards.map((one) => (
                  <li
                    key={one.id}
                    className="card board-card"
                    draggable={possibleSteps(one).length > 0}
                    onDragStart={() => setDragged(one)}
                    onDragEnd={() => setDragged(null)}
                  >
                    <button type="button" className="button-link" onClick={() => onOpen(one.id)}>
                      {one.title}
                    </button>
                    <span className="muted small">
                      {INTERVENTION_KIND_LABELS[one.kind][language]} · {one.organizationName} · {words.due}{' '}
                      {dayLabel(one.dueOn, language)}
                    </span>
                    <span className="row small">
                      <InterventionMarks intervention={one} withState={false} />
                      <Counted intervention={one} />
                    </span>
                    {possibleSteps(one).length > 0 && (
                      <select
                        className="input"
                        aria-label={words.stepTo(one.title)}
                        value={state}
                        disabled={write.isPending}
                        onChange={(event) => choose(one, event.currentTarget.value as InterventionState)}
                      >
                        {[state, ...possibleSteps(one)].map((to) => (
                          <option key={to} value={to}>
                            {INTERVENTION_STATE_LABELS[to][language]}
                          </option>
                        ))}
                      </select>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

interface DropFormProps {
  intervention: Intervention;
  isPending: boolean;
  onCancel: () => void;
  onDrop: (reason: string, confirmedFinds: ConfirmedFind[]) => void;
}

/** What is dropped needs a reason, which stays in the log. */
function DropForm({ intervention, isPending, onCancel, onDrop }: DropFormProps) {
  const words = useWords(interventionWords);
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  return (
    <form
      className="card intervention-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDrop(reason, confirmed);
      }}
    >
      <h2>{intervention.title}</h2>
      <GuardedTextField
        field="reason"
        label={words.whyDropped}
        value={reason}
        onChange={setReason}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        multiline
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={isPending}>
          {words.confirm}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
