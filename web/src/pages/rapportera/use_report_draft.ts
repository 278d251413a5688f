import { useCallback, useState } from 'react';
import { newDraft, type ReportDraft } from './report_draft.ts';

export interface ReportDraftState {
  draft: ReportDraft;
  update(change: Partial<ReportDraft>): void;
  /** Another draft in its place; without one, an empty one with a new id. */
  replace(draft?: ReportDraft): void;
}

/**
 * The report being written, kept for the tab's life: a reload or a telephone call loses nothing. Signing out
 * clears it (api/session.ts) and another account never sees it, since phones are shared.
 */
export function useReportDraft(code: string, accountId: string): ReportDraftState {
  const key = `lagesbild.report.${code}.${accountId}`;
  const [draft, setDraft] = useState(() => stored(key) ?? newDraft());
  const replace = useCallback(
    (next: ReportDraft = newDraft()) => {
      setDraft(next);
      store(key, next);
    },
    [key],
  );
  const update = useCallback(
    (change: Partial<ReportDraft>) =>
      setDraft((present) => {
        const next = { ...present, ...change };
        store(key, next);
        return next;
      }),
    [key],
  );
  return { draft, update, replace };
}

function stored(key: string): ReportDraft | null {
  try {
    const text = sessionStorage.getItem(key);
    // an older version of the form may have stored something else
    return text === null ? null : { ...newDraft(), ...(JSON.parse(text) as Partial<ReportDraft>) };
  } catch {
    return null;
  }
}

function store(key: string, draft: ReportDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // storage is closed or full: the draft lives in memory
  }
}
