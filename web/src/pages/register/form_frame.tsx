import type { ReactNode } from 'react';
import { useWords } from '../../state/language.ts';
import { registerWords } from './register_words.ts';
import type { RegisterForm } from './use_register_form.ts';

interface FormFrameProps<T extends object> {
  title: ReactNode;
  form: RegisterForm<T>;
  /** Field names as people say them, for the summary and a conflict. */
  fields: Partial<Record<keyof T & string, string>>;
  /** A value in words, for a conflict. */
  say?(field: keyof T & string, value: unknown): string;
  /** Buttons beside Save. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The form of one row: heading, what stops it, what somebody else stored meanwhile, the fields, Save. */
export function FormFrame<T extends object>({
  title,
  form,
  fields,
  say,
  actions,
  children,
}: FormFrameProps<T>) {
  const words = useWords(registerWords);
  const rows = Object.entries(form.errors);
  return (
    <form
      className="register-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <h2>{title}</h2>
      {rows.length > 0 && (
        <div ref={form.summary} className="notice notice-error" role="alert" tabIndex={-1}>
          <strong>{words.errors}</strong>
          <ul>
            {rows.map(([field, text]) => (
              <li key={field}>
                {(fields as Record<string, string>)[field] &&
                  `${(fields as Record<string, string>)[field]}: `}
                {text}
              </li>
            ))}
          </ul>
          <p className="small">{words.nothingLost}</p>
        </div>
      )}
      <ConflictNotice form={form} fields={fields} say={say} />
      {children}
      <div className="row register-form-actions">
        <button type="submit" className="button button-primary" disabled={form.isPending}>
          {form.isPending ? words.saving : words.save}
        </button>
        {form.isChanged && (
          <button type="button" className="button button-quiet" onClick={form.reset}>
            {words.cancel}
          </button>
        )}
        {actions}
      </div>
    </form>
  );
}

/** Both versions side by side; whoever reads decides. */
function ConflictNotice<T extends object>({
  form,
  fields,
  say,
}: Pick<FormFrameProps<T>, 'form' | 'fields' | 'say'>) {
  const words = useWords(registerWords);
  const { conflict } = form;
  if (!conflict) return null;
  const text = (field: keyof T & string, value: unknown): string =>
    say?.(field, value) ?? (value === null || value === '' ? words.none : String(value));
  const differing = (Object.keys(fields) as (keyof T & string)[]).filter(
    (field) =>
      field in conflict.sent && JSON.stringify(conflict.stored[field]) !== JSON.stringify(form.values[field]),
  );
  return (
    <div className="notice notice-error" role="alert">
      <strong>{words.conflict}</strong>
      <p>{words.conflictHint}</p>
      <table className="register-conflict">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.stored}</th>
            <th scope="col">{words.yours}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <th scope="row">{fields[field]}</th>
              <td>{text(field, conflict.stored[field])}</td>
              <td>{text(field, form.values[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <button type="button" className="button" onClick={form.reset}>
          {words.takeStored}
        </button>
        <button type="button" className="button" onClick={form.saveAnyway}>
          {words.keepMine}
        </button>
      </div>
    </div>
  );
}
