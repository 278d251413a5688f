import { HOTSPOT_STATES, type HotspotState, stepsFrom } from '@lagesbild/shared/domain/hotspot_states.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { HOTSPOT_STATE_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useHotspotWrite } from '../../api/hotspots.ts';
import { isProblem } from '../../api/problem_error.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { DetailSection } from './detail_section.tsx';
import { hotspotsWords } from './hotspots_words.ts';

type Step = ReturnType<typeof stepsFrom>[number];

/** How far the work has come, and the steps that lead on; one that needs a reason asks for it. */
export function StateSteps({ hotspot, manages }: { hotspot: Hotspot; manages: boolean }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const write = useHotspotWrite(municipality.code);
  const [asked, setAsked] = useState<Step | null>(null);
  const nameOf = (state: HotspotState) => HOTSPOT_STATE_LABELS[state][language];
  const take = (to: HotspotState, more: { reason?: string; confirmedFinds?: ConfirmedFind[] } = {}) =>
    write.mutate(
      { method: 'POST', path: `${hotspot.id}/steps`, body: { version: hotspot.version, to, ...more } },
      { onSuccess: () => setAsked(null) },
    );
  const choose = (step: Step) => {
    write.reset();
    if (step.reasonRequired) setAsked(step);
    else take(step.to);
  };
  const label = ({ kind, to }: Step) => {
    if (kind === 'close') return words.close;
    if (kind === 'reopen') return words.reopen;
    const name = nameOf(to).toLocaleLowerCase(language);
    return kind === 'back' ? words.stepBack(name) : words.stepTo(name);
  };
  const isConflict = isProblem(write.error, 'register_conflict');
  return (
    <DetailSection title={words.state}>
      <ol className="hotspots-states">
        {HOTSPOT_STATES.map((state) => (
          <li key={state} aria-current={state === hotspot.state ? 'step' : undefined}>
            {nameOf(state)}
            {state === hotspot.state && <span className="visually-hidden"> ({words.now})</span>}
          </li>
        ))}
      </ol>
      {manages && (
        <div className="row">
          {stepsFrom(hotspot.state).map((step) => (
            <button
              key={step.to}
              type="button"
              className={step.kind === 'forward' ? 'button button-primary' : 'button'}
              aria-expanded={step.reasonRequired ? asked?.to === step.to : undefined}
              disabled={write.isPending}
              onClick={() => choose(step)}
            >
              {label(step)}
            </button>
          ))}
        </div>
      )}
      {isConflict ? (
        <p role="alert" className="notice notice-error">
          {words.conflict}
        </p>
      ) : (
        <ProblemNotice error={write.error} />
      )}
      {asked && (
        <StepReason
          key={asked.to}
          title={label(asked)}
          busy={write.isPending}
          onCancel={() => setAsked(null)}
          onTake={(reason, confirmedFinds) => take(asked.to, { reason, confirmedFinds })}
        />
      )}
    </DetailSection>
  );
}

interface StepReasonProps {
  title: string;
  busy: boolean;
  onCancel(): void;
  onTake(reason: string, confirmed: ConfirmedFind[]): void;
}

function StepReason({ title, busy, onCancel, onTake }: StepReasonProps) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [error, setError] = useState<string | undefined>();
  const focus = () => form.current?.querySelector('textarea')?.focus();
  useEffect(focus, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = reason.trim();
    const wrong =
      text === '' ? words.reasonMissing : guardErrors({ reason: text }, confirmed, language).reason;
    setError(wrong);
    if (wrong) focus();
    else onTake(text, confirmed);
  };
  return (
    <form ref={form} className="hotspots-form" onSubmit={submit} noValidate aria-label={title}>
      <GuardedTextField
        field="reason"
        label={`${words.reason}: ${title.toLocaleLowerCase(language)}`}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        error={error}
        maxLength={LIMITS.textCharacters}
        multiline
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={busy}>
          {words.takeStep}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
