import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** OpenAPI 3.1 made from the routes' own schemas; read at /api/docs, fetched at /api/v1/openapi.json. */
export async function useOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gemensam lägesbild',
        version: '1',
        description:
          'Incidents, hotspots and registers of a municipality. Sign in with POST /session; the answer sets a cookie. Whatever changes something carries the header X-Requested-With: lagesbild.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lagesbild_session' } },
      },
      security: [{ session: [] }],
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        ...(route.config?.permission === 'public' ? { security: [] } : {}),
        'x-permission': route.config?.permission,
      } as typeof schema,
    }),
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false });
}
