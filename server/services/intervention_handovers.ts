import { lockIntervention } from '@lagesbild/db/repositories/intervention_writes.ts';
import type { InterventionRow } from '@lagesbild/db/repositories/interventions.ts';
import { isLinkable } from '@lagesbild/db/repositories/linked_registers.ts';
import { INTERVENTION_STEPS } from '@lagesbild/shared/domain/interventions.ts';
import type { InterventionWithLog } from '@lagesbild/shared/schemas/intervention.ts';
import type {
  InterventionAnswer,
  InterventionHandover,
} from '@lagesbild/shared/schemas/intervention_change.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { isNotedAlready, noteEntry } from './intervention_log.ts';
import { type InterventionDeps, requireSeen, viewWithLog } from './intervention_reads.ts';
import { changeState, requireDoneOn } from './intervention_steps.ts';
import { mayAnswer, viewIntervention } from './intervention_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { readToday } from './read_today.ts';
import { fieldProblem, requireRead } from './register_change.ts';

/** Hands an åtgärd over to another organization, with what is asked of it. An earlier answer is asked anew. */
export async function handOver(
  { db, clock }: InterventionDeps,
  member: Member,
  interventionId: string,
  { id, version, organizationId, text: sent, confirmedFinds }: InterventionHandover,
): Promise<InterventionWithLog> {
  const at = clock();
  const { municipalityId } = member.scope;
  const text = sent.trim();
  const entry = { id, kind: 'handed_over', toState: 'handed_over', organizationId, text };
  return db.asMember(member.scope, async (tx) => {
    await lockIntervention(tx, municipalityId, interventionId);
    const row = await requireSeen(tx, member, interventionId);
    const { today } = await readToday(tx, member.scope.municipalityId, at);
    guardTexts({ text }, await readGuardContext(tx, municipalityId), confirmedFinds);
    if (await isNotedAlready(tx, member, interventionId, entry)) {
      return viewWithLog(tx, member, interventionId, at);
    }
    requireRead(viewIntervention(row, member, today), { version });
    if (!(await isLinkable(tx, municipalityId, 'organization', organizationId))) {
      throw fieldProblem('organizationId', 'unknown_organization', 'Organisationen finns inte i registret.');
    }
    if (row.state !== 'handed_over' && !INTERVENTION_STEPS[row.state].includes('handed_over')) {
      throw new ProblemError('transition_not_allowed', 'Åtgärden går inte att lämna över nu.');
    }
    await changeState(tx, member, row, {
      state: 'handed_over',
      handedToId: organizationId,
      handoverAnswer: null,
      promisedOn: null,
      doneOn: null,
      updatedAt: at,
    });
    await noteEntry(tx, member, interventionId, { ...entry, fromState: row.state, at });
    return viewWithLog(tx, member, interventionId, at);
  });
}

/**
 * The answer to a hand-over: accepted with a promised date, done, or declined with a reason; a declined one is planned
 * again by who is responsible. Throws not_permitted, date_required, reason_required, transition_not_allowed.
 */
export async function answerHandover(
  { db, clock }: InterventionDeps,
  member: Member,
  interventionId: string,
  { id, version, answer, confirmedFinds, ...sent }: InterventionAnswer,
): Promise<InterventionWithLog> {
  const at = clock();
  const { municipalityId } = member.scope;
  const reason = sent.reason?.trim() || null;
  return db.asMember(member.scope, async (tx) => {
    await lockIntervention(tx, municipalityId, interventionId);
    const row = await requireSeen(tx, member, interventionId);
    const { today } = await readToday(tx, member.scope.municipalityId, at);
    guardTexts({ reason }, await readGuardContext(tx, municipalityId), confirmedFinds);
    const promisedOn = answer === 'accepted' ? (sent.promisedOn ?? null) : null;
    const toState = { accepted: 'handed_over', done: 'done', declined: 'planned' }[answer];
    const entry = {
      id,
      kind: 'answer',
      answer,
      promisedOn,
      text: reason,
      toState,
      organizationId: row.handedToId,
    };
    if (await isNotedAlready(tx, member, interventionId, entry)) {
      return viewWithLog(tx, member, interventionId, at);
    }
    requireRead(viewIntervention(row, member, today), { version });
    requireAsked(member, row);
    if (answer === 'accepted' && !promisedOn) {
      throw fieldProblem('promisedOn', 'date_required', 'Ange när det ska vara gjort.');
    }
    if (answer === 'declined' && !reason) {
      throw fieldProblem('reason', 'reason_required', 'Skriv varför ni avböjer.');
    }
    const doneOn = answer === 'done' ? requireDoneOn(row, sent.doneOn, today) : null;
    await changeState(tx, member, row, {
      state: toState,
      handoverAnswer: answer,
      promisedOn,
      doneOn,
      updatedAt: at,
    });
    await noteEntry(tx, member, interventionId, { ...entry, fromState: row.state, at });
    return viewWithLog(tx, member, interventionId, at);
  });
}

function requireAsked(member: Member, row: InterventionRow): void {
  if (row.handedToId === null || row.state !== 'handed_over') {
    throw new ProblemError(
      'transition_not_allowed',
      'Åtgärden är inte överlämnad, så det finns inget att svara på.',
    );
  }
  if (mayAnswer(member, row)) return;
  throw new ProblemError(
    'not_permitted',
    `Åtgärden är överlämnad till ${row.handedToName}. Bara de, samordnaren och kommunpolisen kan svara.`,
  );
}
