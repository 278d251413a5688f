import type { ReviewAction } from '@lagesbild/shared/domain/statuses.ts';
import type { Incident, IncidentReview } from '@lagesbild/shared/schemas/incident.ts';
import type { BulkReviewResult } from '@lagesbild/shared/schemas/incident_review.ts';
import { useState } from 'react';
import { useReviewIncident } from '../../api/incidents.ts';
import { isProblem } from '../../api/problem_error.ts';
import { useReviewIncidents } from '../../api/review.ts';
import type { Reason } from './reason_form.tsx';

/** A decision that has been stored, and can be undone while its bar is shown. */
export interface DoneReview {
  action: ReviewAction;
  /** As they are after the decision. */
  incidents: readonly Incident[];
}
type BulkFailure = BulkReviewResult['failed'][number];
type BulkAction = Exclude<ReviewAction, 'merge'>;

export interface Review {
  decide(
    incident: Pick<Incident, 'id' | 'version'>,
    action: ReviewAction,
    extra?: Omit<IncidentReview, 'version' | 'action'>,
  ): void;
  decideAll(incidents: readonly Incident[], action: BulkAction, reason?: Reason): void;
  undo(): void;
  isPending: boolean;
  done: DoneReview | null;
  /** Somebody else was first: the incident as it now stands (null when it cannot be seen). */
  conflict: { stored: Incident | null } | null;
  dismissConflict(): void;
  /** Those of several that could not be decided. */
  failed: readonly BulkFailure[];
  dismissFailed(): void;
  /** Any other failure. */
  error: Error | null;
}

/** One act at a time, with the last one kept so that it can be undone. `onDone` runs after each that was stored. */
export function useReview(code: string, onDone: (done: DoneReview) => void): Review {
  const one = useReviewIncident(code);
  const several = useReviewIncidents(code);
  const [done, setDone] = useState<DoneReview | null>(null);
  const [failed, setFailed] = useState<readonly BulkFailure[]>([]);
  const isPending = one.isPending || several.isPending;
  const finish = (stored: DoneReview) => {
    if (stored.incidents.length > 0) setDone(stored);
    onDone(stored);
  };
  const decide: Review['decide'] = ({ id, version }, action, extra = {}) => {
    if (isPending) return;
    several.reset();
    one.mutate(
      { id, review: { version, action, ...extra } },
      { onSuccess: (after) => finish({ action, incidents: [after] }) },
    );
  };
  const decideAll: Review['decideAll'] = (incidents, action, reason) => {
    if (isPending || incidents.length === 0) return;
    one.reset();
    const versions = incidents.map(({ id, version }) => ({ id, version }));
    several.mutate(
      { action, incidents: versions, ...reason },
      {
        onSuccess: (result) => {
          setFailed(result.failed);
          finish({ action, incidents: result.done });
        },
      },
    );
  };
  const error = one.error ?? several.error;
  const isConflict = isProblem(error, 'version_conflict') || isProblem(error, 'transition_not_allowed');
  return {
    decide,
    decideAll,
    undo: () => {
      if (done === null || done.action === 'reopen') return;
      const [first] = done.incidents;
      if (done.incidents.length > 1) decideAll(done.incidents, 'reopen');
      else if (first) decide(first, 'reopen');
    },
    isPending,
    done,
    conflict: isConflict ? { stored: (error.problem.stored as Incident | undefined) ?? null } : null,
    dismissConflict: one.reset,
    failed,
    dismissFailed: () => setFailed([]),
    error: isConflict ? null : error,
  };
}
