import {
  HANDED_OVER_KINDS,
  HANDOVER_ANSWERS,
  type HandoverAnswer,
  type InterventionState,
} from '@lagesbild/shared/domain/interventions.ts';
import {
  HANDOVER_ANSWER_LABELS,
  INTERVENTION_STATE_LABELS,
} from '@lagesbild/shared/labels/intervention_labels.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import { useId, useState } from 'react';
import { useOrganizations } from '../../api/municipality.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DateField } from '../register/date_field.tsx';
import { possibleSteps } from './intervention_board.tsx';
import { interventionWords } from './intervention_words.ts';
import { LogForm } from './log_form.tsx';

/** Another state; done asks for the day, dropped for a reason. */
export function StepForm({ intervention, today }: { intervention: Intervention; today: string }) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const [chosen, setTo] = useState<InterventionState | null>(null);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const { id, version } = intervention;
  const isBackToHandover = intervention.handedToId !== null && intervention.handoverAnswer !== 'declined';
  const steps = possibleSteps(intervention).filter((state) => state !== 'handed_over' || isBackToHandover);
  const to = steps.find((state) => state === chosen) ?? steps[0];
  if (to === undefined) return null;
  return (
    <LogForm
      path={`${id}/steps`}
      title={words.step}
      field="reason"
      label={to === 'dropped' ? words.whyDropped : words.comment}
      submit={words.confirm}
      more={{ version, to, doneOn: to === 'done' ? doneOn : null }}
      onDone={() => setTo(null)}
    >
      <ChoiceField
        label={words.state}
        value={to}
        choices={steps.map((value) => ({ value, label: INTERVENTION_STATE_LABELS[value][language] }))}
        onChange={setTo}
      />
      {to === 'done' && <DateField label={words.doneWhen} value={doneOn} onChange={setDoneOn} />}
    </LogForm>
  );
}

/** How many more towards the target. */
export function ProgressForm({ intervention }: { intervention: Intervention }) {
  const words = useWords(interventionWords);
  const id = useId();
  const [amount, setAmount] = useState('1');
  return (
    <LogForm
      path={`${intervention.id}/progress`}
      title={words.addProgress}
      field="text"
      label={words.comment}
      submit={words.addProgress}
      more={{ amount: Number.parseInt(amount, 10) || 0 }}
      onDone={() => setAmount('1')}
    >
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.amount}
        </label>
        <input
          id={id}
          className="input"
          type="number"
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
      </div>
    </LogForm>
  );
}

/** To another organization, with what is asked; lighting and clearing usually go to the technical department. */
export function HandoverForm({ intervention }: { intervention: Intervention }) {
  const words = useWords(interventionWords);
  const select = useId();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = HANDED_OVER_KINDS.includes(intervention.kind)
    ? organizations.find(({ name }) => /teknisk/i.test(name))?.id
    : undefined;
  const organizationId = chosen ?? intervention.handedToId ?? usual ?? organizations[0]?.id ?? '';
  return (
    <LogForm
      path={`${intervention.id}/handovers`}
      title={words.handOver}
      field="text"
      label={words.handText}
      submit={words.handOver}
      more={{ version: intervention.version, organizationId }}
    >
      <div className="field">
        <label className="field-label" htmlFor={select}>
          {words.handTo}
        </label>
        <select
          id={select}
          className="input"
          value={organizationId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {organizations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </LogForm>
  );
}

/** What the organization says that it was handed to. */
export function AnswerForm({ intervention, today }: { intervention: Intervention; today: string }) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const [answer, setAnswer] = useState<HandoverAnswer>('accepted');
  const [promisedOn, setPromisedOn] = useState<string | null>(intervention.promisedOn);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  return (
    <LogForm
      path={`${intervention.id}/answers`}
      title={words.answerTitle(intervention.handedToName ?? '')}
      showTitle
      field="reason"
      label={answer === 'declined' ? words.whyDeclined : words.comment}
      submit={words.answerSend}
      more={{
        version: intervention.version,
        answer,
        promisedOn: answer === 'accepted' ? promisedOn : null,
        doneOn: answer === 'done' ? doneOn : null,
      }}
    >
      <ChoiceField
        label={words.answer}
        value={answer}
        choices={HANDOVER_ANSWERS.map((value) => ({ value, label: HANDOVER_ANSWER_LABELS[value][language] }))}
        onChange={(value) => value && setAnswer(value)}
      />
      {answer === 'accepted' && (
        <DateField label={words.promisedOn} value={promisedOn} onChange={setPromisedOn} />
      )}
      {answer === 'done' && <DateField label={words.doneWhen} value={doneOn} onChange={setDoneOn} />}
    </LogForm>
  );
}
