import { listInterventionEntries } from '@lagesbild/db/repositories/intervention_entries.ts';
import {
  countInterventions,
  findIntervention,
  type InterventionRow,
  listInterventions,
} from '@lagesbild/db/repositories/interventions.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type {
  InterventionList,
  InterventionListQuery,
  InterventionWithLog,
} from '@lagesbild/shared/schemas/intervention.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { isOwn, viewEntry, viewIntervention } from './intervention_view.ts';
import { readToday } from './read_today.ts';

export type InterventionDeps = Pick<AppDeps, 'db' | 'clock'>;

/** Those that the member may see, soonest due first: all, or for a partner those of the own organization. */
export function readInterventions(
  { db, clock }: InterventionDeps,
  member: Member,
  { mine, ...query }: InterventionListQuery,
): Promise<InterventionList> {
  const { organizationId: own } = member;
  const seesAll = roleMay(member.role, 'intervention.read');
  return db.asMember(member.scope, async (tx) => {
    const { today } = await readToday(tx, member.scope.municipalityId, clock());
    // without an organization nothing is one's own
    if (own === null && (mine || !seesAll)) return { interventions: [], matched: 0, today };
    const filter = {
      ...query,
      municipalityId: member.scope.municipalityId,
      involving: seesAll ? undefined : (own ?? undefined),
      taskOf: mine ? (own ?? undefined) : undefined,
    };
    const rows = await listInterventions(tx, filter, LIMITS.listMaximum);
    const matched = rows.length < LIMITS.listMaximum ? rows.length : await countInterventions(tx, filter);
    return { interventions: rows.map((row) => viewIntervention(row, member, today)), matched, today };
  });
}

/** The åtgärd, if the member may see it; what belongs to others cannot be told from what does not exist. */
export async function requireSeen(tx: Transaction, member: Member, id: string): Promise<InterventionRow> {
  const row = await findIntervention(tx, member.scope.municipalityId, id);
  if (!row || !(roleMay(member.role, 'intervention.read') || isOwn(member, row))) throw notFound();
  return row;
}

/** The åtgärd with its log, inside a transaction: what every change answers with. */
export async function viewWithLog(
  tx: Transaction,
  member: Member,
  id: string,
  now: Date,
): Promise<InterventionWithLog> {
  const { today } = await readToday(tx, member.scope.municipalityId, now);
  const row = await requireSeen(tx, member, id);
  const entries = await listInterventionEntries(tx, member.scope.municipalityId, id);
  return {
    intervention: viewIntervention(row, member, today),
    entries: entries.map((entry) => viewEntry(entry, member)),
  };
}

export function readIntervention(
  { db, clock }: InterventionDeps,
  member: Member,
  id: string,
): Promise<InterventionWithLog> {
  return db.asMember(member.scope, (tx) => viewWithLog(tx, member, id, clock()));
}
