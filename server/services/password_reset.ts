import { createHmac } from 'node:crypto';
import {
  deleteSessionsOf,
  findAccountId,
  findCredentials,
  findOwnAccount,
  updatePassword,
} from '@lagesbild/db/repositories/accounts.ts';
import { insertMail } from '@lagesbild/db/repositories/mail_outbox.ts';
import {
  deletePasswordResets,
  findPresentedReset,
  markResetUsed,
  replacePasswordReset,
} from '@lagesbild/db/repositories/password_resets.ts';
import { addFailure, countRecentFailures } from '@lagesbild/db/repositories/sign_in_attempts.ts';
import { forgetDelay } from '@lagesbild/db/repositories/sign_in_delays.ts';
import type { PasswordChange } from '@lagesbild/shared/schemas/invitation.ts';
import { verify } from '@node-rs/argon2';
import { uuidv7 } from 'uuidv7';
import { hashToken } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { linkVoid, makeLink } from './one_time_link.ts';
import { hashPassword } from './password.ts';
import { accountKey } from './sign_in_delay.ts';

type Deps = Pick<AppDeps, 'db' | 'clock' | 'config'>;

const WINDOW_MILLISECONDS = 3_600_000;
const ASKED_PER_EMAIL = 3;
const ASKED_PER_ADDRESS = 20;

/**
 * Notes that somebody has forgotten the password of this address; the mail job looks whether there is an account. So
 * the answer, and the time it takes, are the same for every address. More than three an hour for one address are
 * dropped silently; one sender is told after twenty.
 */
export async function askPasswordReset(
  deps: Deps,
  written: string,
  address: string,
): Promise<{ mailed: boolean }> {
  const { db, clock, config } = deps;
  if (!config.mail) return { mailed: false };
  const now = clock();
  const email = written.trim().toLowerCase();
  const key = (of: string) => createHmac('sha256', config.sessionSecret).update(`reset\n${of}`).digest();
  const [byEmail, byAddress] = [key(`email\n${email}`), key(`address\n${address}`)];
  const since = new Date(now.getTime() - WINDOW_MILLISECONDS);
  const asked = await db.asVisitor({ loginEmail: email }, async (tx) => {
    const fromAddress = await countRecentFailures(tx, [byAddress], since);
    const forEmail = await countRecentFailures(tx, [byEmail], since);
    if (fromAddress >= ASKED_PER_ADDRESS) return fromAddress;
    await addFailure(tx, [byEmail, byAddress], now);
    const mail = { id: uuidv7(), kind: 'password_reset', createdAt: now, dueAt: now };
    if (forEmail < ASKED_PER_EMAIL) await insertMail(tx, { ...mail, email });
    return 0;
  });
  if (asked > 0) {
    throw new ProblemError(
      'too_many_requests',
      `${asked} länkar har begärts härifrån, gränsen är ${ASKED_PER_ADDRESS} i timmen. Vänta en stund.`,
      { retryAfterSeconds: WINDOW_MILLISECONDS / 1000 },
    );
  }
  return { mailed: true };
}

/** A one-time link to a new password, for whoever gets no mail. Throws not_found for an unknown address. */
export async function createPasswordReset(
  { db, clock }: Pick<AppDeps, 'db' | 'clock'>,
  email: string,
  origin: string,
): Promise<string> {
  const now = clock();
  const { address, tokenHash, expiresAt } = makeLink('passwordReset', origin, now);
  await db.asSystem(async (tx) => {
    const userId = await findAccountId(tx, email.toLowerCase());
    if (userId === null) throw new ProblemError('not_found', `Det finns inget konto med adressen ${email}.`);
    await replacePasswordReset(tx, { tokenHash, userId, createdAt: now, expiresAt });
  });
  return address;
}

/** Whose password the link sets. Throws link_void. */
export async function showPasswordReset({ db, clock }: Deps, token: string): Promise<{ email: string }> {
  const tokenHash = hashToken(token);
  const linkTokenHash = tokenHash.toString('hex');
  const reset = await db.asVisitor({ linkTokenHash }, (tx) => findPresentedReset(tx, tokenHash));
  if (!reset || reset.expiresAt <= clock()) throw linkVoid();
  return { email: reset.email };
}

/** Sets the password by the link, ends every session of the account and uses the link up. Throws link_void, weak_password. */
export async function usePasswordReset(
  deps: Deps,
  token: string,
  password: string,
): Promise<{ email: string }> {
  await showPasswordReset(deps, token);
  const passwordHash = await hashPassword(password);
  const tokenHash = hashToken(token);
  const now = deps.clock();
  return deps.db.asVisitor({ linkTokenHash: tokenHash.toString('hex') }, async (tx) => {
    const reset = await findPresentedReset(tx, tokenHash);
    if (!reset || reset.expiresAt <= now) throw linkVoid();
    await updatePassword(tx, reset.userId, passwordHash);
    await deleteSessionsOf(tx, reset.userId);
    await markResetUsed(tx, tokenHash, now);
    await forgetDelay(tx, accountKey(deps.config.sessionSecret, reset.email));
    return { email: reset.email };
  });
}

/** Changes one's own password; every other session and every link that was asked for ends. Throws wrong_credentials, weak_password. */
export async function changePassword(
  { db }: Deps,
  userId: string,
  change: PasswordChange,
  sessionToken: string,
): Promise<void> {
  const account = await db.asVisitor({ userId }, (tx) => findOwnAccount(tx, userId));
  const credentials = account
    ? await db.asVisitor({ loginEmail: account.email }, (tx) => findCredentials(tx, account.email))
    : null;
  if (!credentials || !(await verify(credentials.passwordHash, change.currentPassword))) {
    const detail = 'Det nuvarande lösenordet stämmer inte.';
    throw new ProblemError('wrong_credentials', detail, {
      errors: [{ field: 'currentPassword', code: 'wrong_credentials', detail }],
    });
  }
  const passwordHash = await hashPassword(change.password);
  await db.asVisitor({ userId }, async (tx) => {
    await updatePassword(tx, userId, passwordHash);
    await deleteSessionsOf(tx, userId, hashToken(sessionToken));
    await deletePasswordResets(tx, userId);
  });
}
