import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  findCredentials,
  insertSession,
  noteSignIn,
} from '@lagesbild/db/repositories/accounts.ts';
import {
  addFailure,
  countRecentFailures,
  forgetFailures,
} from '@lagesbild/db/repositories/sign_in_attempts.ts';
import { forgetDelay } from '@lagesbild/db/repositories/sign_in_delays.ts';
import type { SessionCreate } from '@lagesbild/shared/schemas/session.ts';
import { hash, verify } from '@node-rs/argon2';
import { hashToken } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import type { Device } from './device_of.ts';
import { accountKey, takeTry } from './sign_in_delay.ts';

const SESSION_HOURS = 12;
const WINDOW_MINUTES = 15;
const FAILURES_PER_ACCOUNT = 10;
const MINUTE = 60_000;

/** Verified when the e-mail is unknown, so that an answer takes as long as with a known one. */
let decoyHash: Promise<string> | undefined;

interface SignInDeps {
  db: Database;
  clock: () => Date;
  secret: string;
}

/**
 * Opens a session: a random token for the cookie, its hash in the database. Throws wrong_credentials without telling
 * which half was wrong, too_many_requests after ten failures in fifteen minutes for one e-mail from one address,
 * and while the account waits after many from everywhere.
 */
export async function signIn(
  deps: SignInDeps,
  { email, password }: SessionCreate,
  address: string,
  device: Device,
) {
  const { db, clock } = deps;
  const now = clock();
  const login = email.trim().toLowerCase();
  const key = createHmac('sha256', deps.secret).update(`${login}\n${address}`).digest();
  const windowStart = new Date(
    Math.floor(now.getTime() / (WINDOW_MINUTES * MINUTE)) * WINDOW_MINUTES * MINUTE,
  );
  const since = new Date(now.getTime() - WINDOW_MINUTES * MINUTE);

  const { failures, credentials } = await db.asVisitor({ loginEmail: login }, async (tx) => ({
    failures: await countRecentFailures(
      tx,
      [key],
      new Date(Math.min(since.getTime(), windowStart.getTime())),
    ),
    credentials: await findCredentials(tx, login),
  }));
  if (failures >= FAILURES_PER_ACCOUNT) {
    throw new ProblemError(
      'too_many_requests',
      `${failures} misslyckade försök, gränsen är ${FAILURES_PER_ACCOUNT} på ${WINDOW_MINUTES} minuter. Vänta en stund.`,
      { retryAfterSeconds: WINDOW_MINUTES * 60 },
    );
  }
  const account = accountKey(deps.secret, login);
  await db.asVisitor({}, (tx) => takeTry(tx, account, now));
  decoyHash ??= hash(randomBytes(16));
  const matches = await verify(credentials?.passwordHash ?? (await decoyHash), password);
  if (!credentials || !matches) {
    await db.asVisitor({}, (tx) => addFailure(tx, [key], windowStart));
    throw new ProblemError('wrong_credentials', 'E-post och lösenord hör inte ihop. Kontrollera båda.');
  }

  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 60 * MINUTE);
  const userId = credentials.id;
  await db.asVisitor({ userId }, async (tx) => {
    await deleteExpiredSessions(tx, userId, now);
    await insertSession(tx, { tokenHash: hashToken(token), userId, createdAt: now, expiresAt, ...device });
    await forgetFailures(tx, [key]);
    await forgetDelay(tx, account);
    await noteSignIn(tx, userId, now);
  });
  return { userId, token, expiresAt };
}

/** Ends the session of the token; a token that is gone already is no error. */
export async function signOut(db: Database, token: string): Promise<void> {
  const tokenHash = hashToken(token);
  await db.asVisitor({ sessionTokenHash: tokenHash.toString('hex') }, (tx) => deleteSession(tx, tokenHash));
}
