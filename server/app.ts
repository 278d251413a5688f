import compress from '@fastify/compress';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import Fastify from 'fastify';
import { useAccounts } from './plugins/accounts.ts';
import { useErrors } from './plugins/errors.ts';
import { useOpenApi } from './plugins/openapi.ts';
import { useRateLimit } from './plugins/rate_limit.ts';
import { useSecurity } from './plugins/security.ts';
import { endUnusedConnections } from './plugins/unused_connections.ts';
import { useValidation } from './plugins/validation.ts';
import { useWebClient } from './plugins/web_client.ts';
import type { App, AppDeps } from './route_deps.ts';
import { accountLinkRoutes } from './routes/account_links.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { areaRoutes, areaSetRoutes } from './routes/areas.ts';
import { backgroundFileRoutes } from './routes/background_file.ts';
import { categoryRoutes } from './routes/categories.ts';
import { causeEvidenceRoutes } from './routes/cause_evidence.ts';
import { causeRoutes } from './routes/causes.ts';
import { focusAreaRoutes } from './routes/focus_areas.ts';
import { healthRoutes } from './routes/health.ts';
import { hotspotWorkRoutes } from './routes/hotspot_work.ts';
import { hotspotRoutes } from './routes/hotspots.ts';
import { importJobRoutes } from './routes/import_jobs.ts';
import { importRoutes } from './routes/imports.ts';
import { incidentExportRoutes } from './routes/incident_exports.ts';
import { incidentReviewRoutes } from './routes/incident_review.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { interventionEffectRoutes } from './routes/intervention_effect.ts';
import { interventionLogRoutes } from './routes/intervention_log.ts';
import { interventionRoutes } from './routes/interventions.ts';
import { mailChoiceRoutes } from './routes/mail_choices.ts';
import { meetingEventRoutes } from './routes/meeting_events.ts';
import { meetingLineRoutes } from './routes/meeting_lines.ts';
import { meetingSeriesRoutes } from './routes/meeting_series.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { memberRoutes } from './routes/members.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { municipalityRoutes } from './routes/municipality.ts';
import { organizationRoutes } from './routes/organizations.ts';
import { ownSessionRoutes } from './routes/own_sessions.ts';
import { pictureAnswerRoutes } from './routes/picture_answers.ts';
import { placeRoutes } from './routes/places.ts';
import { plannedEventRoutes } from './routes/planned_events.ts';
import { registerSettingRoutes } from './routes/register_settings.ts';
import { savedViewRoutes } from './routes/saved_views.ts';
import { scanAlarmRoutes } from './routes/scan_alarms.ts';
import { sessionRoutes } from './routes/session.ts';
import { situationalPictureRoutes } from './routes/situational_pictures.ts';
import { thanksRoutes } from './routes/thanks.ts';
import { unsubscribeRoute } from './routes/unsubscribe.ts';
import { createAnalysisCache } from './services/analysis_cache.ts';

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

  // what is computed from incidents shares one bound of memory
  const computed = { ...deps, cache: createAnalysisCache(config.analysisCacheBytes) };

  endUnusedConnections(app);
  useErrors(app);
  useValidation(app);
  await useSecurity(app, { https: config.publicOrigin.startsWith('https:') });
  await useRateLimit(app);
  await app.register(compress, { threshold: 2048 });
  await useAccounts(app, deps);
  await useOpenApi(app);

  await app.register(
    async (api) => {
      api.get('/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, async () =>
        app.swagger(),
      );
      await sessionRoutes(api as App, deps);
      await ownSessionRoutes(api as App, deps);
      await accountLinkRoutes(api as App, deps);
      await api.register(
        async (municipality) => {
          await municipalityRoutes(municipality as App, deps);
          await memberRoutes(municipality as App, deps);
          await thanksRoutes(municipality as App, deps);
          await mailChoiceRoutes(municipality as App, deps);
          await categoryRoutes(municipality as App, deps);
          await organizationRoutes(municipality as App, deps);
          await placeRoutes(municipality as App, deps);
          await areaSetRoutes(municipality as App, deps);
          await areaRoutes(municipality as App, deps);
          await registerSettingRoutes(municipality as App, deps);
          await incidentExportRoutes(municipality as App, deps);
          await municipality.register((routes) => backgroundFileRoutes(routes as App, deps));
          await municipality.register((routes) => incidentRoutes(routes as App, deps), {
            prefix: '/incidents',
          });
          await municipality.register((routes) => incidentReviewRoutes(routes as App, deps), {
            prefix: '/incidents',
          });
          await municipality.register(
            async (routes) => {
              await importRoutes(routes as App, deps);
              await importJobRoutes(routes as App, deps);
            },
            { prefix: '/imports' },
          );
          await municipality.register((routes) => analysisRoutes(routes as App, computed), {
            prefix: '/analyses',
          });
          await municipality.register((routes) => interventionEffectRoutes(routes as App, computed), {
            prefix: '/interventions',
          });
          await municipality.register((routes) => meetingSeriesRoutes(routes as App, deps), {
            prefix: '/meeting-series',
          });
          await municipality.register(
            async (routes) => {
              await meetingRoutes(routes as App, deps);
              await meetingLineRoutes(routes as App, deps);
              await meetingEventRoutes(routes as App, deps);
            },
            { prefix: '/meetings' },
          );
          await municipality.register((routes) => savedViewRoutes(routes as App, deps), {
            prefix: '/saved-views',
          });
          await municipality.register((routes) => plannedEventRoutes(routes as App, deps), {
            prefix: '/planned-events',
          });
          await municipality.register(
            async (routes) => {
              await situationalPictureRoutes(routes as App, deps);
              await pictureAnswerRoutes(routes as App, deps);
            },
            { prefix: '/situational-pictures' },
          );
          await municipality.register(
            async (routes) => {
              await hotspotRoutes(routes as App, deps);
              await hotspotWorkRoutes(routes as App, deps);
            },
            { prefix: '/hotspots' },
          );
          await municipality.register((routes) => focusAreaRoutes(routes as App, deps), {
            prefix: '/focus-areas',
          });
          await municipality.register(
            async (routes) => {
              await causeRoutes(routes as App, deps);
              await causeEvidenceRoutes(routes as App, deps);
            },
            { prefix: '/causes' },
          );
          await municipality.register(
            async (routes) => {
              await interventionRoutes(routes as App, deps);
              await interventionLogRoutes(routes as App, deps);
            },
            { prefix: '/interventions' },
          );
          await municipality.register((routes) => minutesRoutes(routes as App, deps), {
            prefix: '/meetings',
          });
          await municipality.register((routes) => scanAlarmRoutes(routes as App, deps), {
            prefix: '/scan-alarms',
          });
        },
        { prefix: '/municipalities/:code' },
      );
    },
    { prefix: '/api/v1' },
  );
  await app.register((routes) => unsubscribeRoute(routes as App, deps));
  await healthRoutes(app, deps);
  await useWebClient(app, webFolder);
  return app;
}
