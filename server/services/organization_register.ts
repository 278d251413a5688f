import { randomUUID } from 'node:crypto';
import {
  listAgreements,
  replaceAgreedAreas,
  updateOrganization,
} from '@lagesbild/db/repositories/organization_writes.ts';
import { insertOrganizations, listAreas, listOrganizations } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { Organization } from '@lagesbild/shared/schemas/municipality.ts';
import type {
  OrganizationCreate,
  OrganizationUpdate,
} from '@lagesbild/shared/schemas/organization_change.ts';
import type { Member } from '../plugins/accounts.ts';
import {
  describeChange,
  fieldProblem,
  noteRegisterChange,
  type RegisterDeps,
  refuseTakenName,
  registerConflict,
  requireRead,
  withTakenNames,
} from './register_change.ts';

/** Adds an organization. Throws name_taken, dates_reversed, unknown_area. */
export async function addOrganization(
  deps: RegisterDeps,
  member: Member,
  { areaIds, ...sent }: OrganizationCreate,
): Promise<Organization> {
  const { municipalityId } = member.scope;
  const row = { ...sent, name: sent.name.trim(), id: randomUUID() };
  await withTakenNames(
    row.name,
    deps.db.asMember(member.scope, async (tx) => {
      refuseTakenName(await listOrganizations(tx, municipalityId), row.name);
      checkDates(row);
      await checkAreas(tx, municipalityId, areaIds);
      await insertOrganizations(tx, [{ ...row, municipalityId }]);
      await replaceAgreedAreas(tx, { municipalityId, organizationId: row.id }, areaIds);
      const note = { at: deps.clock(), entity: 'organization', action: 'create', entityId: row.id } as const;
      await noteRegisterChange(tx, member, note);
    }),
  );
  return { ...row, version: 1, areaIds };
}

/** Changes an organization, its dates and its agreed areas. Throws register_conflict with both versions. */
export function changeOrganization(
  deps: RegisterDeps,
  member: Member,
  id: string,
  sent: OrganizationUpdate,
): Promise<Organization> {
  const { municipalityId } = member.scope;
  const { areaIds, ...plain } = sent.change;
  const change = { ...plain, ...(plain.name && { name: plain.name.trim() }) };
  return withTakenNames(
    change.name ?? '',
    deps.db.asMember(member.scope, async (tx) => {
      const all = await listRegisteredOrganizations(tx, municipalityId);
      const stored = requireRead(
        all.find((organization) => organization.id === id),
        sent,
      );
      if (change.name !== undefined) refuseTakenName(all, change.name, (one) => one.id === id);
      checkDates({ ...stored, ...change });
      await checkAreas(tx, municipalityId, areaIds ?? []);
      if (!(await updateOrganization(tx, { municipalityId, id, version: sent.version }, change)))
        throw registerConflict(stored, sent);
      if (areaIds) await replaceAgreedAreas(tx, { municipalityId, organizationId: id }, areaIds);
      const note = { at: deps.clock(), entity: 'organization', entityId: id } as const;
      await noteRegisterChange(tx, member, { ...note, ...describeChange(sent.change) });
      return { ...stored, ...change, ...(areaIds && { areaIds }), version: sent.version + 1 };
    }),
  );
}

/** The organizations with the areas agreed for each. */
export async function listRegisteredOrganizations(tx: Transaction, municipalityId: string) {
  const organizations = await listOrganizations(tx, municipalityId);
  const agreements = await listAgreements(tx, municipalityId);
  return organizations.map((organization) => ({
    ...organization,
    areaIds: agreements
      .filter(({ organizationId }) => organizationId === organization.id)
      .map(({ areaId }) => areaId),
  }));
}

function checkDates({
  reportsFrom,
  reportsTo,
}: {
  reportsFrom: string | null;
  reportsTo: string | null;
}): void {
  if (reportsFrom === null || reportsTo === null || reportsFrom <= reportsTo) return;
  throw fieldProblem(
    'reportsTo',
    'dates_reversed',
    `Sista dagen ${reportsTo} ligger före den första, ${reportsFrom}.`,
  );
}

async function checkAreas(tx: Transaction, municipalityId: string, areaIds: string[]): Promise<void> {
  if (areaIds.length === 0) return;
  const known = await listAreas(tx, municipalityId, { inactive: true });
  const unknown = areaIds.find((id) => !known.some((area) => area.id === id));
  if (unknown) throw fieldProblem('areaIds', 'unknown_area', `Området ${unknown} finns inte i kommunen.`);
}
