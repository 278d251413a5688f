import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { countPeriods } from '@lagesbild/shared/analysis/count_periods.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import { reportingDelay } from '@lagesbild/shared/analysis/reporting_delay.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import {
  type Period,
  type PeriodSettings,
  periodContaining,
  previousPeriods,
  shiftPeriod,
} from '@lagesbild/shared/time/period.ts';
import type { AnalysisGround } from './analysis_ground.ts';
import { pickMapRows } from './pick_map_rows.ts';

const dayMilliseconds = 86_400_000;

/** Before an åtgärd: at most 26 fortnights of its own, 26 to match on, and 26 between choice and start. */
const EARLIEST_FORTNIGHTS = 78;

/** From where incidents are read to judge an åtgärd that begins at a moment (epoch ms). */
export function effectReadsFrom(startsAt: number, settings: PeriodSettings): number {
  return shiftPeriod(periodContaining('fortnight', startsAt, settings), -EARLIEST_FORTNIGHTS, settings).from;
}

/**
 * Counts by cell of every whole fortnight of the data that is closed, most recent first: ended, and the usual delay of
 * reports has passed since. `used`: incidents in them.
 */
export function effectFortnights(ground: AnalysisGround, grid: CellGrid, startsAt: number) {
  const { rows, now } = ground;
  const delay = reportingDelay(rows.noticedAt, rows.receivedAt, (row) => rows.imported[row] === 1, now);
  const fortnights = wholeFortnights(ground, startsAt).filter(({ to }) => to + delay.milliseconds <= now);
  const { x, y, periodIndex } = pickMapRows(ground, indexPeriods(rows.countedAt, fortnights));
  const periodDays = fortnights.map(({ days }) => days);
  const counts =
    fortnights.length > 0
      ? countPeriods(grid, { x, y, periodIndex, periodDays, methods: {} }).countsByPeriod
      : [];
  return {
    fortnights,
    countsByFortnight: counts,
    delayDays: Math.ceil(delay.milliseconds / dayMilliseconds),
    used: counts.reduce((sum, count) => sum + count.reduce((all, value) => all + value, 0), 0),
  };
}

/** None that begins before the first day with data: an empty fortnight before the reporting began is no quiet one. */
function wholeFortnights({ material, periods, settings }: AnalysisGround, startsAt: number): Period[] {
  const { dataFrom } = material;
  if (dataFrom === null) return [];
  const last = periods[0]!;
  const readFrom = effectReadsFrom(startsAt, settings);
  const earlier = Math.max(0, Math.ceil((last.from - readFrom) / (14 * dayMilliseconds)));
  const all = [last, ...previousPeriods(last, earlier, settings)];
  return all.filter(({ from, fromDate }) => fromDate >= dataFrom && from >= readFrom);
}

/** The local date from which so many whole fortnights after a start are closed. */
export function tellableFrom(
  startsAt: number,
  fortnights: number,
  delayDays: number,
  settings: PeriodSettings,
): string {
  const holding = periodContaining('fortnight', startsAt, settings);
  const first = holding.from >= startsAt ? holding : shiftPeriod(holding, 1, settings);
  const { toDate } = shiftPeriod(first, fortnights - 1, settings);
  return dateOfCivilDay(civilDay(toDate) + delayDays);
}
