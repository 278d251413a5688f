import { findPictureAnswer } from '@lagesbild/db/repositories/picture_versions.ts';
import type { PictureAnswerKind } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { FrozenMap } from '@lagesbild/shared/schemas/situational_picture.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { sha256Of } from './freeze_figures.ts';
import { pictureSight } from './picture_view.ts';

/**
 * A frozen answer as it was stored, for the sight of the member's role and no other. Throws not_found, also for a kind
 * that is not kept for the sight; an Error when the bytes no longer have their sum.
 */
export async function readPictureAnswer(
  { db }: Pick<AppDeps, 'db'>,
  member: Member,
  key: { id: string; number: number; kind: PictureAnswerKind },
): Promise<{ body: string; etag: string }> {
  const { municipalityId } = member.scope;
  const { id: pictureId, number, kind } = key;
  const sight = pictureSight(member);
  const answer = await db.asMember(member.scope, (tx) =>
    findPictureAnswer(tx, municipalityId, { pictureId, number, kind, sight }),
  );
  if (!answer) throw notFound();
  if (sha256Of(answer.body) !== answer.sha256) {
    throw new Error(
      `The frozen answer ${pictureId}/${number}/${kind}/${sight} has not the sum that was stored`,
    );
  }
  return { body: answer.body, etag: `"${answer.sha256}"` };
}

/** The frozen map as an SVG document of its own; its tag is that of the answer it stands in. */
export async function readPictureMap(
  deps: Pick<AppDeps, 'db'>,
  member: Member,
  key: { id: string; number: number },
): Promise<{ svg: string; etag: string }> {
  const { body, etag } = await readPictureAnswer(deps, member, { ...key, kind: 'map' });
  return { svg: (JSON.parse(body) as FrozenMap).svg, etag };
}
