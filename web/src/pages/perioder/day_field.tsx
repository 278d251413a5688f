import { useId } from 'react';
import { FieldError } from '../../components/field_error.tsx';

interface DayFieldProps {
  label: string;
  value: string;
  min?: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A local day, with what is wrong beside it. */
export function DayField({ label, value, min, error, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="date"
        value={value}
        min={min || undefined}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => onChange(target.value)}
      />
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
