import type { Period, PeriodSettings } from '@lagesbild/shared/time/period.ts';
import { movePeriod, periodOfBars, touchedBars } from './timeline_bars.ts';

interface BrushState {
  period: Period;
  bars: readonly Period[];
  /** The bars of the year on screen: where Home and End lead. */
  inYear: readonly Period[];
  settings: PeriodSettings;
}

const monthMilliseconds = 30.4375 * 86_400_000;

/**
 * The period that a key makes of the shown one: arrows one step, page keys a month, Home and End the ends of the year
 * on screen; on an end of the brush the same for that end only, which stops at the other. Null for other keys.
 */
export function brushKeys(
  key: string,
  part: 'start' | 'body' | 'end',
  { period, bars, inYear, settings }: BrushState,
): Period | null {
  if (bars.length === 0 || inYear.length === 0) return null;
  const [first, last] = touchedBars(bars, period);
  const home = bars.indexOf(inYear[0]!);
  const end = bars.indexOf(inYear.at(-1)!);
  const length = period.kind === 'span' ? bars[first]!.to - bars[first]!.from : period.to - period.from;
  const page = Math.max(1, Math.round(monthMilliseconds / length));
  if (part === 'body') {
    const move = (steps: number) => movePeriod(period, steps * length, bars, settings);
    if (key === 'Home') return movePeriod(period, bars[home]!.from - period.from, bars, settings);
    if (key === 'End') return movePeriod(period, bars[end]!.to - period.to, bars, settings);
    const steps = stepsOf(key, page);
    return steps === null ? null : move(steps);
  }
  const at = part === 'start' ? first : last;
  const steps = stepsOf(key, page);
  const wanted = key === 'Home' ? home : key === 'End' ? end : steps === null ? null : at + steps;
  if (wanted === null) return null;
  return part === 'start'
    ? periodOfBars(bars, Math.max(0, Math.min(last, wanted)), last, settings)
    : periodOfBars(bars, first, Math.max(first, Math.min(bars.length - 1, wanted)), settings);
}

function stepsOf(key: string, page: number): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -1;
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  if (key === 'PageDown') return -page;
  return key === 'PageUp' ? page : null;
}
