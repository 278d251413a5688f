import type { ReportDraft, ReportPlace } from './report_draft.ts';

/** A place of an earlier report of one's own, by the name it is known by. */
export interface LatestPlace {
  label: string;
  place: ReportPlace;
}

const KEPT = 5;
const keyOf = (code: string, accountId: string) => `lagesbild.places.${code}.${accountId}`;

/** The places the account reported from last in this browser, latest first. */
export function readLatestPlaces(code: string, accountId: string): LatestPlace[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(code, accountId)) ?? '[]') as LatestPlace[];
  } catch {
    return [];
  }
}

/** Adds the place of a report in front of the earlier ones; a point that nothing is near has no name to show. */
export function withLatest(
  known: readonly LatestPlace[],
  { place, nearPlace }: Pick<ReportDraft, 'place' | 'nearPlace'>,
  near: (name: string) => string,
): LatestPlace[] {
  const label = place?.placeName ?? (nearPlace === null ? null : near(nearPlace));
  if (!place || label === null) return [...known];
  // the accuracy was that day's
  const latest = { label, place: { ...place, accuracyMeters: null } };
  return [latest, ...known.filter((other) => other.label !== label)].slice(0, KEPT);
}

export function storeLatestPlaces(code: string, accountId: string, places: readonly LatestPlace[]): void {
  try {
    localStorage.setItem(keyOf(code, accountId), JSON.stringify(places));
  } catch {
    // storage is closed or full
  }
}
