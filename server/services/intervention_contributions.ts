import { lockIntervention } from '@lagesbild/db/repositories/intervention_writes.ts';
import type { InterventionRow } from '@lagesbild/db/repositories/interventions.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { InterventionWithLog } from '@lagesbild/shared/schemas/intervention.ts';
import type {
  InterventionNote,
  InterventionProgress,
} from '@lagesbild/shared/schemas/intervention_change.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { isNotedAlready, noteEntry } from './intervention_log.ts';
import { type InterventionDeps, requireSeen, viewWithLog } from './intervention_reads.ts';
import { isOwn } from './intervention_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { fieldProblem } from './register_change.ts';

/** The åtgärd, if the member may add to it. Throws not_found, or not_permitted for another organization's. */
export async function requireContributor(
  tx: Transaction,
  member: Member,
  id: string,
): Promise<InterventionRow> {
  const row = await requireSeen(tx, member, id);
  if (roleMay(member.role, 'intervention.manage') || isOwn(member, row)) return row;
  throw new ProblemError(
    'not_permitted',
    'Åtgärden är en annan organisations. Bara den som ansvarar, hjälper till eller fått den överlämnad skriver här.',
  );
}

/** A note in the log. */
export async function addNote(
  { db, clock }: InterventionDeps,
  member: Member,
  interventionId: string,
  { id, text: sent, confirmedFinds }: InterventionNote,
): Promise<InterventionWithLog> {
  const at = clock();
  const entry = { id, kind: 'note', text: sent.trim() };
  return db.asMember(member.scope, async (tx) => {
    await lockIntervention(tx, member.scope.municipalityId, interventionId);
    await requireContributor(tx, member, interventionId);
    const context = await readGuardContext(tx, member.scope.municipalityId);
    guardTexts({ text: entry.text }, context, confirmedFinds);
    if (!(await isNotedAlready(tx, member, interventionId, entry))) {
      await noteEntry(tx, member, interventionId, { ...entry, at });
    }
    return viewWithLog(tx, member, interventionId, at);
  });
}

/** Counts towards the target; a negative amount corrects. The sum is never below zero. */
export async function addProgress(
  { db, clock }: InterventionDeps,
  member: Member,
  interventionId: string,
  { id, amount, text: sent, confirmedFinds }: InterventionProgress,
): Promise<InterventionWithLog> {
  const at = clock();
  const { municipalityId } = member.scope;
  const entry = { id, kind: 'progress', amount, text: sent?.trim() || null };
  return db.asMember(member.scope, async (tx) => {
    await lockIntervention(tx, municipalityId, interventionId);
    const row = await requireContributor(tx, member, interventionId);
    guardTexts({ text: entry.text }, await readGuardContext(tx, municipalityId), confirmedFinds);
    if (!(await isNotedAlready(tx, member, interventionId, entry))) {
      refuseAmount(row.progress, amount);
      await noteEntry(tx, member, interventionId, { ...entry, at });
    }
    return viewWithLog(tx, member, interventionId, at);
  });
}

function refuseAmount(counted: number, amount: number): void {
  if (amount === 0) throw fieldProblem('amount', 'value_out_of_range', 'Ange hur många fler, minst 1.');
  if (counted + amount < 0) {
    const detail = `Hittills är ${counted} räknade. Det går att dra ifrån högst ${counted}, inte ${-amount}.`;
    throw fieldProblem('amount', 'value_out_of_range', detail);
  }
}
