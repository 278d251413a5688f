import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  Meeting,
  MeetingCreate,
  MeetingDetail,
  MeetingList,
  MeetingParams,
  MeetingQuery,
  MeetingStepTaken,
  MeetingUpdate,
} from '@lagesbild/shared/schemas/meeting.ts';
import { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { readAgenda } from '../services/meeting_agenda.ts';
import { changeMeetingFacts, takeMeetingStep } from '../services/meeting_steps.ts';
import { planMeeting, readMeeting, readMeetings } from '../services/meetings.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function meetingRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['meetings'];
  const read = { config: { permission: 'meeting.read' } } as const;
  const lead = { config: { permission: 'meeting.lead' } } as const;

  app.get(
    '/',
    {
      ...read,
      schema: {
        tags,
        summary: 'Meetings, the latest first, and the strategic ones counted by year',
        params: MunicipalityParams,
        response: { 200: MeetingList, ...PROBLEMS },
      },
    },
    async (request) => readMeetings(deps, memberOf(request)),
  );

  app.post(
    '/',
    {
      ...lead,
      schema: {
        tags,
        summary: 'Plan a meeting, of a series its next one',
        params: MunicipalityParams,
        body: MeetingCreate,
        response: { 201: Meeting, ...PROBLEMS },
      },
    },
    async (request, reply) => reply.code(201).send(await planMeeting(deps, memberOf(request), request.body)),
  );

  app.get(
    '/:id',
    {
      ...read,
      schema: {
        tags,
        summary: 'A meeting with its lines and who takes part',
        params: MeetingParams,
        querystring: MeetingQuery,
        response: { 200: MeetingDetail, ...PROBLEMS },
      },
    },
    async (request) => readMeeting(deps, memberOf(request), request.params.id, request.query.since ?? null),
  );

  app.patch(
    '/:id',
    {
      ...lead,
      schema: {
        tags,
        summary: 'Change date, time, place, diarienummer, what it looks at',
        params: MeetingParams,
        body: MeetingUpdate,
        response: { 200: Meeting, ...PROBLEMS },
      },
    },
    async (request) => changeMeetingFacts(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/:id/steps',
    {
      ...lead,
      schema: {
        tags,
        summary: 'Open, close, open again, cancel or take back',
        params: MeetingParams,
        body: MeetingStepTaken,
        response: { 200: Meeting, ...PROBLEMS },
      },
    },
    async (request) => takeMeetingStep(deps, memberOf(request), request.params.id, request.body),
  );

  app.get(
    '/:id/agenda',
    {
      ...read,
      schema: {
        tags,
        summary: 'What the agenda fills in by itself',
        params: MeetingParams,
        response: { 200: MeetingAgenda, ...PROBLEMS },
      },
    },
    async (request) => readAgenda(deps, memberOf(request), request.params.id),
  );
}
