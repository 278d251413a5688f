import type { Database } from '@lagesbild/db/client.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import {
  type IncidentStatus,
  REVIEW_TRANSITIONS,
  type ReviewAction,
} from '@lagesbild/shared/domain/statuses.ts';
import type { Incident, IncidentReview } from '@lagesbild/shared/schemas/incident.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { absorb, lockMerge, undoMerge } from './incident_merge.ts';
import { applyChange, findForChange } from './incident_reports.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';

interface ReviewDeps {
  db: Database;
  clock: () => Date;
}

/** Accept, return, reject, merge or reopen, as the table of transitions allows. */
export async function reviewIncident(
  { db, clock }: ReviewDeps,
  member: Member,
  id: string,
  review: IncidentReview,
): Promise<Incident> {
  const now = clock();
  const { action } = review;
  const transition = REVIEW_TRANSITIONS[action];
  const reason = checkReason(action, review.note);
  return db.asMember(member.scope, async (tx) => {
    if (transition.targetRequired) await lockMerge(tx, member, [id, review.mergeInto]);
    const row = await findForChange(tx, member, id, review.version);
    if (!transition.from.includes(row.status as IncidentStatus)) {
      throw new ProblemError(
        'transition_not_allowed',
        `Steget ”${action}” går inte från status ”${row.status}”, bara från ${transition.from.join(', ')}.`,
      );
    }
    const confirmed =
      review.note == null ? [] : await guardNote(tx, member, review.note, review.confirmedFinds);
    const mergedInto = transition.targetRequired ? await absorb(tx, member, row, review, now) : null;
    const wasMerged = row.status === 'merged';
    const status = wasMerged ? await undoMerge(tx, member, row, now) : transition.to;
    return applyChange(
      tx,
      member,
      row,
      { status, reviewNote: reason, reviewedBy: member.scope.userId, reviewedAt: now, mergedInto },
      {
        at: now,
        action,
        relatedId: mergedInto ?? row.mergedInto,
        details: {
          from: row.status,
          to: status,
          ...(confirmed.length > 0 && { confirmedInNote: confirmed.join(',') }),
        },
      },
    );
  });
}

/** The note goes to the reporter: the guard reads it as it reads a report. Returns the soft kinds that stand in it. */
export async function guardNote(
  tx: Transaction,
  { scope: { municipalityId } }: Member,
  note: string,
  confirmedFinds: IncidentReview['confirmedFinds'],
): Promise<string[]> {
  return guardTexts({ note }, await readGuardContext(tx, municipalityId), confirmedFinds);
}

/** The reason without its margins, null when there is none; throws when the decision needs one. */
export function checkReason(action: ReviewAction, note: string | null | undefined): string | null {
  const reason = note?.trim() || null;
  if (REVIEW_TRANSITIONS[action].reasonRequired && !reason) {
    throw new ProblemError('reason_required', 'Skriv ett skäl, så att rapportören förstår.', {
      errors: [{ field: 'note', code: 'reason_required', detail: 'Skriv ett skäl.' }],
    });
  }
  return reason;
}
