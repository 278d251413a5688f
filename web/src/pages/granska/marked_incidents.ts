import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { MarkCategory } from '../../map/mark_element.ts';
import type { ReviewMark } from '../../map/review_map.ts';

/** More marks than this hide each other and slow the map down; the list has them all. */
export const MARKS_MAXIMUM = 300;

/** Has a point, and is of something at a place. */
export const isLocated = (incident: Incident): incident is Incident & { lon: number; lat: number } =>
  incident.precision === 'point' && incident.lon !== null && incident.lat !== null;

const UNKNOWN: MarkCategory = { name: '', letter: '', color: '#69707b', inkOnColor: '#ffffff' };

interface Shown {
  queue: readonly Incident[];
  near: readonly Incident[];
  chosen: Incident | undefined;
  other: Incident | undefined;
  categories: readonly Category[];
}

/** The marks of the map: the queue, what is near the chosen report, and the chosen one last, so that it lies on top. */
export function markedIncidents(
  { queue, near, chosen, other, categories }: Shown,
  say: (incident: Incident, isNear: boolean) => string,
): ReviewMark[] {
  const waiting = new Set(queue.map(({ id }) => id));
  const rows = [...queue.slice(0, MARKS_MAXIMUM), ...near.filter(({ id }) => !waiting.has(id))];
  const special = [other, chosen].flatMap((incident) => (incident ? [incident] : []));
  const rest = rows.filter(({ id }) => special.every((incident) => incident.id !== id));
  return [...rest, ...special].filter(isLocated).map((incident) => {
    const isChosen = incident.id === chosen?.id;
    const isOther = incident.id === other?.id;
    return {
      id: incident.id,
      lon: incident.lon,
      lat: incident.lat,
      category: categories.find(({ code }) => code === incident.topCategoryCode) ?? UNKNOWN,
      label: say(incident, !isChosen && !waiting.has(incident.id)),
      kind: isChosen || isOther ? 'chosen' : waiting.has(incident.id) ? 'waiting' : 'near',
      side: other && isChosen ? 'A' : isOther ? 'B' : undefined,
    };
  });
}
