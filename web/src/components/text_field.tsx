import type { Finding } from '@lagesbild/shared/privacy/finding.ts';
import { type ReactNode, type UIEvent, useId, useRef } from 'react';
import { FieldError } from './field_error.tsx';
import { TextMarks } from './text_marks.tsx';

export interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  /** Told when it comes near; longer text is marked, never cut (what was pasted is not lost). */
  maxLength?: number;
  multiline?: boolean;
  /** Something besides `error` and the length is wrong with the text. */
  invalid?: boolean;
  /** Stretches to mark in the text. */
  marks?: readonly Finding[];
  /** Stands under the field and describes it. */
  note?: { id: string; content: ReactNode };
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
  invalid,
  marks,
  note,
}: TextFieldProps) {
  const mirror = useRef<HTMLDivElement>(null);
  const id = useId();
  const left = maxLength === undefined ? null : maxLength - value.length;
  const shared = {
    id,
    name,
    className: 'input',
    value,
    'aria-invalid': error !== undefined || (left !== null && left < 0) || invalid || undefined,
    'aria-describedby': `${id}-hint ${id}-error${note ? ` ${note.id}` : ''}`,
    onScroll: ({ currentTarget: { scrollTop, scrollLeft } }: UIEvent<HTMLElement>) =>
      mirror.current?.scrollTo(scrollLeft, scrollTop),
  };
  const control = multiline ? (
    <textarea {...shared} rows={3} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <input
      {...shared}
      type="text"
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {marks ? (
        <div className="marked-text">
          <TextMarks ref={mirror} text={value} found={marks} />
          {control}
        </div>
      ) : (
        control
      )}
      <span id={`${id}-hint`} className="field-hint">
        {hint}
        {left !== null && left < 100 && ` (${value.length} / ${maxLength})`}
      </span>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {note?.content}
    </div>
  );
}
