import { ExampleLogins, Me, SessionCreate } from '@lagesbild/shared/schemas/session.ts';
import { SESSION_COOKIE, userOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { currentAccount } from '../services/current_account.ts';
import { deviceOf } from '../services/device_of.ts';
import { signIn, signOut } from '../services/sign_in.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

export async function sessionRoutes(app: App, { db, clock, config, exampleLogins }: AppDeps): Promise<void> {
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publicOrigin.startsWith('https:'),
  } as const;

  app.post(
    '/session',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Sign in',
        body: SessionCreate,
        response: { 200: Me, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const opened = await signIn(
        { db, clock, secret: config.sessionSecret },
        request.body,
        request.ip,
        deviceOf(request.headers['user-agent']),
      );
      // a length, not a date: clocks of phones differ from the server's
      const maxAge = Math.round((opened.expiresAt.getTime() - clock().getTime()) / 1000);
      reply.setCookie(SESSION_COOKIE, opened.token, { ...cookie, maxAge });
      return currentAccount(db, opened.userId);
    },
  );

  app.delete(
    '/session',
    {
      config: { permission: 'public' },
      schema: { tags: ['session'], summary: 'Sign out', response: { 204: NoContent, ...PROBLEMS } },
    },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token) await signOut(db, token);
      return reply.clearCookie(SESSION_COOKIE, cookie).code(204).send(null);
    },
  );

  app.get(
    '/me',
    {
      config: { permission: 'signed_in' },
      schema: { tags: ['session'], summary: 'The signed-in account', response: { 200: Me, ...PROBLEMS } },
    },
    async (request) => currentAccount(db, userOf(request)),
  );

  app.get(
    '/example-logins',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Example accounts, never in production',
        response: { 200: ExampleLogins, ...PROBLEMS },
      },
    },
    async () => ({ logins: exampleLogins }),
  );
}
