import type { PeakHours } from '../analysis/peak_hours.ts';
import type { LabelLanguage } from './label.ts';

const weekdays: Record<LabelLanguage, readonly string[]> = {
  sv: 'mån tis ons tors fre lör sön'.split(' '),
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
};
const everyDay: Record<LabelLanguage, string> = { sv: 'alla dagar', en: 'every day' };

/** "fre–lör 20–01", "alla dagar 20–01", "lör–sön" for whole days; an evening belongs to the day that it begins on. */
export function peakHoursLabel(
  peak: Pick<PeakHours, 'fromWeekday' | 'toWeekday' | 'days' | 'fromHour' | 'toHour' | 'hours'>,
  language: LabelLanguage,
): string {
  const day = (weekday: number) => weekdays[language][weekday]!;
  const run = peak.days === 1 ? day(peak.fromWeekday) : `${day(peak.fromWeekday)}–${day(peak.toWeekday)}`;
  const days = peak.days === 7 ? everyDay[language] : run;
  if (peak.hours === 24) return days;
  const clock = (hour: number) => String(hour).padStart(2, '0');
  return `${days} ${clock(peak.fromHour)}–${clock(peak.toHour)}`;
}
