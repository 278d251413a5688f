import { doublePrecision, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { geometry } from './columns.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const incidents = pgTable(
  'incidents',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    status: text('status').notNull(),
    categoryCode: text('category_code').notNull(),
    precision: text('precision_code').notNull(),
    geom: geometry('geom', { of: 'Point' }),
    lon: doublePrecision('lon'),
    lat: doublePrecision('lat'),
    accuracyMeters: doublePrecision('accuracy_meters'),
    placeId: uuid('place_id'),
    placeName: text('place_name'),
    placeType: text('place_type'),
    timeKind: text('time_kind').notNull(),
    occurredFrom: moment('occurred_from'),
    occurredTo: moment('occurred_to'),
    noticedAt: moment('noticed_at').notNull(),
    countedAt: moment('counted_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    organizationId: uuid('organization_id'),
    reporterId: uuid('reporter_id'),
    certainty: text('certainty').notNull(),
    severity: text('severity'),
    personInterval: text('person_interval').notNull(),
    policeReported: text('police_reported').notNull(),
    immediateStep: text('immediate_step'),
    text: text('body_text'),
    source: text('source').notNull(),
    sourceId: text('source_id'),
    importId: uuid('import_id'),
    reviewNote: text('review_note'),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: moment('reviewed_at'),
    mergedInto: uuid('merged_into'),
    contentHash: text('content_hash'),
    confirmedPersonalData: text('confirmed_personal_data').array().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const incidentAreas = pgTable(
  'incident_areas',
  {
    municipalityId: text('municipality_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    areaId: uuid('area_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.incidentId, table.areaId] })],
);
