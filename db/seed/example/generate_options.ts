import type { ExampleIncident, Spot } from './example_incident.ts';
import type { ExampleTown } from './read_town.ts';

export interface GenerateOptions {
  seed: number;
  /** Local date, a Monday: the first day after the last closed fortnight. */
  lastClosedFortnightEnd: string;
  town: ExampleTown;
}

/** Writes one report into a fortnight; `inTime` keeps it from coming in after the last one has closed. */
export type Report = (
  code: string,
  spot: Spot | null,
  fortnight: number,
  inTime?: boolean,
) => ExampleIncident;
