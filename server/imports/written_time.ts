import { civilDay } from '@lagesbild/shared/time/civil_day.ts';

/** A time as a file writes it, not yet an instant. */
export interface WrittenTime {
  /** YYYY-MM-DD */
  date: string;
  /** HH:mm:ss.sss, or null when only the day is given. */
  clock: string | null;
  /** ±HH:MM or Z; null for a wall clock of the municipality. */
  offset: string | null;
}

const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/;
const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?/;
const OFFSET = /^(?:(Z)|([+-]\d{2}):?(\d{2})?)$/i;
const DIGITS_ONLY_CLOCK = /^\d{3,4}$/;
/** 2/11/2026, 02-11-26: day and month change places from country to country. */
const AMBIGUOUS = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/;

/**
 * Reads 2026-11-02, 20261102, 2026/11/02, 02.11.2026, alone or with a clock (T, blank or "kl." between; 21:40, 21.40,
 * 21:40:05.5) and an offset (Z, +01:00, +0100). What can be read in two ways is refused, as is what no clock shows.
 * Returns the problem in Swedish when it cannot be read.
 */
export function parseWrittenTime(text: string): WrittenTime | { problem: string } {
  const plain = text.trim();
  const serial = readSerial(plain);
  if (serial) return serial;
  const yearFirst = YEAR_FIRST.exec(plain);
  const dayFirst = yearFirst ? null : DAY_FIRST.exec(plain);
  const match = yearFirst ?? dayFirst;
  if (!match) return { problem: AMBIGUOUS.test(plain) ? ambiguous(plain) : unreadable(plain) };
  const date = yearFirst
    ? `${yearFirst[1]}-${yearFirst[3]}-${yearFirst[4]}`
    : `${dayFirst![3]}-${dayFirst![2]!.padStart(2, '0')}-${dayFirst![1]!.padStart(2, '0')}`;
  if (!isDate(date)) return { problem: `”${shorten(plain)}” är inget datum i kalendern.` };
  const rest = plain.slice(match[0].length);
  if (rest === '') return { date, clock: null, offset: null };
  const behind = /^(?:T|\s+(?:kl\.?\s*)?)/i.exec(rest);
  const clock = behind ? parseClock(rest.slice(behind[0].length)) : null;
  return clock ? { date, ...clock } : { problem: unreadable(plain) };
}

/** A clock alone, as in a column "Klockslag": 21:40, 21.40, 2140. Null when it is none. */
export function parseClock(text: string): Pick<WrittenTime, 'clock' | 'offset'> | null {
  if (DAY_FRACTION.test(text)) {
    const seconds = Math.round(Number(text.replace(',', '.')) * 86_400) % 86_400;
    return { clock: `${new Date(seconds * 1000).toISOString().slice(11, 19)}.000`, offset: null };
  }
  const plain = DIGITS_ONLY_CLOCK.test(text) ? text.padStart(4, '0').replace(/^(\d\d)/, '$1:') : text;
  const match = CLOCK.exec(plain);
  if (!match) return null;
  const [whole, hour, minute, second = '00', fraction = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const clock = `${hour!.padStart(2, '0')}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}`;
  const rest = plain.slice(whole.length).trim();
  if (rest === '') return { clock, offset: null };
  const offset = OFFSET.exec(rest);
  if (!offset) return null;
  return { clock, offset: offset[1] ? 'Z' : `${offset[2]}:${offset[3] ?? '00'}` };
}

/** A day number as workbooks count, 1990 to 2099, with the clock as its fraction. No other way of writing looks so. */
const SERIAL = /^(3[3-9]\d{3}|[4-6]\d{4}|7[0-2]\d{3})(?:[.,](\d{1,17}))?$/;
/** Day 0 of a workbook: its 1 January 1900 is day 1, and it believes that 1900 was a leap year. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

function readSerial(plain: string): WrittenTime | null {
  const match = SERIAL.exec(plain);
  if (!match) return null;
  const seconds = Math.round(Number(`${match[1]}.${match[2] ?? 0}`) * 86_400);
  const [date, clock] = new Date(SERIAL_EPOCH + seconds * 1000).toISOString().slice(0, 19).split('T');
  return { date: date!, clock: match[2] === undefined ? null : `${clock}.000`, offset: null };
}

/** A clock that a workbook keeps as the fraction of a day. */
const DAY_FRACTION = /^0?[.,]\d{2,17}$/;

function isDate(date: string): boolean {
  try {
    civilDay(date);
    return true;
  } catch {
    return false;
  }
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const unreadable = (text: string) =>
  `”${shorten(text)}” går inte att läsa som tid. Skriv som 2026-11-02 21:40.`;
const ambiguous = (text: string) =>
  `”${shorten(text)}” kan betyda två olika dagar (dag och månad kan byta plats). Skriv som 2026-11-02.`;
