import {
  AcceptedAccount,
  InvitationAccept,
  InvitationShown,
  LinkShow,
  PasswordChange,
  PasswordResetAsk,
  PasswordResetAsked,
  PasswordResetUse,
} from '@lagesbild/shared/schemas/invitation.ts';
import type { TSchema } from 'typebox';
import { SESSION_COOKIE, userOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { acceptInvitation, showInvitation } from '../services/accept_invitation.ts';
import {
  askPasswordReset,
  changePassword,
  showPasswordReset,
  usePasswordReset,
} from '../services/password_reset.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

const visitor = { permission: 'public' } as const;

/** One-time links. The token comes in the body: an address would be logged. */
export async function accountLinkRoutes(app: App, deps: AppDeps): Promise<void> {
  const schema = <const B extends TSchema, const R extends TSchema>(summary: string, body: B, answer: R) => ({
    tags: ['account links'],
    summary,
    body,
    response: { 200: answer, ...PROBLEMS },
  });

  app.post(
    '/invitations/show',
    { config: visitor, schema: schema('What a link invites to', LinkShow, InvitationShown) },
    async (request) => showInvitation(deps, request.body.token),
  );

  app.post(
    '/invitations/accept',
    { config: visitor, schema: schema('Accept an invitation', InvitationAccept, AcceptedAccount) },
    async (request) => acceptInvitation(deps, request.body),
  );

  app.post(
    '/password-resets',
    { config: visitor, schema: schema('Ask for a link by mail', PasswordResetAsk, PasswordResetAsked) },
    async (request) => askPasswordReset(deps, request.body.email, request.ip),
  );

  app.post(
    '/password-resets/show',
    { config: visitor, schema: schema('Whose password a link sets', LinkShow, AcceptedAccount) },
    async (request) => showPasswordReset(deps, request.body.token),
  );

  app.post(
    '/password-resets/use',
    { config: visitor, schema: schema('Set a password by a link', PasswordResetUse, AcceptedAccount) },
    async (request) => usePasswordReset(deps, request.body.token, request.body.password),
  );

  app.post(
    '/me/password',
    {
      config: { permission: 'signed_in' },
      schema: {
        tags: ['session'],
        summary: 'Change one’s own password; ends all other sessions',
        body: PasswordChange,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await changePassword(deps, userOf(request), request.body, request.cookies[SESSION_COOKIE] ?? '');
      return reply.code(204).send(null);
    },
  );
}
