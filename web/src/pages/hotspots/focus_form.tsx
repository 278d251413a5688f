import '../register/register.css';
import '../register/register_form.css';
import {
  FOCUS_STEPS,
  type FocusStep,
  NEED_CRITERIA,
  POSSIBILITY_CRITERIA,
} from '@lagesbild/shared/domain/focus_area_criteria.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Label } from '@lagesbild/shared/labels/label.ts';
import type { FocusArea } from '@lagesbild/shared/schemas/focus_area.ts';
import { nextQuarter } from '@lagesbild/shared/time/quarter.ts';
import { useId, useState } from 'react';
import { FieldError } from '../../components/field_error.tsx';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { FormFrame } from '../register/form_frame.tsx';
import { type FormErrors, useRegisterForm } from '../register/use_register_form.ts';
import { focusWords } from './focus_words.ts';

interface FocusValues {
  name: string;
  motive: string;
  need: number;
  possibility: number;
  prioritisedQuarter: string | null;
  decision: string | null;
  decidedOn: string | null;
}

interface FocusFormProps {
  /** Null: a new one, which is prioritised once it is there. */
  area: FocusArea | null;
  quarter: string;
  today: string;
  onSaved(area: FocusArea): void;
  onClose(): void;
}

export function FocusForm({ area, quarter, today, onSaved, onClose }: FocusFormProps) {
  const words = useWords(focusWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  const [newId] = useState(newIdentifier);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const form = useRegisterForm<FocusValues, FocusArea>({
    draftKey: `${municipality.code}/focus-area/${area?.id ?? 'ny'}`,
    stored: {
      name: area?.name ?? '',
      motive: area?.motive ?? '',
      need: area?.need ?? 3,
      possibility: area?.possibility ?? 3,
      prioritisedQuarter: area?.prioritisedQuarter ?? null,
      decision: area?.decision ?? null,
      decidedOn: area?.decidedOn ?? null,
    },
    version: area?.version ?? null,
    check: ({ name, motive, decision, decidedOn, prioritisedQuarter }): FormErrors => ({
      ...guardErrors({ name, motive, decision }, confirmed, language),
      ...(name.trim() === '' && { name: words.nameMissing }),
      ...(motive.trim() === '' && { motive: words.motiveMissing }),
      ...(prioritisedQuarter && !decision?.trim() && { decision: words.decisionMissing }),
      ...(prioritisedQuarter && !decidedOn && { decidedOn: words.dateMissing }),
    }),
    write: (change, version, { name, motive, need, possibility }) =>
      version === null
        ? {
            method: 'POST',
            resource: 'focus-areas',
            body: { id: newId, name, motive, need, possibility, confirmedFinds: confirmed },
          }
        : {
            method: 'PATCH',
            resource: `focus-areas/${area!.id}`,
            body: { version, change, confirmedFinds: confirmed },
          },
    onSaved,
  });
  const { values, errors, set } = form;
  const fields = {
    name: words.name,
    motive: words.motive,
    need: words.need,
    possibility: words.possibility,
    prioritisedQuarter: words.prioritisedQuarter,
    decision: words.decision,
    decidedOn: words.decidedOn,
  };
  const quarters = new Set([
    quarter,
    nextQuarter(quarter),
    ...(area?.prioritisedQuarter ? [area.prioritisedQuarter] : []),
  ]);
  return (
    <FormFrame
      title={area ? words.changeTitle(area.name) : words.newTitle}
      form={form}
      fields={fields}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {words.back}
        </button>
      }
    >
      <GuardedTextField
        field="name"
        label={words.name}
        value={values.name}
        onChange={(name) => set({ name })}
        error={errors.name}
        maxLength={LIMITS.registerNameCharacters}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <GuardedTextField
        field="motive"
        label={words.motive}
        hint={words.motiveHint}
        multiline
        value={values.motive}
        onChange={(motive) => set({ motive })}
        error={errors.motive}
        maxLength={LIMITS.textCharacters}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <div className="focus-scales">
        <ScaleField
          label={words.need}
          criteria={NEED_CRITERIA}
          value={values.need}
          onChange={(need) => set({ need })}
        />
        <ScaleField
          label={words.possibility}
          criteria={POSSIBILITY_CRITERIA}
          value={values.possibility}
          onChange={(possibility) => set({ possibility })}
        />
      </div>
      {area && (
        <fieldset className="focus-decision">
          <legend>
            <strong>{words.decisionTitle}</strong>
          </legend>
          <div className="field">
            <label className="field-label" htmlFor={`${id}-quarter`}>
              {words.prioritisedQuarter}
            </label>
            <select
              id={`${id}-quarter`}
              className="input"
              value={values.prioritisedQuarter ?? ''}
              aria-invalid={errors.prioritisedQuarter ? true : undefined}
              aria-describedby={`${id}-quarter-error`}
              onChange={({ currentTarget: { value } }) =>
                set({
                  prioritisedQuarter: value || null,
                  ...(value && values.decidedOn === null && { decidedOn: today }),
                })
              }
            >
              <option value="">{words.notPrioritised}</option>
              {[...quarters].sort().map((one) => (
                <option key={one} value={one}>
                  {words.quarter(one)}
                </option>
              ))}
            </select>
            <FieldError id={`${id}-quarter-error`}>{errors.prioritisedQuarter}</FieldError>
          </div>
          <GuardedTextField
            field="decision"
            label={words.decision}
            hint={words.decisionHint}
            multiline
            value={values.decision ?? ''}
            onChange={(decision) => set({ decision: decision || null })}
            error={errors.decision}
            maxLength={LIMITS.textCharacters}
            confirmed={confirmed}
            onConfirm={setConfirmed}
          />
          <div className="field">
            <label className="field-label" htmlFor={`${id}-date`}>
              {words.decidedOn}
            </label>
            <input
              id={`${id}-date`}
              type="date"
              className="input"
              value={values.decidedOn ?? ''}
              aria-invalid={errors.decidedOn ? true : undefined}
              aria-describedby={`${id}-date-error`}
              onChange={({ currentTarget: { value } }) => set({ decidedOn: value || null })}
            />
            <FieldError id={`${id}-date-error`}>{errors.decidedOn}</FieldError>
          </div>
        </fieldset>
      )}
    </FormFrame>
  );
}

interface ScaleFieldProps {
  label: string;
  criteria: Record<FocusStep, Label>;
  value: number;
  onChange(value: number): void;
}

/** 1 to 5, each with what it means. */
function ScaleField({ label, criteria, value, onChange }: ScaleFieldProps) {
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className="field focus-scale">
      <legend className="field-label">{label}</legend>
      {FOCUS_STEPS.map((step) => (
        <label key={step}>
          <input type="radio" name={name} checked={step === value} onChange={() => onChange(step)} />
          <strong>{step}</strong>
          <span>{criteria[step][language]}</span>
        </label>
      ))}
    </fieldset>
  );
}
