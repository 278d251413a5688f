import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';

/** As many as a meeting has time for. */
const MOST = 4;
const DAYS_BACK = 366;

/** Åtgärder that were done in the year up to the meeting, the latest first. */
export function latestDone<T extends Pick<Intervention, 'id' | 'doneOn'>>(
  interventions: readonly T[],
  heldOn: string,
): T[] {
  const from = new Date(Date.parse(heldOn) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  return interventions
    .filter(({ doneOn }) => doneOn !== null && doneOn >= from && doneOn <= heldOn)
    .sort((a, b) => b.doneOn!.localeCompare(a.doneOn!))
    .slice(0, MOST);
}
