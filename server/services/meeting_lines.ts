import { isLinkable } from '@lagesbild/db/repositories/linked_registers.ts';
import {
  findMeetingLine,
  insertLineRevision,
  insertMeetingLine,
  listLineRevisions,
  measureMeetingLines,
  updateMeetingLine,
} from '@lagesbild/db/repositories/meeting_lines.ts';
import { decisionExists } from '@lagesbild/db/repositories/meeting_references.ts';
import { findMeeting } from '@lagesbild/db/repositories/meetings.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type {
  MeetingLine,
  MeetingLineCreate,
  MeetingLineRevisions,
  MeetingLineUpdate,
} from '@lagesbild/shared/schemas/meeting_line.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { changeMeeting, type MeetingDeps, requireWritable } from './meeting_change.ts';
import { mergeLineChange } from './meeting_line_merge.ts';
import { viewLine, wordingOf } from './meeting_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { fieldProblem } from './register_change.ts';

/**
 * Writes a line. Sent twice with the same content it is stored once and comes back as it now stands. Throws
 * conflicting_id, meeting_locked, not_permitted, unknown_reference, unknown_organization, personal_data.
 */
export function writeLine(
  deps: MeetingDeps,
  member: Member,
  meetingId: string,
  sent: MeetingLineCreate,
): Promise<MeetingLine> {
  const { municipalityId, userId } = member.scope;
  const key = { municipalityId, meetingId, id: sent.id };
  return changeMeeting(deps, member, meetingId, async (tx, { state, changeNumber }) => {
    await guardLine(tx, municipalityId, sent, sent.confirmedFinds);
    const content = contentOf(sent);
    const known = await findMeetingLine(tx, key);
    if (known) {
      const [first] = await listLineRevisions(tx, key, 1);
      const same = Object.entries(content).every(
        ([field, value]) =>
          JSON.stringify(first?.line[field as keyof typeof first.line]) === JSON.stringify(value),
      );
      if (same) return viewLine(known);
      throw new ProblemError('conflicting_id', 'En annan rad har redan detta id.');
    }
    await requireWritable(tx, member, meetingId, state);
    await checkReferences(tx, municipalityId, content);
    const { lines, last } = await measureMeetingLines(tx, municipalityId, meetingId);
    if (lines >= LIMITS.linesPerMeeting) {
      const detail = `Mötet har ${lines} rader, gränsen är ${LIMITS.linesPerMeeting}.`;
      throw new ProblemError('value_out_of_range', detail);
    }
    const { carriedFrom, ...plain } = content;
    const at = deps.clock();
    await insertMeetingLine(tx, {
      ...key,
      ...plain,
      carriedFromMeetingId: carriedFrom?.meetingId ?? null,
      carriedFromLineId: carriedFrom?.lineId ?? null,
      position: sent.position ?? Math.floor(last) + 1,
      changeNumber,
      createdBy: userId,
      createdAt: at,
      updatedBy: userId,
      updatedAt: at,
    });
    return keepWording(tx, key, userId, at);
  });
}

/**
 * Changes a line, removes it or takes it back. What others changed meanwhile in other fields stands beside it; where
 * the same field was changed, nothing is stored: register_conflict with what stands and the fields named.
 */
export function changeLine(
  deps: MeetingDeps,
  member: Member,
  meetingId: string,
  id: string,
  sent: MeetingLineUpdate,
): Promise<MeetingLine> {
  const { municipalityId, userId } = member.scope;
  const key = { municipalityId, meetingId, id };
  const change = tidy(sent.change);
  return changeMeeting(deps, member, meetingId, async (tx, { state, changeNumber }) => {
    await guardLine(tx, municipalityId, change, sent.confirmedFinds);
    const row = await findMeetingLine(tx, key);
    const [base] = await listLineRevisions(tx, key, sent.version);
    if (!row) throw notFound();
    await requireWritable(tx, member, meetingId, state);
    const stored = viewLine(row);
    if (!base) {
      const detail = `Version ${sent.version} finns inte, nu gäller version ${stored.version}.`;
      throw fieldProblem('version', 'value_out_of_range', detail);
    }
    const { merged, conflicts } = mergeLineChange(base.line, wordingOf(stored), change);
    if (conflicts.length > 0) throw lineConflict(stored, change, conflicts);
    if (Object.keys(merged).length === 0) return stored;
    await checkReferences(tx, municipalityId, merged);
    const { deleted, ...plain } = merged;
    const at = deps.clock();
    await updateMeetingLine(tx, key, {
      ...plain,
      ...(deleted !== undefined && { deletedAt: deleted ? at : null }),
      version: stored.version + 1,
      changeNumber,
      updatedBy: userId,
      updatedAt: at,
    });
    return keepWording(tx, key, userId, at);
  });
}

