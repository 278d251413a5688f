import type { InterventionEntryRow } from '@lagesbild/db/repositories/intervention_entries.ts';
import type { InterventionRow } from '@lagesbild/db/repositories/interventions.ts';
import { isOverdue, LOG_NAMES_SEEN_BY } from '@lagesbild/shared/domain/interventions.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { Intervention, InterventionEntry } from '@lagesbild/shared/schemas/intervention.ts';
import type { Member } from '../plugins/accounts.ts';

type Involved = Pick<InterventionRow, 'organizationId' | 'helperIds' | 'handedToId'>;

/** True when the member's organization is responsible, helps, or was handed it. */
export function isOwn({ organizationId: own }: Pick<Member, 'organizationId'>, row: Involved): boolean {
  if (own === null) return false;
  return row.organizationId === own || row.handedToId === own || row.helperIds.includes(own);
}

/** Answered by whom it was handed to, or by who keeps the plan in order, for an answer by telephone. */
export function mayAnswer(member: Member, row: InterventionRow): boolean {
  const asked = row.handedToId !== null && row.state === 'handed_over';
  return asked && (row.handedToId === member.organizationId || roleMay(member.role, 'intervention.manage'));
}

/** An åtgärd as the member may see it. `today` is the municipality's local date. */
export function viewIntervention(row: InterventionRow, member: Member, today: string): Intervention {
  const { municipalityId: _, createdBy: _by, mapPoint, createdAt, updatedAt, ...plain } = row;
  const mayManage = roleMay(member.role, 'intervention.manage');
  const own = isOwn(member, row);
  return {
    ...plain,
    ...(!roleMay(member.role, 'hotspot_register.read') && HIDDEN_ANALYSIS),
    ...(!roleMay(member.role, 'meeting.read') && HIDDEN_DECISION),
    mapPoint: mapPoint?.coordinates ?? null,
    overdue: isOverdue(row, today),
    own,
    mayManage,
    mayContribute: mayManage || own,
    mayAnswer: mayAnswer(member, row),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

// a partner needs the place to do the work, not why the group thinks it happens or when it was decided
const HIDDEN_ANALYSIS = { causeId: null, causeText: null, focusAreaId: null, focusAreaName: null };
const HIDDEN_DECISION = {
  decidedMeetingId: null,
  decidedLineId: null,
  decidedMeetingNumber: null,
};

/** A line of the log; the account's name only for the roles that the table lists. */
export function viewEntry(
  { userId: _, userName, organizationId: _organization, at, ...row }: InterventionEntryRow,
  member: Member,
): InterventionEntry {
  return { ...row, at: at.toISOString(), byName: LOG_NAMES_SEEN_BY.includes(member.role) ? userName : null };
}
