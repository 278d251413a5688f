import { date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { geometry } from './columns.ts';

export const hotspots = pgTable(
  'hotspots',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    origin: text('origin').notNull(),
    placeId: uuid('place_id'),
    focusAreaId: uuid('focus_area_id'),
    geom: geometry('geom', { of: 'MultiPolygon' }).notNull(),
    found: jsonb('found'),
    state: text('state').notNull(),
    stateSince: timestamp('state_since', { withTimezone: true }).notNull(),
    chosenFrom: date('chosen_from'),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const hotspotSteps = pgTable(
  'hotspot_steps',
  {
    municipalityId: text('municipality_id').notNull(),
    hotspotId: uuid('hotspot_id').notNull(),
    id: uuid('id').notNull(),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    reason: text('reason'),
    userId: uuid('user_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.hotspotId, table.id] })],
);

export const hotspotVisits = pgTable(
  'hotspot_visits',
  {
    municipalityId: text('municipality_id').notNull(),
    hotspotId: uuid('hotspot_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    visitedOn: date('visited_on').notNull(),
    byRole: text('by_role').notNull(),
    seen: text('seen').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.hotspotId, table.id] })],
);

export const hotspotIncidents = pgTable(
  'hotspot_incidents',
  {
    municipalityId: text('municipality_id').notNull(),
    hotspotId: uuid('hotspot_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    userId: uuid('user_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.hotspotId, table.incidentId] })],
);
