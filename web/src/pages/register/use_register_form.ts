import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import { useRef, useState } from 'react';
import { ProblemError } from '../../api/problem_error.ts';
import { type RegisterWrite, useRegisterWrite } from '../../api/registers.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';

export type FormErrors = Readonly<Record<string, string>>;

/** What was sent, and what somebody else has stored meanwhile. */
export interface RegisterConflict<T> {
  stored: T & { version: number };
  sent: Partial<T>;
}

interface FormOptions<T extends object, R> {
  /** Names the draft, so that it is still there after a look at something else. */
  draftKey: string;
  /** What is stored, or the empty form of a new row. */
  stored: T;
  /** The version that the form shows; null for a new row. */
  version: number | null;
  /** The request that stores the changed fields. */
  write(change: Partial<T>, version: number | null, all: T): RegisterWrite;
  /** What is wrong before anything is sent, by field. */
  check?(values: T): FormErrors;
  onSaved(row: R): void;
}

/** Drafts outlive their form: changing part, row or period of thought loses nothing until the page is reloaded. */
const drafts = new Map<string, object>();

export const hasDraft = (key: string): boolean => drafts.has(key);

/** A form over one row of a register: draft, errors by field, what somebody else stored meanwhile. */
export function useRegisterForm<T extends object, R = T>(options: FormOptions<T, R>) {
  const { draftKey, stored, version, write, check, onSaved } = options;
  const { municipality } = useCurrentMunicipality();
  const request = useRegisterWrite<R>(municipality.code);
  const [, redraw] = useState(0);
  const [errors, setErrors] = useState<FormErrors>({});
  const [conflict, setConflict] = useState<RegisterConflict<T> | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const draft = (drafts.get(draftKey) ?? {}) as Partial<T>;
  const values: T = { ...stored, ...draft };
  const keep = (next: Partial<T>) => {
    const changed = Object.entries(next).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(stored[field as keyof T]),
    );
    if (changed.length === 0) drafts.delete(draftKey);
    else drafts.set(draftKey, Object.fromEntries(changed));
    redraw((count) => count + 1);
  };
  const fail = (found: FormErrors) => {
    setErrors(found);
    // after the summary is there
    requestAnimationFrame(() => summary.current?.focus());
  };
  const send = async (asVersion: number | null) => {
    const found = check?.(values) ?? {};
    if (Object.keys(found).length > 0) return fail(found);
    setErrors({});
    setConflict(null);
    try {
      const row = await request.mutateAsync(write(version === null ? values : draft, asVersion, values));
      drafts.delete(draftKey);
      redraw((count) => count + 1);
      onSaved(row);
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : null;
      if (problem?.code === 'register_conflict') setConflict({ stored: problem.stored, sent: problem.sent });
      else fail(problem ? errorsOf(problem) : { '': String(error) });
    }
  };
  return {
    values,
    errors,
    conflict,
    summary,
    isChanged: drafts.has(draftKey),
    isPending: request.isPending,
    set: (change: Partial<T>) => keep({ ...draft, ...change }),
    reset: () => {
      keep({});
      setErrors({});
      setConflict(null);
    },
    save: () => void send(version),
    /** After a conflict: what is stored now gives way. */
    saveAnyway: () => void send(conflict?.stored.version ?? version),
  };
}
export type RegisterForm<T extends object> = ReturnType<typeof useRegisterForm<T, unknown>>;

/** By the field's name; what belongs to no field stands under ''. */
function errorsOf(problem: Problem): FormErrors {
  if (!problem.errors?.length) return { '': problem.detail || problem.title };
  return Object.fromEntries(
    problem.errors.map(({ field, detail }) => [field.replace(/^change\./, ''), detail]),
  );
}
