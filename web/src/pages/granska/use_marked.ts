import { useMemo, useRef, useState } from 'react';

/** Which rows of the queue are marked, to be decided in one act. */
export interface Marked {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
  /** From the row that was last toggled to this one, both in. */
  extendTo(id: string): void;
  set(ids: Iterable<string>): void;
  clear(): void;
}

/** Rows that have left the queue are no longer marked. `order`: ids as they stand on screen. */
export function useMarked(order: readonly string[]): Marked {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const ids = useMemo(() => new Set(order.filter((id) => chosen.has(id))), [order, chosen]);
  return {
    ids,
    toggle(id) {
      anchor.current = id;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    extendTo(id) {
      const from = anchor.current === null ? -1 : order.indexOf(anchor.current);
      const to = order.indexOf(id);
      if (from === -1) anchor.current = id;
      const range = order.slice(Math.min(from === -1 ? to : from, to), Math.max(from, to) + 1);
      setChosen(new Set([...ids, ...range]));
    },
    set: (wanted) => setChosen(new Set(wanted)),
    clear: () => setChosen(new Set()),
  };
}
