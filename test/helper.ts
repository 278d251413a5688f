import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@lagesbild/db/client.ts';
import { type AnalysisLimits, DEFAULT_ANALYSIS_LIMITS } from '@lagesbild/server/analysis_limits.ts';
import { buildApp } from '@lagesbild/server/app.ts';
import type { Breather } from '@lagesbild/server/imports/breather.ts';
import type { MailSettings } from '@lagesbild/server/mail/mail_sender.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { type AnalysisPool, openAnalysisPool } from '@lagesbild/server/services/analysis_pool.ts';
import type { LightMyRequestResponse } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { PINNED_NOW } from './engine_template.ts';
import { TOWN_PASSWORD } from './town.ts';

const serverMain = new URL('../server/main.ts', import.meta.url).href;

/** Worker threads as the service has them. */
export const openTestPool = (limits: Partial<AnalysisLimits> = {}): AnalysisPool =>
  openAnalysisPool(serverMain, { ...DEFAULT_ANALYSIS_LIMITS, ...limits });

/** The application over the test database, without listening; the clock stands at PINNED_NOW unless given. */
export async function buildTestApp(
  db: Database,
  clock: () => Date = () => PINNED_NOW,
  logStream?: { write(line: string): void },
  analyses: AnalysisPool = openTestPool(),
  breather?: Breather,
  mail: MailSettings | null = null,
): Promise<App> {
  const app = await buildApp(
    {
      config: {
        production: false,
        host: '127.0.0.1',
        port: 0,
        dataFolder: '',
        mapFolder: join(tmpdir(), `lagesbild-maps-${process.pid}`),
        importFolder: join(tmpdir(), `lagesbild-imports-${process.pid}`),
        sessionSecret: 'a secret that only tests know',
        publicOrigin: 'http://127.0.0.1',
        trustProxy: false,
        logLevel: logStream ? 'trace' : 'silent',
        mail,
        analysis: DEFAULT_ANALYSIS_LIMITS,
        analysisCacheBytes: 16 * 1024 * 1024,
      },
      db,
      clock,
      analyses,
      ...(breather && { breather }),
      exampleLogins: [],
    },
    { webFolder: '/nonexistent', logStream },
  );
  app.addHook('onClose', () => analyses.close());
  return app;
}

export interface Client {
  /** The session, as a browser would send it; empty when nobody is signed in. */
  cookie: string;
  request(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

const base = '/api/v1';

/** Requests as the page makes them; with an e-mail it signs in first. */
export async function clientFor(app: App, email?: string, password: string = TOWN_PASSWORD): Promise<Client> {
  const client: Client = {
    cookie: '',
    request: async (method, path, body, headers = {}) =>
      app.inject({
        method,
        url:
          path.startsWith('/api') || path.startsWith('/healthz') || path.startsWith('/readyz')
            ? path
            : `${base}${path}`,
        headers: {
          'x-requested-with': 'lagesbild',
          ...(client.cookie ? { cookie: client.cookie } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
  };
  if (email) {
    const answer = await client.request('POST', '/session', { email, password });
    if (answer.statusCode !== 200)
      throw new Error(`Sign-in of ${email} gave ${answer.statusCode}: ${answer.body}`);
    client.cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  }
  return client;
}

/** A report that is right in every way, in the middle of the test town; changed by what is given. */
export function report(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: uuidv7(),
    categoryCode: 'vandalism.graffiti',
    lon: 16.375,
    lat: 59.41,
    timeKind: 'exact',
    occurredFrom: '2026-11-14T21:30:00+01:00',
    ...change,
  };
}
