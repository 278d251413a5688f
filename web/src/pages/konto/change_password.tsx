import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChangePassword } from '../../api/account_links.ts';
import { isProblem } from '../../api/problem_error.ts';
import { PasswordField } from '../../components/password_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { useNewPassword } from '../losenord/new_password.ts';
import { passwordWords } from '../losenord/password_words.ts';
import { securityWords } from './security_words.ts';

/** The form opens by a button: it is not what one comes for. */
export function ChangePassword() {
  const words = useWords(securityWords);
  const { password: label, hint } = useWords(passwordWords);
  const client = useQueryClient();
  const change = useChangePassword();
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(false);
  const form = useNewPassword(change.error, (password, fields) => {
    const currentPassword = String(fields.get('currentPassword'));
    setMissing(currentPassword === '');
    if (currentPassword === '') return;
    change.mutate(
      { currentPassword, password },
      {
        onSuccess: () => {
          setOpen(false);
          void client.invalidateQueries({ queryKey: ['own-sessions'] });
        },
      },
    );
  });
  const wrong = isProblem(form.otherError, 'wrong_credentials') ? form.otherError.problem.detail : undefined;
  if (!open) {
    return (
      <div className="row">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {words.password}
        </button>
        <span role="status">{change.isSuccess && words.saved}</span>
      </div>
    );
  }
  return (
    <form className="card password-form" onSubmit={form.submit} noValidate>
      <h3>{words.password}</h3>
      <ProblemNotice error={wrong ? null : form.otherError} />
      <PasswordField
        name="currentPassword"
        label={words.current}
        autoComplete="current-password"
        error={missing ? words.missingCurrent : wrong}
      />
      <PasswordField
        name="password"
        label={label}
        autoComplete="new-password"
        hint={hint}
        error={form.error}
        inputRef={form.input}
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={change.isPending}>
          {change.isPending ? words.saving : words.save}
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
