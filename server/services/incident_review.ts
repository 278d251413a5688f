import type { Database } from '@lagesbild/db/client.ts';
import { findIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import {
  COUNTED_STATUSES,
  type IncidentStatus,
  REVIEW_TRANSITIONS,
} from '@lagesbild/shared/domain/statuses.ts';
import type { Incident, IncidentReview } from '@lagesbild/shared/schemas/incident.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { applyChange, findForChange } from './incident_reports.ts';

/** Accept, return, reject, merge or reopen, as the table of transitions allows. */
export async function reviewIncident(
  { db, clock }: { db: Database; clock: () => Date },
  member: Member,
  id: string,
  { version, action, note, mergeInto }: IncidentReview,
): Promise<Incident> {
  const now = clock();
  const transition = REVIEW_TRANSITIONS[action];
  const reason = note?.trim() || null;
  return db.asMember(member.scope, async (tx) => {
    const row = await findForChange(tx, member, id, version);
    if (!transition.from.includes(row.status as IncidentStatus)) {
      throw new ProblemError(
        'transition_not_allowed',
        `Steget ”${action}” går inte från status ”${row.status}”, bara från ${transition.from.join(', ')}.`,
      );
    }
    if (transition.reasonRequired && !reason) {
      throw new ProblemError('reason_required', 'Skriv ett skäl, så att rapportören förstår.', {
        errors: [{ field: 'note', code: 'reason_required', detail: 'Skriv ett skäl.' }],
      });
    }
    if (transition.targetRequired) await checkMergeTarget(tx, member, id, mergeInto ?? null);
    return applyChange(
      tx,
      member,
      row,
      {
        status: transition.to,
        reviewNote: reason,
        reviewedBy: member.scope.userId,
        reviewedAt: now,
        mergedInto: transition.targetRequired ? (mergeInto ?? null) : null,
      },
      { at: now, action: `review.${action}`, details: { from: row.status, to: transition.to } },
    );
  });
}

/** The target must be another incident of the municipality that itself counts, so that no chain or ring arises. */
async function checkMergeTarget(
  tx: Transaction,
  member: Member,
  id: string,
  target: string | null,
): Promise<void> {
  const found = target && target !== id ? await findIncident(tx, member.scope.municipalityId, target) : null;
  if (!found || !COUNTED_STATUSES.includes(found.status as IncidentStatus)) {
    throw new ProblemError(
      'merge_target_invalid',
      'Välj en annan händelse i kommunen som är ny eller granskad.',
      {
        errors: [{ field: 'mergeInto', code: 'merge_target_invalid', detail: 'Välj en annan händelse.' }],
      },
    );
  }
}
