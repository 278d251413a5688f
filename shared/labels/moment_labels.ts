import { civilDay } from '../time/civil_day.ts';
import type { ChipTime, ReportChip, ReportTime } from '../time/report_chips.ts';
import { localDate } from '../time/zone.ts';
import type { LabelLanguage } from './label.ts';

const LOCALES: Record<LabelLanguage, string> = { sv: 'sv-SE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept by language, zone and parts: making one costs more than using it a hundred times. */
function format(
  language: LabelLanguage,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.keys(options).join()}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone });
    formats.set(key, made);
  }
  return made;
}

/** "21.40" in Swedish, "21:40" in English; local clock of the zone. */
export function clockLabel(epoch: number, timeZone: string, language: LabelLanguage): string {
  const text = format(language, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    epoch,
  );
  return language === 'sv' ? text.replace(':', '.') : text;
}

/** "fre 13 nov"; the year is added when it is not that of `now`. */
export function dayLabel(epoch: number, now: number, timeZone: string, language: LabelLanguage): string {
  const sameYear = localDate(epoch, timeZone).slice(0, 4) === localDate(now, timeZone).slice(0, 4);
  const parts: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  if (!sameYear) parts.year = 'numeric';
  return format(language, timeZone, parts).format(epoch).replaceAll('.', '').replace(',', '');
}

/** "i dag 07.40", "i går 21.15", "fre 13 nov 17.00": a moment as people say it, seen from `now`. */
export function momentLabel(epoch: number, now: number, timeZone: string, language: LabelLanguage): string {
  const days = civilDay(localDate(now, timeZone)) - civilDay(localDate(epoch, timeZone));
  const near = { sv: ['i dag', 'i går'], en: ['today', 'yesterday'] }[language][days];
  return `${near ?? dayLabel(epoch, now, timeZone, language)} ${clockLabel(epoch, timeZone, language)}`;
}

/** A report's time as people say it; a span inside one day names the day once: "i går 17.00–22.00". */
export function reportTimeLabel(
  time: ReportTime,
  now: number,
  timeZone: string,
  language: LabelLanguage,
): string {
  const from = momentLabel(time.from, now, timeZone, language);
  if (time.kind === 'exact') return from;
  if (localDate(time.from, timeZone) === localDate(time.to, timeZone)) {
    return `${from}–${clockLabel(time.to, timeZone, language)}`;
  }
  return `${from} – ${momentLabel(time.to, now, timeZone, language)}`;
}

const CHIP_NAMES: Record<LabelLanguage, Record<ReportChip, readonly [today: string, before: string]>> = {
  sv: {
    now: ['Nu', 'Nu'],
    morning: ['I morse 06–10', 'I går morse 06–10'],
    evening: ['I kväll 17–22', 'I går kväll 17–22'],
    night: ['I natt 22–06', 'I natt 22–06'],
    weekend: ['I helgen', 'I helgen'],
  },
  en: {
    now: ['Now', 'Now'],
    morning: ['This morning 06–10', 'Yesterday morning 06–10'],
    evening: ['This evening 17–22', 'Yesterday evening 17–22'],
    night: ['Last night 22–06', 'Last night 22–06'],
    weekend: ['The weekend', 'The weekend'],
  },
};

/** What stands on a time chip. */
export function chipLabel({ chip, daysAgo }: ChipTime, language: LabelLanguage): string {
  return CHIP_NAMES[language][chip][daysAgo > 0 ? 1 : 0];
}

/** "nyss", "12 min", "3 tim", "2 dygn": how long something has waited. Whole units, rounded down; never negative. */
export function ageLabel(milliseconds: number, language: LabelLanguage): string {
  const words = { sv: ['nyss', 'min', 'tim', 'dygn'], en: ['just now', 'min', 'h', 'days'] }[
    language
  ] as string[];
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
  if (minutes < 1) return words[0]!;
  if (minutes < 60) return `${minutes} ${words[1]}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} ${words[2]}`;
  return `${Math.floor(hours / 24)} ${words[3]}`;
}
