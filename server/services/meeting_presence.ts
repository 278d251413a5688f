import {
  deletePresence,
  insertPresence,
  listPresence,
  updatePresence,
} from '@lagesbild/db/repositories/meeting_presence.ts';
import { listOrganizations } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type {
  MeetingPresence,
  MeetingPresenceCreate,
  MeetingPresenceUpdate,
} from '@lagesbild/shared/schemas/meeting_presence.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { changeMeeting, type MeetingDeps, requireWritable } from './meeting_change.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { fieldProblem, requireRead } from './register_change.ts';

/** Adds an organization and role. Sent twice, it is stored once. Throws conflicting_id, meeting_locked, personal_data. */
export function addPresence(
  deps: MeetingDeps,
  member: Member,
  meetingId: string,
  { confirmedFinds, position: wanted, ...sent }: MeetingPresenceCreate,
): Promise<MeetingPresence> {
  const { municipalityId } = member.scope;
  return changeMeeting(deps, member, meetingId, async (tx, { state }) => {
    const named = await nameOrganization(tx, municipalityId, sent);
    const row = { ...named, roleName: sent.roleName.trim() };
    await guardPresence(tx, municipalityId, row, confirmedFinds);
    const rows = await listPresence(tx, municipalityId, meetingId);
    const known = rows.find(({ id }) => id === row.id);
    if (known) {
      if (known.roleName === row.roleName && known.organizationName === row.organizationName) return known;
      throw new ProblemError('conflicting_id', 'En annan deltagare har redan detta id.');
    }
    await requireWritable(tx, member, meetingId, state);
    if (rows.length >= LIMITS.presenceRowsPerMeeting) {
      const detail = `Mötet har ${rows.length} deltagare, gränsen är ${LIMITS.presenceRowsPerMeeting}.`;
      throw new ProblemError('value_out_of_range', detail);
    }
    const position = wanted ?? Math.max(0, ...rows.map((other) => other.position)) + 1;
    await insertPresence(tx, [{ municipalityId, meetingId, ...row, position }]);
    return { ...row, position, version: 1 };
  });
}

/**
 * Changes who takes part and how. What stands already as it was sent, an answer that never came through, is no conflict.
 * Throws register_conflict with what stands.
 */
export function changePresence(
  deps: MeetingDeps,
  member: Member,
  meetingId: string,
  id: string,
  sent: MeetingPresenceUpdate,
): Promise<MeetingPresence> {
  const { municipalityId } = member.scope;
  return changeMeeting(deps, member, meetingId, async (tx, { state }) => {
    const stored = (await listPresence(tx, municipalityId, meetingId)).find((row) => row.id === id);
    if (!stored) throw notFound();
    const next = await nameOrganization(tx, municipalityId, { ...stored, ...sent.change });
    next.roleName = next.roleName.trim();
    if (sent.change.roleName !== undefined || sent.change.organizationName !== undefined)
      await guardPresence(tx, municipalityId, next, sent.confirmedFinds);
    await requireWritable(tx, member, meetingId, state);
    const fields = Object.keys(sent.change) as (keyof typeof sent.change)[];
    if (fields.every((field) => stored[field] === next[field])) return stored;
    // what the register's name takes the place of was not read by the guard, and is not sent back
    const change = Object.fromEntries(fields.map((field) => [field, next[field]]));
    requireRead(stored, { version: sent.version, change });
    const { version: _version, ...written } = next;
    await updatePresence(tx, { municipalityId, meetingId, id, version: sent.version }, written);
    return { ...next, version: stored.version + 1 };
  });
}

/** Takes a row away. Throws register_conflict with what stands. */
export function removePresence(
  deps: MeetingDeps,
  member: Member,
  meetingId: string,
  id: string,
  version: number,
): Promise<void> {
  const { municipalityId } = member.scope;
  return changeMeeting(deps, member, meetingId, async (tx, { state }) => {
    const stored = (await listPresence(tx, municipalityId, meetingId)).find((row) => row.id === id);
    if (!stored) throw notFound();
    await requireWritable(tx, member, meetingId, state);
    requireRead(stored, { version });
    await deletePresence(tx, { municipalityId, meetingId, id, version });
  });
}

/** An organization of the register has the register's name, whatever was sent beside it. */
async function nameOrganization<T extends { organizationId: string | null; organizationName: string }>(
  tx: Transaction,
  municipalityId: string,
  row: T,
): Promise<T> {
  if (row.organizationId === null) return { ...row, organizationName: row.organizationName.trim() };
  const organization = (await listOrganizations(tx, municipalityId)).find(
    ({ id }) => id === row.organizationId,
  );
  if (!organization)
    throw fieldProblem('organizationId', 'unknown_organization', 'Organisationen finns inte i registret.');
  return { ...row, organizationName: organization.name };
}

async function guardPresence(
  tx: Transaction,
  municipalityId: string,
  row: { organizationId: string | null; organizationName: string; roleName: string },
  confirmedFinds: MeetingPresenceCreate['confirmedFinds'],
): Promise<void> {
  const name = row.organizationId === null ? row.organizationName : null;
  guardTexts({ name, roleName: row.roleName }, await readGuardContext(tx, municipalityId), confirmedFinds);
}
