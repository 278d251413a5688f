import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { choiceParameter, optionalParameter, switchParameter } from '../../state/url_state.ts';
import { countedAt } from './similar_incidents.ts';

const DAY = 86_400_000;

export const QUEUE_AGES = ['alla', 'dygn', 'tre', 'langre'] as const;
export type QueueAge = (typeof QUEUE_AGES)[number];
export const QUEUE_ORDERS = ['nyast', 'langst', 'handelse', 'kategori'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** What of the queue is shown, in what order; each in the address. */
export const QUEUE_PARAMETERS = {
  category: optionalParameter('kategori'),
  organization: optionalParameter('organisation'),
  source: optionalParameter('kalla'),
  age: choiceParameter('vantat', QUEUE_AGES, 'alla'),
  duplicates: switchParameter('dubbletter'),
  order: choiceParameter('ordning', QUEUE_ORDERS, 'nyast'),
};

export interface QueueView {
  /** Top category. */
  category: string | null;
  organization: string | null;
  source: string | null;
  age: QueueAge;
  /** Only those with a likely duplicate. */
  duplicates: boolean;
  order: QueueOrder;
}

/** How long a report may have waited, milliseconds: from (in) to (out). */
const AGE_LIMITS: Record<QueueAge, readonly [number, number]> = {
  alla: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  dygn: [Number.NEGATIVE_INFINITY, DAY],
  tre: [DAY, 3 * DAY],
  langre: [3 * DAY, Number.POSITIVE_INFINITY],
};

const received = (incident: Incident) => Date.parse(incident.receivedAt);

/** Newest first where nothing else decides. */
const ORDERS: Record<QueueOrder, (a: Incident, b: Incident) => number> = {
  nyast: () => 0,
  langst: (a, b) => received(a) - received(b),
  handelse: (a, b) => countedAt(b) - countedAt(a),
  kategori: (a, b) => a.categoryCode.localeCompare(b.categoryCode),
};

/** The waiting reports that the view lets through, in its order. `duplicateIds`: those with a likely duplicate. */
export function arrangeQueue(
  waiting: readonly Incident[],
  view: QueueView,
  now: number,
  duplicateIds: ReadonlySet<string>,
): Incident[] {
  const [from, to] = AGE_LIMITS[view.age];
  return waiting
    .filter((incident) => {
      const age = now - received(incident);
      return (
        (view.category === null || incident.topCategoryCode === view.category) &&
        (view.organization === null || incident.organizationId === view.organization) &&
        (view.source === null || incident.source === view.source) &&
        (!view.duplicates || duplicateIds.has(incident.id)) &&
        age >= from &&
        age < to
      );
    })
    .sort((a, b) => ORDERS[view.order](a, b) || received(b) - received(a) || a.id.localeCompare(b.id));
}

/** How many narrow the queue down. */
export function countFilters({ category, organization, source, age, duplicates }: QueueView): number {
  return [category !== null, organization !== null, source !== null, age !== 'alla', duplicates].filter(
    Boolean,
  ).length;
}

/** How many waiting reports carry each value of a field, e.g. each top category. */
export function countBy(waiting: readonly Incident[], readValue: (incident: Incident) => string | null) {
  const counts = new Map<string, number>();
  for (const incident of waiting) {
    const value = readValue(incident);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
