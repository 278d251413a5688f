import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** What a transaction may see; everything left out is empty, so a forgotten scope sees nothing. */
export interface ScopeSettings {
  userId?: string;
  municipalityId?: string;
  loginEmail?: string;
  sessionTokenHash?: string;
}

/** What a signed-in account asks about one municipality. */
export interface MemberScope {
  userId: string;
  municipalityId: string;
}

const setScope = (role: 'lagesbild_app' | 'lagesbild_system', scope: ScopeSettings) => sql`SELECT
  set_config('role', ${role}, true),
  set_config('app.user_id', ${scope.userId ?? ''}, true),
  set_config('app.municipality_id', ${scope.municipalityId ?? ''}, true),
  set_config('app.login_email', ${scope.loginEmail ?? ''}, true),
  set_config('app.session_token_hash', ${scope.sessionTokenHash ?? ''}, true)`;

/** Runs `work` in one short transaction as the application role under row-level security. */
export function inScope<T>(
  db: NodePgDatabase,
  scope: ScopeSettings,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(setScope('lagesbild_app', scope));
    return work(tx);
  });
}

/** Runs `work` as the system role: seed, CLI and jobs only, never from a route. */
export function inSystemScope<T>(db: NodePgDatabase, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(setScope('lagesbild_system', {}));
    return work(tx);
  });
}
