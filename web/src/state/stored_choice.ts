import { useSyncExternalStore } from 'react';

/** A choice kept in this browser, e.g. theme or language. */
export interface StoredChoice<T extends string> {
  get(): T;
  set(value: T): void;
  /** The value in a component; all components follow at once. */
  use(): T;
}

/**
 * One of `values` under `key` in localStorage; `fallback` when nothing or something else is stored.
 * With storage closed (private mode) the choice lasts as long as the page.
 */
export function storedChoice<const T extends string>(
  key: string,
  values: readonly T[],
  fallback: T,
  onChange: (value: T) => void = () => {},
): StoredChoice<T> {
  const listeners = new Set<() => void>();
  const read = (): T => {
    try {
      const stored = localStorage.getItem(key);
      return values.find((value) => value === stored) ?? fallback;
    } catch {
      return fallback;
    }
  };
  let current = read();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get: () => current,
    set(value) {
      current = value;
      try {
        localStorage.setItem(key, value);
      } catch {
        // kept in memory only
      }
      onChange(value);
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, () => current),
  };
}
