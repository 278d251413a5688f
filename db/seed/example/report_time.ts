import type { TimeKind } from '@lagesbild/shared/domain/incident_codes.ts';
import { FORTNIGHTS, type FortnightCalendar } from './fortnights.ts';
import type { IncidentKind } from './incident_kinds.ts';
import type { Random } from './random.ts';
import { drawMoment } from './rhythm.ts';

/** When something happened, was noticed and was reported; epoch ms. It counts in the fortnight it was drawn for. */
export interface ReportTime {
  timeKind: TimeKind;
  occurredFrom: number | null;
  occurredTo: number | null;
  noticedAt: number;
  receivedAt: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNKNOWN_SHARE = 0.05;

/** Draws a time in a fortnight (1–52). The report may come in later than the last closed fortnight ended. */
export function drawReportTime(
  kind: IncidentKind,
  fortnight: number,
  calendar: FortnightCalendar,
  random: Random,
): ReportTime {
  const { day, minuteOfDay } = drawMoment(kind.rhythm, random);
  const moment = calendar.instant(fortnight, day, minuteOfDay);
  const until = calendar.startOf(FORTNIGHTS + 1) - 10 * MINUTE;
  const span = random.between(4, 60) * HOUR;
  const isSpan = random.chance(kind.spanShare) && moment + span < until;
  const isUnknown = !isSpan && random.chance(UNKNOWN_SHARE);
  const wait = isSpan
    ? span
    : isUnknown
      ? 0
      : Math.min(random.between(0, 8) * MINUTE, Math.max(0, until - moment));
  const noticedAt = moment + wait;
  const noticedMinute = Math.floor(noticedAt / MINUTE) * MINUTE;
  return {
    timeKind: isSpan ? 'span' : isUnknown ? 'unknown' : 'exact',
    occurredFrom: isUnknown ? null : moment,
    occurredTo: isSpan ? noticedMinute : null,
    noticedAt: noticedMinute,
    receivedAt: Math.round(noticedMinute + drawDelay(random)),
  };
}

/** Most reports come within hours, some with the list of the week, a few weeks late. */
function drawDelay(random: Random): number {
  const share = random.next();
  if (share < 0.03) return random.between(7, 16) * DAY;
  if (share < 0.14) return random.between(1, 6) * DAY;
  return Math.min(2 * DAY, 1.5 * HOUR * Math.exp(1.3 * random.normal()));
}

/** The same, in time for the last closed fortnight: a later report is moved to between noticing and its end. */
export function receivedInTime(time: ReportTime, calendar: FortnightCalendar, random: Random): ReportTime {
  const end = calendar.startOf(FORTNIGHTS + 1);
  if (time.receivedAt < end) return time;
  return { ...time, receivedAt: Math.floor(time.noticedAt + random.next() * (end - 1 - time.noticedAt)) };
}
