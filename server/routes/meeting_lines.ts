import { MeetingParams } from '@lagesbild/shared/schemas/meeting.ts';
import {
  MeetingLine,
  MeetingLineCreate,
  MeetingLineParams,
  MeetingLineRevisions,
  MeetingLineUpdate,
} from '@lagesbild/shared/schemas/meeting_line.ts';
import {
  MeetingPresence,
  MeetingPresenceCreate,
  MeetingPresenceParams,
  MeetingPresenceRemoval,
  MeetingPresenceUpdate,
} from '@lagesbild/shared/schemas/meeting_presence.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { changeLine, readLineRevisions, writeLine } from '../services/meeting_lines.ts';
import { addPresence, changePresence, removePresence } from '../services/meeting_presence.ts';
import { NoContent, PROBLEMS } from './problem_responses.ts';

/** What is written in a meeting, by several people at once. */
export async function meetingLineRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['meetings'];
  const write = { config: { permission: 'meeting.write' } } as const;

  app.post(
    '/:id/lines',
    {
      ...write,
      schema: {
        tags,
        summary: 'Write a line under an item of the agenda',
        params: MeetingParams,
        body: MeetingLineCreate,
        response: { 201: MeetingLine, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await writeLine(deps, memberOf(request), request.params.id, request.body)),
  );

  app.patch(
    '/:id/lines/:line',
    {
      ...write,
      schema: {
        tags,
        summary: 'Change, move, remove or take back a line',
        params: MeetingLineParams,
        body: MeetingLineUpdate,
        response: { 200: MeetingLine, ...PROBLEMS },
      },
    },
    async (request) => {
      const { id, line } = request.params;
      return changeLine(deps, memberOf(request), id, line, request.body);
    },
  );

  app.get(
    '/:id/lines/:line/revisions',
    {
      config: { permission: 'meeting.read' },
      schema: {
        tags,
        summary: 'Every wording of a line',
        params: MeetingLineParams,
        response: { 200: MeetingLineRevisions, ...PROBLEMS },
      },
    },
    async (request) => readLineRevisions(deps, memberOf(request), request.params.id, request.params.line),
  );

  app.post(
    '/:id/presence',
    {
      ...write,
      schema: {
        tags,
        summary: 'Add an organization and role that takes part',
        params: MeetingParams,
        body: MeetingPresenceCreate,
        response: { 201: MeetingPresence, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await addPresence(deps, memberOf(request), request.params.id, request.body)),
  );

  app.patch(
    '/:id/presence/:row',
    {
      ...write,
      schema: {
        tags,
        summary: 'Change who takes part and how',
        params: MeetingPresenceParams,
        body: MeetingPresenceUpdate,
        response: { 200: MeetingPresence, ...PROBLEMS },
      },
    },
    async (request) => {
      const { id, row } = request.params;
      return changePresence(deps, memberOf(request), id, row, request.body);
    },
  );

  app.delete(
    '/:id/presence/:row',
    {
      ...write,
      schema: {
        tags,
        summary: 'Take a row of presence away',
        params: MeetingPresenceParams,
        querystring: MeetingPresenceRemoval,
        response: { 204: NoContent, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { id, row } = request.params;
      await removePresence(deps, memberOf(request), id, row, request.query.version);
      return reply.code(204).send(null);
    },
  );
}
