import {
  branchOf,
  type CausePlace,
  childrenOf,
  orderWith,
  refusedPlace,
} from '@lagesbild/shared/domain/cause_tree.ts';

/** A line of the tree as it is drawn. */
export interface CauseRow<T extends CausePlace> {
  cause: T;
  /** From 1. */
  level: number;
  /** Its number among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  hasChildren: boolean;
  /** For each level above: whether a line goes on down to a later sibling. */
  guides: boolean[];
}

/** The lines from top to bottom, without those below a collapsed one. */
export function causeRows<T extends CausePlace>(
  causes: readonly T[],
  collapsed: ReadonlySet<string>,
  parentId: string | null = null,
  guides: boolean[] = [],
): CauseRow<T>[] {
  const children = childrenOf(causes, parentId);
  return children.flatMap((cause, index) => {
    const isLast = index === children.length - 1;
    const hasChildren = causes.some((other) => other.parentId === cause.id);
    const row = {
      cause,
      level: guides.length + 1,
      place: index + 1,
      siblings: children.length,
      hasChildren,
      guides,
    };
    if (collapsed.has(cause.id)) return [row];
    return [row, ...causeRows(causes, collapsed, cause.id, [...guides, !isLast])];
  });
}

/** The list with a cause put below `parentId` at `position`; its siblings there are numbered anew. */
export function withCauseAt<T extends CausePlace>(
  causes: readonly T[],
  cause: T,
  parentId: string | null,
  position: number,
): T[] {
  const order = orderWith(causes, cause.id, parentId, position);
  const others = causes.filter(({ id }) => id !== cause.id);
  return [...others, { ...cause, parentId }].map((one) => {
    const place = order.indexOf(one.id);
    return place < 0 ? one : { ...one, position: place };
  });
}

export const withoutBranch = <T extends CausePlace>(causes: readonly T[], id: string): T[] => {
  const gone = new Set(branchOf(causes, id).map((cause) => cause.id));
  return causes.filter((cause) => !gone.has(cause.id));
};

export type Direction = 'in' | 'out' | 'up' | 'down';

/** Where a cause comes by a step in a direction; null when it cannot. */
export function stepOf(
  causes: readonly CausePlace[],
  id: string,
  direction: Direction,
): { parentId: string | null; position: number } | null {
  const cause = causes.find((one) => one.id === id);
  if (!cause) return null;
  const siblings = childrenOf(causes, cause.parentId);
  const index = siblings.findIndex((one) => one.id === id);
  if (direction === 'up') return index > 0 ? { parentId: cause.parentId, position: index - 1 } : null;
  if (direction === 'down')
    return index < siblings.length - 1 ? { parentId: cause.parentId, position: index + 1 } : null;
  if (direction === 'in') {
    const above = siblings[index - 1];
    if (!above || refusedPlace(causes, id, above.id)) return null;
    return { parentId: above.id, position: childrenOf(causes, above.id).length };
  }
  const parent = causes.find((one) => one.id === cause.parentId);
  if (!parent) return null;
  const place = childrenOf(causes, parent.parentId).findIndex((one) => one.id === parent.id);
  return { parentId: parent.parentId, position: place + 1 };
}
