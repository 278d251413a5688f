import { useState } from 'react';

const KEY = 'lagesbild.hidden-alarms';

const read = (): string[] => {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split(',').filter(Boolean);
  } catch {
    return [];
  }
};

/** Alarms put aside in this session of the browser; with storage closed, on this page. */
export function useHiddenAlarms(): [hidden: readonly string[], hide: (id: string) => void] {
  const [hidden, setHidden] = useState(read);
  const hide = (id: string) => {
    const ids = [...read(), id];
    setHidden(ids);
    try {
      sessionStorage.setItem(KEY, ids.join());
    } catch {
      // private mode: as long as the page
    }
  };
  return [hidden, hide];
}
