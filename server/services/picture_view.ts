import {
  countPictureIncidents,
  listPictureAnswers,
  listPictureVersions,
} from '@lagesbild/db/repositories/picture_versions.ts';
import {
  findPicture,
  listPictures,
  type PictureRow,
} from '@lagesbild/db/repositories/situational_pictures.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { analysisSight } from '@lagesbild/shared/domain/analysis_access.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import {
  type FrozenPeriodKind,
  PICTURE_TEXTS,
  type PictureAnswerKind,
  type PictureState,
  type PictureText,
} from '@lagesbild/shared/domain/picture_kinds.ts';
import type { PictureSummary, SituationalPicture } from '@lagesbild/shared/schemas/situational_picture.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { changesFor, type StoredChanges } from './picture_changes.ts';

/** All frozen periods, latest first. */
export function readPictures({ db }: Pick<AppDeps, 'db'>, { scope }: Member): Promise<PictureSummary[]> {
  return db.asMember(scope, async (tx) =>
    (await listPictures(tx, scope.municipalityId)).map(({ picture, latestNumber, frozenAt }) => ({
      ...headOf(picture),
      latestNumber,
      frozenAt: frozenAt.toISOString(),
    })),
  );
}

/** One picture with its texts and versions, as the member's role may see it. Throws not_found. */
export const readPicture = ({ db }: Pick<AppDeps, 'db'>, member: Member, id: string) =>
  db.asMember(member.scope, (tx) => viewPicture(tx, member, id));

/** The same within a transaction. */
export async function viewPicture(tx: Transaction, member: Member, id: string): Promise<SituationalPicture> {
  const { municipalityId } = member.scope;
  const picture = await findPicture(tx, municipalityId, id);
  if (!picture) throw notFound();
  const sight = pictureSight(member);
  const versions = await listPictureVersions(tx, municipalityId, id);
  const counts = await countPictureIncidents(tx, municipalityId, id);
  const answers = await listPictureAnswers(tx, municipalityId, id, sight);
  return {
    ...headOf(picture),
    summary: picture.summary,
    policeView: picture.policeView,
    lookAhead: picture.lookAhead,
    writable: picture.state === 'draft' ? writableTexts(member) : [],
    versions: versions.map(({ number, dataVersion, frozenAt, reason, changes }) => ({
      number,
      dataVersion,
      frozenAt: frozenAt.toISOString(),
      reason,
      changes: changes ? changesFor(changes as StoredChanges, sight) : null,
      incidents: counts.find((row) => row.number === number)?.incidents ?? 0,
      disposed: counts.find((row) => row.number === number)?.disposed ?? 0,
      answers: answers
        .filter((answer) => answer.number === number)
        .map(({ kind, sha256, intact }) => ({ kind: kind as PictureAnswerKind, sha256, intact })),
    })),
  };
}

/** Which kept answers a member gets. Throws not_found for a role that has none. */
export function pictureSight({ role }: Pick<Member, 'role'>): 'exact' | 'cells' {
  const sight = analysisSight(role);
  if (sight !== 'exact' && sight !== 'cells') throw notFound();
  return sight;
}

/** The coordinator writes all, the police their own view. */
export function writableTexts({ role }: Pick<Member, 'role'>): PictureText[] {
  if (roleMay(role, 'situational_picture.manage')) return [...PICTURE_TEXTS];
  return roleMay(role, 'situational_picture.write') ? ['policeView'] : [];
}

const headOf = (row: PictureRow) => ({
  id: row.id,
  periodKind: row.periodKind as FrozenPeriodKind,
  fromDate: row.fromDate,
  toDate: row.toDate,
  state: row.state as PictureState,
  establishedAt: row.establishedAt?.toISOString() ?? null,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
