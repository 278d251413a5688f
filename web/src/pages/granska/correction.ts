import type { TimeKind } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Incident, IncidentUpdate } from '@lagesbild/shared/schemas/incident.ts';
import { epochToLocal, localToEpoch } from '@lagesbild/shared/time/zone.ts';

/** What a reviewer corrects: what, when, where. Times are wall clocks of the municipality, as the fields hold them. */
export interface Correction {
  categoryCode: string;
  timeKind: TimeKind;
  from: string;
  to: string;
  noticed: string;
  /** Where the point was moved to; null while it lies as reported. */
  point: { lon: number; lat: number } | null;
}

const local = (moment: string | null, timeZone: string) =>
  moment === null ? '' : epochToLocal(Date.parse(moment), timeZone);

export function correctionOf(incident: Incident, timeZone: string): Correction {
  return {
    categoryCode: incident.categoryCode,
    timeKind: incident.timeKind,
    from: local(incident.occurredFrom, timeZone),
    to: local(incident.occurredTo, timeZone),
    noticed: local(incident.noticedAt, timeZone),
    point: null,
  };
}

const DIGITS = 1e6;
/** About 0.1 m: finer than any hand. */
const rounded = (degrees: number) => Math.round(degrees * DIGITS) / DIGITS;

/**
 * The correction as the API takes it: only what differs. null when nothing does; `time_missing` when a field of the
 * chosen kind of time is empty. A moved point loses the name, the register place and the accuracy of the old one.
 */
export function correctionBody(
  incident: Incident,
  correction: Correction,
  timeZone: string,
): IncidentUpdate | 'time_missing' | null {
  const { categoryCode, timeKind, from, to, noticed, point } = correction;
  const needed = { exact: [from], span: [from, to], unknown: [noticed] }[timeKind];
  if (needed.includes('')) return 'time_missing';
  const before = correctionOf(incident, timeZone);
  const moment = (text: string) => new Date(localToEpoch(text, timeZone).epoch).toISOString();
  const change: { -readonly [K in keyof IncidentUpdate]?: IncidentUpdate[K] } = {};
  if (categoryCode !== before.categoryCode) change.categoryCode = categoryCode;
  if (timeKind !== before.timeKind) change.timeKind = timeKind;
  const occurredFrom = timeKind === 'unknown' ? '' : from;
  const occurredTo = timeKind === 'span' ? to : '';
  // a field shows whole minutes: what was not touched keeps its seconds
  if (occurredFrom !== before.from) change.occurredFrom = occurredFrom === '' ? null : moment(occurredFrom);
  if (occurredTo !== before.to) change.occurredTo = occurredTo === '' ? null : moment(occurredTo);
  if (timeKind === 'unknown' && noticed !== before.noticed) change.noticedAt = moment(noticed);
  if (point) {
    Object.assign(change, { lon: rounded(point.lon), lat: rounded(point.lat) });
    Object.assign(change, { placeId: null, placeName: null, accuracyMeters: null });
  }
  return Object.keys(change).length === 0 ? null : { version: incident.version, ...change };
}
