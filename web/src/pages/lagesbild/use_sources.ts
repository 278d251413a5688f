import { type IncidentSource, OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Municipality } from '@lagesbild/shared/schemas/municipality.ts';
import { useUrlState } from '../../state/url_state.ts';
import { sourcesParameter } from './url_parameters.ts';

type PresentSource = Municipality['sources'][number];

export interface SourceChoice {
  /** Sources that are counted now, in a fixed order. */
  sources: readonly IncidentSource[];
  /** First local date with anything from them. */
  dataFrom: string | null;
  /** Own reports and nothing else. */
  onlyOwn: boolean;
  /** All sources that hold something, own ones as one. */
  present: readonly PresentSource[];
  choose(sources: readonly IncidentSource[]): void;
}

/**
 * What is counted unasked: own reports; where a municipality has none yet, what it has imported. Nothing is summed
 * silently: the choice stands beside the figure.
 */
function defaultSources(present: readonly PresentSource[]): IncidentSource[] {
  const hasOwn = present.some(({ source }) => OWN_SOURCES.includes(source));
  return hasOwn || present.length === 0 ? [...OWN_SOURCES] : present.map(({ source }) => source);
}

/** Own reports as one choice: who typed them in is no matter of the figure. */
export function togglable(present: readonly PresentSource[]): { sources: IncidentSource[]; count: number }[] {
  const own = present.filter(({ source }) => OWN_SOURCES.includes(source));
  const others = present.filter(({ source }) => !OWN_SOURCES.includes(source));
  return [
    ...(own.length > 0
      ? [{ sources: [...OWN_SOURCES], count: own.reduce((sum, { count }) => sum + count, 0) }]
      : []),
    ...others.map(({ source, count }) => ({ sources: [source], count })),
  ];
}

/** The counted sources of the address, and what follows from them. */
export function useSources(present: readonly PresentSource[]): SourceChoice {
  const [chosen, choose] = useUrlState(sourcesParameter);
  const usual = defaultSources(present);
  const known = chosen.filter((source): source is IncidentSource =>
    present.some((row) => row.source === source),
  );
  const sources = known.length > 0 ? known : usual;
  const dates = present.filter(({ source }) => sources.includes(source)).map(({ dataFrom }) => dataFrom);
  return {
    sources,
    dataFrom: dates.sort()[0] ?? null,
    onlyOwn: sources.length === OWN_SOURCES.length && sources.every((source) => OWN_SOURCES.includes(source)),
    present,
    choose: (next) => choose(next.length === 0 || next.join() === usual.join() ? [] : next),
  };
}
