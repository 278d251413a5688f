import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  deletePlannedEvent,
  findPlannedEvent,
  insertPlannedEvent,
  listPlannedEvents,
  type PlannedEventRow,
  updatePlannedEvent,
} from '@lagesbild/db/repositories/planned_events.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { PlannedEventKind } from '@lagesbild/shared/domain/planned_events.ts';
import type {
  PlannedEvent,
  PlannedEventCreate,
  PlannedEventQuery,
  PlannedEventUpdate,
} from '@lagesbild/shared/schemas/planned_event.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { fieldProblem, registerConflict, requireRead } from './register_change.ts';

type Deps = Pick<AppDeps, 'db' | 'clock'>;

/** What is planned within the asked days, by first day. Throws dates_reversed. */
export async function readPlannedEvents(
  { db }: Pick<AppDeps, 'db'>,
  { scope }: Member,
  { from, to }: PlannedEventQuery,
): Promise<PlannedEvent[]> {
  if (from && to && to < from) throw reversed('to', from, to);
  const rows = await db.asMember(scope, (tx) =>
    listPlannedEvents(tx, scope.municipalityId, { from: from ?? null, to: to ?? null }),
  );
  return rows.map(viewOf);
}

/** Adds an event; the same one sent again gives what is stored. Throws conflicting_id, dates_reversed, personal_data. */
export async function addPlannedEvent(
  { db, clock }: Deps,
  member: Member,
  { confirmedFinds, ...sent }: PlannedEventCreate,
): Promise<PlannedEvent> {
  const { municipalityId, userId } = member.scope;
  const written = trimmed(sent);
  refuseReversed(written);
  const now = clock();
  return db.asMember(member.scope, async (tx) => {
    await guard(tx, municipalityId, written, confirmedFinds);
    const row = { municipalityId, ...written, createdBy: userId, createdAt: now, updatedAt: now };
    if (await insertPlannedEvent(tx, row)) {
      await note(tx, member, now, 'create', sent.id);
      return stored(tx, municipalityId, sent.id);
    }
    const there = await stored(tx, municipalityId, sent.id);
    const same = (Object.keys(written) as (keyof typeof written)[]).every(
      (field) => written[field] === there[field],
    );
    if (same) return there;
    throw new ProblemError('conflicting_id', `Id ${sent.id} används redan för ”${there.name}”.`);
  });
}

/** Changes an event. Throws register_conflict with both versions, dates_reversed, personal_data. */
export async function changePlannedEvent(
  { db, clock }: Deps,
  member: Member,
  id: string,
  sent: PlannedEventUpdate,
): Promise<PlannedEvent> {
  const { municipalityId } = member.scope;
  const change = trimmed(sent.change);
  const now = clock();
  return db.asMember(member.scope, async (tx) => {
    // before a conflict, which sends back what came
    await guard(tx, municipalityId, change, sent.confirmedFinds);
    const found = await findPlannedEvent(tx, municipalityId, id);
    const before = requireRead(found ? viewOf(found) : undefined, sent);
    refuseReversed({ ...before, ...change });
    const key = { municipalityId, id, version: sent.version };
    if (!(await updatePlannedEvent(tx, key, { ...change, updatedAt: now })))
      throw registerConflict(before, sent);
    await note(tx, member, now, 'change', id);
    return stored(tx, municipalityId, id);
  });
}

/** Removes an event; undone by adding it again under its id. */
export async function removePlannedEvent({ db, clock }: Deps, member: Member, id: string): Promise<void> {
  await db.asMember(member.scope, async (tx) => {
    if (!(await deletePlannedEvent(tx, member.scope.municipalityId, id))) throw notFound();
    await note(tx, member, clock(), 'remove', id);
  });
}

const viewOf = ({ kind, updatedAt, ...row }: PlannedEventRow): PlannedEvent => ({
  ...row,
  kind: kind as PlannedEventKind,
  updatedAt: updatedAt.toISOString(),
});

async function stored(tx: Transaction, municipalityId: string, id: string): Promise<PlannedEvent> {
  const row = await findPlannedEvent(tx, municipalityId, id);
  if (!row) throw notFound();
  return viewOf(row);
}

/** Without the margins of what was typed; an empty note is none. */
function trimmed<T extends { name?: string; placeName?: string | null; note?: string | null }>(sent: T): T {
  return {
    ...sent,
    ...(sent.name !== undefined && { name: sent.name.trim() }),
    ...(sent.placeName !== undefined && { placeName: sent.placeName?.trim() || null }),
    ...(sent.note !== undefined && { note: sent.note?.trim() || null }),
  };
}

function refuseReversed({ fromDate, toDate }: { fromDate: string; toDate: string }): void {
  if (toDate < fromDate) throw reversed('toDate', fromDate, toDate);
}

const reversed = (field: string, from: string, to: string) =>
  fieldProblem(field, 'dates_reversed', `Sista dagen, ${to}, ligger före första dagen, ${from}.`);

async function guard(
  tx: Transaction,
  municipalityId: string,
  { name, placeName, note: text }: { name?: string; placeName?: string | null; note?: string | null },
  confirmedFinds: PlannedEventCreate['confirmedFinds'],
): Promise<void> {
  guardTexts({ name, placeName, note: text }, await readGuardContext(tx, municipalityId), confirmedFinds);
}

const note = (tx: Transaction, { scope }: Member, at: Date, action: string, entityId: string) =>
  addAuditEntry(tx, { ...scope, at, action, entity: 'planned_event', entityId });
