import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  insertReopening,
  insertSignature,
  listSignerAccounts,
  saveMinutes,
  updateMinutesMeeting,
} from '@lagesbild/db/repositories/minutes.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { MINUTES_PARTS } from '@lagesbild/shared/domain/minutes_parts.ts';
import { MINUTES_PART_LABELS } from '@lagesbild/shared/labels/minutes_labels.ts';
import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import type { Minutes, MinutesReopen, MinutesSign } from '@lagesbild/shared/schemas/minutes.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import { contentHash } from './content_hash.ts';
import { changeMeeting } from './meeting_change.ts';
import {
  alreadySigned,
  describeMinutes,
  type MinutesDeps,
  type MinutesStanding,
  readStanding,
  stateOf,
} from './minutes.ts';
import { hashParts } from './minutes_content.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';

/**
 * Signs what was read. The first signature freezes the content, the second locks the meeting. The same signature once
 * more changes nothing. Throws not_a_signer, minutes_state, and minutes_changed with the parts that changed.
 */
export function signMinutes(
  deps: MinutesDeps,
  member: Member,
  id: string,
  sent: MinutesSign,
): Promise<Minutes> {
  const { municipalityId, userId } = member.scope;
  const signedAt = deps.clock();
  return changeMeeting(deps, member, id, async (tx) => {
    const standing = await readStanding(tx, member, id);
    const { row, meeting, signatures } = standing;
    const sha256 = contentHash(standing.content);
    const own = signatures.find((signature) => signature.userId === userId);
    if (own && own.sha256 === sent.sha256) return describeMinutes(tx, member, standing);
    requireReady(standing, userId);
    if (sent.sha256 !== sha256) throw changed(standing, sent, sha256);
    const round = standing.round + (standing.voided > 0 ? 1 : 0);
    if (signatures.length === 0) {
      await saveMinutes(tx, municipalityId, id, {
        content: standing.content,
        sha256,
        round,
        version: row!.version + 1,
      });
    }
    await insertSignature(tx, {
      municipalityId,
      meetingId: id,
      round,
      userId,
      ...(await ownTitle(tx, member)),
      sha256,
      signedAt,
    });
    if (signatures.length === 1) await updateMinutesMeeting(tx, municipalityId, id, { state: 'signed' });
    await note(tx, member, 'sign', meeting.id, signedAt);
    return describeMinutes(tx, member, await readStanding(tx, member, id));
  });
}

/** Opens the meeting again to be corrected. The one signature that there is becomes void and stays in the records. */
export function reopenMinutes(
  deps: MinutesDeps,
  member: Member,
  id: string,
  { reason, confirmedFinds }: MinutesReopen,
): Promise<Minutes> {
  const { municipalityId, userId } = member.scope;
  const reopenedAt = deps.clock();
  return changeMeeting(deps, member, id, async (tx) => {
    const { meeting, row, round, signatures } = await readStanding(tx, member, id);
    if (meeting.state === 'signed') throw alreadySigned();
    if (!row || signatures.length === 0) {
      throw new ProblemError('minutes_state', 'Ingen har justerat än. Protokollet går att ändra som det är.');
    }
    guardTexts({ reason }, await readGuardContext(tx, municipalityId), confirmedFinds);
    await insertReopening(tx, {
      municipalityId,
      meetingId: id,
      round,
      reason: reason.trim(),
      userId,
      reopenedAt,
    });
    await saveMinutes(tx, municipalityId, id, {
      content: null,
      sha256: null,
      round: round + 1,
      version: row.version + 1,
    });
    await updateMinutesMeeting(tx, municipalityId, id, { state: 'open', closedAt: null });
    await note(tx, member, 'reopen', id, reopenedAt);
    return describeMinutes(tx, member, await readStanding(tx, member, id));
  });
}

function requireReady({ meeting, row }: MinutesStanding, userId: string): void {
  const chosen = [row?.firstSignerId, row?.secondSignerId];
  if (!chosen.includes(userId)) {
    throw new ProblemError(
      'not_a_signer',
      'Mötet har inte utsett dig att justera. Den som leder mötet väljer två.',
    );
  }
  const state = stateOf(meeting);
  if (state === 'signed') throw alreadySigned();
  if (state === 'draft') {
    throw new ProblemError('minutes_state', 'Mötet är inte avslutat. Protokollet justeras efteråt.');
  }
}

function changed({ content }: MinutesStanding, sent: MinutesSign, sha256: string): ProblemError {
  const parts = hashParts(content);
  const read = sent.parts as Record<string, string | undefined>;
  const differing = MINUTES_PARTS.filter((part) => read[part] !== parts[part]);
  const named = differing.map((part) => MINUTES_PART_LABELS[part].sv.toLocaleLowerCase('sv')).join(', ');
  return new ProblemError(
    'minutes_changed',
    `Sedan du läste har detta ändrats: ${named || 'innehållet'}. Läs igen och justera sedan. Inget är justerat.`,
    { conflict: { stored: { sha256, parts: differing } } },
  );
}

/** How the signer is called that day: organization and role, never by name. */
async function ownTitle(tx: Transaction, { scope, role }: Member) {
  const accounts = await listSignerAccounts(tx, scope.municipalityId, [role]);
  const own = accounts.find(({ userId }) => userId === scope.userId);
  return { organizationName: own?.organization ?? '', roleName: ROLE_LABELS[role].sv };
}

function note(tx: Transaction, { scope }: Member, action: string, entityId: string, at: Date): Promise<void> {
  return addAuditEntry(tx, { ...scope, at, action, entity: 'minutes', entityId });
}
