import {
  bigint,
  boolean,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

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
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
    state: text('state').notNull().default('running'),
    kind: text('kind').notNull().default('csv'),
    fileBytes: bigint('file_bytes', { mode: 'number' }).notNull().default(0),
    sourceName: text('source_name'),
    headerKey: text('header_key'),
    options: json('options').notNull().default({}),
    profile: json('profile'),
    check: json('check_result'),
    result: json('result'),
    readRows: integer('read_rows').notNull().default(0),
    cancelRequested: boolean('cancel_requested').notNull().default(false),
    heartbeatAt: moment('heartbeat_at'),
    undoneAt: moment('undone_at'),
    undoneBy: uuid('undone_by'),
    undo: json('undo_result'),
    problem: json('problem'),
    knownSource: boolean('known_source').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const importSources = pgTable(
  'import_sources',
  {
    municipalityId: text('municipality_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    headerKey: text('header_key').notNull(),
    options: json('options').notNull(),
    savedAt: moment('saved_at').notNull(),
    savedBy: uuid('saved_by'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);
