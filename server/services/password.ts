import {
  PASSWORD_CHARACTERS,
  type PasswordFault,
  passwordFault,
} from '@lagesbild/shared/domain/password_rule.ts';
import { hash } from '@node-rs/argon2';
import { ProblemError } from '../problem.ts';

const { fewest, most } = PASSWORD_CHARACTERS;

const FAULTS: Record<PasswordFault, (characters: number) => string> = {
  too_short: (characters) => `Lösenordet har ${characters} tecken, mellan ${fewest} och ${most} gäller.`,
  too_long: (characters) => `Lösenordet har ${characters} tecken, mellan ${fewest} och ${most} gäller.`,
  common: () => 'Lösenordet hör till dem som alla prövar först. Några ord i rad är både lättare och säkrare.',
};

/** The password, when it may be one. Throws weak_password with what is wrong; never with the password. */
export function checkedPassword(password: string): string {
  const fault = passwordFault(password);
  if (fault === null) return password;
  const detail = FAULTS[fault]([...password.normalize('NFC')].length);
  throw new ProblemError('weak_password', detail, {
    errors: [{ field: 'password', code: 'weak_password', detail }],
  });
}

export const hashPassword = (password: string): Promise<string> => hash(checkedPassword(password));
