import { listPlaces } from '@lagesbild/db/repositories/registers.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { Place, PlaceList, RegisterQuery } from '@lagesbild/shared/schemas/municipality.ts';
import {
  PlaceCreate,
  PlaceImport,
  PlaceUpdate,
  RegisterImportResult,
} from '@lagesbild/shared/schemas/place_change.ts';
import { RegisterParams } from '@lagesbild/shared/schemas/register_fields.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { addPlace, changePlace, importPlaces } from '../services/place_register.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function placeRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['registers'];
  const manage = { config: { permission: 'register.manage' } } as const;

  app.get(
    '/places',
    {
      config: { permission: 'municipality.read' },
      schema: {
        tags,
        summary: 'The own place register',
        params: MunicipalityParams,
        querystring: RegisterQuery,
        response: { 200: PlaceList, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      const places = await deps.db.asMember(scope, (tx) => listPlaces(tx, scope.municipalityId));
      return { places: request.query.inactive ? places : places.filter(({ active }) => active) };
    },
  );

  app.post(
    '/places',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Add a place',
        params: MunicipalityParams,
        body: PlaceCreate,
        response: { 201: Place, ...PROBLEMS },
      },
    },
    async (request, reply) => reply.code(201).send(await addPlace(deps, memberOf(request), request.body)),
  );

  app.post(
    '/places/import',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Add a list of places, each row by itself',
        params: MunicipalityParams,
        body: PlaceImport,
        response: { 200: RegisterImportResult, ...PROBLEMS },
      },
    },
    async (request) => importPlaces(deps, memberOf(request), request.body),
  );

  app.patch(
    '/places/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Change, move, or take a place out of use',
        params: RegisterParams,
        body: PlaceUpdate,
        response: { 200: Place, ...PROBLEMS },
      },
    },
    async (request) => changePlace(deps, memberOf(request), request.params.id, request.body),
  );
}
