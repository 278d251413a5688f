import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  SavedView,
  SavedViewCreate,
  SavedViewList,
  SavedViewParams,
} from '@lagesbild/shared/schemas/saved_view.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { readSavedViews, removeSavedView, saveView } from '../services/saved_views.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

export async function savedViewRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['saved views'];
  app.get(
    '/',
    {
      config: { permission: 'saved_view.use' },
      schema: {
        tags,
        summary: 'One’s own named views of the Lägesbild, and the shared ones',
        params: MunicipalityParams,
        response: { 200: SavedViewList, ...PROBLEMS },
      },
    },
    async (request) => ({ savedViews: await readSavedViews(deps, memberOf(request)) }),
  );

  app.post(
    '/',
    {
      config: { permission: 'saved_view.use' },
      schema: {
        tags,
        summary: 'Keep a view under a name',
        params: MunicipalityParams,
        body: SavedViewCreate,
        response: { 201: SavedView, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const view = await saveView(deps, memberOf(request), request.body);
      return reply.code(201).send(view);
    },
  );

  app.delete(
    '/:id',
    {
      config: { permission: 'saved_view.use' },
      schema: {
        tags,
        summary: 'Remove a named view',
        params: SavedViewParams,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      await removeSavedView(deps, memberOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
