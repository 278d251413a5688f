import type { Database } from '@lagesbild/db/client.ts';
import { ERROR_CODES } from '@lagesbild/shared/domain/error_codes.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { BulkReview, BulkReviewResult } from '@lagesbild/shared/schemas/incident_review.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { checkReason, guardNote, reviewIncident } from './incident_review.ts';

/**
 * The same decision for several reports, each in a transaction of its own: one that somebody else has decided
 * meanwhile is told by its id, the others hold. `onError` hears of what is no answer to the reviewer.
 */
export async function reviewIncidents(
  deps: { db: Database; clock: () => Date },
  member: Member,
  { action, note, confirmedFinds, incidents }: BulkReview,
  onError: (error: Error) => void,
): Promise<BulkReviewResult> {
  checkReason(action, note);
  // the same note to all: what the guard refuses is refused once, before anything is decided
  if (note != null) await deps.db.asMember(member.scope, (tx) => guardNote(tx, member, note, confirmedFinds));
  const result: BulkReviewResult = { done: [], failed: [] };
  for (const { id, version } of incidents) {
    try {
      result.done.push(
        await reviewIncident(deps, member, id, {
          version,
          action,
          note: note ?? null,
          ...(confirmedFinds && { confirmedFinds }),
        }),
      );
    } catch (error) {
      result.failed.push({ id, ...told(error, onError) });
    }
  }
  return result;
}

function told(
  error: unknown,
  onError: (error: Error) => void,
): Omit<BulkReviewResult['failed'][number], 'id'> {
  if (error instanceof ProblemError) {
    const stored = (error.conflict?.stored as Incident | null | undefined) ?? null;
    return { code: error.code, detail: error.detail, stored };
  }
  // what is decided already holds, so the answer has to get through
  onError(error instanceof Error ? error : new Error(String(error)));
  return { code: 'internal_error', detail: ERROR_CODES.internal_error.sv, stored: null };
}
