import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  MeetingSeries,
  MeetingSeriesCreate,
  MeetingSeriesList,
  MeetingSeriesParams,
  MeetingSeriesUpdate,
} from '@lagesbild/shared/schemas/meeting_series.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { addMeetingSeries, changeMeetingSeries, readMeetingSeries } from '../services/meeting_series.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function meetingSeriesRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['meetings'];
  app.get(
    '/',
    {
      config: { permission: 'meeting.read' },
      schema: {
        tags,
        summary: 'Series of meetings, ended ones too',
        params: MunicipalityParams,
        response: { 200: MeetingSeriesList, ...PROBLEMS },
      },
    },
    async (request) => ({ series: await readMeetingSeries(deps, memberOf(request)) }),
  );

  app.post(
    '/',
    {
      config: { permission: 'meeting.lead' },
      schema: {
        tags,
        summary: 'Begin a series of meetings',
        params: MunicipalityParams,
        body: MeetingSeriesCreate,
        response: { 201: MeetingSeries, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await addMeetingSeries(deps, memberOf(request), request.body)),
  );

  app.patch(
    '/:id',
    {
      config: { permission: 'meeting.lead' },
      schema: {
        tags,
        summary: 'Change or end a series of meetings',
        params: MeetingSeriesParams,
        body: MeetingSeriesUpdate,
        response: { 200: MeetingSeries, ...PROBLEMS },
      },
    },
    async (request) => changeMeetingSeries(deps, memberOf(request), request.params.id, request.body),
  );
}
