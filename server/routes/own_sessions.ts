import { deleteSessionsOf } from '@lagesbild/db/repositories/accounts.ts';
import { deleteOwnSession, listSessions } from '@lagesbild/db/repositories/sessions.ts';
import { OwnSessionList, OwnSessionParams } from '@lagesbild/shared/schemas/session.ts';
import type { FastifyRequest } from 'fastify';
import { hashToken, SESSION_COOKIE, userOf } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

const config = { permission: 'signed_in' } as const;
const tags = ['session'];
const here = (request: FastifyRequest) => hashToken(request.cookies[SESSION_COOKIE] ?? '');

/** One's own sign-ins: which there are, end one, end all others. */
export async function ownSessionRoutes(app: App, { db, clock }: AppDeps): Promise<void> {
  app.get(
    '/me/sessions',
    {
      config,
      schema: { tags, summary: 'One’s own sign-ins', response: { 200: OwnSessionList, ...PROBLEMS } },
    },
    async (request) => {
      const userId = userOf(request);
      const rows = await db.asVisitor({ userId }, (tx) => listSessions(tx, userId, clock()));
      return {
        sessions: rows.map(({ id, browser, system, createdAt, lastUsedAt, tokenHash }) => ({
          id,
          browser,
          system,
          startedAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt.toISOString(),
          isThis: tokenHash.equals(here(request)),
        })),
      };
    },
  );

  app.delete(
    '/me/sessions',
    {
      config,
      schema: { tags, summary: 'End all other sign-ins', response: { 204: NoContent, ...PROBLEMS } },
    },
    async (request, reply) => {
      const userId = userOf(request);
      await db.asVisitor({ userId }, (tx) => deleteSessionsOf(tx, userId, here(request)));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/me/sessions/:id',
    {
      config,
      schema: {
        tags,
        summary: 'End one of one’s own sign-ins',
        params: OwnSessionParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const userId = userOf(request);
      const ended = await db.asVisitor({ userId }, (tx) => deleteOwnSession(tx, userId, request.params.id));
      if (!ended) throw notFound();
      return reply.code(204).send(null);
    },
  );
}
