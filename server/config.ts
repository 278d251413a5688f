import { join, resolve } from 'node:path';
import { envSchema } from 'env-schema';
import { Type } from 'typebox';
import { type AnalysisLimits, DEFAULT_ANALYSIS_LIMITS } from './analysis_limits.ts';
import type { MailSettings } from './mail/mail_sender.ts';

const Environment = Type.Object({
  NODE_ENV: Type.String({ default: 'development' }),
  HOST: Type.String({ default: '127.0.0.1' }),
  PORT: Type.Number({ default: 3000 }),
  DATA_DIR: Type.String({ default: './data' }),
  MAP_DIR: Type.Optional(Type.String()),
  IMPORT_DIR: Type.Optional(Type.String()),
  DATABASE_URL: Type.Optional(Type.String()),
  MIGRATION_DATABASE_URL: Type.Optional(Type.String()),
  SESSION_SECRET: Type.Optional(Type.String()),
  PUBLIC_ORIGIN: Type.Optional(Type.String()),
  TRUST_PROXY: Type.Boolean({ default: false }),
  LOG_LEVEL: Type.Optional(Type.String()),
  SMTP_URL: Type.Optional(Type.String()),
  MAIL_FROM: Type.Optional(Type.String()),
  ANALYSIS_THREADS: Type.Integer({ default: DEFAULT_ANALYSIS_LIMITS.threads, minimum: 1 }),
  ANALYSIS_SECONDS: Type.Number({
    default: DEFAULT_ANALYSIS_LIMITS.timeLimitMilliseconds / 1000,
    exclusiveMinimum: 0,
  }),
  ANALYSIS_WAITING: Type.Integer({ default: DEFAULT_ANALYSIS_LIMITS.waiting, minimum: 0 }),
  ANALYSIS_CACHE_MB: Type.Number({ default: 64, minimum: 0 }),
});

export interface Config {
  production: boolean;
  host: string;
  port: number;
  dataFolder: string;
  /** Where map backgrounds lie; several servers of one database share it. */
  mapFolder: string;
  /** Where uploaded files wait until they are imported; several servers of one database share it. */
  importFolder: string;
  databaseUrl?: string;
  migrationUrl?: string;
  /** Keys the hashes of e-mail and address in sign_in_attempts and the list cursors. */
  sessionSecret: string;
  /** https://… under which people reach the service; cookies are Secure when it is https. */
  publicOrigin: string;
  trustProxy: boolean;
  logLevel: string;
  /** Null: no mail is sent, and the administrator hands links over. */
  mail: MailSettings | null;
  analysis: AnalysisLimits;
  /** Kept answers of analyses, in memory; 0 keeps none. */
  analysisCacheBytes: number;
}

export class ConfigError extends Error {}

const SHORTEST_SECRET_CHARACTERS = 32;
/** Without a service behind it this secret protects nothing, so development may know it. */
const DEVELOPMENT_SECRET = 'endast-för-utveckling-och-exempel';

/** What production must be given, with why; each missing one is named. */
function refuseIncompleteProduction(env: Record<string, unknown>): void {
  const missing: string[] = [];
  if (!env.DATABASE_URL && !process.env.DATA_DIR) {
    missing.push('DATABASE_URL (PostgreSQL med PostGIS) eller DATA_DIR (mapp för den inbyggda databasen)');
  }
  if (String(env.SESSION_SECRET ?? '').length < SHORTEST_SECRET_CHARACTERS) {
    missing.push(`SESSION_SECRET (minst ${SHORTEST_SECRET_CHARACTERS} slumpade tecken)`);
  }
  if (!env.PUBLIC_ORIGIN)
    missing.push('PUBLIC_ORIGIN (adressen som användarna skriver, t.ex. https://lagesbild.kommunen.se)');
  if (missing.length > 0) {
    throw new ConfigError(`NODE_ENV=production kräver:\n${missing.map((line) => `  - ${line}`).join('\n')}`);
  }
}

/** Both or none; an empty one counts as none, as a compose file hands it on. */
function mailSettings({ SMTP_URL, MAIL_FROM }: Record<string, unknown>): MailSettings | null {
  if (!SMTP_URL && !MAIL_FROM) return null;
  const smtpUrl = String(SMTP_URL ?? '');
  const from = String(MAIL_FROM ?? '');
  if (!/^smtps?:\/\//.test(smtpUrl) || !from.includes('@')) {
    throw new ConfigError(
      'E-post kräver båda: SMTP_URL (smtp://… eller smtps://…) och MAIL_FROM (t.ex. Lägesbild <lagesbild@kommunen.se>).',
    );
  }
  return { smtpUrl, from };
}

/** Reads the environment, the only place that does. Throws ConfigError naming what is missing or wrong. */
export function readConfig(): Config {
  let env: Record<string, unknown>;
  try {
    env = envSchema({ schema: Environment, dotenv: false });
  } catch (error) {
    throw new ConfigError(`Miljövariablerna går inte att läsa: ${(error as Error).message}`);
  }
  const production = env.NODE_ENV === 'production';
  if (production) refuseIncompleteProduction(env);
  const host = String(env.HOST);
  const port = Number(env.PORT);
  return {
    production,
    host,
    port,
    dataFolder: resolve(String(env.DATA_DIR)),
    mapFolder: resolve(String(env.MAP_DIR ?? join(String(env.DATA_DIR), 'maps'))),
    importFolder: resolve(String(env.IMPORT_DIR ?? join(String(env.DATA_DIR), 'imports'))),
    databaseUrl: env.DATABASE_URL as string | undefined,
    migrationUrl: env.MIGRATION_DATABASE_URL as string | undefined,
    sessionSecret: (env.SESSION_SECRET as string | undefined) ?? DEVELOPMENT_SECRET,
    publicOrigin: (env.PUBLIC_ORIGIN as string | undefined) ?? `http://${host}:${port}`,
    trustProxy: Boolean(env.TRUST_PROXY),
    // a line a request belongs in a service's log, not among the words of npm start
    logLevel: (env.LOG_LEVEL as string | undefined) ?? (production ? 'info' : 'warn'),
    mail: mailSettings(env),
    analysis: {
      threads: Number(env.ANALYSIS_THREADS),
      timeLimitMilliseconds: Number(env.ANALYSIS_SECONDS) * 1000,
      waiting: Number(env.ANALYSIS_WAITING),
    },
    analysisCacheBytes: Number(env.ANALYSIS_CACHE_MB) * 1024 * 1024,
  };
}
