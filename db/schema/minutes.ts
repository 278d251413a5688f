import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const meetingMinutes = pgTable(
  'meeting_minutes',
  {
    municipalityId: text('municipality_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    firstSignerId: uuid('first_signer_id'),
    secondSignerId: uuid('second_signer_id'),
    content: jsonb('content'),
    sha256: text('sha256'),
    round: integer('round').notNull().default(1),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.meetingId] })],
);

export const meetingSignatures = pgTable(
  'meeting_signatures',
  {
    municipalityId: text('municipality_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    round: integer('round').notNull(),
    userId: uuid('user_id').notNull(),
    organizationName: text('organization_name').notNull(),
    roleName: text('role_name').notNull(),
    sha256: text('sha256').notNull(),
    signedAt: timestamp('signed_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.meetingId, table.round, table.userId] })],
);

export const minutesReopenings = pgTable(
  'minutes_reopenings',
  {
    municipalityId: text('municipality_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    round: integer('round').notNull(),
    reason: text('reason').notNull(),
    userId: uuid('user_id').notNull(),
    reopenedAt: timestamp('reopened_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.meetingId, table.round] })],
);
