import { findIncident, type StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { findLatestChanges } from '@lagesbild/db/repositories/incident_revisions.ts';
import { type IncidentChange, lockIncidents } from '@lagesbild/db/repositories/incident_writes.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { RevisedFields } from '@lagesbild/shared/domain/incident_revisions.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import {
  JOINED_FIELDS,
  joinTexts,
  MERGE_FIELDS,
  type MergeField,
  type MergeTake,
} from '@lagesbild/shared/domain/merge_fields.ts';
import { COUNTED_STATUSES, type IncidentStatus } from '@lagesbild/shared/domain/statuses.ts';
import type { IncidentReview } from '@lagesbild/shared/schemas/incident.ts';
import type { Member } from '../plugins/accounts.ts';
import { type FieldProblem, ProblemError } from '../problem.ts';
import { noteRevision, revisedValue } from './incident_history.ts';
import { applyChange, findForChange } from './incident_reports.ts';
import { softKindsIn } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';

const TEXT_LIMITS = { text: LIMITS.textCharacters, immediateStep: LIMITS.immediateStepCharacters } as const;

/**
 * The kept incident takes what it is to have from the merged one, and its history tells so. The merged one stays as it
 * was written; the caller sets its status. Both rows are locked in one order, so that two who merge crosswise wait for
 * each other instead of making a ring.
 */
export async function absorb(
  tx: Transaction,
  member: Member,
  merged: StoredIncident,
  { mergeInto, mergeVersion, take = {} }: Pick<IncidentReview, 'mergeInto' | 'mergeVersion' | 'take'>,
  at: Date,
): Promise<string> {
  const takes = Object.keys(take).length > 0;
  const kept = await checkMergeTarget(tx, member, merged.id, mergeInto ?? null);
  const revision = { action: 'absorb', relatedId: merged.id } as const;
  if (!takes) {
    await noteRevision(tx, member, { before: kept, after: kept }, { at, ...revision });
    return kept.id;
  }
  if (mergeVersion === undefined) {
    const detail = '”mergeVersion” saknas. Den behövs när uppgifter hämtas från den andra händelsen.';
    throw new ProblemError('missing_field', detail, {
      errors: [{ field: 'mergeVersion', code: 'missing_field', detail }],
    });
  }
  const row = await findForChange(tx, member, kept.id, mergeVersion);
  const change = takenFields(row, merged, take);
  const confirmed = [...row.confirmedPersonalData, ...merged.confirmedPersonalData];
  change.confirmedPersonalData = await stillConfirmed(tx, member, { ...row, ...change }, confirmed);
  await applyChange(tx, member, row, change, {
    at,
    ...revision,
    details: { fields: Object.keys(take).join() },
  });
  return kept.id;
}

/** What the kept incident becomes. Throws when a joined text is too long or there is no point to take. */
function takenFields(kept: StoredIncident, merged: StoredIncident, take: MergeTake): IncidentChange {
  const change: Record<string, unknown> = {};
  for (const field of Object.keys(take) as MergeField[]) {
    for (const column of MERGE_FIELDS[field]) change[column] = merged[column];
  }
  if (take.place) {
    if (merged.lon === null || merged.lat === null) {
      throw refusal(
        'value_not_allowed',
        'take.place',
        'Den händelsen saknar punkt, så platsen går inte att hämta.',
      );
    }
    change.position = { lon: merged.lon, lat: merged.lat };
  }
  for (const field of JOINED_FIELDS) {
    if (take[field] !== 'both') continue;
    const text = joinTexts(kept[field], merged[field]);
    if (text !== null && text.length > TEXT_LIMITS[field]) {
      throw refusal(
        'text_too_long',
        `take.${field}`,
        `Texterna har tillsammans ${text.length} tecken, högst ${TEXT_LIMITS[field]} får plats. Välj den ena.`,
      );
    }
    change[field] = text;
  }
  return change as IncidentChange;
}

/** Of what was confirmed in either report, the kinds that stand in the texts that are kept. */
async function stillConfirmed(
  tx: Transaction,
  { scope: { municipalityId } }: Member,
  { text, immediateStep, placeName }: Pick<StoredIncident, 'text' | 'immediateStep' | 'placeName'>,
  confirmed: readonly string[],
): Promise<string[]> {
  const standing = softKindsIn(
    { text, immediateStep, placeName },
    await readGuardContext(tx, municipalityId),
  );
  return [...new Set(confirmed)].filter((kind) => standing.has(kind)).sort();
}

const refusal = (code: FieldProblem['code'], field: string, detail: string) =>
  new ProblemError(code, detail, { errors: [{ field, code, detail }] });

/** The target must be another incident of the municipality that itself counts, so that no ring arises. */
async function checkMergeTarget(
  tx: Transaction,
  member: Member,
  id: string,
  target: string | null,
): Promise<StoredIncident> {
  const found = target && target !== id ? await findIncident(tx, member.scope.municipalityId, target) : null;
  if (!found || !COUNTED_STATUSES.includes(found.status as IncidentStatus)) {
    throw new ProblemError(
      'merge_target_invalid',
      'Välj en annan händelse i kommunen som är ny eller granskad.',
      {
        errors: [{ field: 'mergeInto', code: 'merge_target_invalid', detail: 'Välj en annan händelse.' }],
      },
    );
  }
  return found;
}

/** Locks both sides of a merge before either is read for changing. */
export const lockMerge = (
  tx: Transaction,
  member: Member,
  ids: (string | null | undefined)[],
): Promise<void> =>
  lockIncidents(
    tx,
    member.scope.municipalityId,
    ids.filter((id) => id != null),
  );

/**
 * Undoes a merge on the kept side: what it took goes back to what was there before, unless somebody has changed it
 * since. Gives the status that the merged one had.
 */
export async function undoMerge(
  tx: Transaction,
  member: Member,
  merged: StoredIncident,
  at: Date,
): Promise<IncidentStatus> {
  const { municipalityId } = member.scope;
  const keptId = merged.mergedInto;
  if (keptId === null) return 'new';
  const key = { municipalityId, incidentId: keptId, relatedId: merged.id };
  const absorbed = await findLatestChanges(tx, { ...key, action: 'absorb' });
  const kept = await findIncident(tx, municipalityId, keptId);
  if (absorbed && kept) {
    const change = fieldsBefore(kept, absorbed);
    const revision = { action: 'restore', relatedId: merged.id } as const;
    const confirmed = await stillConfirmed(tx, member, { ...kept, ...change }, kept.confirmedPersonalData);
    if (Object.keys(change).length > 0) change.confirmedPersonalData = confirmed;
    if (Object.keys(change).length > 0) await applyChange(tx, member, kept, change, { at, ...revision });
    else await noteRevision(tx, member, { before: kept, after: kept }, { at, ...revision });
  }
  const own = await findLatestChanges(tx, {
    municipalityId,
    incidentId: merged.id,
    relatedId: keptId,
    action: 'merge',
  });
  // what was merged before there was a history goes back to the queue
  return (own?.status?.[0] as IncidentStatus | undefined) ?? 'new';
}

const MOMENTS: readonly string[] = ['occurredFrom', 'occurredTo', 'noticedAt'];

function fieldsBefore(kept: StoredIncident, absorbed: RevisedFields): IncidentChange {
  const unchanged = (Object.keys(absorbed) as (keyof RevisedFields)[]).filter(
    (field) => String(revisedValue(kept, field)) === String(absorbed[field]![1]),
  );
  // time hangs together: half of it put back could be a span that ends before it starts
  const timeHolds = (MERGE_FIELDS.time as readonly string[]).every(
    (field) => !(field in absorbed) || unchanged.includes(field as never),
  );
  const change: Record<string, unknown> = {};
  for (const field of unchanged) {
    const before = absorbed[field]![0];
    if ((MERGE_FIELDS.time as readonly string[]).includes(field) && !timeHolds) continue;
    if (field === 'position') {
      const [lon, lat] = (before as number[] | null) ?? [];
      change.position = lon === undefined || lat === undefined ? null : { lon, lat };
    } else {
      change[field] = MOMENTS.includes(field) && before !== null ? new Date(before as string) : before;
    }
  }
  return change as IncidentChange;
}
