import { minutesAreFrozen } from '@lagesbild/db/repositories/meeting_references.ts';
import { takeChangeNumber } from '@lagesbild/db/repositories/meetings.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { type MeetingState, mayWriteIn } from '@lagesbild/shared/domain/meetings.ts';
import { MEETING_STATE_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';

export type MeetingDeps = Pick<AppDeps, 'db' | 'clock'>;

interface HeldMeeting {
  state: MeetingState;
  changeNumber: number;
  version: number;
}

/**
 * Every change of a meeting goes through here: its row is held, its change number counted up, the work done, and
 * whoever follows the meeting is told after the commit. Throws not_found; what the work throws undoes all of it.
 */
export async function changeMeeting<T>(
  { db }: MeetingDeps,
  { scope }: Member,
  meetingId: string,
  work: (tx: Transaction, meeting: HeldMeeting) => Promise<T>,
): Promise<T> {
  const { municipalityId } = scope;
  const { answer, change } = await db.asMember(scope, async (tx) => {
    const meeting = await takeChangeNumber(tx, municipalityId, meetingId);
    if (!meeting) throw notFound();
    const done = await work(tx, meeting);
    const made = { municipalityId, meetingId, changeNumber: meeting.changeNumber };
    await db.meetingChanges.tellAtCommit(tx, made);
    return { answer: done, change: made };
  });
  db.meetingChanges.committed(change);
  return answer;
}

/** Lines and presence: may the role write now? Throws meeting_locked, not_permitted. */
export async function requireWritable(
  tx: Transaction,
  { scope, role }: Member,
  meetingId: string,
  state: MeetingState,
): Promise<void> {
  if (state === 'signed' || state === 'cancelled') {
    throw new ProblemError('meeting_locked', `Mötet är ${MEETING_STATE_LABELS[state].sv} och låst.`);
  }
  if (await minutesAreFrozen(tx, scope.municipalityId, meetingId)) {
    throw new ProblemError('meeting_locked', 'Protokollet har börjat justeras, så mötet är låst.');
  }
  if (!mayWriteIn(state, role)) {
    throw new ProblemError(
      'not_permitted',
      `Mötet är ${MEETING_STATE_LABELS[state].sv}. Bara samordnaren rättar tills protokollet är justerat.`,
    );
  }
}
