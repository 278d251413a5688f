import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const focusAreas = pgTable(
  'focus_areas',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    motive: text('motive').notNull(),
    need: integer('need').notNull(),
    possibility: integer('possibility').notNull(),
    prioritisedQuarter: text('prioritised_quarter'),
    decision: text('decision'),
    decidedOn: date('decided_on'),
    closedOn: date('closed_on'),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
