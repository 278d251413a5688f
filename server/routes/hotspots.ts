import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  HotspotCreate,
  HotspotDetail,
  HotspotList,
  HotspotParams,
  HotspotQuery,
  HotspotStepTaken,
  HotspotUpdate,
} from '@lagesbild/shared/schemas/hotspot.ts';
import { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { createAnalysisCache } from '../services/analysis_cache.ts';
import { readHotspotHistories } from '../services/hotspot_histories.ts';
import { addHotspot, changeHotspot, readHotspots } from '../services/hotspot_register.ts';
import { readHotspotDetail } from '../services/hotspot_view.ts';
import { takeHotspotStep } from '../services/hotspot_work.ts';
import { PROBLEMS } from './problem_responses.ts';
import { signalWhenGone } from './reader_gone.ts';

const tags = ['hotspots'];
const read = { config: { permission: 'hotspot_register.read' } } as const;
const manage = { config: { permission: 'hotspot_register.manage' } } as const;
/** A register is followed as one answer; a few of them are kept beside those of the analyses. */
const CACHE_BYTES = 4 * 1024 * 1024;

export async function hotspotRoutes(app: App, deps: AppDeps): Promise<void> {
  const cache = createAnalysisCache(CACHE_BYTES);

  app.get(
    '/',
    {
      ...read,
      schema: {
        tags,
        summary: 'The hotspot register',
        params: MunicipalityParams,
        querystring: HotspotQuery,
        response: { 200: HotspotList, ...PROBLEMS },
      },
    },
    async (request) => ({ hotspots: await readHotspots(deps, memberOf(request), request.query) }),
  );

  app.get(
    '/histories',
    {
      ...read,
      schema: {
        tags,
        summary: 'All of the register over the last thirteen whole fortnights',
        params: MunicipalityParams,
        response: { 200: HotspotHistories, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      readHotspotHistories({ ...deps, cache }, memberOf(request), signalWhenGone(reply)),
  );

  app.post(
    '/',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Take in a hotspot, from an analysis or drawn; the same id and content again gives 200',
        params: MunicipalityParams,
        body: HotspotCreate,
        response: { 200: HotspotDetail, 201: HotspotDetail, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { hotspot, isNew } = await addHotspot(deps, memberOf(request), request.body);
      return reply.code(isNew ? 201 : 200).send(hotspot);
    },
  );

  app.get(
    '/:id',
    {
      ...read,
      schema: {
        tags,
        summary: 'One hotspot with its steps, visits and linked incidents',
        params: HotspotParams,
        response: { 200: HotspotDetail, ...PROBLEMS },
      },
    },
    async (request) => {
      const member = memberOf(request);
      return deps.db.asMember(member.scope, (tx) => readHotspotDetail(tx, member, request.params.id));
    },
  );

  app.get(
    '/:id/history',
    {
      ...read,
      schema: {
        tags,
        summary:
          'One hotspot over the last thirteen whole fortnights, and which hotspot of the last one it is',
        params: HotspotParams,
        response: { 200: HotspotHistories, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      readHotspotHistories({ ...deps, cache }, memberOf(request), signalWhenGone(reply), request.params.id),
  );

  app.patch(
    '/:id',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Change name, place, focus area, or the surface of a drawn one',
        params: HotspotParams,
        body: HotspotUpdate,
        response: { 200: HotspotDetail, ...PROBLEMS },
      },
    },
    async (request) => changeHotspot(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/steps',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Take a step: to the next state, back, closed or up again',
        params: HotspotParams,
        body: HotspotStepTaken,
        response: { 200: HotspotDetail, ...PROBLEMS },
      },
    },
    async (request) => takeHotspotStep(deps, memberOf(request), request.params.id, request.body),
  );
}
