import type { ServerResponse } from 'node:http';
import { findMembership, findSession } from '@lagesbild/db/repositories/accounts.ts';
import { findChangeNumber } from '@lagesbild/db/repositories/meetings.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { MeetingDeps } from './meeting_change.ts';

/** Proxies end a connection that is silent for half a minute. */
const HEARTBEAT_MILLISECONDS = 15_000;

interface Follower {
  member: Member;
  /** SHA-256 of the session's token. */
  sessionHash: Buffer;
  meetingId: string;
}

/** The open streams of this server. */
interface MeetingStreams {
  /**
   * The change number now, for a stream that begins. Its place among the account's streams is taken at once, and given
   * back when the response closes or nothing comes of it. Throws not_found, too_many_streams.
   */
  admit(follower: Follower, response: ServerResponse): Promise<number>;
  /** Sends change numbers until the reader leaves, signs out or may no longer. */
  follow(follower: Follower, response: ServerResponse, first: number): void;
  /** Ends them all. */
  close(): void;
}

/** Server-sent events of meetings: `change` with a number, nothing of what was written. */
export function openMeetingStreams(
  { db, clock }: MeetingDeps,
  heartbeatMilliseconds = HEARTBEAT_MILLISECONDS,
): MeetingStreams {
  const open = new Set<() => void>();
  /** Who has a stream, or is being admitted. */
  const places = new Map<ServerResponse, string>();

  /** The change number, or null when the account may no longer follow. */
  const look = async ({ member: { scope }, sessionHash, meetingId }: Follower): Promise<number | null> => {
    const session = await db.asVisitor({ sessionTokenHash: sessionHash.toString('hex') }, (tx) =>
      findSession(tx, sessionHash, clock()),
    );
    if (session?.userId !== scope.userId) return null;
    return db.asMember(scope, async (tx) => {
      const membership = await findMembership(tx, scope);
      if (!membership || !roleMay(membership.role, 'meeting.read')) return null;
      return findChangeNumber(tx, scope.municipalityId, meetingId);
    });
  };

  return {
    admit: async (follower, response) => {
      const { userId } = follower.member.scope;
      const streams = [...places.values()].filter((other) => other === userId).length;
      if (streams >= LIMITS.meetingStreamsPerAccount) {
        throw new ProblemError(
          'too_many_streams',
          `Kontot följer redan ${streams} möten, gränsen är ${LIMITS.meetingStreamsPerAccount}. Stäng någon flik.`,
          { retryAfterSeconds: 30 },
        );
      }
      const giveBack = () => places.delete(response);
      // before anything is waited for: requests at once are counted one after the other
      places.set(response, userId);
      response.once('close', giveBack);
      // who left before this tells of it no more
      if (response.destroyed) giveBack();
      try {
        const first = await look(follower);
        if (first === null) throw notFound();
        return first;
      } catch (error) {
        giveBack();
        throw error;
      }
    },

    follow: (follower, response, first) => {
      const { scope } = follower.member;
      let sent = first;
      let looking = false;
      let again = false;
      let ended = false;

      const end = () => {
        if (ended) return;
        ended = true;
        clearInterval(heartbeat);
        stopListening();
        open.delete(end);
        places.delete(response);
        response.end();
      };
      const tell = (number: number) => response.write(`event: change\nid: ${number}\ndata: ${number}\n\n`);

      // whoever has signed out meanwhile is told nothing more; what comes while looking is looked at once more
      const check = async (beat: boolean) => {
        if (looking) {
          again = true;
          return;
        }
        looking = true;
        try {
          do {
            again = false;
            const number = await look(follower);
            if (ended) return;
            if (number === null) {
              // a stream that ends is opened again by the browser; this one is told not to
              response.write('event: ended\ndata: ended\n\n');
              return end();
            }
            if (number > sent) {
              sent = number;
              tell(number);
            } else if (beat) response.write(': heartbeat\n\n');
          } while (again);
        } catch {
          // the database does not answer: the reader comes back by itself
          end();
        } finally {
          looking = false;
        }
      };

      const stopListening = db.meetingChanges.listen((change) => {
        const isMine =
          change === null ||
          (change.municipalityId === scope.municipalityId && change.meetingId === follower.meetingId);
        if (isMine) void check(false);
      });
      const heartbeat = setInterval(() => void check(true), heartbeatMilliseconds);
      open.add(end);
      response.on('close', end);
      response.on('error', end);
      // who left while being admitted is told of no close any more
      if (response.destroyed) return end();
      // a reader whose connection breaks comes back after this many milliseconds
      response.write('retry: 2000\n\n');
      tell(first);
      // what was written between the first look and the listening
      void check(false);
    },

    close: () => {
      for (const end of [...open]) end();
    },
  };
}
