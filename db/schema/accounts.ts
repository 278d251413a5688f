import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes } from './columns.ts';

export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  isExample: boolean('is_example').notNull().default(false),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  lastSignInAt: timestamp('last_sign_in_at', { withTimezone: true }),
});

export const userCredentials = pgTable('user_credentials', {
  userId: uuid('user_id').primaryKey(),
  passwordHash: text('password_hash').notNull(),
});

export const memberships = pgTable(
  'memberships',
  {
    municipalityId: text('municipality_id').notNull(),
    userId: uuid('user_id').notNull(),
    organizationId: uuid('organization_id'),
    role: text('role').notNull(),
    lockedAt: timestamp('locked_at', { withTimezone: true }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.userId] })],
);

export const sessions = pgTable('sessions', {
  tokenHash: bytes('token_hash').primaryKey(),
  userId: uuid('user_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  id: uuid('id').notNull().defaultRandom(),
  browser: text('browser'),
  system: text('system'),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
});

export const signInDelays = pgTable('sign_in_delays', {
  keyHash: bytes('key_hash').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: timestamp('last_failed_at', { withTimezone: true }).notNull(),
});

export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    keyHash: bytes('key_hash').notNull(),
    windowStart: timestamp('window_start', { withTimezone: true }).notNull(),
    failures: integer('failures').notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyHash, table.windowStart] })],
);

export const auditLog = pgTable(
  'audit_log',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    userId: uuid('user_id'),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id'),
    details: jsonb('details').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
