import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import Fastify from 'fastify';
import { useAccounts } from './plugins/accounts.ts';
import { useErrors } from './plugins/errors.ts';
import { useOpenApi } from './plugins/openapi.ts';
import { useSecurity } from './plugins/security.ts';
import { useValidation } from './plugins/validation.ts';
import { useWebClient } from './plugins/web_client.ts';
import type { App, AppDeps } from './route_deps.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { backgroundFileRoutes } from './routes/background_file.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { incidentExportRoutes } from './routes/incident_exports.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { municipalityRoutes } from './routes/municipality.ts';
import { savedViewRoutes } from './routes/saved_views.ts';
import { sessionRoutes } from './routes/session.ts';

const REQUESTS_PER_MINUTE = 1200;

/** The application as a function: plugins and routes in a written-out order. Only main.ts listens. */
export async function buildApp(
  deps: AppDeps,
  { webFolder, logStream }: { webFolder: string; logStream?: { write(line: string): void } },
): Promise<App> {
  const { config } = deps;
  const app = Fastify({
    bodyLimit: LIMITS.jsonBodyBytes,
    trustProxy: config.trustProxy,
    routerOptions: { ignoreTrailingSlash: true },
    // paths and status only: no query (filters), no address, no cookie, no body
    logger: {
      level: config.logLevel,
      ...(logStream ? { stream: logStream } : {}),
      serializers: {
        req: (request) => ({ method: request.method, path: request.url?.split('?')[0] }),
        res: (reply) => ({ status: reply.statusCode }),
      },
    },
  }) as unknown as App;

  useErrors(app);
  useValidation(app);
  await useSecurity(app, { https: config.publicOrigin.startsWith('https:') });
  await app.register(rateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' });
  await app.register(compress, { threshold: 2048 });
  await useAccounts(app, deps);
  await useOpenApi(app);

  await app.register(
    async (api) => {
      api.get('/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, async () =>
        app.swagger(),
      );
      await sessionRoutes(api as App, deps);
      await api.register(
        async (municipality) => {
          await municipalityRoutes(municipality as App, deps);
          await incidentExportRoutes(municipality as App, deps);
          await municipality.register((routes) => backgroundFileRoutes(routes as App, deps));
          await municipality.register((routes) => incidentRoutes(routes as App, deps), {
            prefix: '/incidents',
          });
          await municipality.register((routes) => importRoutes(routes as App, deps), {
            prefix: '/imports',
          });
          await municipality.register((routes) => analysisRoutes(routes as App, deps), {
            prefix: '/analyses',
          });
          await municipality.register((routes) => savedViewRoutes(routes as App, deps), {
            prefix: '/saved-views',
          });
        },
        { prefix: '/municipalities/:code' },
      );
    },
    { prefix: '/api/v1' },
  );
  await healthRoutes(app, deps);
  await useWebClient(app, webFolder);
  return app;
}
