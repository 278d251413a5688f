import {
  findCause,
  listCauses,
  listRemovedWith,
  lockSubject,
  orderCauses,
  removeCauses,
  restoreCauses,
} from '@lagesbild/db/repositories/causes.ts';
import {
  branchOf,
  childrenOf,
  levelOf,
  orderWith,
  refusedPlace,
} from '@lagesbild/shared/domain/cause_tree.ts';
import type { CauseOutline } from '@lagesbild/shared/schemas/cause.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import { subjectOf, viewCauses } from './cause_view.ts';
import { type CauseDeps, refuseMany, refusePlace, requirePresent } from './causes.ts';

/** Takes a cause with its branch out of the outline. Rows and evidence stay, so that undo brings the same ones back. */
export function removeCause({ db, clock }: CauseDeps, member: Member, id: string): Promise<void> {
  const { municipalityId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    const subject = subjectOf(await requirePresent(tx, municipalityId, id));
    await lockSubject(tx, municipalityId, subject);
    const branch = branchOf(await listCauses(tx, municipalityId, subject), id).map((cause) => cause.id);
    await removeCauses(tx, municipalityId, branch, { removedAt: clock(), removedWith: id });
  });
}

/** Undo: what went out with this cause stands where it stood. Throws too_many_causes, cause_move_refused. */
export function restoreCause({ db }: CauseDeps, member: Member, id: string): Promise<CauseOutline> {
  const { municipalityId } = member.scope;
  return db.asMember(member.scope, async (tx) => {
    const known = await findCause(tx, municipalityId, id);
    if (!known) throw notFound();
    const subject = subjectOf(known);
    await lockSubject(tx, municipalityId, subject);
    const removed = await listRemovedWith(tx, municipalityId, id);
    const all = await listCauses(tx, municipalityId, subject);
    const { parentId, position } = known;
    if (removed.length > 0) {
      if (parentId !== null && levelOf(all, parentId) === 0)
        throw new ProblemError(
          'cause_move_refused',
          'Orsaken ovanför är borttagen. Ångra den borttagningen först.',
        );
      refuseMany(all.length + removed.length);
      refusePlace(all, parentId, refusedPlace([...all, ...removed], id, parentId));
      await restoreCauses(tx, municipalityId, id);
      const before = childrenOf(all, parentId).filter((sibling) => sibling.position < position).length;
      await orderCauses(tx, municipalityId, orderWith(all, id, parentId, before));
    }
    return { causes: await viewCauses(tx, member, await listCauses(tx, municipalityId, subject)) };
  });
}
