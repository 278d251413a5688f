import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useMemo } from 'react';
import { incidentOf, useIncidents } from '../../api/incidents.ts';
import { useWaitingDuplicates } from '../../api/review.ts';
import { serverTime } from '../../state/server_clock.ts';
import { useUrlState } from '../../state/url_state.ts';
import { arrangeQueue, QUEUE_PARAMETERS, type QueueView } from './queue_view.ts';

/** An incident as a decision made here left it, and when that was (epoch ms of this device). */
export interface DecidedIncident {
  incident: Incident;
  at: number;
}

/**
 * The waiting reports, those that the view in the address lets through, and which have a likely duplicate. What has
 * just been decided here leaves at once, and comes back at once when it is undone: the list is asked for anew behind it.
 */
export function useQueue(code: string, decided: ReadonlyMap<string, DecidedIncident>) {
  const list = useIncidents(code, { status: 'new', limit: LIMITS.listMaximum }, { refetchInterval: 60_000 });
  const { data: duplicates } = useWaitingDuplicates(code);
  const [category] = useUrlState(QUEUE_PARAMETERS.category);
  const [organization] = useUrlState(QUEUE_PARAMETERS.organization);
  const [source] = useUrlState(QUEUE_PARAMETERS.source);
  const [age] = useUrlState(QUEUE_PARAMETERS.age);
  const [onlyDuplicates] = useUrlState(QUEUE_PARAMETERS.duplicates);
  const [order] = useUrlState(QUEUE_PARAMETERS.order);
  const view: QueueView = useMemo(
    () => ({ category, organization, source, age, duplicates: onlyDuplicates, order }),
    [category, organization, source, age, onlyDuplicates, order],
  );
  const fetched = useMemo(() => (list.data?.features ?? []).map(incidentOf), [list.data]);
  const waiting = useMemo(
    () => withDecided(fetched, decided, list.dataUpdatedAt),
    [fetched, decided, list.dataUpdatedAt],
  );
  const duplicateIds = useMemo(() => new Set(duplicates ?? []), [duplicates]);
  const queue = useMemo(
    () => arrangeQueue(waiting, view, serverTime(), duplicateIds),
    [waiting, view, duplicateIds],
  );
  // told as they leave, too
  const matched = (list.data?.numberMatched ?? 0) + waiting.length - fetched.length;
  return { list, matched, waiting, queue, view, duplicateIds };
}

/** The fetched list with what is known better: decided ones gone, undone ones there although the list is older. */
export function withDecided(
  fetched: readonly Incident[],
  decided: ReadonlyMap<string, DecidedIncident>,
  fetchedAt: number,
): Incident[] {
  const listed = new Set(fetched.map(({ id }) => id));
  const known = fetched.map((row) => {
    const own = decided.get(row.id)?.incident;
    return own && own.version > row.version ? own : row;
  });
  const missing = [...decided.values()].filter(
    ({ incident, at }) => at > fetchedAt && !listed.has(incident.id),
  );
  return [...known, ...missing.map(({ incident }) => incident)].filter(({ status }) => status === 'new');
}
