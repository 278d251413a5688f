import { useId } from 'react';
import { FieldError } from './field_error.tsx';

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  /** Told when it comes near; longer text is marked, never cut (what was pasted is not lost). */
  maxLength?: number;
  multiline?: boolean;
}

/** A labelled text field with hint, error and, near the limit, how many characters are left. */
export function TextField({
  name,
  label,
  value,
  onChange,
  hint,
  error,
  maxLength,
  multiline,
}: TextFieldProps) {
  const id = useId();
  const left = maxLength === undefined ? null : maxLength - value.length;
  const shared = {
    id,
    name,
    className: 'input',
    value,
    'aria-invalid': error !== undefined || (left !== null && left < 0) || undefined,
    'aria-describedby': `${id}-hint ${id}-error`,
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {multiline ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <span id={`${id}-hint`} className="field-hint">
        {hint}
        {left !== null && left < 100 && ` (${value.length} / ${maxLength})`}
      </span>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
