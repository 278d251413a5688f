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
  basisVersion: integer('basis_version').notNull().default(1),
  basisValidFrom: timestamp('basis_valid_from', { withTimezone: true }),
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

export const formerFigureBases = pgTable(
  'former_figure_bases',
  {
    municipalityId: text('municipality_id').notNull(),
    version: integer('version').notNull(),
    fortnightAnchor: date('fortnight_anchor').notNull(),
    cellSizeMeters: doublePrecision('cell_size_meters'),
    studyAreaVersion: integer('study_area_version'),
    validFrom: timestamp('valid_from', { withTimezone: true }),
    validTo: timestamp('valid_to', { withTimezone: true }).notNull(),
    lastDataVersion: bigint('last_data_version', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.version] })],
);

export const reportGuidance = pgTable('report_guidance', {
  municipalityId: text('municipality_id').primaryKey(),
  severityGreen: text('severity_green'),
  severityYellow: text('severity_yellow'),
  severityRed: text('severity_red'),
  reporterText: text('reporter_text').notNull().default(''),
  version: integer('version').notNull().default(1),
});

export const mapBackgrounds = pgTable('map_backgrounds', {
  municipalityId: text('municipality_id').primaryKey(),
  collection: json('collection').notNull(),
});
