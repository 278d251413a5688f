import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyDesk, type ReportDesk } from './report_desk.ts';
import { newDraft } from './report_draft.ts';

/** The desk, and how to change it: the change is stored before the screen shows it. */
export type ReportDeskState = [desk: ReportDesk, change: (next: (desk: ReportDesk) => ReportDesk) => void];

/**
 * What is being written, kept on the phone through a reload, a crash and a session that runs out. Signing out clears
 * it (api/session.ts) and another account never sees it, since phones are shared. Two tabs show the same desk.
 */
export function useReportDesk(code: string, accountId: string): ReportDeskState {
  const key = `lagesbild.report.${code}.${accountId}`;
  const [desk, setDesk] = useState(() => stored(key));
  const latest = useRef(desk);
  const change = useCallback(
    (next: (desk: ReportDesk) => ReportDesk) => {
      latest.current = next(latest.current);
      store(key, latest.current);
      setDesk(latest.current);
    },
    [key],
  );
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key !== key) return;
      latest.current = stored(key);
      setDesk(latest.current);
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [key]);
  return [desk, change];
}

function stored(key: string): ReportDesk {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return emptyDesk();
    // an older version of the form may have stored something else
    const desk = { ...emptyDesk(), ...(JSON.parse(text) as Partial<ReportDesk>) };
    return { ...desk, draft: { ...newDraft(), ...desk.draft } };
  } catch {
    return emptyDesk();
  }
}

function store(key: string, desk: ReportDesk): void {
  try {
    localStorage.setItem(key, JSON.stringify(desk));
  } catch {
    // storage is closed or full: the desk lives in memory
  }
}
