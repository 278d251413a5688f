import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  FocusArea,
  FocusAreaCreate,
  FocusAreaList,
  FocusAreaUpdate,
  ProblemProfile,
} from '@lagesbild/shared/schemas/focus_area.ts';
import { RegisterParams } from '@lagesbild/shared/schemas/register_fields.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { addFocusArea, changeFocusArea, readFocusAreas } from '../services/focus_areas.ts';
import { readProblemProfile } from '../services/problem_profile.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function focusAreaRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['focus areas'];
  app.get(
    '/',
    {
      config: { permission: 'hotspot_register.read' },
      schema: {
        tags,
        summary: 'The focus areas in order of rank',
        params: MunicipalityParams,
        response: { 200: FocusAreaList, ...PROBLEMS },
      },
    },
    async (request) => readFocusAreas(deps, memberOf(request)),
  );

  app.get(
    '/:id',
    {
      config: { permission: 'hotspot_register.read' },
      schema: {
        tags,
        summary:
          'Problembild of one focus area: hotspots, causes and åtgärder by name, linked incidents as a count',
        params: RegisterParams,
        response: { 200: ProblemProfile, ...PROBLEMS },
      },
    },
    async (request) => readProblemProfile(deps, memberOf(request), request.params.id),
  );

  app.post(
    '/',
    {
      config: { permission: 'hotspot_register.manage' },
      schema: {
        tags,
        summary: 'Add a focus area',
        params: MunicipalityParams,
        body: FocusAreaCreate,
        response: { 200: FocusArea, 201: FocusArea, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { focusArea, created } = await addFocusArea(deps, memberOf(request), request.body);
      return reply.code(created ? 201 : 200).send(focusArea);
    },
  );

  app.patch(
    '/:id',
    {
      config: { permission: 'hotspot_register.manage' },
      schema: {
        tags,
        summary: 'Change, prioritise by a decision, close or open again',
        params: RegisterParams,
        body: FocusAreaUpdate,
        response: { 200: FocusArea, ...PROBLEMS },
      },
    },
    async (request) => changeFocusArea(deps, memberOf(request), request.params.id, request.body),
  );
}
