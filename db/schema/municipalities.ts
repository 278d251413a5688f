import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { geometry } from './columns.ts';

export const municipalities = pgTable('municipalities', {
  municipalityId: text('municipality_id').primaryKey(),
  name: text('name').notNull(),
  srid: integer('srid').notNull().default(3006),
  proj4: text('proj4').notNull(),
  timeZone: text('time_zone').notNull().default('Europe/Stockholm'),
  boundary: geometry('boundary', { of: 'MultiPolygon' }),
  fortnightAnchor: date('fortnight_anchor').notNull(),
  cellSizeMeters: doublePrecision('cell_size_meters'),
  isExample: boolean('is_example').notNull().default(false),
  dataVersion: bigint('data_version', { mode: 'number' }).notNull().default(0),
});

export const studyAreas = pgTable(
  'study_areas',
  {
    municipalityId: text('municipality_id').notNull(),
    version: integer('version').notNull(),
    origin: text('origin').notNull(),
    geom: geometry('geom', { of: 'MultiPolygon' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.version] })],
);

export const mapBackgrounds = pgTable('map_backgrounds', {
  municipalityId: text('municipality_id').primaryKey(),
  collection: json('collection').notNull(),
});

export const imports = pgTable(
  'imports',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id'),
    fileName: text('file_name').notNull(),
    source: text('source').notNull(),
    rows: integer('rows').notNull().default(0),
    accepted: integer('accepted').notNull().default(0),
    rejected: integer('rejected').notNull().default(0),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
