import {
  Cause,
  CauseCreate,
  CauseMove,
  CauseOutline,
  CauseQuery,
  CauseUpdate,
} from '@lagesbild/shared/schemas/cause.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { RegisterParams } from '@lagesbild/shared/schemas/register_fields.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { removeCause, restoreCause } from '../services/cause_removal.ts';
import { addCause, changeCause, moveCause, readOutline } from '../services/causes.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

const tags = ['causes'];
const manage = { config: { permission: 'hotspot_register.manage' } } as const;

/** Orsaksanalys of a hotspot or a focus area; its evidence is in cause_evidence.ts. */
export async function causeRoutes(app: App, deps: AppDeps): Promise<void> {
  app.get(
    '/',
    {
      config: { permission: 'hotspot_register.read' },
      schema: {
        tags,
        summary: 'The whole outline of a hotspot or a focus area, with its evidence',
        params: MunicipalityParams,
        querystring: CauseQuery,
        response: { 200: CauseOutline, ...PROBLEMS },
      },
    },
    async (request) => readOutline(deps, memberOf(request), request.query),
  );

  app.post(
    '/',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Add a cause',
        params: MunicipalityParams,
        body: CauseCreate,
        response: { 200: Cause, 201: Cause, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { cause, created } = await addCause(deps, memberOf(request), request.body);
      return reply.code(created ? 201 : 200).send(cause);
    },
  );

  app.patch(
    '/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Change wording, kind or certainty',
        params: RegisterParams,
        body: CauseUpdate,
        response: { 200: Cause, ...PROBLEMS },
      },
    },
    async (request) => changeCause(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/move',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Put a cause with its branch elsewhere in the outline',
        params: RegisterParams,
        body: CauseMove,
        response: { 200: Cause, ...PROBLEMS },
      },
    },
    async (request) => moveCause(deps, memberOf(request), request.params.id, request.body),
  );

  app.delete(
    '/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Take a cause with its branch out of the outline',
        params: RegisterParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await removeCause(deps, memberOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/:id/restore',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Undo a removal: the branch that went stands where it stood',
        params: RegisterParams,
        response: { 200: CauseOutline, ...PROBLEMS },
      },
    },
    async (request) => restoreCause(deps, memberOf(request), request.params.id),
  );
}
