import {
  findMinutes,
  listReopenings,
  listSignatures,
  listSignerAccounts,
  type MinutesRow,
  saveMinutes,
  updateMinutesMeeting,
} from '@lagesbild/db/repositories/minutes.ts';
import { findMinutesMeeting, type MinutesMeetingRow } from '@lagesbild/db/repositories/minutes_sources.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { MinutesState } from '@lagesbild/shared/domain/minutes_parts.ts';
import { PERMISSIONS, roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import type { Minutes, MinutesChange, MinutesSigner } from '@lagesbild/shared/schemas/minutes.ts';
import type { MinutesContent } from '@lagesbild/shared/schemas/minutes_content.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { contentHash } from './content_hash.ts';
import { changeMeeting } from './meeting_change.ts';
import { hashParts, readMinutesContent } from './minutes_content.ts';
import { guardTexts } from './personal_data_guard.ts';
import { readGuardContext } from './read_guard_context.ts';
import { registerConflict } from './register_change.ts';

export type MinutesDeps = Pick<AppDeps, 'db' | 'clock'>;

/** The meeting, what is kept of its minutes, the signatures that hold, and what the minutes say. */
export interface MinutesStanding {
  meeting: MinutesMeetingRow;
  row: MinutesRow | null;
  round: number;
  signatures: Awaited<ReturnType<typeof listSignatures>>;
  /** Signatures of the round that no longer hold: the meeting was opened again since. */
  voided: number;
  content: MinutesContent;
}

/** Where the minutes of a meeting stand. Throws not_found. */
export async function readStanding(tx: Transaction, member: Member, id: string): Promise<MinutesStanding> {
  const { municipalityId } = member.scope;
  const meeting = await findMinutesMeeting(tx, municipalityId, id);
  if (!meeting) throw notFound();
  const row = await findMinutes(tx, municipalityId, id);
  const round = row?.round ?? 1;
  const all = row ? await listSignatures(tx, municipalityId, id, round) : [];
  const closed = stateOf(meeting) === 'draft' ? null : meeting.closedAt;
  const signatures = all.filter(({ signedAt }) => closed !== null && signedAt >= closed);
  const frozen = signatures.length > 0 ? (row?.content as MinutesContent | null) : null;
  const content = frozen ?? (await readMinutesContent(tx, meeting));
  return { meeting, row, round, signatures, voided: all.length - signatures.length, content };
}

/** A draft while the meeting may still change. */
export function stateOf({ state }: MinutesMeetingRow): MinutesState {
  if (state === 'signed') return 'signed';
  return state === 'closed' ? 'ready' : 'draft';
}

/** Minutes as the asking member sees them; names of accounts for who leads the meeting only. */
export async function describeMinutes(
  tx: Transaction,
  { scope, role }: Member,
  { meeting, row, signatures, content }: MinutesStanding,
): Promise<Minutes> {
  const state = stateOf(meeting);
  const leads = roleMay(role, 'meeting.lead');
  const accounts = await listSignerAccounts(tx, scope.municipalityId, PERMISSIONS['meeting.sign']);
  const describe = ({ userId, organization, role: is, name }: (typeof accounts)[number]): MinutesSigner => ({
    userId,
    organization: organization ?? '',
    role: ROLE_LABELS[is as Role].sv,
    name: leads ? name : null,
    isOneself: userId === scope.userId,
    hasSigned: signatures.some((signature) => signature.userId === userId),
  });
  const chosen = [row?.firstSignerId, row?.secondSignerId];
  const signers = chosen
    .flatMap((userId) => accounts.filter((account) => account.userId === userId))
    .map(describe);
  const mayChoose = leads && state !== 'signed' && meeting.state !== 'cancelled' && signatures.length === 0;
  return {
    state,
    version: row?.version ?? 0,
    content,
    sha256: contentHash(content),
    parts: hashParts(content),
    signers,
    signatures: signatures.map(({ organization, role: as, signedAt }) => ({
      organization,
      role: as,
      signedAt: signedAt.toISOString(),
    })),
    candidates: mayChoose ? accounts.map(describe) : [],
    reopenings: (await listReopenings(tx, scope.municipalityId, meeting.id)).map(
      ({ reason, reopenedAt }) => ({
        reason,
        reopenedAt: reopenedAt.toISOString(),
      }),
    ),
    mayChoose,
    maySign:
      state === 'ready' &&
      signers.length === 2 &&
      signers.some(({ isOneself, hasSigned }) => isOneself && !hasSigned),
    mayReopen: leads && state === 'ready' && signatures.length > 0,
  };
}

/** The minutes of a meeting: as they would read now, or as they were signed. */
export function readMinutes({ db }: MinutesDeps, member: Member, id: string): Promise<Minutes> {
  return db.asMember(member.scope, async (tx) =>
    describeMinutes(tx, member, await readStanding(tx, member, id)),
  );
}

/** Chooses who signs, and sets the registry number. Refused once somebody has signed: minutes_state. */
export function changeMinutes(
  deps: MinutesDeps,
  member: Member,
  id: string,
  change: MinutesChange,
): Promise<Minutes> {
  const { municipalityId } = member.scope;
  return changeMeeting(deps, member, id, async (tx) => {
    const standing = await readStanding(tx, member, id);
    refuseUnlessOpen(standing);
    const version = standing.row?.version ?? 0;
    const registryNumber = change.registryNumber?.trim() || null;
    // before a conflict, which sends back what came
    guardTexts({ registryNumber }, await readGuardContext(tx, municipalityId), change.confirmedFinds);
    if (change.version !== version) throw registerConflict({ version }, { version: change.version, change });
    if (change.signerIds) await requireSigners(tx, municipalityId, change.signerIds);
    if (change.registryNumber !== undefined) {
      await updateMinutesMeeting(tx, municipalityId, id, { registryNumber });
    }
    const [firstSignerId = null, secondSignerId = null] = change.signerIds ?? [];
    await saveMinutes(tx, municipalityId, id, {
      ...(change.signerIds && { firstSignerId, secondSignerId }),
      version: version + 1,
    });
    return describeMinutes(tx, member, await readStanding(tx, member, id));
  });
}

function refuseUnlessOpen({ meeting, signatures }: MinutesStanding): void {
  if (meeting.state === 'signed') throw alreadySigned();
  if (meeting.state === 'cancelled') {
    throw new ProblemError('minutes_state', `Möte ${meeting.number} är inställt. Det har inget protokoll.`);
  }
  if (signatures.length > 0) {
    throw new ProblemError(
      'minutes_state',
      'En av två har redan justerat. Öppna protokollet igen för att ändra det; då gäller justeringen inte längre.',
    );
  }
}

export const alreadySigned = () =>
  new ProblemError('minutes_state', 'Protokollet är justerat av två och låst. Det ändras inte mer.');

/** Two different members, of roles that may sign. */
async function requireSigners(
  tx: Transaction,
  municipalityId: string,
  signerIds: readonly string[],
): Promise<void> {
  if (signerIds.length === 0) return;
  const refuse = (detail: string) =>
    new ProblemError('signer_invalid', detail, {
      errors: [{ field: 'signerIds', code: 'signer_invalid', detail }],
    });
  if (new Set(signerIds).size !== signerIds.length) throw refuse('Välj två olika personer att justera.');
  const accounts = await listSignerAccounts(tx, municipalityId, PERMISSIONS['meeting.sign']);
  const known = new Set(accounts.map(({ userId }) => userId));
  if (!signerIds.every((userId) => known.has(userId))) {
    throw refuse('Den som justerar ska vara medlem i kommunen och delta i EST-mötet.');
  }
}
