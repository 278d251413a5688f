import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

export const scanAlarms = pgTable(
  'scan_alarms',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    night: date('night').notNull(),
    lon: doublePrecision('lon').notNull(),
    lat: doublePrecision('lat').notNull(),
    radiusMeters: doublePrecision('radius_meters').notNull(),
    days: integer('days').notNull(),
    incidents: integer('incidents').notNull(),
    expected: doublePrecision('expected').notNull(),
    recurrenceNights: doublePrecision('recurrence_nights').notNull(),
    placeName: text('place_name'),
    near: boolean('near').notNull(),
    parameters: jsonb('parameters').notNull(),
    raisedAt: timestamp('raised_at', { withTimezone: true }).notNull(),
    handledMeetingId: uuid('handled_meeting_id'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const scanNights = pgTable(
  'scan_nights',
  {
    municipalityId: text('municipality_id').notNull(),
    night: date('night').notNull(),
    lookedAt: timestamp('looked_at', { withTimezone: true }).notNull(),
    strongestNights: doublePrecision('strongest_nights'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.night] })],
);
