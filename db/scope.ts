import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** What a transaction may see; everything left out is empty, so a forgotten scope sees nothing. */
export interface ScopeSettings {
  userId?: string;
  municipalityId?: string;
  loginEmail?: string;
  sessionTokenHash?: string;
  /** SHA-256 in hex of the token of a one-time link that is presented. */
  linkTokenHash?: string;
}

/** Jobs of the server: each sees what it needs and no more, as the application role. */
export type Job = 'mail' | 'scan';

/** What a job asks about: an address that it looks up, or the one municipality that it works on. */
export type JobQuestion = Pick<ScopeSettings, 'loginEmail' | 'municipalityId'>;

/** What a signed-in account asks about one municipality. */
export interface MemberScope {
  userId: string;
  municipalityId: string;
}

const setScope = (
  role: 'lagesbild_app' | 'lagesbild_system',
  scope: ScopeSettings & { job?: Job },
) => sql`SELECT
  set_config('role', ${role}, true),
  set_config('app.user_id', ${scope.userId ?? ''}, true),
  set_config('app.municipality_id', ${scope.municipalityId ?? ''}, true),
  set_config('app.login_email', ${scope.loginEmail ?? ''}, true),
  set_config('app.session_token_hash', ${scope.sessionTokenHash ?? ''}, true),
  set_config('app.link_token_hash', ${scope.linkTokenHash ?? ''}, true),
  set_config('app.job', ${scope.job ?? ''}, true)`;

/** Runs `work` in one short transaction as the application role under row-level security. */
export function inScope<T>(
  db: NodePgDatabase,
  scope: ScopeSettings & { job?: Job },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(setScope('lagesbild_app', scope));
    return work(tx);
  });
}

/** Runs `work` as the system role: seed and CLI only, never from a route. */
export function inSystemScope<T>(db: NodePgDatabase, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(setScope('lagesbild_system', {}));
    return work(tx);
  });
}
