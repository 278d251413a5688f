import type { ReviewAction } from '@lagesbild/shared/domain/statuses.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useState } from 'react';
import { useReviewIncident } from '../../api/incidents.ts';
import { isProblem } from '../../api/problem_error.ts';

/** A decision that has been stored, and can be undone while its bar is shown. */
interface DoneReview {
  action: ReviewAction;
  /** As it is after the decision. */
  incident: Incident;
}

export interface Review {
  decide(incident: Incident, action: ReviewAction, extra?: { note?: string; mergeInto?: string }): void;
  undo(): void;
  isPending: boolean;
  done: DoneReview | null;
  dismissDone(): void;
  /** Somebody else was first: the incident as it now stands (null when it cannot be seen). */
  conflict: { stored: Incident | null } | null;
  dismissConflict(): void;
  /** Any other failure. */
  error: Error | null;
}

/** One decision at a time, with the last one kept so that it can be undone. `onDone` runs after each that was stored. */
export function useReview(code: string, onDone: (incident: Incident, action: ReviewAction) => void): Review {
  const mutation = useReviewIncident(code);
  const [done, setDone] = useState<DoneReview | null>(null);
  const decide: Review['decide'] = (incident, action, extra = {}) => {
    if (mutation.isPending) return;
    mutation.mutate(
      { id: incident.id, review: { version: incident.version, action, ...extra } },
      {
        onSuccess: (after) => {
          setDone({ action, incident: after });
          onDone(after, action);
        },
      },
    );
  };
  const { error } = mutation;
  const isConflict = isProblem(error, 'version_conflict') || isProblem(error, 'transition_not_allowed');
  return {
    decide,
    undo: () => {
      if (done && done.action !== 'reopen') decide(done.incident, 'reopen');
    },
    isPending: mutation.isPending,
    done,
    dismissDone: () => setDone(null),
    conflict: isConflict ? { stored: (error.problem.stored as Incident | undefined) ?? null } : null,
    dismissConflict: mutation.reset,
    error: isConflict ? null : error,
  };
}
