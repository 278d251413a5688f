import { useId } from 'react';
import { FieldError } from '../../components/field_error.tsx';

interface DateFieldProps {
  label: string;
  value: string | null;
  onChange(value: string | null): void;
  error?: string | undefined;
  hint?: string;
  disabled?: boolean;
}

/** A local day; empty is null. */
export function DateField({ label, value, onChange, error, hint, disabled }: DateFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="input"
        value={value ?? ''}
        disabled={disabled}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
      <span id={`${id}-hint`} className="field-hint">
        {hint}
      </span>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
