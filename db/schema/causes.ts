import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const causes = pgTable(
  'causes',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    hotspotId: uuid('hotspot_id'),
    focusAreaId: uuid('focus_area_id'),
    parentId: uuid('parent_id'),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    certainty: text('certainty').notNull(),
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    removedWith: uuid('removed_with'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const causeEvidence = pgTable(
  'cause_evidence',
  {
    municipalityId: text('municipality_id').notNull(),
    causeId: uuid('cause_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    incidentId: uuid('incident_id'),
    hotspotId: uuid('hotspot_id'),
    visitId: uuid('visit_id'),
    statement: text('statement'),
    source: text('source'),
    userId: uuid('user_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.causeId, table.id] })],
);
