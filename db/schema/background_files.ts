import { bigint, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const backgroundFiles = pgTable('background_files', {
  municipalityId: text('municipality_id').primaryKey(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  minZoom: integer('min_zoom').notNull(),
  maxZoom: integer('max_zoom').notNull(),
  attribution: text('attribution'),
  uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull(),
});
