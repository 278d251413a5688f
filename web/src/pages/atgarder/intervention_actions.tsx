import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { possibleSteps } from './intervention_board.tsx';
import { AnswerForm, HandoverForm, ProgressForm, StepForm } from './intervention_deeds.tsx';
import { interventionWords } from './intervention_words.ts';
import { LogForm } from './log_form.tsx';

interface Action {
  key: string;
  label: string;
  form: ReactNode;
}

/** What can be done with an åtgärd, one form open at a time; what is written in the others stays. */
export function InterventionActions({ intervention, today }: { intervention: Intervention; today: string }) {
  const words = useWords(interventionWords);
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const { mayAnswer, mayManage, state } = intervention;
  const isOpen = state !== 'done' && state !== 'dropped';
  const actions: Action[] = [
    {
      key: 'note',
      label: words.addNote,
      form: (
        <LogForm
          path={`${intervention.id}/notes`}
          title={words.addNote}
          field="text"
          label={words.noteText}
          submit={words.addNote}
        />
      ),
    },
  ];
  if (isOpen) {
    const form = <ProgressForm intervention={intervention} />;
    actions.unshift({ key: 'progress', label: words.addProgress, form });
  }
  if (possibleSteps(intervention).length > 0) {
    const form = <StepForm intervention={intervention} today={today} />;
    actions.push({ key: 'step', label: words.step, form });
  }
  if (mayManage && isOpen) {
    actions.push({
      key: 'handover',
      label: words.handOver,
      form: <HandoverForm intervention={intervention} />,
    });
  }
  return (
    <section className="stack intervention-actions" aria-label={words.actions}>
      {mayAnswer && <AnswerForm intervention={intervention} today={today} />}
      <div className="chips">
        {actions.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="button"
            aria-expanded={open === key}
            aria-controls={`${id}-${key}`}
            onClick={() => setOpen(open === key ? null : key)}
          >
            {label}
          </button>
        ))}
      </div>
      {actions.map(({ key, form }) => (
        <div key={key} id={`${id}-${key}`} hidden={open !== key}>
          {form}
        </div>
      ))}
    </section>
  );
}
