import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { LineKind } from '@lagesbild/shared/domain/meetings.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useOrganizations } from '../../api/municipality.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';

/** What a form holds, as text; '' is nothing. */
export type Values = Record<string, string>;

interface LineFields {
  text: string;
  hotspotId: string | null;
  organizationId: string | null;
  roleName: string | null;
  dueOn: string | null;
  audience: string | null;
}

export function fieldsOf(values: Values): LineFields {
  const chosen = (name: string) => values[name]?.trim() || null;
  return {
    text: values.text?.trim() ?? '',
    hotspotId: chosen('hotspotId'),
    organizationId: chosen('organizationId'),
    roleName: chosen('roleName'),
    dueOn: chosen('dueOn'),
    audience: chosen('audience'),
  };
}

interface LineFormProps {
  kind: LineKind;
  /** Names the form to who does not see it. */
  label: string;
  button: string;
  values: Values;
  onValues: (values: Values) => void;
  hotspots: readonly { id: string; name: string }[];
  onSave: (fields: LineFields, confirmedFinds: ConfirmedFind[]) => void;
  onCancel?: () => void;
  /** Stands beside the buttons. */
  status?: ReactNode;
}

/** One line in one row: Enter saves and, for a new one, begins the next. What is typed is kept as it is typed. */
export function LineForm({
  kind,
  label,
  button,
  values,
  onValues,
  hotspots,
  onSave,
  onCancel,
  status,
}: LineFormProps) {
  const words = useWords(meetingWords);
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const set = (name: string) => (value: string) => onValues({ ...values, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = fieldsOf(values);
    const text = form.current?.querySelector<HTMLInputElement>('[name="text"]');
    text?.focus();
    if (fields.text === '') return;
    onSave(fields, confirmed);
    setConfirmed([]);
  };
  const textLabel =
    kind === 'decision' ? words.decision : kind === 'communication' ? words.communication : words.note;
  const guard = { confirmed, onConfirm: setConfirmed };
  return (
    <form ref={form} className="line-form" data-kind={kind} aria-label={label} onSubmit={submit} noValidate>
      <GuardedTextField
        field="text"
        label={textLabel}
        value={values.text ?? ''}
        onChange={set('text')}
        maxLength={LIMITS.meetingLineCharacters}
        {...guard}
      />
      {kind === 'decision' && (
        <>
          <SelectField
            label={words.hotspot}
            value={values.hotspotId}
            onChange={set('hotspotId')}
            options={hotspots}
          />
          <SelectField
            label={words.organization}
            value={values.organizationId}
            onChange={set('organizationId')}
            options={organizations}
          />
          <GuardedTextField
            field="roleName"
            label={words.role}
            value={values.roleName ?? ''}
            onChange={set('roleName')}
            maxLength={LIMITS.meetingRoleCharacters}
            {...guard}
          />
          <InputField label={words.due} type="date" value={values.dueOn} onChange={set('dueOn')} />
        </>
      )}
      {kind === 'communication' && (
        <GuardedTextField
          field="audience"
          label={words.audience}
          value={values.audience ?? ''}
          onChange={set('audience')}
          maxLength={LIMITS.meetingRoleCharacters}
          {...guard}
        />
      )}
      <div className="row line-form-buttons">
        <button type="submit" className="button button-primary">
          {button}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
        {status}
      </div>
    </form>
  );
}

interface SelectFieldProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  options: readonly { id: string; name: string }[];
  /** What stands for nothing. */
  empty?: string;
}

export function SelectField({ label, value, onChange, options, empty }: SelectFieldProps) {
  const words = useWords(meetingWords);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{empty ?? words.none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface InputFieldProps {
  label: string;
  type: 'date' | 'time' | 'number' | 'text';
  value: string | undefined;
  onChange: (value: string) => void;
  error?: string | undefined;
}

export function InputField({ label, type, value, onChange, error }: InputFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type={type}
        value={value ?? ''}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={`${id}-error`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-error`} className="field-error">
        {error}
      </span>
    </div>
  );
}
