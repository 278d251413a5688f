import {
  bigint,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

export const situationalPictures = pgTable(
  'situational_pictures',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    fromDate: date('from_date').notNull(),
    toDate: date('to_date').notNull(),
    periodKind: text('period_kind').notNull(),
    state: text('state').notNull(),
    establishedAt: timestamp('established_at', { withTimezone: true }),
    establishedBy: uuid('established_by'),
    summary: text('summary').notNull().default(''),
    policeView: text('police_view').notNull().default(''),
    lookAhead: text('look_ahead').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const pictureVersions = pgTable(
  'picture_versions',
  {
    municipalityId: text('municipality_id').notNull(),
    pictureId: uuid('picture_id').notNull(),
    number: integer('number').notNull(),
    dataVersion: bigint('data_version', { mode: 'number' }).notNull(),
    frozenAt: timestamp('frozen_at', { withTimezone: true }).notNull(),
    frozenBy: uuid('frozen_by').notNull(),
    reason: text('reason'),
    changes: jsonb('changes'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.pictureId, table.number] })],
);

export const pictureAnswers = pgTable(
  'picture_answers',
  {
    municipalityId: text('municipality_id').notNull(),
    pictureId: uuid('picture_id').notNull(),
    number: integer('number').notNull(),
    kind: text('kind').notNull(),
    sight: text('sight').notNull(),
    body: text('body').notNull(),
    sha256: text('sha256').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.pictureId, table.number, table.kind, table.sight] }),
  ],
);

export const pictureIncidents = pgTable(
  'picture_incidents',
  {
    municipalityId: text('municipality_id').notNull(),
    pictureId: uuid('picture_id').notNull(),
    number: integer('number').notNull(),
    incidentId: uuid('incident_id').notNull(),
    incidentVersion: integer('incident_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.pictureId, table.number, table.incidentId] }),
  ],
);
