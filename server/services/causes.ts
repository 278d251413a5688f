import {
  type CauseSubject,
  findCause,
  insertCause,
  listCauses,
  lockSubject,
  orderCauses,
  type StoredCause,
  subjectExists,
  updateCause,
} from '@lagesbild/db/repositories/causes.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { childrenOf, levelOf, orderWith, refusedPlace } from '@lagesbild/shared/domain/cause_tree.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type {
  Cause,
  CauseCreate,
  CauseMove,
  CauseOutline,
  CauseQuery,
  CauseUpdate,
} from '@lagesbild/shared/schemas/cause.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { subjectOf, viewCauses } from './cause_view.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { registerConflict, requireRead } from './register_change.ts';

export type CauseDeps = Pick<AppDeps, 'db' | 'clock'>;

/** The one subject that was named. Throws invalid_request for none and for two. */
export function subjectFrom(hotspotId: string | undefined, focusAreaId: string | undefined): CauseSubject {
  if (hotspotId !== undefined && focusAreaId === undefined) return { hotspotId };
  if (focusAreaId !== undefined && hotspotId === undefined) return { focusAreaId };
  throw new ProblemError(
    'invalid_request',
    'En orsaksanalys hör till en hotspot eller till ett fokusområde. Ange ett av dem.',
  );
}

/** The whole outline of a subject with its evidence; empty when nothing is written yet. */
export function readOutline(
  { db }: Pick<CauseDeps, 'db'>,
  member: Member,
  { hotspot, focusArea }: CauseQuery,
): Promise<CauseOutline> {
  const subject = subjectFrom(hotspot, focusArea);
  const { municipalityId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    if (!(await subjectExists(tx, municipalityId, subject))) throw notFound();
    return { causes: await viewCauses(tx, member, await listCauses(tx, municipalityId, subject)) };
  });
}

/** Adds a cause; `created` is false when the same one was sent before. Throws too_many_causes, cause_move_refused. */
export function addCause(
  { db, clock }: CauseDeps,
  member: Member,
  sent: CauseCreate,
): Promise<{ cause: Cause; created: boolean }> {
  const { municipalityId, userId } = member.scope;
  const { hotspotId, focusAreaId, confirmedFinds, position, ...rest } = sent;
  const subject = subjectFrom(hotspotId, focusAreaId);
  const written = { ...rest, text: rest.text.trim() };
  const now = clock();
  return db.asMember(member.scope, async (tx) => {
    if (!(await lockSubject(tx, municipalityId, subject))) throw notFound();
    const known = await findCause(tx, municipalityId, sent.id);
    if (known) return { cause: await viewAgain(tx, member, known, subject, written), created: false };
    guardTexts({ text: written.text }, await readGuardContext(tx, municipalityId), confirmedFinds);
    const all = await listCauses(tx, municipalityId, subject);
    refuseMany(all.length + 1);
    refusePlace(all, sent.parentId, levelOf(all, sent.parentId) + 1 > LIMITS.causeLevels ? 'too_deep' : null);
    await insertCause(tx, {
      municipalityId,
      ...subject,
      ...written,
      position,
      createdBy: userId,
      createdAt: now,
      updatedAt: now,
    });
    await orderCauses(tx, municipalityId, orderWith(all, sent.id, sent.parentId, position));
    return { cause: await viewOne(tx, member, sent.id), created: true };
  });
}

/** Changes wording, kind or certainty. Throws register_conflict with what stands now. */
export function changeCause(
  { db, clock }: CauseDeps,
  member: Member,
  id: string,
  sent: CauseUpdate,
): Promise<Cause> {
  const { municipalityId } = member.scope;
  const { text } = sent.change;
  const change = { ...sent.change, ...(text !== undefined && { text: text.trim() }) };
  return db.asMember(member.scope, async (tx) => {
    await requirePresent(tx, municipalityId, id);
    // before a conflict, which sends back what came
    guardTexts({ text: change.text }, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
    const stored = requireRead(await viewOne(tx, member, id), sent);
    const key = { municipalityId, id, version: sent.version };
    if (!(await updateCause(tx, key, { ...change, updatedAt: clock() })))
      throw registerConflict(stored, sent);
    return viewOne(tx, member, id);
  });
}

/** Puts a cause with its branch below another of the same outline, or at the top. Throws cause_move_refused. */
export function moveCause(
  { db, clock }: CauseDeps,
  member: Member,
  id: string,
  sent: CauseMove,
): Promise<Cause> {
  const { municipalityId } = member.scope;
  const { parentId, position } = sent;
  return db.asMember(member.scope, async (tx) => {
    const subject = subjectOf(await requirePresent(tx, municipalityId, id));
    await lockSubject(tx, municipalityId, subject);
    const stored = requireRead(await viewOne(tx, member, id), sent);
    const all = await listCauses(tx, municipalityId, subject);
    refusePlace(all, parentId, refusedPlace(all, id, parentId));
    const key = { municipalityId, id, version: sent.version };
    if (!(await updateCause(tx, key, { parentId, updatedAt: clock() }))) throw registerConflict(stored, sent);
    await orderCauses(tx, municipalityId, orderWith(all, id, parentId, position));
    if (stored.parentId !== parentId) {
      const left = childrenOf(all, stored.parentId).map((cause) => cause.id);
      await orderCauses(
        tx,
        municipalityId,
        left.filter((sibling) => sibling !== id),
      );
    }
    return viewOne(tx, member, id);
  });
}

/** A cause that is there and not removed. */
export async function requirePresent(
  tx: Transaction,
  municipalityId: string,
  id: string,
): Promise<StoredCause> {
  const row = await findCause(tx, municipalityId, id);
  if (!row || row.removedAt !== null) throw notFound();
  return row;
}

export async function viewOne(tx: Transaction, member: Member, id: string): Promise<Cause> {
  const row = await requirePresent(tx, member.scope.municipalityId, id);
  return (await viewCauses(tx, member, [row]))[0] as Cause;
}

export function refuseMany(wanted: number): void {
  if (wanted <= LIMITS.causesPerSubject) return;
  throw new ProblemError(
    'too_many_causes',
    `Orsaksanalysen skulle få ${wanted} orsaker, gränsen är ${LIMITS.causesPerSubject}. Ta bort eller slå ihop några först.`,
  );
}

export function refusePlace(
  all: readonly StoredCause[],
  parentId: string | null,
  refused: 'cycle' | 'too_deep' | null,
): void {
  const because =
    parentId !== null && !all.some(({ id }) => id === parentId)
      ? 'Orsaken ovanför finns inte i den här analysen.'
      : refused === 'cycle'
        ? 'En orsak kan inte ligga under sig själv.'
        : refused === 'too_deep'
          ? `Orsakerna får ligga i högst ${LIMITS.causeLevels} nivåer.`
          : null;
  if (because) throw new ProblemError('cause_move_refused', `${because} Inget är flyttat.`);
}

/** The same cause sent again, by whoever did not hear the answer; another one with its id is refused. */
async function viewAgain(
  tx: Transaction,
  member: Member,
  known: StoredCause,
  subject: CauseSubject,
  written: Record<string, unknown>,
): Promise<Cause> {
  const sent = { ...subject, ...written };
  const isSame = Object.entries(sent).every(([field, value]) => known[field as keyof StoredCause] === value);
  if (!isSame || known.removedAt !== null)
    throw new ProblemError('conflicting_id', 'En annan orsak har redan detta id. Ladda om sidan.');
  return viewOne(tx, member, known.id);
}
