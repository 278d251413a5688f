import { passwordFault } from '@lagesbild/shared/domain/password_rule.ts';
import { type FormEvent, useRef, useState } from 'react';
import { isProblem } from '../../api/problem_error.ts';
import { useWords } from '../../state/language.ts';
import { passwordWords } from './password_words.ts';

/** A form's new password: checked by the server's own rule first, what is wrong beside the field, focus on it. */
export function useNewPassword(refused: unknown, onSubmit: (password: string, form: FormData) => void) {
  const words = useWords(passwordWords);
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    const found = passwordFault(password);
    setFault(found ? words.faults[found] : undefined);
    if (found) input.current?.focus();
    else onSubmit(password, form);
  };
  const told = isProblem(refused, 'weak_password') ? refused.problem.detail : undefined;
  return { input, submit, error: fault ?? told, otherError: told ? null : refused };
}
