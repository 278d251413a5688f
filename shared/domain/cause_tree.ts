import { LIMITS } from './limits.ts';

/** What an outline needs of a cause: whose child it is, and which of the children (from 0). */
export interface CausePlace {
  id: string;
  parentId: string | null;
  position: number;
}

/** The children of a cause in order; of null: the topmost ones. */
export function childrenOf<T extends CausePlace>(causes: readonly T[], parentId: string | null): T[] {
  return causes
    .filter((cause) => cause.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** The level of a cause, the topmost ones have 1; 0 for null and for one that is not there. */
export function levelOf(causes: readonly CausePlace[], id: string | null): number {
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  let level = 0;
  for (let at = id === null ? undefined : byId.get(id); at; level++)
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  return level;
}

/** The cause and everything below it. */
export function branchOf<T extends CausePlace>(causes: readonly T[], id: string): T[] {
  const own = causes.filter((cause) => cause.id === id);
  return [...own, ...childrenOf(causes, id).flatMap((child) => branchOf(causes, child.id))];
}

/** Levels of a branch, its topmost cause included. */
const heightOf = (causes: readonly CausePlace[], id: string): number =>
  1 + Math.max(0, ...childrenOf(causes, id).map((child) => heightOf(causes, child.id)));

/** Why a cause with its branch cannot stand below another: below itself, or too deep. Null when it can. */
export function refusedPlace(
  causes: readonly CausePlace[],
  id: string,
  parentId: string | null,
): 'cycle' | 'too_deep' | null {
  if (parentId !== null && branchOf(causes, id).some((cause) => cause.id === parentId)) return 'cycle';
  return levelOf(causes, parentId) + heightOf(causes, id) > LIMITS.causeLevels ? 'too_deep' : null;
}

/** The ids of the siblings in order once `id` stands at `position` (0 first, more than there are: last). */
export function orderWith(
  causes: readonly CausePlace[],
  id: string,
  parentId: string | null,
  position: number,
): string[] {
  const order = childrenOf(causes, parentId)
    .map((cause) => cause.id)
    .filter((sibling) => sibling !== id);
  order.splice(Math.min(position, order.length), 0, id);
  return order;
}
