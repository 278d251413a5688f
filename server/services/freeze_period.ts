import type { FrozenPeriodKind } from '@lagesbild/shared/domain/picture_kinds.ts';
import { type Period, type PeriodSettings, periodContaining } from '@lagesbild/shared/time/period.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import { ProblemError } from '../problem.ts';
import { fieldProblem } from './register_change.ts';

/**
 * The closed period of a kind that begins on the local date. Throws not_a_period where none begins there, and
 * period_not_ended with the day when it can be frozen.
 */
export function closedPeriod(
  { periodKind, fromDate }: { periodKind: FrozenPeriodKind; fromDate: string },
  settings: PeriodSettings,
  now: Date,
): Period {
  const period = periodContaining(periodKind, localMidnight(fromDate, settings.timeZone), settings);
  if (period.fromDate !== fromDate) {
    throw fieldProblem(
      'fromDate',
      'not_a_period',
      `Ingen sådan period börjar ${fromDate}. Den som dagen ligger i börjar ${period.fromDate}.`,
    );
  }
  if (period.to > now.getTime()) {
    throw new ProblemError(
      'period_not_ended',
      `Perioden ${periodLabel(period, 'sv')} pågår än. Den kan frysas från och med ${period.toDate}.`,
    );
  }
  return period;
}
