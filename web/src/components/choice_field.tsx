import { useId } from 'react';

interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string;
  /** Class of a small mark before the label (never the only sign). */
  mark?: string;
}

interface ChoiceFieldProps<T extends string> {
  label: string;
  value: T | null;
  choices: readonly Choice<T>[];
  onChange: (value: T | null) => void;
  /** A chosen one can be pressed again to choose nothing. */
  optional?: boolean;
}

/** One of a few, as chips: radio buttons underneath, so arrows move and the group is announced. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  onChange,
  optional,
}: ChoiceFieldProps<T>) {
  const name = useId();
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <fieldset className="field choice-field">
      <legend className="field-label">{label}</legend>
      <div className="chips">
        {choices.map((choice) => (
          <label key={choice.value} className="chip">
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              aria-describedby={choice.hint ? `${name}-${choice.value}` : undefined}
              onChange={() => onChange(choice.value)}
              onClick={() => {
                if (optional && choice.value === value) onChange(null);
              }}
            />
            {choice.mark && <span className={`choice-mark ${choice.mark}`} aria-hidden="true" />}
            {choice.label}
            {choice.hint && (
              <span id={`${name}-${choice.value}`} className="visually-hidden">
                {choice.hint}
              </span>
            )}
          </label>
        ))}
      </div>
      {chosen?.hint && <span className="field-hint">{chosen.hint}</span>}
    </fieldset>
  );
}
