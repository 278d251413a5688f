import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import {
  findPictureAnswer,
  insertPictureAnswers,
  insertPictureIncidents,
  insertPictureVersion,
  listPictureIncidents,
  listPictureVersions,
} from '@lagesbild/db/repositories/picture_versions.ts';
import {
  findPicture,
  findPictureOfPeriod,
  insertPicture,
  updatePicture,
} from '@lagesbild/db/repositories/situational_pictures.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type {
  PictureCorrection,
  PictureFreeze,
  SituationalPicture,
} from '@lagesbild/shared/schemas/situational_picture.ts';
import { recognisePeriod } from '@lagesbild/shared/time/history.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { readMunicipality } from './analysis_material.ts';
import { type FrozenFigures, freezeFigures } from './freeze_figures.ts';
import { closedPeriod } from './freeze_period.ts';
import { guardTexts } from './personal_data_guard.ts';
import { figureChanges, incidentChanges, type StoredChanges } from './picture_changes.ts';
import { viewPicture } from './picture_view.ts';
import { readGuardContext } from './read_guard_context.ts';
import { registerConflict } from './register_change.ts';

type Deps = Pick<AppDeps, 'db' | 'clock' | 'analyses'>;

/**
 * Freezes a closed period; the same one with the same id gives what is stored. Throws picture_exists (with the id of the
 * one that is there), conflicting_id, not_a_period, period_not_ended, data_in_motion.
 */
export async function freezePicture(
  deps: Deps,
  member: Member,
  sent: PictureFreeze,
  signal: AbortSignal,
): Promise<SituationalPicture> {
  const { municipalityId, userId } = member.scope;
  const { period, there } = await deps.db.asMember(member.scope, async (tx) => ({
    there: await frozenAlready(tx, member, sent),
    period: closedPeriod(sent, await readMunicipality(tx, municipalityId), deps.clock()),
  }));
  if (there) return there;
  const figures = await freezeFigures(deps, member, period, signal);
  const at = deps.clock();
  return deps.db.asMember(member.scope, async (tx) => {
    const isFirst = await insertPicture(tx, {
      municipalityId,
      id: sent.id,
      periodKind: sent.periodKind,
      fromDate: period.fromDate,
      toDate: period.toDate,
      state: 'draft',
      createdBy: userId,
      createdAt: at,
      updatedAt: at,
    });
    // somebody froze it while this one was computed
    if (!isFirst) return (await frozenAlready(tx, member, sent)) ?? viewPicture(tx, member, sent.id);
    await keepFigures(tx, member, { pictureId: sent.id, number: 1, reason: null, changes: null }, figures);
    await note(tx, member, at, 'freeze', sent.id, 1);
    return viewPicture(tx, member, sent.id);
  });
}

/**
 * Freezes the figures of a picture anew under the next number, with the reason and what changed; an established picture
 * is a draft again. Throws register_conflict, personal_data, data_in_motion.
 */
export async function correctPicture(
  deps: Deps,
  member: Member,
  id: string,
  sent: PictureCorrection,
  signal: AbortSignal,
): Promise<SituationalPicture> {
  const { municipalityId } = member.scope;
  const reason = sent.reason.trim();
  const period = await deps.db.asMember(member.scope, async (tx) => {
    // before a conflict, which sends back what came
    guardTexts({ reason }, await readGuardContext(tx, municipalityId), sent.confirmedFinds);
    const picture = await readForChange(tx, member, id, sent);
    return recognisePeriod(picture.fromDate, picture.toDate, await readMunicipality(tx, municipalityId));
  });
  const figures = await freezeFigures(deps, member, period, signal);
  const at = deps.clock();
  return deps.db.asMember(member.scope, async (tx) => {
    const picture = await readForChange(tx, member, id, sent);
    const key = { municipalityId, id, version: sent.version };
    const draft = { state: 'draft', establishedAt: null, establishedBy: null, updatedAt: at };
    if (!(await updatePicture(tx, key, draft))) throw registerConflict(picture, sent);
    const latest = (await listPictureVersions(tx, municipalityId, id))[0]?.number ?? 0;
    const number = latest + 1;
    const changes = await changesSince(tx, municipalityId, id, latest, figures);
    await keepFigures(tx, member, { pictureId: id, number, reason, changes }, figures);
    await note(tx, member, at, 'correct', id, number);
    return viewPicture(tx, member, id);
  });
}

/** The picture as it stands, of the version that was read. Throws not_found, register_conflict. */
export async function readForChange(
  tx: Transaction,
  { scope }: Member,
  id: string,
  sent: { version: number; change?: object },
) {
  const picture = await findPicture(tx, scope.municipalityId, id);
  if (!picture) throw notFound();
  if (picture.version !== sent.version) {
    const { version, state, summary, policeView, lookAhead } = picture;
    throw registerConflict({ version, ...{ state, summary, policeView, lookAhead } }, sent);
  }
  return picture;
}

/** The stored picture when this very request was answered before; null when nothing is in the way. */
async function frozenAlready(
  tx: Transaction,
  member: Member,
  { id, periodKind, fromDate }: PictureFreeze,
): Promise<SituationalPicture | null> {
  const { municipalityId } = member.scope;
  const own = await findPicture(tx, municipalityId, id);
  if (own && own.periodKind === periodKind && own.fromDate === fromDate) return viewPicture(tx, member, id);
  if (own) {
    throw new ProblemError(
      'conflicting_id',
      `Id ${id} används redan för perioden som börjar ${own.fromDate}.`,
    );
  }
  const other = await findPictureOfPeriod(tx, municipalityId, { periodKind, fromDate });
  if (!other) return null;
  throw new ProblemError(
    'picture_exists',
    `Perioden som börjar ${fromDate} är redan fryst, med id ${other.id}. Rätta siffrorna där.`,
    { conflict: { stored: { id: other.id } } },
  );
}

async function keepFigures(
  tx: Transaction,
  { scope: { municipalityId, userId } }: Member,
  version: { pictureId: string; number: number; reason: string | null; changes: StoredChanges | null },
  { dataVersion, frozenAt, answers, incidents }: FrozenFigures,
): Promise<void> {
  const { pictureId, number } = version;
  const key = { municipalityId, pictureId, number };
  await insertPictureVersion(tx, { ...key, ...version, dataVersion, frozenAt, frozenBy: userId });
  await insertPictureAnswers(
    tx,
    answers.map((answer) => ({ ...key, ...answer })),
  );
  await insertPictureIncidents(
    tx,
    incidents.map(({ id, version: incidentVersion }) => ({ ...key, incidentId: id, incidentVersion })),
  );
}

async function changesSince(
  tx: Transaction,
  municipalityId: string,
  pictureId: string,
  number: number,
  figures: FrozenFigures,
): Promise<StoredChanges> {
  const before = await listPictureIncidents(tx, municipalityId, pictureId, number);
  const figuresOf = async (sight: 'exact' | 'cells') => {
    const old = await findPictureAnswer(tx, municipalityId, { pictureId, number, kind: 'expected', sight });
    const now = figures.answers.find((answer) => answer.kind === 'expected' && answer.sight === sight);
    return old && now ? figureChanges(old.body, now.body) : [];
  };
  return {
    ...incidentChanges(before, figures.incidents),
    figures: { exact: await figuresOf('exact'), cells: await figuresOf('cells') },
  };
}

const note = (
  tx: Transaction,
  { scope }: Member,
  at: Date,
  action: 'freeze' | 'correct',
  entityId: string,
  number: number,
) =>
  addAuditEntry(tx, { ...scope, at, action, entity: 'situational_picture', entityId, details: { number } });
