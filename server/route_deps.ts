import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Database } from '@lagesbild/db/client.ts';
import type { ExampleLogins } from '@lagesbild/shared/schemas/session.ts';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Config } from './config.ts';
import type { Breather } from './imports/breather.ts';
import type { AnalysisPool } from './services/analysis_pool.ts';

/** What the application is made of; tests hand in their own clock and database. */
export interface AppDeps {
  config: Config;
  db: Database;
  clock: () => Date;
  analyses: AnalysisPool;
  /** How imports stand aside for others; as usual when left out. */
  breather?: Breather;
  /** Offered on the sign-in page; empty in production. */
  exampleLogins: ExampleLogins['logins'];
}

/** Fastify with types read off the TypeBox schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
