import { listAgreedAreas, listAreaSets, listAreas } from '@lagesbild/db/repositories/registers.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import {
  AreaCreate,
  AreaSetCreate,
  AreaSetUpdate,
  AreaUpdate,
  AreaVersions,
} from '@lagesbild/shared/schemas/area_change.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  Area,
  AreaList,
  AreaSet,
  AreaSetList,
  RegisterQuery,
} from '@lagesbild/shared/schemas/municipality.ts';
import { RegisterParams } from '@lagesbild/shared/schemas/register_fields.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import {
  addArea,
  addAreaSet,
  changeArea,
  changeAreaSet,
  readAreaVersions,
} from '../services/area_register.ts';
import { PROBLEMS } from './problem_responses.ts';

const tags = ['registers'];
const manage = { config: { permission: 'register.manage' } } as const;
const params = MunicipalityParams;

/** Areas, and what was before each change. */
export async function areaRoutes(app: App, deps: AppDeps): Promise<void> {
  app.get(
    '/areas',
    {
      config: { permission: 'municipality.read' },
      schema: {
        tags,
        summary: 'Areas of all sets; for a partner the agreed ones',
        params,
        querystring: RegisterQuery,
        response: { 200: AreaList, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope, role, organizationId } = memberOf(request);
      const inactive = request.query.inactive ?? false;
      return deps.db.asMember(scope, async (tx) => {
        const areas = await listAreas(tx, scope.municipalityId, { inactive });
        if (VISIBILITY[role].figures !== 'agreed_areas') return { areas };
        const agreed = organizationId ? await listAgreedAreas(tx, scope.municipalityId, organizationId) : [];
        return { areas: areas.filter((area) => agreed.includes(area.id)) };
      });
    },
  );

  app.post(
    '/areas',
    {
      ...manage,
      bodyLimit: LIMITS.areaBodyBytes,
      schema: {
        tags,
        summary: 'Add an area to a set',
        params,
        body: AreaCreate,
        response: { 201: Area, ...PROBLEMS },
      },
    },
    async (request, reply) => reply.code(201).send(await addArea(deps, memberOf(request), request.body)),
  );

  app.patch(
    '/areas/:id',
    {
      ...manage,
      bodyLimit: LIMITS.areaBodyBytes,
      schema: {
        tags,
        summary: 'A new version of an area; incidents in it are found anew',
        params: RegisterParams,
        body: AreaUpdate,
        response: { 200: Area, ...PROBLEMS },
      },
    },
    async (request) => changeArea(deps, memberOf(request), request.params.id, request.body),
  );

  app.get(
    '/areas/:id/versions',
    {
      ...manage,
      schema: {
        tags,
        summary: 'What an area has been, with the data versions of the figures made with it',
        params: RegisterParams,
        response: { 200: AreaVersions, ...PROBLEMS },
      },
    },
    async (request) => readAreaVersions(deps, memberOf(request), request.params.id),
  );
}

export async function areaSetRoutes(app: App, deps: AppDeps): Promise<void> {
  app.get(
    '/area-sets',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Sets of areas, those out of use too',
        params,
        response: { 200: AreaSetList, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      return { areaSets: await deps.db.asMember(scope, (tx) => listAreaSets(tx, scope.municipalityId)) };
    },
  );

  app.post(
    '/area-sets',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Add a set of areas',
        params,
        body: AreaSetCreate,
        response: { 201: AreaSet, ...PROBLEMS },
      },
    },
    async (request, reply) => reply.code(201).send(await addAreaSet(deps, memberOf(request), request.body)),
  );

  app.patch(
    '/area-sets/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Rename a set of areas, or take it out of use',
        params: RegisterParams,
        body: AreaSetUpdate,
        response: { 200: AreaSet, ...PROBLEMS },
      },
    },
    async (request) => changeAreaSet(deps, memberOf(request), request.params.id, request.body),
  );
}
