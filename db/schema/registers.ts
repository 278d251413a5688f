import {
  boolean,
  date,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { geometry } from './columns.ts';

export const organizations = pgTable(
  'organizations',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    reportsFrom: date('reports_from'),
    reportsTo: date('reports_to'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const categories = pgTable(
  'categories',
  {
    municipalityId: text('municipality_id').notNull(),
    code: text('code').notNull(),
    parentCode: text('parent_code'),
    name: text('name').notNull(),
    nameEnglish: text('name_english').notNull(),
    groupCode: text('group_code').notNull(),
    letter: text('letter').notNull(),
    color: text('color').notNull(),
    inkOnColor: text('ink_on_color').notNull(),
    icon: text('icon').notNull(),
    position: integer('position').notNull(),
    active: boolean('active').notNull().default(true),
    mergedInto: text('merged_into'),
    version: integer('version').notNull().default(1),
    inFigures: boolean('in_figures').notNull().default(true),
    countedCode: text('counted_code').notNull().default(''),
    countedTopCode: text('counted_top_code').notNull().default(''),
    countedGroup: text('counted_group').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.code] })],
);

export const areaSets = pgTable(
  'area_sets',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull().default(0),
    version: integer('version').notNull().default(1),
    active: boolean('active').notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const areas = pgTable(
  'areas',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    areaSetId: uuid('area_set_id').notNull(),
    name: text('name').notNull(),
    geom: geometry('geom', { of: 'MultiPolygon' }).notNull(),
    version: integer('version').notNull().default(1),
    active: boolean('active').notNull().default(true),
    validFrom: timestamp('valid_from', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const organizationAreas = pgTable(
  'organization_areas',
  {
    municipalityId: text('municipality_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    areaId: uuid('area_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.organizationId, table.areaId] })],
);

export const places = pgTable(
  'places',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    placeType: text('place_type'),
    geom: geometry('geom', { of: 'Point' }).notNull(),
    lon: doublePrecision('lon').notNull(),
    lat: doublePrecision('lat').notNull(),
    version: integer('version').notNull().default(1),
    active: boolean('active').notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
