import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Cause, CauseOutline } from '@lagesbild/shared/schemas/cause.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type CauseSubject, causesKey, causeWrites } from '../../api/causes.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';
import { type Direction, stepOf, withCauseAt, withoutBranch } from './cause_rows.ts';
import { causeWords } from './cause_words.ts';

/** A line that is being written, or that could not be saved: its text is kept until it is. */
export interface CauseDraft {
  cause: Cause;
  isNew: boolean;
  text: string;
  confirmed: ConfirmedFind[];
  isSaving: boolean;
  /** Why it is not saved, in words. */
  error: string | null;
  /** What somebody else stored meanwhile. */
  stored: Cause | null;
}

const sayProblem = (error: unknown) =>
  error instanceof ProblemError ? error.problem.detail || error.problem.title : String(error);

/** The lines of an outline with those being written, and their writes, one after the other in the order they were made. */
export function useCauseLines(code: string, subject: CauseSubject, stored: readonly Cause[]) {
  const words = useWords(causeWords);
  const language = useLanguage();
  const client = useQueryClient();
  const key = causesKey(code, subject);
  const writes = causeWrites(code);
  const drafts = useRef(new Map<string, CauseDraft>());
  const queue = useRef({ last: Promise.resolve(), waiting: 0 });
  const [, redraw] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);

  /** As they stand at this moment: a key that is pressed before the last change is drawn is meant for what it changed. */
  const latest = (): Cause[] => {
    let causes = [...(client.getQueryData<CauseOutline>(key)?.causes ?? stored)];
    for (const { cause, isNew } of drafts.current.values())
      if (isNew && !causes.some(({ id }) => id === cause.id))
        causes = withCauseAt(causes, cause, cause.parentId, cause.position);
    return causes;
  };
  const causes = latest();

  const keep = (id: string, change: Partial<CauseDraft> | null) => {
    const draft = drafts.current.get(id);
    if (change === null) drafts.current.delete(id);
    else if (draft) drafts.current.set(id, { ...draft, ...change });
    redraw((count) => count + 1);
  };
  const show = (change: (causes: readonly Cause[]) => Cause[]) =>
    client.setQueryData<CauseOutline>(key, (old) => old && { causes: change(old.causes) });
  const replace = (cause: Cause) => show((old) => withCauseAt(old, cause, cause.parentId, cause.position));
  /** As it is in the cache at the moment of sending: earlier writes of the queue have moved it on. */
  const current = (id: string) =>
    client.getQueryData<CauseOutline>(key)?.causes.find((cause) => cause.id === id);
  const enqueue = (write: () => Promise<void>) => {
    queue.current.waiting++;
    void client.cancelQueries({ queryKey: key });
    queue.current.last = queue.current.last.then(write).then(() => {
      queue.current.waiting--;
      if (queue.current.waiting > 0) return;
      void client.invalidateQueries({ queryKey: key });
      void client.invalidateQueries({ queryKey: [code, 'focus-areas'] });
    });
  };
  /** A write of something that is not typed: what goes wrong is told above the tree, and the stored outline is shown. */
  const attempt = (write: () => Promise<void>) => {
    setProblem(null);
    enqueue(() => write().catch(setProblem));
  };

  const send = (id: string, version: number) => {
    const draft = drafts.current.get(id);
    if (!draft || draft.isSaving) return;
    keep(id, { isSaving: true, error: null, stored: null });
    enqueue(async () => {
      const now = drafts.current.get(id) ?? draft;
      const { cause, confirmed: confirmedFinds } = now;
      const text = now.text.trim();
      const { parentId, position, kind, certainty } = cause;
      try {
        const saved = now.isNew
          ? await writes.add({ id, ...subject, parentId, position, text, kind, certainty, confirmedFinds })
          : await writes.change(id, { version, change: { text }, confirmedFinds });
        replace(saved);
        // what was typed while it was on its way is not stored, and stays
        const typed = drafts.current.get(id);
        if (!typed || typed.text === now.text) keep(id, null);
        else keep(id, { cause: saved, isNew: false, isSaving: false });
      } catch (error) {
        const conflict = error instanceof ProblemError && error.code === 'register_conflict';
        if (error instanceof ProblemError) recordRefusedFinds(error.problem.errors);
        keep(id, {
          isSaving: false,
          error: conflict ? words.conflict : sayProblem(error),
          stored: conflict ? (error.problem.stored as Cause) : null,
        });
      }
    });
  };

  return {
    causes,
    latest,
    problem,
    draftOf: (id: string | null) => (id === null ? undefined : drafts.current.get(id)),
    /** Begins or goes on with the wording of a line. */
    open: (cause: Cause) => {
      if (drafts.current.has(cause.id)) return;
      const draft = { cause, isNew: false, text: cause.text, confirmed: [], isSaving: false, error: null };
      drafts.current.set(cause.id, { ...draft, stored: null });
      redraw((count) => count + 1);
    },
    /** A new, empty line; returns its id. */
    begin: (parentId: string | null, position: number): string => {
      const place = { id: newIdentifier(), parentId, position, hotspotId: null, focusAreaId: null };
      const cause: Cause = {
        ...place,
        text: '',
        kind: 'place',
        certainty: 'guess',
        version: 0,
        incidentCount: 0,
        evidence: [],
      };
      const draft = {
        cause,
        isNew: true,
        text: '',
        confirmed: [],
        isSaving: false,
        error: null,
        stored: null,
      };
      drafts.current.set(cause.id, draft);
      redraw((count) => count + 1);
      return cause.id;
    },
    type: (id: string, change: { text?: string; confirmed?: ConfirmedFind[] }) =>
      keep(id, { ...change, error: null }),
    /** Saves what was typed. False: something is in the way, and it says what. An empty new line goes away. */
    save: (id: string): boolean => {
      const draft = drafts.current.get(id);
      if (!draft || draft.isSaving) return true;
      const text = draft.text.trim();
      if ((draft.isNew && text === '') || (!draft.isNew && text === draft.cause.text)) {
        keep(id, null);
        return true;
      }
      const error = text === '' ? words.textMissing : guardErrors({ text }, draft.confirmed, language).text;
      if (error) {
        keep(id, { error });
        return false;
      }
      send(id, draft.cause.version);
      return true;
    },
    takeStored: (id: string) => keep(id, null),
    keepMine: (id: string) => {
      const draft = drafts.current.get(id);
      if (draft?.stored) send(id, draft.stored.version);
    },
    /** Kind or certainty, at once. */
    mark: (cause: Cause, change: Partial<Pick<Cause, 'kind' | 'certainty'>>) => {
      const draft = drafts.current.get(cause.id);
      if (draft) keep(cause.id, { cause: { ...draft.cause, ...change } });
      if (draft?.isNew) return;
      show((old) => old.map((one) => (one.id === cause.id ? { ...one, ...change } : one)));
      attempt(async () => {
        const { version } = current(cause.id) ?? cause;
        own(cause.id, version, await writes.change(cause.id, { version, change }));
      });
    },
    /** A step of a line with its branch; false when it cannot go there. */
    step: (id: string, direction: Direction): boolean => {
      const now = latest();
      const to = stepOf(now, id, direction);
      const cause = now.find((one) => one.id === id);
      if (!to || !cause) return false;
      const draft = drafts.current.get(id);
      if (draft?.isNew && !draft.isSaving) {
        keep(id, { cause: { ...draft.cause, ...to } });
        return true;
      }
      show((old) => withCauseAt(old, cause, to.parentId, to.position));
      attempt(async () => {
        const { version } = current(id) ?? cause;
        own(id, version, await writes.move(id, { version, ...to }));
      });
      return true;
    },
    remove: (cause: Cause) => {
      const draft = drafts.current.get(cause.id);
      keep(cause.id, null);
      if (draft?.isNew && !draft.isSaving) return;
      show((old) => withoutBranch(old, cause.id));
      attempt(() => writes.remove(cause.id));
    },
    restore: (id: string) =>
      attempt(async () => {
        client.setQueryData<CauseOutline>(key, await writes.restore(id));
      }),
  };

  /** Our own change of a line: a wording that is being written goes on from the version it gave. */
  function own(id: string, from: number, saved: Cause) {
    const draft = drafts.current.get(id);
    if (draft && draft.cause.version === from)
      keep(id, { cause: { ...draft.cause, version: saved.version } });
    show((old) => old.map((one) => (one.id === id ? { ...one, version: saved.version } : one)));
  }
}
export type CauseLines = ReturnType<typeof useCauseLines>;
