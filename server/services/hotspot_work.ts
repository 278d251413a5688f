import {
  deleteHotspotIncident,
  insertHotspotIncidents,
} from '@lagesbild/db/repositories/hotspot_incidents.ts';
import {
  deleteHotspotVisit,
  findHotspotVisit,
  insertHotspotVisit,
} from '@lagesbild/db/repositories/hotspot_visits.ts';
import {
  findHotspot,
  insertHotspotStep,
  lockHotspot,
  updateHotspot,
} from '@lagesbild/db/repositories/hotspots.ts';
import { findIncidents } from '@lagesbild/db/repositories/incident_reads.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { type HotspotState, stepBetween, stepsFrom } from '@lagesbild/shared/domain/hotspot_states.ts';
import { HOTSPOT_STATE_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type {
  HotspotDetail,
  HotspotIncidentLinks,
  HotspotStepTaken,
  HotspotVisitCreate,
} from '@lagesbild/shared/schemas/hotspot.ts';
import { uuidv7 } from 'uuidv7';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { noteHotspot } from './hotspot_log.ts';
import { readHotspotDetail } from './hotspot_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { readToday } from './read_today.ts';
import { fieldProblem, type RegisterDeps, registerConflict, requireRead } from './register_change.ts';

/** Takes a step as the table of transitions allows. Throws transition_not_allowed, reason_required, register_conflict. */
export async function takeHotspotStep(
  { db, clock }: RegisterDeps,
  member: Member,
  id: string,
  sent: HotspotStepTaken,
): Promise<HotspotDetail> {
  const { municipalityId, userId } = member.scope;
  const at = clock();
  const reason = sent.reason?.trim() || null;
  return db.asMember(member.scope, async (tx) => {
    // before a conflict, which sends back what came
    guardTexts({ reason }, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
    const stored = requireRead((await findHotspot(tx, { municipalityId, id })) ?? undefined, sent);
    const from = stored.state as HotspotState;
    const step = stepBetween(from, sent.to);
    if (!step) throw notAllowed(from, sent.to);
    if (step.reasonRequired && !reason) {
      throw fieldProblem('reason', 'reason_required', 'Skriv ett skäl, så att steget går att förstå senare.');
    }
    const key = { municipalityId, id, version: sent.version };
    if (!(await updateHotspot(tx, key, { state: sent.to, stateSince: at }, at))) {
      throw registerConflict(stored, sent);
    }
    const taken = { id: uuidv7(), fromState: from, toState: sent.to, reason, userId, at };
    await insertHotspotStep(tx, { municipalityId, hotspotId: id, ...taken });
    await noteHotspot(tx, member, { at, id, action: 'step', details: { from, to: sent.to } });
    return readHotspotDetail(tx, member, id);
  });
}

/** Notes a visit; the same id and content again changes nothing. Throws time_in_future, conflicting_id, personal_data. */
export async function addHotspotVisit(
  { db, clock }: RegisterDeps,
  member: Member,
  id: string,
  { confirmedFinds, ...sent }: HotspotVisitCreate,
): Promise<HotspotDetail> {
  const { municipalityId, userId } = member.scope;
  const at = clock();
  const visit = { ...sent, byRole: sent.byRole.trim(), seen: sent.seen.trim() };
  return db.asMember(member.scope, async (tx) => {
    await lockHotspot(tx, municipalityId, id);
    await requireHotspot(tx, municipalityId, id);
    const known = await findHotspotVisit(tx, { municipalityId, hotspotId: id, id: visit.id });
    if (known) {
      const isSame = (['kind', 'visitedOn', 'byRole', 'seen'] as const).every(
        (field) => known[field] === visit[field],
      );
      if (!isSame) throw new ProblemError('conflicting_id', 'Ett annat besök har redan detta id.');
      return readHotspotDetail(tx, member, id);
    }
    const { today } = await readToday(tx, municipalityId, at);
    if (visit.visitedOn > today) {
      const detail = `${visit.visitedOn} ligger i framtiden, idag är ${today}.`;
      throw fieldProblem('visitedOn', 'time_in_future', detail);
    }
    const texts = { byRole: visit.byRole, seen: visit.seen };
    guardTexts(texts, await readGuardContext(tx, municipalityId), confirmedFinds);
    await insertHotspotVisit(tx, { municipalityId, hotspotId: id, ...visit, userId, createdAt: at });
    await noteHotspot(tx, member, { at, id, action: 'add_visit', details: { kind: visit.kind } });
    return readHotspotDetail(tx, member, id);
  });
}

/** Removes a visit, and with it what an orsaksanalys leant on it for. Throws not_found. */
export async function removeHotspotVisit(
  { db, clock }: RegisterDeps,
  member: Member,
  { id, visitId }: { id: string; visitId: string },
): Promise<void> {
  const { municipalityId } = member.scope;
  await db.asMember(member.scope, async (tx) => {
    if (!(await deleteHotspotVisit(tx, { municipalityId, hotspotId: id, id: visitId }))) throw notFound();
    await noteHotspot(tx, member, { at: clock(), id, action: 'remove_visit' });
  });
}

/** Links incidents of the municipality, all or none; one that is linked already stays. Throws not_found. */
export async function linkHotspotIncidents(
  { db, clock }: RegisterDeps,
  member: Member,
  id: string,
  sent: HotspotIncidentLinks,
): Promise<HotspotDetail> {
  const { municipalityId, userId } = member.scope;
  const at = clock();
  const incidentIds = [...new Set(sent.incidentIds.map((incidentId) => incidentId.toLowerCase()))];
  return db.asMember(member.scope, async (tx) => {
    await requireHotspot(tx, municipalityId, id);
    const known = await findIncidents(tx, municipalityId, incidentIds);
    if (known.length < incidentIds.length) throw notFound();
    await insertHotspotIncidents(tx, { municipalityId, hotspotId: id }, incidentIds, { userId, at });
    await noteHotspot(tx, member, { at, id, action: 'link', details: { incidents: incidentIds.length } });
    return readHotspotDetail(tx, member, id);
  });
}

/** Throws not_found when it was not linked. */
export async function unlinkHotspotIncident(
  { db, clock }: RegisterDeps,
  member: Member,
  { id, incidentId }: { id: string; incidentId: string },
): Promise<void> {
  const { municipalityId } = member.scope;
  await db.asMember(member.scope, async (tx) => {
    if (!(await deleteHotspotIncident(tx, { municipalityId, hotspotId: id }, incidentId))) throw notFound();
    await noteHotspot(tx, member, { at: clock(), id, action: 'unlink' });
  });
}

async function requireHotspot(tx: Transaction, municipalityId: string, id: string): Promise<void> {
  if (!(await findHotspot(tx, { municipalityId, id }))) throw notFound();
}

function notAllowed(from: HotspotState, to: HotspotState): ProblemError {
  const name = (state: HotspotState) => HOTSPOT_STATE_LABELS[state].sv;
  const open = stepsFrom(from).map((step) => `”${name(step.to)}”`);
  return new ProblemError(
    'transition_not_allowed',
    `Från ”${name(from)}” går det inte att gå till ”${name(to)}”, bara till ${open.join(', ')}.`,
  );
}
