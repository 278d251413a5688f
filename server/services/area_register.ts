import { randomUUID } from 'node:crypto';
import {
  insertArea,
  insertEmptyAreaSet,
  listAreaVersions,
  updateArea,
  updateAreaSet,
} from '@lagesbild/db/repositories/area_writes.ts';
import { listAreaSets, listAreas } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type {
  AreaCreate,
  AreaSetCreate,
  AreaSetUpdate,
  AreaUpdate,
  AreaVersions,
} from '@lagesbild/shared/schemas/area_change.ts';
import type { Area, AreaSet } from '@lagesbild/shared/schemas/municipality.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import { checkAreaGeometry } from './area_geometry.ts';
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

export async function addAreaSet(deps: RegisterDeps, member: Member, sent: AreaSetCreate): Promise<AreaSet> {
  const { municipalityId } = member.scope;
  const set = { id: randomUUID(), name: sent.name.trim(), active: true, version: 1 };
  await withTakenNames(
    set.name,
    deps.db.asMember(member.scope, async (tx) => {
      refuseTakenName(await listAreaSets(tx, municipalityId), set.name);
      await insertEmptyAreaSet(tx, { municipalityId, id: set.id }, set.name);
      const note = { at: deps.clock(), entity: 'area_set', action: 'create', entityId: set.id } as const;
      await noteRegisterChange(tx, member, note);
    }),
  );
  return set;
}

export function changeAreaSet(
  deps: RegisterDeps,
  member: Member,
  id: string,
  sent: AreaSetUpdate,
): Promise<AreaSet> {
  const { municipalityId } = member.scope;
  const change = trimmed(sent.change);
  return withTakenNames(
    change.name ?? '',
    deps.db.asMember(member.scope, async (tx) => {
      const all = await listAreaSets(tx, municipalityId);
      const stored = requireRead(
        all.find((set) => set.id === id),
        sent,
      );
      if (change.name !== undefined) refuseTakenName(all, change.name, (set) => set.id === id);
      if (!(await updateAreaSet(tx, { municipalityId, id, version: sent.version }, change)))
        throw registerConflict(stored, sent);
      const note = { at: deps.clock(), entity: 'area_set', entityId: id } as const;
      await noteRegisterChange(tx, member, { ...note, ...describeChange(change) });
      return { ...stored, ...change, version: sent.version + 1 };
    }),
  );
}

/** Adds an area to a set; the incidents in it are found in the same transaction. Throws invalid_area, name_taken. */
export function addArea(deps: RegisterDeps, member: Member, sent: AreaCreate): Promise<Area> {
  const { municipalityId } = member.scope;
  const name = sent.name.trim();
  const id = randomUUID();
  return withTakenNames(
    name,
    deps.db.asMember(member.scope, async (tx) => {
      const set = (await listAreaSets(tx, municipalityId)).find((candidate) => candidate.id === sent.setId);
      if (!set)
        throw fieldProblem('setId', 'unknown_area', 'Indelningen finns inte i kommunen. Välj en annan.');
      await refuseTakenAreaName(tx, municipalityId, set.id, name);
      const geometry = await checkAreaGeometry(tx, municipalityId, sent.geometry);
      const at = deps.clock();
      await insertArea(tx, { municipalityId, id }, { setId: set.id, name, geometry, validFrom: at });
      await noteRegisterChange(tx, member, { at, entity: 'area', action: 'create', entityId: id });
      return findArea(tx, municipalityId, id);
    }),
  );
}

/** Makes a new version of an area and keeps the former. Throws register_conflict with both. */
export function changeArea(deps: RegisterDeps, member: Member, id: string, sent: AreaUpdate): Promise<Area> {
  const { municipalityId } = member.scope;
  const { geometry: drawn, ...plain } = trimmed(sent.change);
  return withTakenNames(
    plain.name ?? '',
    deps.db.asMember(member.scope, async (tx) => {
      const all = await listAreas(tx, municipalityId, { inactive: true });
      const stored = requireRead(
        all.find((area) => area.id === id),
        sent,
      );
      if (plain.name !== undefined)
        await refuseTakenAreaName(tx, municipalityId, stored.setId, plain.name, id);
      const geometry = drawn && (await checkAreaGeometry(tx, municipalityId, drawn));
      const at = deps.clock();
      const change = { ...plain, ...(geometry && { geometry }) };
      if (!(await updateArea(tx, { municipalityId, id, version: sent.version }, change, at)))
        throw registerConflict(stored, sent);
      await noteRegisterChange(tx, member, {
        at,
        entity: 'area',
        entityId: id,
        ...describeChange(sent.change),
      });
      return findArea(tx, municipalityId, id);
    }),
  );
}

/** Every version of an area, the one that holds now first. */
export function readAreaVersions(deps: RegisterDeps, { scope }: Member, id: string): Promise<AreaVersions> {
  return deps.db.asMember(scope, async (tx) => {
    const versions = await listAreaVersions(tx, { municipalityId: scope.municipalityId, id });
    if (versions.length === 0) throw notFound();
    return { versions };
  });
}

async function refuseTakenAreaName(
  tx: Transaction,
  municipalityId: string,
  setId: string,
  name: string,
  self?: string,
): Promise<void> {
  const all = await listAreas(tx, municipalityId, { inactive: true });
  refuseTakenName(
    all.filter((area) => area.setId === setId),
    name,
    (area) => area.id === self,
  );
}

async function findArea(tx: Transaction, municipalityId: string, id: string): Promise<Area> {
  const area = (await listAreas(tx, municipalityId, { inactive: true })).find((one) => one.id === id);
  if (!area) throw notFound();
  return area;
}

const trimmed = <T extends { name?: string }>(change: T): T =>
  change.name === undefined ? change : { ...change, name: change.name.trim() };