/** Every wording that the line has had, the first one first. */
export function readLineRevisions(
  { db }: MeetingDeps,
  { scope }: Member,
  meetingId: string,
  id: string,
): Promise<MeetingLineRevisions> {
  const key = { municipalityId: scope.municipalityId, meetingId, id };
  return db.asMember(scope, async (tx) => {
    if (!(await findMeeting(tx, scope.municipalityId, meetingId))) throw notFound();
    const rows = await listLineRevisions(tx, key);
    if (rows.length === 0) throw notFound();
    return { revisions: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  });
}

/** The line as it now stands, kept as a revision. */
async function keepWording(
  tx: Transaction,
  key: { municipalityId: string; meetingId: string; id: string },
  userId: string,
  at: Date,
): Promise<MeetingLine> {
  const row = await findMeetingLine(tx, key);
  if (!row) throw notFound();
  const line = viewLine(row);
  await insertLineRevision(tx, key, { version: line.version, body: wordingOf(line), userId, at });
  return line;
}

const blankIsNull = (text: string | null | undefined) => text?.trim() || null;

function tidy(change: MeetingLineUpdate['change']): MeetingLineUpdate['change'] {
  return {
    ...change,
    ...(change.text !== undefined && { text: change.text.trim() }),
    ...(change.roleName !== undefined && { roleName: blankIsNull(change.roleName) }),
    ...(change.audience !== undefined && { audience: blankIsNull(change.audience) }),
  };
}

const contentOf = (sent: MeetingLineCreate) => ({
  item: sent.item,
  kind: sent.kind,
  text: sent.text.trim(),
  hotspotId: sent.hotspotId ?? null,
  organizationId: sent.organizationId ?? null,
  roleName: blankIsNull(sent.roleName),
  dueOn: sent.dueOn ?? null,
  outcome: sent.outcome ?? null,
  audience: blankIsNull(sent.audience),
  carriedFrom: sent.carriedFrom ?? null,
});

async function guardLine(
  tx: Transaction,
  municipalityId: string,
  { text, roleName, audience }: { text?: string; roleName?: string | null; audience?: string | null },
  confirmedFinds: MeetingLineCreate['confirmedFinds'],
): Promise<void> {
  guardTexts({ text, roleName, audience }, await readGuardContext(tx, municipalityId), confirmedFinds);
}

async function checkReferences(
  tx: Transaction,
  municipalityId: string,
  line: {
    hotspotId?: string | null;
    organizationId?: string | null;
    carriedFrom?: { meetingId: string; lineId: string } | null;
  },
): Promise<void> {
  const { hotspotId, organizationId, carriedFrom } = line;
  if (hotspotId && !(await isLinkable(tx, municipalityId, 'hotspot', hotspotId)))
    throw fieldProblem('hotspotId', 'unknown_reference', 'Hotspoten finns inte i registret.');
  if (organizationId && !(await isLinkable(tx, municipalityId, 'organization', organizationId)))
    throw fieldProblem('organizationId', 'unknown_organization', 'Organisationen finns inte i registret.');
  if (carriedFrom && !(await decisionExists(tx, municipalityId, carriedFrom)))
    throw fieldProblem('carriedFrom', 'unknown_reference', 'Beslutet som följs upp finns inte.');
}

function lineConflict(stored: MeetingLine, sent: object, fields: string[]): ProblemError {
  const detail = stored.deleted
    ? 'Någon annan har tagit bort raden. Inget har skrivits över.'
    : 'Någon annan har ändrat samma uppgift. Inget har skrivits över. Välj vilket som ska gälla.';
  return new ProblemError('register_conflict', detail, {
    errors: fields.map((field) => ({ field, code: 'register_conflict', detail })),
    conflict: { stored, sent },
  });
}
