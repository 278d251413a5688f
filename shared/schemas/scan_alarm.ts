import { Type } from 'typebox';
import {
  Instant,
  Latitude,
  LocalDate,
  Longitude,
  MunicipalityCode,
  nullable,
  strictObject,
  Uuid,
} from './common.ts';

/** What the nightly scan found piling up. Roles without exact points get the middle of the cell and whole cells' radius. */
export const ScanAlarm = strictObject({
  id: Uuid,
  night: LocalDate,
  fromDay: LocalDate,
  lon: Longitude,
  lat: Latitude,
  radiusMeters: Type.Number({ description: 'Metres' }),
  days: Type.Integer({ description: 'Length of the window; its last day is `night`' }),
  observed: nullable(
    Type.Integer({ description: 'Null for roles without exact points: the circle is no whole cell' }),
  ),
  expected: nullable(Type.Number({ description: 'Null where `observed` is' })),
  recurrenceNights: Type.Number({ description: 'Once in so many nights by chance' }),
  placeName: nullable(Type.String({ description: 'Of the municipality’s register' })),
  near: Type.Boolean({ description: 'The place lies beside the circle, not in it' }),
  coarse: Type.Boolean(),
  runs: Type.Integer({ description: 'Shuffles that it was compared with' }),
  seed: Type.Integer(),
  raisedAt: Instant,
  current: Type.Boolean({
    description: 'Within 14 nights of the last one looked at, and no meeting has dealt with it',
  }),
  handledMeetingId: nullable(Uuid),
});
export type ScanAlarm = Type.Static<typeof ScanAlarm>;

export const ScanAlarmList = strictObject({
  lastNight: nullable(
    strictObject(
      { night: LocalDate, lookedAt: Instant },
      { description: 'Null: no night has been looked at' },
    ),
  ),
  alarms: Type.Array(ScanAlarm, { description: 'Newest first, at most 100' }),
});
export type ScanAlarmList = Type.Static<typeof ScanAlarmList>;

/** The meeting that has dealt with it; null takes that back. */
export const ScanAlarmHandled = strictObject({ meetingId: nullable(Uuid) });
export const ScanAlarmParams = strictObject({ code: MunicipalityCode, id: Uuid });
