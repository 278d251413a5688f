import type { Cause } from '@lagesbild/shared/schemas/cause.ts';
import type { KeyboardEvent } from 'react';
import type { CauseRow, Direction } from './cause_rows.ts';

interface CauseDeeds {
  choose(id: string | null): void;
  toggle(id: string, open: boolean): void;
  /** Left out where the outline is only read. */
  edit?: (cause: Cause) => void;
  remove?: (cause: Cause) => void;
  undo?: () => void;
  addAfter?: (cause: Cause) => void;
  move?: (id: string, direction: Direction) => void;
}

const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The keys of a tree (WAI-ARIA Authoring Practices, treeview), and those that write. Tab is left alone. */
export function causeKey(
  event: KeyboardEvent,
  causeId: string,
  rows: readonly CauseRow<Cause>[],
  deeds: CauseDeeds,
): void {
  // of a line itself, not of a field or a button in it
  if (event.target !== event.currentTarget) return;
  const row = rows.find(({ cause }) => cause.id === causeId);
  if (!row) return;
  const deed = deedOf(event, row, rows, deeds);
  if (!deed) return;
  event.preventDefault();
  deed();
}

function deedOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { cause, hasChildren, level }: CauseRow<Cause>,
  rows: readonly CauseRow<Cause>[],
  { choose, toggle, edit, remove, undo, addAfter, move }: CauseDeeds,
): (() => void) | undefined {
  const index = rows.findIndex((row) => row.cause.id === cause.id);
  const to = (row: CauseRow<Cause> | undefined) => () => row && choose(row.cause.id);
  const isOpen = rows[index + 1]?.cause.parentId === cause.id;
  if (altKey) {
    const direction = STEPS[key];
    return direction && move && (() => move(cause.id, direction));
  }
  if (ctrlKey || metaKey) return key === 'z' ? undo : undefined;
  switch (key) {
    case 'ArrowDown':
      return to(rows[index + 1]);
    case 'ArrowUp':
      return to(rows[index - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (!hasChildren) return () => {};
      return isOpen ? to(rows[index + 1]) : () => toggle(cause.id, true);
    case 'ArrowLeft':
      if (hasChildren && isOpen) return () => toggle(cause.id, false);
      return level > 1 ? to(rows.find((row) => row.cause.id === cause.parentId)) : () => {};
    case 'Enter':
    case 'F2':
      return edit && (() => edit(cause));
    case 'Insert':
      return addAfter && (() => addAfter(cause));
    case 'Delete':
      return remove && (() => remove(cause));
    default:
      return undefined;
  }
}
