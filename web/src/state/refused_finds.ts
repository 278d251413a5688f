import type { Finding } from '@lagesbild/shared/privacy/finding.ts';
import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import { useState, useSyncExternalStore } from 'react';

type Refused = Readonly<Record<string, readonly Finding[]>>;

const NONE: readonly Finding[] = [];
let refused: Refused = {};
const listeners = new Set<() => void>();

/** Keeps where the server found personal data, by field, for the fields to mark. */
export function recordRefusedFinds(errors: Problem['errors']): void {
  const byField: Record<string, Finding[]> = {};
  for (const { field, from, to, kind } of errors ?? []) {
    if (from === undefined || to === undefined || kind === undefined) continue;
    byField[field] = [...(byField[field] ?? []), { from, to, kind }];
  }
  refused = byField;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What the server found in a field, as long as the text is the one that was refused. */
export function useRefusedFinds(field: string, value: string): readonly Finding[] {
  const finds = useSyncExternalStore(subscribe, () => refused[field] ?? NONE);
  const [seen, setSeen] = useState<{ finds: readonly Finding[]; value: string }>({ finds: NONE, value });
  if (seen.finds !== finds) setSeen({ finds, value });
  return seen.finds === finds && seen.value !== value ? NONE : finds;
}
