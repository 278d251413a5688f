import type { ControlQuery } from '../../api/intervention_effects.ts';
import { type ChosenPart, partParameter } from '../lagesbild/chosen_part.ts';

/** What an effect is compared with, as a link carries it: `omrade:id` or `form:lon,lat,…`; absent: the matched places. */
export const controlParameter = partParameter('kontroll');

/** The same as the server is asked; other parts of a map are no control. */
export function controlQuery(part: ChosenPart | null): ControlQuery {
  if (part?.kind === 'area') return { controlArea: part.id };
  if (part?.kind === 'polygon') return { controlPolygon: part.ring.flat().join(',') };
  return {};
}
