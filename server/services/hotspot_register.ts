import {
  countHotspots,
  findHotspot,
  insertHotspot,
  insertHotspotStep,
  listHotspots,
  type StoredHotspot,
  updateHotspot,
} from '@lagesbild/db/repositories/hotspots.ts';
import { isLinkable } from '@lagesbild/db/repositories/linked_registers.ts';
import type { StoredPolygon } from '@lagesbild/db/repositories/municipalities.ts';
import { listPlaces } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { isUniqueViolation } from '@lagesbild/db/unique_violation.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type {
  Hotspot,
  HotspotCreate,
  HotspotDetail,
  HotspotQuery,
  HotspotUpdate,
} from '@lagesbild/shared/schemas/hotspot.ts';
import { uuidv7 } from 'uuidv7';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { checkHotspotGeometry, squareMetersOf } from './hotspot_geometry.ts';
import { noteHotspot } from './hotspot_log.ts';
import { readHotspotDetail, viewHotspot } from './hotspot_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { fieldProblem, type RegisterDeps, registerConflict, requireRead } from './register_change.ts';

/** The register, of the asked states, newest or weightiest (as found) first; drawn ones have no weight and come last. */
export async function readHotspots(
  { db }: Pick<RegisterDeps, 'db'>,
  member: Member,
  { states, order = 'newest' }: HotspotQuery,
): Promise<Hotspot[]> {
  const wanted = states?.split(',');
  const rows = await db.asMember(member.scope, (tx) => listHotspots(tx, member.scope.municipalityId));
  const seen = rows
    .filter(({ state }) => !wanted || wanted.includes(state))
    .map((row) => viewHotspot(row, member));
  const weightOf = ({ found }: Hotspot) => found?.figures?.weight ?? -1;
  return order === 'weight' ? seen.sort((a, b) => weightOf(b) - weightOf(a)) : seen;
}

/**
 * Takes a hotspot into the register, from an analysis or drawn; the same id and content again is what is stored.
 * Throws conflicting_id, invalid_area, outside_municipality, unknown_place, unknown_focus_area, personal_data.
 */
