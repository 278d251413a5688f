import { randomUUID } from 'node:crypto';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { updatePlace } from '@lagesbild/db/repositories/place_writes.ts';
import { insertPlaces, listPlaces } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import type {
  PlaceCreate,
  PlaceImport,
  PlaceUpdate,
  RegisterImportResult,
} from '@lagesbild/shared/schemas/place_change.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { outsideError } from './incident_rules.ts';
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

/** Adds a place. Throws name_taken, outside_municipality. */
export async function addPlace(deps: RegisterDeps, member: Member, place: PlaceCreate): Promise<Place> {
  const { municipalityId } = member.scope;
  const row = { ...place, name: place.name.trim(), id: randomUUID() };
  await withTakenNames(
    row.name,
    deps.db.asMember(member.scope, async (tx) => {
      refuseTakenName(await listPlaces(tx, municipalityId), row.name);
      (await positionCheck(tx, municipalityId))(row);
      await insertPlaces(tx, municipalityId, [row]);
      await noteRegisterChange(tx, member, {
        at: deps.clock(),
        entity: 'place',
        action: 'create',
        entityId: row.id,
      });
    }),
  );
  return { ...row, active: true, version: 1 };
}

/** Changes, moves, or takes a place out of use and back. Throws register_conflict with both versions. */
export async function changePlace(
  deps: RegisterDeps,
  member: Member,
  id: string,
  sent: PlaceUpdate,
): Promise<Place> {
  const { municipalityId } = member.scope;
  const change = { ...sent.change, ...(sent.change.name && { name: sent.change.name.trim() }) };
  return withTakenNames(
    change.name ?? '',
    deps.db.asMember(member.scope, async (tx) => {
      const all = await listPlaces(tx, municipalityId);
      const stored = requireRead(
        all.find((place) => place.id === id),
        sent,
      );
      if (change.name !== undefined) refuseTakenName(all, change.name, (place) => place.id === id);
      const position = { lon: change.lon ?? stored.lon, lat: change.lat ?? stored.lat };
      const moved = position.lon !== stored.lon || position.lat !== stored.lat;
      if (moved) (await positionCheck(tx, municipalityId))(position);
      const { lon: _lon, lat: _lat, ...plain } = change;
      const key = { municipalityId, id, version: sent.version };
      if (!(await updatePlace(tx, key, { ...plain, ...(moved && position) })))
        throw registerConflict(stored, sent);
      await noteRegisterChange(tx, member, {
        at: deps.clock(),
        entity: 'place',
        entityId: id,
        ...describeChange(sent.change),
      });
      return placeOf(tx, municipalityId, id);
    }),
  );
}

/** Adds the rows of a list: each stands or falls by itself, with the reason beside its number. */
export async function importPlaces(
  { db, clock }: RegisterDeps,
  member: Member,
  { places }: PlaceImport,
): Promise<RegisterImportResult> {
  const { municipalityId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    const check = await positionCheck(tx, municipalityId);
    const known: { name: string }[] = await listPlaces(tx, municipalityId);
    const result: RegisterImportResult = { accepted: [], rejected: [] };
    const rows: (PlaceCreate & { id: string })[] = [];
    for (const { row, ...written } of places) {
      const place = { ...written, name: written.name.trim(), id: randomUUID() };
      try {
        refuseTakenName(known, place.name);
        check(place);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { code, detail } = error;
        result.rejected.push({ row, field: error.errors?.[0]?.field ?? '', code, detail });
        continue;
      }
      known.push(place);
      rows.push(place);
      result.accepted.push({ row, id: place.id });
    }
    await insertPlaces(tx, municipalityId, rows);
    await noteRegisterChange(tx, member, {
      at: clock(),
      entity: 'place',
      action: 'import',
      details: { accepted: rows.length, rejected: result.rejected.length },
    });
    return result;
  });
}

/** A place lies where incidents of the municipality may lie. */
async function positionCheck(tx: Transaction, municipalityId: string) {
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  return ({ lon, lat }: { lon: number; lat: number }): void => {
    const error = outsideError(lon, lat, municipality);
    if (error) throw fieldProblem('lat', error.code, error.detail);
  };
}

async function placeOf(tx: Transaction, municipalityId: string, id: string): Promise<Place> {
  const place = (await listPlaces(tx, municipalityId)).find((candidate) => candidate.id === id);
  if (!place) throw notFound();
  return place;
}
