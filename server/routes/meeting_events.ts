import { MeetingParams } from '@lagesbild/shared/schemas/meeting.ts';
import { Type } from 'typebox';
import { hashToken, memberOf, SESSION_COOKIE } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { openMeetingStreams } from '../services/meeting_streams.ts';
import { PROBLEMS } from './problem_responses.ts';

/** Who follows a meeting is told within a second that it has changed, and then fetches what did. */
export async function meetingEventRoutes(app: App, deps: AppDeps): Promise<void> {
  const streams = openMeetingStreams(deps);
  // open streams would keep the server from closing
  app.addHook('preClose', async () => streams.close());

  app.get(
    '/:id/events',
    {
      config: { permission: 'meeting.read' },
      schema: {
        tags: ['meetings'],
        summary:
          'Change numbers of a meeting as server-sent events: `change` with the number, `ended` when one may no longer',
        params: MeetingParams,
        response: {
          200: {
            description: 'A stream that lasts until one of the two leaves',
            content: { 'text/event-stream': { schema: Type.String() } },
          },
          ...PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      if (!request.headers.accept?.includes('text/event-stream')) {
        throw new ProblemError('not_acceptable', 'Fråga med Accept: text/event-stream.');
      }
      const follower = {
        member: memberOf(request),
        sessionHash: hashToken(request.cookies[SESSION_COOKIE] ?? ''),
        meetingId: request.params.id,
      };
      const first = await streams.admit(follower, reply.raw);
      // what the plugins have set (security), and what a stream needs: nothing may hold it back
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store',
        'x-accel-buffering': 'no',
        // kept alive after its stream, a connection would hold up a server that is told to stop for over a minute
        connection: 'close',
      });
      streams.follow(follower, reply.raw, first);
    },
  );
}
