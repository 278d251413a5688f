import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  insertFocusArea,
  listFocusAreas,
  lockFocusAreas,
  type StoredFocusArea,
  updateFocusArea,
} from '@lagesbild/db/repositories/focus_areas.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { focusScore, rankFocusAreas } from '@lagesbild/shared/domain/rank_focus_areas.ts';
import type {
  FocusArea,
  FocusAreaCreate,
  FocusAreaList,
  FocusAreaUpdate,
} from '@lagesbild/shared/schemas/focus_area.ts';
import { quarterOf } from '@lagesbild/shared/time/quarter.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { readToday } from './read_today.ts';
import { fieldProblem, registerConflict, requireRead } from './register_change.ts';

type Deps = Pick<AppDeps, 'db' | 'clock'>;

/** The focus areas in order of rank, the closed ones last, and the quarter that holds now. */
export function readFocusAreas({ db, clock }: Deps, { scope }: Member): Promise<FocusAreaList> {
  return db.asMember(scope, async (tx) => {
    const { today } = await readToday(tx, scope.municipalityId, clock());
    const ranked = rankFocusAreas(await listFocusAreas(tx, scope.municipalityId)).map(viewFocusArea);
    return {
      focusAreas: [
        ...ranked.filter(({ closedOn }) => closedOn === null),
        ...ranked.filter(({ closedOn }) => closedOn !== null),
      ],
      quarter: quarterOf(today),
    };
  });
}

/**
 * Adds a focus area, not yet prioritised. `created` is false when the same one was sent before. Throws personal_data…,
 * conflicting_id.
 */
export function addFocusArea(
  { db, clock }: Deps,
  { scope }: Member,
  { confirmedFinds, ...sent }: FocusAreaCreate,
): Promise<{ focusArea: FocusArea; created: boolean }> {
  const { municipalityId, userId } = scope;
  const now = clock();
  const written = { ...sent, name: sent.name.trim(), motive: sent.motive.trim() };
  return db.asMember(scope, async (tx) => {
    const { name, motive } = written;
    guardTexts({ name, motive }, await readGuardContext(tx, municipalityId), confirmedFinds);
    const created = await insertFocusArea(tx, {
      municipalityId,
      ...written,
      createdBy: userId,
      createdAt: now,
      updatedAt: now,
    });
    const stored = requireOne(await listFocusAreas(tx, municipalityId), written.id);
    if (!created && !holdsAll(stored, written)) {
      throw new ProblemError('conflicting_id', 'Ett annat fokusområde har redan detta id. Ladda om sidan.');
    }
    if (created) await note(tx, { municipalityId, userId }, now, 'create', stored.id, 'name,motive');
    return { focusArea: viewFocusArea(stored), created };
  });
}

/**
 * Changes, prioritises by a decision, closes or opens again. Throws register_conflict, decision_missing,
 * too_many_prioritised, dates_reversed.
 */
export function changeFocusArea(
  { db, clock }: Deps,
  { scope }: Member,
  id: string,
  sent: FocusAreaUpdate,
): Promise<FocusArea> {
  const { municipalityId, userId } = scope;
  const now = clock();
  const change = trimmed(sent.change);
  return db.asMember(scope, async (tx) => {
    // before a conflict, which sends back what came
    const { name, motive, decision } = change;
    guardTexts({ name, motive, decision }, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
    const all = await lockFocusAreas(tx, municipalityId);
    const found = all.find((area) => area.id === id);
    const stored = requireRead(found && viewFocusArea(found), sent);
    const next = { ...stored, ...change };
    requireDecision(next);
    refuseFourth(all, next);
    const row = await updateFocusArea(
      tx,
      { municipalityId, id, version: sent.version },
      { ...change, updatedAt: now },
    );
    if (!row) throw registerConflict(stored, sent);
    await note(tx, { municipalityId, userId }, now, 'change', id, Object.keys(change).join(','));
    return viewFocusArea(row);
  });
}

/** What is prioritised stands on a decision with its date. */
function requireDecision({ prioritisedQuarter, decision, decidedOn }: FocusArea): void {
  if (prioritisedQuarter === null) return;
  if (!decision)
    throw fieldProblem('decision', 'decision_missing', 'Skriv beslutet som prioriterar området.');
  if (!decidedOn)
    throw fieldProblem('decidedOn', 'decision_missing', 'Skriv vilken dag prioriteringen beslutades.');
}

/** Closed ones take no room: what is finished makes way for the next. */
function refuseFourth(all: readonly StoredFocusArea[], next: FocusArea): void {
  const quarter = next.prioritisedQuarter;
  if (quarter === null || next.closedOn !== null) return;
  const others = rankFocusAreas(
    all.filter(
      (area) => area.id !== next.id && area.prioritisedQuarter === quarter && area.closedOn === null,
    ),
  );
  if (others.length < LIMITS.prioritisedFocusAreas) return;
  const names = others.map(({ name }) => `”${name}”`);
  throw fieldProblem(
    'prioritisedQuarter',
    'too_many_prioritised',
    `Högst ${LIMITS.prioritisedFocusAreas} fokusområden prioriteras på ett kvartal. Kvartal ${quarter.slice(6)} ${quarter.slice(0, 4)} är det redan ${names.slice(0, -1).join(', ')} och ${names.at(-1)}. Ta bort prioriteringen av något av dem, eller stäng det, först.`,
  );
}

function trimmed(change: FocusAreaUpdate['change']): FocusAreaUpdate['change'] {
  const { name, motive, decision } = change;
  return {
    ...change,
    ...(name !== undefined && { name: name.trim() }),
    ...(motive !== undefined && { motive: motive.trim() }),
    ...(decision != null && { decision: decision.trim() }),
  };
}

export function viewFocusArea(row: StoredFocusArea): FocusArea {
  const {
    municipalityId: _municipality,
    createdBy: _by,
    createdAt: _created,
    updatedAt: _at,
    ...fields
  } = row;
  return { ...fields, score: focusScore(row) };
}

export function requireOne(rows: readonly StoredFocusArea[], id: string): StoredFocusArea {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw notFound();
  return row;
}

const holdsAll = (stored: StoredFocusArea, written: Record<string, unknown>): boolean =>
  Object.entries(written).every(([field, value]) => stored[field as keyof StoredFocusArea] === value);

/** Who changed which fields: names of fields only, never what was written. */
const note = (
  tx: Transaction,
  who: { municipalityId: string; userId: string },
  at: Date,
  action: string,
  entityId: string,
  fields: string,
) => addAuditEntry(tx, { ...who, at, action, entity: 'focus_area', entityId, details: { fields } });
