import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const mailChoices = pgTable(
  'mail_choices',
  {
    municipalityId: text('municipality_id').notNull(),
    userId: uuid('user_id').notNull(),
    kind: text('kind').notNull(),
    wanted: boolean('wanted').notNull(),
    chosenAt: timestamp('chosen_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.userId, table.kind] })],
);