export async function addHotspot(
  { db, clock }: RegisterDeps,
  member: Member,
  sent: HotspotCreate,
): Promise<{ hotspot: HotspotDetail; isNew: boolean }> {
  const { municipalityId, userId } = member.scope;
  const now = clock();
  const found = sent.found ?? null;
  const row = {
    municipalityId,
    id: sent.id,
    name: sent.name.trim(),
    origin: found ? 'analysis' : 'drawn',
    placeId: sent.placeId ?? null,
    focusAreaId: sent.focusAreaId ?? null,
    found,
    chosenFrom: sent.chosenFrom ?? null,
  };
  const store = async (tx: Transaction) => {
    const known = await findHotspot(tx, row);
    if (known && isSame(known, row)) return false;
    // before a conflict, which sends back what came; after what is stored already, which stays
    guardTexts({ name: row.name }, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
    if (known) throw conflictingId(row.name, known.name);
    refuseWrongOrigin(row);
    await refuseFull(tx, municipalityId);
    await checkReferences(tx, municipalityId, row);
    const geometry = await checkHotspotGeometry(tx, municipalityId, sent.geometry);
    const times = { stateSince: now, createdAt: now, updatedAt: now };
    await insertHotspot(tx, { ...row, geometry, state: 'mapping', ...times, createdBy: userId });
    const step = { id: uuidv7(), fromState: null, toState: 'mapping', reason: null, userId, at: now };
    await insertHotspotStep(tx, { municipalityId, hotspotId: row.id, ...step });
    await noteHotspot(tx, member, { at: now, id: row.id, action: 'create', details: { origin: row.origin } });
    return true;
  };
  const once = () =>
    db.asMember(member.scope, async (tx) => {
      const isNew = await store(tx);
      return { hotspot: await readHotspotDetail(tx, member, row.id), isNew };
    });
  try {
    return await once();
  } catch (error) {
    // sent twice in the same moment: the other one has stored it meanwhile
    if (isUniqueViolation(error)) return once();
    throw error;
  }
}

/**
 * Changes name, place, focus area, or the surface of a drawn one. What an analysis found stays where it was found.
 * Throws register_conflict with what stands, and as addHotspot.
 */
export async function changeHotspot(
  { db, clock }: RegisterDeps,
  member: Member,
  id: string,
  sent: HotspotUpdate,
): Promise<HotspotDetail> {
  const { municipalityId } = member.scope;
  const { geometry: drawn, ...plain } = sent.change;
  const change = { ...plain, ...(plain.name !== undefined && { name: plain.name.trim() }) };
  const now = clock();
  return db.asMember(member.scope, async (tx) => {
    // before a conflict, which sends back what came
    guardTexts({ name: change.name }, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
    const key = { municipalityId, id };
    const stored = requireRead((await findHotspot(tx, key)) ?? undefined, sent);
    if (drawn && stored.origin !== 'drawn') {
      const detail = 'Ytan kommer från en analys och ändras inte. Rita en egen hotspot i stället.';
      throw fieldProblem('geometry', 'value_not_allowed', detail);
    }
    await checkReferences(tx, municipalityId, change);
    const geometry = drawn && (await checkHotspotGeometry(tx, municipalityId, drawn));
    const written = { ...change, ...(geometry && { geometry }) };
    if (!(await updateHotspot(tx, { ...key, version: sent.version }, written, now))) {
      throw registerConflict(stored, sent);
    }
    const details = {
      fields: Object.keys(sent.change).join(','),
      ...(geometry && (await sizesOf(tx, municipalityId, stored.geometry, geometry))),
    };
    await noteHotspot(tx, member, { at: now, id, action: 'change', details });
    return readHotspotDetail(tx, member, id);
  });
}

async function sizesOf(tx: Transaction, municipalityId: string, before: StoredPolygon, after: StoredPolygon) {
  const [squareMetersBefore = 0, squareMetersAfter = 0] = await squareMetersOf(tx, municipalityId, [
    before,
    after,
  ]);
  return { squareMetersBefore, squareMetersAfter };
}

type Written = Pick<StoredHotspot, 'name' | 'origin' | 'chosenFrom'> & { found: unknown };

/** By what stays as it was taken in: a later change of place or focus area makes it no other. */
function isSame(known: StoredHotspot, sent: Written): boolean {
  const told = (row: Written) => sorted([row.name, row.origin, row.chosenFrom, row.found]);
  return told(known) === told(sent);
}

// the database keeps the fields of JSON in an order of its own
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const conflictingId = (sent: string, stored: string) =>
  new ProblemError('conflicting_id', `Hotspoten ”${stored}” har redan detta id, ”${sent}” kan inte få det.`);

function refuseWrongOrigin({ origin, chosenFrom }: { origin: string; chosenFrom: string | null }): void {
  if (origin === 'analysis' && chosenFrom === null) {
    throw fieldProblem('chosenFrom', 'missing_field', 'Ange första dagen som platsen valdes på.');
  }
  if (origin === 'drawn' && chosenFrom !== null) {
    const detail = `”chosenFrom” är ${chosenFrom}, men en ritad hotspot är inte vald ur någon period.`;
    throw fieldProblem('chosenFrom', 'value_not_allowed', detail);
  }
}

async function refuseFull(tx: Transaction, municipalityId: string): Promise<void> {
  const kept = await countHotspots(tx, municipalityId);
  if (kept >= LIMITS.hotspots) {
    throw new ProblemError(
      'too_many_hotspots',
      `Registret har ${kept} hotspots, högst ${LIMITS.hotspots} ryms.`,
    );
  }
}

async function checkReferences(
  tx: Transaction,
  municipalityId: string,
  { placeId, focusAreaId }: { placeId?: string | null; focusAreaId?: string | null },
): Promise<void> {
  if (placeId && !(await listPlaces(tx, municipalityId)).some(({ id }) => id === placeId)) {
    throw fieldProblem('placeId', 'unknown_place', 'Platsen finns inte i kommunens platsregister.');
  }
  if (focusAreaId && !(await isLinkable(tx, municipalityId, 'focusArea', focusAreaId))) {
    throw fieldProblem('focusAreaId', 'unknown_focus_area', 'Fokusområdet finns inte i kommunen.');
  }
}
