import { isDeepStrictEqual } from 'node:util';
import {
  deleteInterventionHelpers,
  insertIntervention,
  insertInterventionHelpers,
  updateIntervention,
} from '@lagesbild/db/repositories/intervention_writes.ts';
import { findIntervention, type InterventionRow } from '@lagesbild/db/repositories/interventions.ts';
import { GUARDED_FIELDS, type GuardedField } from '@lagesbild/shared/domain/personal_data.ts';
import type { InterventionWithLog } from '@lagesbild/shared/schemas/intervention.ts';
import type {
  InterventionCreate,
  InterventionUpdate,
} from '@lagesbild/shared/schemas/intervention_change.ts';
import { uuidv7 } from 'uuidv7';
import type { Member } from '../plugins/accounts.ts';
import { checkIntervention, type WrittenIntervention } from './intervention_checks.ts';
import { idTaken, noteEntry } from './intervention_log.ts';
import { type InterventionDeps, requireSeen, viewWithLog } from './intervention_reads.ts';
import { viewIntervention } from './intervention_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { readToday } from './read_today.ts';
import { registerConflict, requireRead } from './register_change.ts';

const LEFT_OUT: Omit<
  WrittenIntervention,
  'kind' | 'term' | 'title' | 'organizationId' | 'roleName' | 'startsOn' | 'dueOn'
> = {
  description: '',
  followUpOn: null,
  helperIds: [],
  lon: null,
  lat: null,
  placeName: null,
  areaId: null,
  hotspotId: null,
  causeId: null,
  focusAreaId: null,
  goal: '',
  indicator: '',
  targetCount: null,
  targetUnit: null,
  decidedMeetingId: null,
  decidedLineId: null,
};
const FIELDS = [
  ...(Object.keys(LEFT_OUT) as (keyof typeof LEFT_OUT)[]),
  ...(['kind', 'term', 'title', 'organizationId', 'roleName', 'startsOn', 'dueOn'] as const),
];

/**
 * Plans an åtgärd. The same id with the same content gives what is stored (created false); with other content
 * conflicting_id. Throws unknown_link, unknown_organization, several_places, dates_reversed, outside_municipality.
 */
export async function planIntervention(
  { db, clock }: InterventionDeps,
  member: Member,
  { id, confirmedFinds, ...sent }: InterventionCreate,
): Promise<{ created: boolean; answer: InterventionWithLog }> {
  const { municipalityId, userId } = member.scope;
  const now = clock();
  const written = tidy({ ...LEFT_OUT, ...sent });
  return db.asMember(member.scope, async (tx) => {
    const { municipality } = await readToday(tx, member.scope.municipalityId, now);
    guardTexts(textsOf(written), await readGuardContext(tx, municipalityId), confirmedFinds);
    const stored = await findIntervention(tx, municipalityId, id);
    if (stored) {
      if (stored.createdBy !== userId || !isDeepStrictEqual(writtenOf(stored), written)) throw idTaken(id);
      return { created: false, answer: await viewWithLog(tx, member, id, now) };
    }
    const decidedOn = await checkIntervention(tx, municipality, written, null);
    const { helperIds, ...row } = written;
    const facts = { ...row, municipalityId, id, state: 'planned', decidedOn: decidedOn ?? null };
    if (!(await insertIntervention(tx, { ...facts, createdBy: userId, createdAt: now, updatedAt: now }))) {
      throw idTaken(id);
    }
    await insertInterventionHelpers(tx, municipalityId, id, helperIds);
    await noteEntry(tx, member, id, { at: now, id: uuidv7(), kind: 'created', toState: 'planned' });
    return { created: true, answer: await viewWithLog(tx, member, id, now) };
  });
}

/** Changes what is written of an åtgärd. Throws register_conflict with both, and what planning throws. */
export async function changeIntervention(
  { db, clock }: InterventionDeps,
  member: Member,
  id: string,
  { version, change, confirmedFinds }: InterventionUpdate,
): Promise<InterventionWithLog> {
  const { municipalityId } = member.scope;
  const now = clock();
  return db.asMember(member.scope, async (tx) => {
    const { municipality, today } = await readToday(tx, member.scope.municipalityId, now);
    const stored = await requireSeen(tx, member, id);
    const before = writtenOf(stored);
    const written = tidy({ ...before, ...change });
    const changed = FIELDS.filter((field) => !isDeepStrictEqual(before[field], written[field]));
    const texts = Object.entries(textsOf(written)).filter(([field]) => changed.includes(field as 'title'));
    // before a conflict, which sends back what came
    guardTexts(Object.fromEntries(texts), await readGuardContext(tx, municipalityId), confirmedFinds);
    const standing = viewIntervention(stored, member, today);
    requireRead(standing, { version, change });
    if (changed.length === 0) return viewWithLog(tx, member, id, now);
    const decidedOn = await checkIntervention(tx, municipality, written, before);
    const { helperIds, ...row } = written;
    const facts = { ...row, ...(decidedOn !== undefined && { decidedOn }), updatedAt: now };
    if (!(await updateIntervention(tx, { municipalityId, id, version }, facts))) {
      throw registerConflict(standing, { version, change });
    }
    if (changed.includes('helperIds')) {
      await deleteInterventionHelpers(tx, municipalityId, id);
      await insertInterventionHelpers(tx, municipalityId, id, helperIds);
    }
    await noteEntry(tx, member, id, { at: now, id: uuidv7(), kind: 'changed', text: changed.join(',') });
    return viewWithLog(tx, member, id, now);
  });
}

const writtenOf = (row: InterventionRow): WrittenIntervention =>
  Object.fromEntries(FIELDS.map((field) => [field, row[field]])) as unknown as WrittenIntervention;

/** Without margins, empty as null where nothing is meant, helpers once each and never the responsible one. */
function tidy(written: WrittenIntervention): WrittenIntervention {
  const helpers = new Set(written.helperIds);
  helpers.delete(written.organizationId);
  return {
    ...written,
    title: written.title.trim(),
    description: written.description.trim(),
    roleName: written.roleName.trim(),
    goal: written.goal.trim(),
    indicator: written.indicator.trim(),
    placeName: written.placeName?.trim() || null,
    targetUnit: written.targetUnit?.trim() || null,
    helperIds: [...helpers].sort(),
  };
}

const textsOf = (written: WrittenIntervention): Partial<Record<GuardedField, string>> =>
  Object.fromEntries(
    Object.entries(written).filter(
      ([field, value]) => typeof value === 'string' && GUARDED_FIELDS.some((guarded) => guarded === field),
    ),
  );
