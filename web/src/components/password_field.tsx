import { type Ref, useId, useState } from 'react';
import { useWords } from '../state/language.ts';
import { FieldError } from './field_error.tsx';
import { shellWords } from './shell_words.ts';

interface PasswordFieldProps {
  name: string;
  label: string;
  /** For the browser's password store: the one that is, or one to be made. */
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
}

/** A password with a button that shows it: long ones are written right more often when they can be read. */
export function PasswordField({ name, label, autoComplete, hint, error, inputRef }: PasswordFieldProps) {
  const words = useWords(shellWords);
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="password-box">
        <input
          ref={inputRef}
          id={id}
          className="input"
          type={shown ? 'text' : 'password'}
          name={name}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={`${id}-hint ${id}-error`}
        />
        <button
          type="button"
          className="button button-quiet password-show"
          aria-controls={id}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {words.showPassword}
          <span className="visually-hidden"> {label}</span>
        </button>
      </div>
      <span id={`${id}-hint`} className="field-hint">
        {hint}
      </span>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
