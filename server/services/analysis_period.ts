import { recognisePeriod } from '@lagesbild/shared/time/history.ts';
import type { Period, PeriodSettings } from '@lagesbild/shared/time/period.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { ProblemError } from '../problem.ts';
import { parseDatetime } from './incident_query.ts';

/** The shown period of an analysis. Whole local days only: figures compare local days with local days. */
export function analysisPeriod(datetime: string, settings: PeriodSettings): Period {
  const { from, to } = parseDatetime(datetime, settings.timeZone);
  if (!from || !to) {
    throw new ProblemError(
      'invalid_format',
      `”datetime” är ”${datetime.slice(0, 60)}”, men en analys behöver både början och slut.`,
    );
  }
  const period = recognisePeriod(
    localDate(from.getTime(), settings.timeZone),
    localDate(to.getTime(), settings.timeZone),
    settings,
  );
  if (period.from !== from.getTime() || period.to !== to.getTime()) {
    throw new ProblemError(
      'invalid_format',
      `”datetime” är ”${datetime.slice(0, 80)}”, men ska börja och sluta vid lokal midnatt.`,
    );
  }
  return period;
}
