import { type IncidentSource, OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import { SOURCE_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Language } from '../../state/language.ts';

/** "Egna rapporter, polisens statistik": what is counted, in words; own sources are one. */
export function nameSources(sources: readonly IncidentSource[], own: string, language: Language): string {
  const others = sources.filter((source) => !OWN_SOURCES.includes(source));
  const names = others.map((source) => SOURCE_LABELS[source][language]);
  const [first = '', ...rest] = [...(others.length < sources.length ? [own] : []), ...names];
  return [first, ...rest.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join(', ');
}
