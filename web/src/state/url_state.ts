import { useCallback } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

/** One search parameter with its type: what a link carries and what a component reads. */
export interface UrlParameter<T> {
  readonly name: string;
  /** Never throws: what cannot be read (an old or hand-written link) gives the fallback. */
  parse(text: string | null): T;
  /** null leaves the parameter out of the address; the fallback is always left out. */
  format(value: T): string | null;
}

/** `push` makes a step that Back undoes (a page, a step, an opened card); `replace` does not (filters, dragging). */
export type UrlHistory = 'push' | 'replace';

export function textParameter(name: string, fallback = ''): UrlParameter<string> {
  return { name, parse: (text) => text ?? fallback, format: (value) => (value === fallback ? null : value) };
}

/** null when absent. */
export function optionalParameter(name: string): UrlParameter<string | null> {
  return { name, parse: (text) => text || null, format: (value) => value || null };
}

export function choiceParameter<const T extends string>(
  name: string,
  values: readonly T[],
  fallback: T,
): UrlParameter<T> {
  return {
    name,
    parse: (text) => values.find((value) => value === text) ?? fallback,
    format: (value) => (value === fallback ? null : value),
  };
}

/** `ja` or absent (or the other way round when the fallback is true: `nej`). */
export function switchParameter(name: string, fallback = false): UrlParameter<boolean> {
  return {
    name,
    parse: (text) => (text === null ? fallback : text === 'ja'),
    format: (value) => (value === fallback ? null : value ? 'ja' : 'nej'),
  };
}

/** A finite number within limits, else the fallback. */
export function numberParameter(
  name: string,
  fallback: number,
  minimum: number,
  maximum: number,
): UrlParameter<number> {
  return {
    name,
    parse: (text) => {
      const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
      return value >= minimum && value <= maximum ? value : fallback;
    },
    format: (value) => (value === fallback ? null : String(value)),
  };
}

/** Codes or ids separated by commas; empty means none chosen. */
export function listParameter(name: string): UrlParameter<readonly string[]> {
  return {
    name,
    parse: (text) => (text ? text.split(',').filter(Boolean) : []),
    format: (values) => (values.length === 0 ? null : values.join(',')),
  };
}

/** The search text after a change of one parameter; the others stay as they are. */
export function searchWith<T>(search: string, parameter: UrlParameter<T>, value: T): string {
  const parameters = new URLSearchParams(search);
  const text = parameter.format(value);
  if (text === null) parameters.delete(parameter.name);
  else parameters.set(parameter.name, text);
  // these may stand as they are in a query, and links are read by people
  return parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** Writes one parameter to the address of this moment, so that several writes in one event all hold. */
export function writeUrl<T>(parameter: UrlParameter<T>, value: T, history: UrlHistory = 'replace'): void {
  writeSearch(searchWith(window.location.search, parameter, value), history);
}

/** Writes a whole search text (made by searchWith), so that several parameters are one step of the history. */
export function writeSearch(search: string, history: UrlHistory): void {
  if (search === window.location.search.replace(/^\?/, '')) return;
  navigate(`${window.location.pathname}${search && `?${search}`}`, { replace: history === 'replace' });
}

/** A search parameter as state: `[value, setValue]`. A new array each render for lists: memoize by its text if it matters. */
export function useUrlState<T>(
  parameter: UrlParameter<T>,
  history: UrlHistory = 'replace',
): [value: T, setValue: (value: T) => void] {
  const text = new URLSearchParams(useSearch()).get(parameter.name);
  const setValue = useCallback((value: T) => writeUrl(parameter, value, history), [parameter, history]);
  return [parameter.parse(text), setValue];
}
