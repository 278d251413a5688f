import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { Database } from '@lagesbild/db/client.ts';
import { findMembership, findSession } from '@lagesbild/db/repositories/accounts.ts';
import { noteSessionUse } from '@lagesbild/db/repositories/sessions.ts';
import type { MemberScope } from '@lagesbild/db/scope.ts';
import { type Permission, roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound, ProblemError } from '../problem.ts';

export const SESSION_COOKIE = 'lagesbild_session';

/** To the nearest minutes is enough to know a session again; not a write for every request. */
const USE_NOTED_EVERY_MILLISECONDS = 5 * 60_000;

/** Who asks, in which municipality, in which role: decided before the body is read. */
export interface Member {
  scope: MemberScope;
  role: Role;
  organizationId: string | null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the asking account must be allowed; a route without one does not start. */
    permission?: Permission;
  }
  interface FastifyRequest {
    userId: string | null;
    member: Member | null;
  }
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The member of a municipality route; the permission check has made sure there is one. */
export function memberOf(request: FastifyRequest): Member {
  if (!request.member) throw notFound();
  return request.member;
}

/** The signed-in account of a route with permission `signed_in`. */
export function userOf(request: FastifyRequest): string {
  if (!request.userId) throw notSignedIn();
  return request.userId;
}

const notSignedIn = () => new ProblemError('not_signed_in', 'Logga in för att fortsätta.');

/**
 * Sessions and permissions. A municipality that the account is no member of is a 404, as is one that does not exist;
 * a role that may not is a 403, since the member knows that the municipality exists.
 */
export async function useAccounts(
  app: FastifyInstance,
  deps: { db: Database; clock: () => Date },
): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('userId', null);
  app.decorateRequest('member', null);

  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/v1') && !route.config?.permission) {
      throw new Error(`${String(route.method)} ${route.url} declares no permission`);
    }
  });

  app.addHook('onRequest', async (request) => {
    const permission = request.routeOptions.config.permission;
    if (permission === undefined || permission === 'public') return;
    request.userId = await sessionUser(request, deps);
    if (!request.userId) throw notSignedIn();
    refuseOtherAccount(request);
    if (permission === 'signed_in') return;
    const { code } = request.params as { code?: string };
    const scope = { userId: request.userId, municipalityId: code ?? '' };
    const membership = await deps.db.asMember(scope, (tx) => findMembership(tx, scope));
    if (!membership) throw notFound();
    if (!roleMay(membership.role, permission)) {
      throw new ProblemError('not_permitted', 'Din roll i kommunen har inte rätt till detta.');
    }
    request.member = { scope, ...membership };
  });
}

/**
 * Whoever sends later what was written earlier names the account that wrote it. On a shared phone somebody else may
 * have signed in meanwhile: a report must never be stored as theirs.
 */
function refuseOtherAccount(request: FastifyRequest): void {
  const expected = request.headers['x-expected-account'];
  if (expected === undefined || expected === request.userId) return;
  throw new ProblemError(
    'other_account',
    'Det här skrevs av ett annat konto. Logga in med det för att skicka.',
  );
}

async function sessionUser(request: FastifyRequest, { db, clock }: { db: Database; clock: () => Date }) {
  const token = request.cookies[SESSION_COOKIE];
  if (!token) return null;
  const tokenHash = hashToken(token);
  const now = clock();
  return db.asVisitor({ sessionTokenHash: tokenHash.toString('hex') }, async (tx) => {
    const session = await findSession(tx, tokenHash, now);
    if (!session) return null;
    const noted = session.lastUsedAt?.getTime() ?? 0;
    if (now.getTime() - noted >= USE_NOTED_EVERY_MILLISECONDS) await noteSessionUse(tx, tokenHash, now);
    return session.userId;
  });
}
