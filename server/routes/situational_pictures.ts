import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  PictureCorrection,
  PictureEstablish,
  PictureFreeze,
  PictureList,
  PictureParams,
  PictureTextUpdate,
  SituationalPicture,
} from '@lagesbild/shared/schemas/situational_picture.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { correctPicture, freezePicture } from '../services/freeze_picture.ts';
import { establishPicture, writeTexts } from '../services/picture_texts.ts';
import { readPicture, readPictures } from '../services/picture_view.ts';
import { PROBLEMS } from './problem_responses.ts';
import { signalWhenGone } from './reader_gone.ts';

export async function situationalPictureRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['situational pictures'];
  const read = { config: { permission: 'situational_picture.read' } } as const;
  const manage = { config: { permission: 'situational_picture.manage' } } as const;
  const schema = { tags, params: PictureParams, response: { 200: SituationalPicture, ...PROBLEMS } };

  app.get(
    '/',
    {
      ...read,
      schema: {
        tags,
        summary: 'The frozen periods, latest first',
        params: MunicipalityParams,
        response: { 200: PictureList, ...PROBLEMS },
      },
    },
    async (request) => ({ pictures: await readPictures(deps, memberOf(request)) }),
  );

  app.post(
    '/',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Freeze a closed period',
        params: MunicipalityParams,
        body: PictureFreeze,
        response: { 201: SituationalPicture, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const picture = await freezePicture(deps, memberOf(request), request.body, signalWhenGone(reply));
      return reply.code(201).send(picture);
    },
  );

  app.get(
    '/:id',
    { ...read, schema: { ...schema, summary: 'A frozen period with its texts and versions' } },
    async (request) => readPicture(deps, memberOf(request), request.params.id),
  );

  app.patch(
    '/:id',
    {
      config: { permission: 'situational_picture.write' },
      schema: { ...schema, summary: 'Write the texts of a draft', body: PictureTextUpdate },
    },
    async (request) => writeTexts(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/establish',
    { ...manage, schema: { ...schema, summary: 'Establish a draft', body: PictureEstablish } },
    async (request) => establishPicture(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/versions',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Correct the figures: freeze the period anew with a reason',
        params: PictureParams,
        body: PictureCorrection,
        response: { 201: SituationalPicture, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const picture = await correctPicture(deps, memberOf(request), params.id, body, signalWhenGone(reply));
      return reply.code(201).send(picture);
    },
  );
}
