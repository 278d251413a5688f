import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes } from './columns.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const invitations = pgTable(
  'invitations',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    organizationId: uuid('organization_id'),
    invitedBy: uuid('invited_by'),
    tokenHash: bytes('token_hash'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const passwordResets = pgTable('password_resets', {
  tokenHash: bytes('token_hash').primaryKey(),
  userId: uuid('user_id').notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

export const mailOutbox = pgTable('mail_outbox', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  municipalityId: text('municipality_id'),
  invitationId: uuid('invitation_id'),
  userId: uuid('user_id'),
  email: text('email'),
  month: text('month'),
  meetingId: uuid('meeting_id'),
  interventionId: uuid('intervention_id'),
  alarmId: uuid('alarm_id'),
  reminder: text('reminder'),
  createdAt: moment('created_at').notNull(),
  dueAt: moment('due_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
  claimedAt: moment('claimed_at'),
  sentAt: moment('sent_at'),
  failedAt: moment('failed_at'),
});

export const thanksChoices = pgTable(
  'thanks_choices',
  {
    municipalityId: text('municipality_id').notNull(),
    userId: uuid('user_id').notNull(),
    chosenAt: moment('chosen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.userId] })],
);
