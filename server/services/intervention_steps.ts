import { listInterventionEntries } from '@lagesbild/db/repositories/intervention_entries.ts';
import { lockIntervention, updateIntervention } from '@lagesbild/db/repositories/intervention_writes.ts';
import type { InterventionRow } from '@lagesbild/db/repositories/interventions.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { INTERVENTION_STEPS, OWN_STEPS } from '@lagesbild/shared/domain/interventions.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { INTERVENTION_STATE_LABELS } from '@lagesbild/shared/labels/intervention_labels.ts';
import type { InterventionWithLog } from '@lagesbild/shared/schemas/intervention.ts';
import type { InterventionStep } from '@lagesbild/shared/schemas/intervention_change.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { requireContributor } from './intervention_contributions.ts';
import { isNotedAlready, noteEntry } from './intervention_log.ts';
import { type InterventionDeps, viewWithLog } from './intervention_reads.ts';
import { viewIntervention } from './intervention_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { readToday } from './read_today.ts';
import { fieldProblem, registerConflict, requireRead } from './register_change.ts';

/**
 * Takes an åtgärd to another state. Throws transition_not_allowed, not_permitted, date_required, time_in_future,
 * dates_reversed, reason_required, register_conflict.
 */
export async function stepIntervention(
  { db, clock }: InterventionDeps,
  member: Member,
  interventionId: string,
  step: InterventionStep,
): Promise<InterventionWithLog> {
  const at = clock();
  const reason = step.reason?.trim() || null;
  const entry = { id: step.id, kind: 'state', toState: step.to, text: reason };
  return db.asMember(member.scope, async (tx) => {
    await lockIntervention(tx, member.scope.municipalityId, interventionId);
    const row = await requireContributor(tx, member, interventionId);
    const { today } = await readToday(tx, member.scope.municipalityId, at);
    guardTexts({ reason }, await readGuardContext(tx, member.scope.municipalityId), step.confirmedFinds);
    if (await isNotedAlready(tx, member, interventionId, entry)) {
      return viewWithLog(tx, member, interventionId, at);
    }
    const { reason: _reason, confirmedFinds: _finds, ...shown } = step;
    requireRead(viewIntervention(row, member, today), shown);
    checkTransition(row, step);
    await checkRight(tx, member, row, step);
    if (step.to === 'dropped' && !reason) {
      throw fieldProblem('reason', 'reason_required', 'Skriv varför åtgärden avförs.');
    }
    const doneOn = step.to === 'done' ? requireDoneOn(row, step.doneOn, today) : null;
    await changeState(tx, member, row, { state: step.to, doneOn, updatedAt: at });
    await noteEntry(tx, member, interventionId, { ...entry, fromState: row.state, at });
    return viewWithLog(tx, member, interventionId, at);
  });
}

function checkTransition(row: InterventionRow, { to }: InterventionStep): void {
  const possible = INTERVENTION_STEPS[row.state].filter(
    (state) => state !== 'handed_over' || isHandedOver(row),
  );
  if (possible.includes(to)) return;
  const word = (state: keyof typeof INTERVENTION_STATE_LABELS) => INTERVENTION_STATE_LABELS[state].sv;
  throw new ProblemError(
    'transition_not_allowed',
    `Åtgärden är ”${word(row.state)}” och kan inte bli ”${word(to)}”, bara ${possible.map((state) => `”${word(state)}”`).join(', ')}.`,
  );
}

// a step back to it; the hand-over itself says to whom
const isHandedOver = ({ handedToId, handoverAnswer }: InterventionRow) =>
  handedToId !== null && handoverAnswer !== 'declined';

/** Own åtgärder are begun and finished; who took the latest step may also take it back. */
async function checkRight(tx: Transaction, member: Member, row: InterventionRow, { to }: InterventionStep) {
  if (roleMay(member.role, 'intervention.manage') || (OWN_STEPS.includes(to) && row.state !== 'dropped'))
    return;
  const entries = await listInterventionEntries(tx, member.scope.municipalityId, row.id);
  const latest = entries.find(({ toState }) => toState !== null);
  if (latest?.kind === 'state' && latest.userId === member.scope.userId && latest.fromState === to) return;
  throw new ProblemError(
    'not_permitted',
    'Den egna organisationens åtgärder kan påbörjas och göras klara. Planera om och avföra gör samordnaren eller kommunpolisen.',
  );
}

/** The day it was done: given, not ahead, not before the start. */
export function requireDoneOn(
  { startsOn }: InterventionRow,
  doneOn: string | null | undefined,
  today: string,
): string {
  if (!doneOn) throw fieldProblem('doneOn', 'date_required', 'Ange vilken dag åtgärden blev klar.');
  if (doneOn > today) {
    throw fieldProblem(
      'doneOn',
      'time_in_future',
      `Klar ${doneOn} ligger framåt i tiden, i dag är det ${today}.`,
    );
  }
  if (doneOn < startsOn) {
    const detail = `Klar ${doneOn} ligger före start ${startsOn}. Ändra startdatum först, om den började tidigare.`;
    throw fieldProblem('doneOn', 'dates_reversed', detail);
  }
  return doneOn;
}

/** Writes the new state to the version that was read. */
export async function changeState(
  tx: Transaction,
  { scope: { municipalityId } }: Member,
  row: InterventionRow,
  change: Parameters<typeof updateIntervention>[2],
): Promise<void> {
  const { id, version } = row;
  if (await updateIntervention(tx, { municipalityId, id, version }, change)) return;
  throw registerConflict({ version: version + 1 }, { version });
}
