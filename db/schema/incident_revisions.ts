import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const incidentRevisions = pgTable(
  'incident_revisions',
  {
    municipalityId: text('municipality_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    userId: uuid('user_id').notNull(),
    action: text('action').notNull(),
    relatedId: uuid('related_id'),
    changes: jsonb('changes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.incidentId, table.id] })],
);
