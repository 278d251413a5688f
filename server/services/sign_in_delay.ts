import { createHmac } from 'node:crypto';
import { holdFailures, setFailures } from '@lagesbild/db/repositories/sign_in_delays.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { delaySeconds, FORGOTTEN_AFTER_HOURS } from '@lagesbild/shared/domain/sign_in_delay.ts';
import { ProblemError } from '../problem.ts';

/** The account by its address, known or not: an answer must not tell which. */
export const accountKey = (secret: string, email: string): Buffer =>
  createHmac('sha256', secret).update(`account\n${email}`).digest();

/**
 * Counts one try as failed before the password is looked at (a success forgets it), or throws too_many_requests while
 * the account waits; a try that is turned away does not lengthen the wait.
 */
export async function takeTry(tx: Transaction, key: Buffer, now: Date): Promise<void> {
  const held = await holdFailures(tx, key, now);
  const since = now.getTime() - held.lastFailedAt.getTime();
  const failures = since > FORGOTTEN_AFTER_HOURS * 3_600_000 ? 0 : held.failures;
  const left = Math.ceil(delaySeconds(failures) - since / 1000);
  if (left > 0) {
    throw new ProblemError(
      'too_many_requests',
      `Kontot har fått ${failures} felaktiga försök. Vänta ${left} sekunder, eller välj nytt lösenord genom ”Glömt lösenordet?”.`,
      { retryAfterSeconds: left },
    );
  }
  await setFailures(tx, key, failures + 1, now);
}
