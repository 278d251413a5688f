import { FROZEN_PERIOD_KINDS, type FrozenPeriodKind } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { PictureSummary } from '@lagesbild/shared/schemas/situational_picture.ts';
import { recognisePeriod } from '@lagesbild/shared/time/history.ts';
import {
  lastClosedPeriod,
  type Period,
  type PeriodSettings,
  previousPeriods,
} from '@lagesbild/shared/time/period.ts';

/** A closed period, frozen or not. */
export interface PeriodRow {
  period: Period;
  picture: PictureSummary | null;
}

/** Closed fortnights that are listed whether they are frozen or not. */
const LISTED_FORTNIGHTS = 6;

/** The last closed periods of a kind, latest first; `now` epoch ms. */
export function closedPeriods(
  kind: FrozenPeriodKind,
  now: number,
  settings: PeriodSettings,
  count: number,
): Period[] {
  const last = lastClosedPeriod(kind, now, settings);
  return [last, ...previousPeriods(last, count - 1, settings)];
}

/** The last closed fortnights and all that is frozen, latest first. */
export function periodRows(
  pictures: readonly PictureSummary[],
  now: number,
  settings: PeriodSettings,
): PeriodRow[] {
  const frozen = pictures.map((picture) => ({ period: periodOf(picture, settings), picture }));
  const open = closedPeriods('fortnight', now, settings, LISTED_FORTNIGHTS)
    .filter(
      ({ fromDate }) =>
        !pictures.some((picture) => picture.periodKind === 'fortnight' && picture.fromDate === fromDate),
    )
    .map((period) => ({ period, picture: null }));
  return [...frozen, ...open].sort(
    (a, b) =>
      b.period.toDate.localeCompare(a.period.toDate) ||
      FROZEN_PERIOD_KINDS.indexOf(a.period.kind as FrozenPeriodKind) -
        FROZEN_PERIOD_KINDS.indexOf(b.period.kind as FrozenPeriodKind),
  );
}

/** The period of a picture; of the kind it was frozen as, also where the fortnights have been moved since. */
export const periodOf = (
  { periodKind, fromDate, toDate }: Pick<PictureSummary, 'periodKind' | 'fromDate' | 'toDate'>,
  settings: PeriodSettings,
): Period => ({ ...recognisePeriod(fromDate, toDate, settings), kind: periodKind });
