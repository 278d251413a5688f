import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { markAlarms } from '@lagesbild/db/repositories/meeting_agenda.ts';
import { findNewestPicture, findPictureTexts } from '@lagesbild/db/repositories/meeting_pictures.ts';
import { listPresence } from '@lagesbild/db/repositories/meeting_presence.ts';
import { minutesAreFrozen } from '@lagesbild/db/repositories/meeting_references.ts';
import { findMeeting, updateMeeting } from '@lagesbild/db/repositories/meetings.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { MEETING_TRANSITIONS } from '@lagesbild/shared/domain/meetings.ts';
import { MEETING_STATE_LABELS, MEETING_STEP_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { Meeting, MeetingStepTaken, MeetingUpdate } from '@lagesbild/shared/schemas/meeting.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { changeMeeting, type MeetingDeps } from './meeting_change.ts';
import { viewMeeting } from './meeting_view.ts';
import { takeOverPresence } from './meetings.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { fieldProblem, registerConflict } from './register_change.ts';

/** Date, time, place, whether it is strategic, diarienummer, which Lägesbild. Throws register_conflict, meeting_locked. */
export function changeMeetingFacts(
  deps: MeetingDeps,
  member: Member,
  id: string,
  sent: MeetingUpdate,
): Promise<Meeting> {
  const { municipalityId } = member.scope;
  const { picture, place, registryNumber, ...plain } = sent.change;
  return changeMeeting(deps, member, id, async (tx) => {
    const context = await readGuardContext(tx, municipalityId);
    guardTexts({ placeName: place, registryNumber }, context, sent.confirmedFinds);
    const stored = await readUnlocked(tx, municipalityId, id, sent);
    if (picture && !(await findPictureTexts(tx, municipalityId, picture))) {
      throw fieldProblem('picture', 'unknown_reference', 'Den frysta lägesbilden finns inte.');
    }
    const change = {
      ...plain,
      ...(place !== undefined && { place: place?.trim() || null }),
      ...(registryNumber !== undefined && { registryNumber: registryNumber?.trim() || null }),
      ...(picture !== undefined && {
        pictureId: picture?.id ?? null,
        pictureNumber: picture?.number ?? null,
      }),
    };
    if (!(await updateMeeting(tx, { municipalityId, id, version: sent.version }, change)))
      throw registerConflict(viewMeeting(stored), sent);
    return readChanged(tx, municipalityId, id);
  });
}

/** Opens, closes, opens again, cancels or takes back. Throws register_conflict, transition_not_allowed, meeting_locked. */
export function takeMeetingStep(
  deps: MeetingDeps,
  member: Member,
  id: string,
  sent: MeetingStepTaken,
): Promise<Meeting> {
  const { municipalityId, userId } = member.scope;
  const { from, to } = MEETING_TRANSITIONS[sent.step];
  const now = deps.clock();
  return changeMeeting(deps, member, id, async (tx) => {
    const stored = await readUnlocked(tx, municipalityId, id, sent);
    if (stored.state !== from) {
      const name = MEETING_STEP_LABELS[sent.step].sv;
      const [is, must] = [MEETING_STATE_LABELS[stored.state].sv, MEETING_STATE_LABELS[from].sv];
      throw new ProblemError(
        'transition_not_allowed',
        `”${name}” går när mötet är ”${must}”, nu är det ”${is}”.`,
      );
    }
    const opens = sent.step === 'open';
    const picture = opens && stored.pictureId === null ? await findNewestPicture(tx, municipalityId) : null;
    await updateMeeting(
      tx,
      { municipalityId, id, version: sent.version },
      {
        state: to,
        ...(opens && { openedAt: now }),
        ...(picture && { pictureId: picture.id, pictureNumber: picture.number }),
        ...(sent.step === 'close' && { closedAt: now }),
        ...(sent.step === 'reopen' && { closedAt: null }),
      },
    );
    if (opens && (await listPresence(tx, municipalityId, id)).length === 0)
      await takeOverPresence(tx, municipalityId, stored);
    if (sent.step === 'close' || sent.step === 'reopen')
      await markAlarms(tx, municipalityId, id, sent.step === 'close');
    const note = { action: sent.step, entity: 'est_meeting', entityId: id };
    await addAuditEntry(tx, { municipalityId, userId, at: now, ...note });
    return readChanged(tx, municipalityId, id);
  });
}

async function readUnlocked(
  tx: Transaction,
  municipalityId: string,
  id: string,
  sent: { version: number; change?: object },
) {
  const stored = await findMeeting(tx, municipalityId, id);
  if (!stored) throw notFound();
  if (stored.version !== sent.version) throw registerConflict(viewMeeting(stored), sent);
  if (stored.state === 'signed' || (await minutesAreFrozen(tx, municipalityId, id))) {
    throw new ProblemError(
      'meeting_locked',
      'Protokollet är justerat eller har börjat justeras. Mötet är låst.',
    );
  }
  return stored;
}

async function readChanged(tx: Transaction, municipalityId: string, id: string): Promise<Meeting> {
  const row = await findMeeting(tx, municipalityId, id);
  if (!row) throw notFound();
  return viewMeeting(row);
}
