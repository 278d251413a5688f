import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { currentHolder } from './data_folder.ts';
import { startEmbedded } from './embedded.ts';
import { type MeetingChanges, openEmbeddedChanges, openPostgresChanges } from './meeting_changes.ts';
import { migrate } from './migrate.ts';
import {
  inScope,
  inSystemScope,
  type Job,
  type JobQuestion,
  type MemberScope,
  type ScopeSettings,
  type Transaction,
} from './scope.ts';

export interface DatabaseConfig {
  /** Application login; unset means the embedded engine in dataFolder. */
  databaseUrl?: string;
  /** Login that owns the tables; default databaseUrl. */
  migrationUrl?: string;
  dataFolder: string;
}

export interface Database {
  engine: 'embedded' | 'postgresql';
  /** A member's work in one municipality; everything it reads is under row-level security. */
  asMember<T>(scope: MemberScope, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Work with less than a municipality: signing in, finding a session, listing own memberships. */
  asVisitor<T>(scope: ScopeSettings, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A job of the server: what row-level security gives the named one, about what it asks. */
  asJob<T>(job: Job, work: (tx: Transaction) => Promise<T>, asked?: JobQuestion): Promise<T>;
  /** Seed and CLI. */
  asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Who follows a meeting is told of its changes. */
  meetingChanges: MeetingChanges;
  /** The owner's connection, for migrations only. */
  owner: NodePgDatabase;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** On the embedded engine all connections share one session, which works one transaction at a time. */
const EMBEDDED_POOL_SIZE = 8;
const POSTGRESQL_POOL_SIZE = 10;

function build(
  engine: Database['engine'],
  application: pg.Pool,
  owner: pg.Pool,
  meetingChanges: MeetingChanges,
  closeEngine: () => Promise<void>,
): Database {
  const app = drizzle(application);
  const own = drizzle(owner);
  // a connection that breaks fails its query and is replaced by the pool; without a listener it would end the process
  for (const pool of new Set([application, owner])) {
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  }
  return {
    engine,
    asMember: (scope, work) => inScope(app, scope, work),
    asVisitor: (scope, work) => inScope(app, scope, work),
    asJob: (job, work, asked = {}) => inScope(app, { ...asked, job }, work),
    asSystem: (work) => inSystemScope(own, work),
    meetingChanges,
    owner: own,
    ping: async () => {
      await app.execute(sql`SELECT 1`);
    },
    close: async () => {
      await meetingChanges.close();
      await Promise.all([...new Set([application, owner])].map((pool) => pool.end()));
      await closeEngine();
    },
  };
}

function openPostgres(config: DatabaseConfig & { databaseUrl: string }): Database {
  const application = new pg.Pool({
    connectionString: config.databaseUrl,
    max: POSTGRESQL_POOL_SIZE,
    options: '-c role=lagesbild_app -c statement_timeout=60000',
  });
  const owner = new pg.Pool({ connectionString: config.migrationUrl ?? config.databaseUrl, max: 3 });
  return build('postgresql', application, owner, openPostgresChanges(config.databaseUrl), async () => {});
}

/** Connects to the engine that a running process holds. */
function openSocket(socketFolder: string, closeEngine: () => Promise<void>): Database {
  const pool = new pg.Pool({
    host: socketFolder,
    user: 'postgres',
    database: 'postgres',
    max: EMBEDDED_POOL_SIZE,
  });
  return build('embedded', pool, pool, openEmbeddedChanges(), closeEngine);
}

/**
 * Opens PostgreSQL when databaseUrl is set, else the embedded engine; where a running server holds the data folder
 * and `shared` is asked, its engine is used through its socket.
 */
export async function openDatabase(config: DatabaseConfig, { shared = false } = {}): Promise<Database> {
  if (config.databaseUrl) return openPostgres({ ...config, databaseUrl: config.databaseUrl });
  const holder = shared ? currentHolder(config.dataFolder) : null;
  if (holder) return openSocket(holder.socketFolder, async () => {});
  const engine = await startEmbedded(config.dataFolder);
  return openSocket(engine.socketFolder, engine.close);
}

/**
 * Migrates, and on the embedded engine drops the shared session to the application role afterwards, so that a
 * query outside any scope is refused instead of running as superuser.
 */
export async function prepareDatabase(database: Database, migrationsFolder: string): Promise<void> {
  await migrate(database, migrationsFolder);
  if (database.engine === 'embedded') await database.owner.execute(sql`SET ROLE lagesbild_app`);
}
