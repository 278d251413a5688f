import { PictureAnswerParams, PictureVersionParams } from '@lagesbild/shared/schemas/situational_picture.ts';
import { Type } from 'typebox';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { readPictureAnswer, readPictureMap } from '../services/picture_answers.ts';
import { PROBLEMS } from './problem_responses.ts';

const NotModified = Type.Null({ description: 'The answer is still the one of If-None-Match' });

/** The bytes that were frozen: an answer never changes under its address, so that a browser may keep it. */
export async function pictureAnswerRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['situational pictures'];
  const read = { config: { permission: 'situational_picture.read' } } as const;

  app.get(
    '/:id/versions/:number/answers/:kind',
    {
      ...read,
      schema: {
        tags,
        summary: 'A frozen answer byte for byte, for the asking role’s sight',
        params: PictureAnswerParams,
        response: {
          200: Type.Any({ description: 'As the analysis answered' }),
          304: NotModified,
          ...PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const { body, etag } = await readPictureAnswer(deps, memberOf(request), request.params);
      reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      // as stored: bytes pass the serializer by
      return reply.type('application/json; charset=utf-8').send(Buffer.from(body));
    },
  );

  app.get(
    '/:id/versions/:number/map.svg',
    {
      ...read,
      schema: {
        tags,
        summary: 'The frozen map as a picture',
        params: PictureVersionParams,
        response: {
          200: { description: 'The map', content: { 'image/svg+xml': { schema: Type.Any() } } },
          304: NotModified,
          ...PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const { svg, etag } = await readPictureMap(deps, memberOf(request), request.params);
      reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      return reply.type('image/svg+xml').send(Buffer.from(svg));
    },
  );
}
