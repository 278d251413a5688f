import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { InvitationCreate, Invited } from '@lagesbild/shared/schemas/invitation.ts';
import { MemberChange, MemberList, MemberParams, MemberView } from '@lagesbild/shared/schemas/member.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { invite, inviteAgain, uninvite } from '../services/invitations.ts';
import { changeMember, readMembers } from '../services/members.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

const config = { permission: 'member.manage' } as const;
const tags = ['members'];

export async function memberRoutes(app: App, deps: AppDeps): Promise<void> {
  app.get(
    '/members',
    {
      config,
      schema: {
        tags,
        summary: 'Members and open invitations',
        params: MunicipalityParams,
        response: { 200: MemberList, ...PROBLEMS },
      },
    },
    async (request) => readMembers(deps, memberOf(request)),
  );

  app.patch(
    '/members/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change role or organization, lock, unlock, end, take up again',
        params: MemberParams,
        body: MemberChange,
        response: { 200: MemberView, ...PROBLEMS },
      },
    },
    async (request) => changeMember(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/invitations',
    {
      config,
      schema: {
        tags,
        summary: 'Invite somebody; replaces an open invitation to the same address',
        params: MunicipalityParams,
        body: InvitationCreate,
        response: { 201: Invited, ...PROBLEMS },
      },
    },
    async (request, reply) => reply.code(201).send(await invite(deps, memberOf(request), request.body)),
  );

  app.post(
    '/invitations/:id/resend',
    {
      config,
      schema: {
        tags,
        summary: 'Send an open invitation again, with a new link',
        params: MemberParams,
        response: { 200: Invited, ...PROBLEMS },
      },
    },
    async (request) => inviteAgain(deps, memberOf(request), request.params.id),
  );

  app.delete(
    '/invitations/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Take an open invitation back',
        params: MemberParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await uninvite(deps, memberOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
