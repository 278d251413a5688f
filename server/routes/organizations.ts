import { listOrganizations } from '@lagesbild/db/repositories/registers.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { Organization, OrganizationList } from '@lagesbild/shared/schemas/municipality.ts';
import { OrganizationCreate, OrganizationUpdate } from '@lagesbild/shared/schemas/organization_change.ts';
import { RegisterParams } from '@lagesbild/shared/schemas/register_fields.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import {
  addOrganization,
  changeOrganization,
  listRegisteredOrganizations,
} from '../services/organization_register.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function organizationRoutes(app: App, { db, ...deps }: AppDeps): Promise<void> {
  const tags = ['registers'];
  const manage = { config: { permission: 'register.manage' } } as const;

  app.get(
    '/organizations',
    {
      config: { permission: 'municipality.read' },
      schema: {
        tags,
        summary: 'Organizations that report; agreed areas for who keeps the register',
        params: MunicipalityParams,
        response: { 200: OrganizationList, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope, role } = memberOf(request);
      const list = roleMay(role, 'register.manage') ? listRegisteredOrganizations : listOrganizations;
      return { organizations: await db.asMember(scope, (tx) => list(tx, scope.municipalityId)) };
    },
  );

  app.post(
    '/organizations',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Add an organization',
        params: MunicipalityParams,
        body: OrganizationCreate,
        response: { 201: Organization, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await addOrganization({ db, ...deps }, memberOf(request), request.body)),
  );

  app.patch(
    '/organizations/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Change an organization, its days of reporting and its agreed areas',
        params: RegisterParams,
        body: OrganizationUpdate,
        response: { 200: Organization, ...PROBLEMS },
      },
    },
    async (request) =>
      changeOrganization({ db, ...deps }, memberOf(request), request.params.id, request.body),
  );
}
