import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type {
  MeetingLine,
  MeetingLineCreate,
  MeetingLineUpdate,
} from '@lagesbild/shared/schemas/meeting_line.ts';
import type {
  MeetingPresence,
  MeetingPresenceCreate,
  MeetingPresenceUpdate,
} from '@lagesbild/shared/schemas/meeting_presence.ts';
import { ProblemError } from '../../api/problem_error.ts';
import {
  type Acknowledged,
  type Entry,
  isPresence,
  type LineEntry,
  type MeetingPart,
  onTopOf,
  type PresenceEntry,
  partOf,
  rowOf,
  sendEntry,
} from './outbox_entry.ts';

interface Kept {
  entries: Entry[];
  /** What is being typed, by form. */
  typed: Record<string, Record<string, string>>;
}

interface Snapshot extends Kept {
  /** The parts of the page in which something has been stored since it was opened. */
  saved: readonly MeetingPart[];
  /** The latest try got no answer: what waits is tried again. */
  unheard: boolean;
}

const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 15_000;

/**
 * What one account writes in one meeting, kept in the browser until the server has acknowledged it: through a reload, a
 * restart of the server and without a connection. Sent one by one in order; a row that waits for its writer holds up
 * only itself. The key ends with the account, so that signing out takes it away.
 */
export function openOutbox(
  code: string,
  meetingId: string,
  accountId: string,
  onStored: (acknowledged: Acknowledged) => void,
) {
  const storageKey = `lagesbild.meeting.${code}.${meetingId}.${accountId}`;
  let now: Snapshot = { ...read(storageKey), saved: [], unheard: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MILLISECONDS;
  let running = false;
  let stopped = false;
  const listeners = new Set<() => void>();

  const set = (next: Partial<Snapshot>) => {
    now = { ...now, ...next };
    // once the page has been left another outbox may keep what is written
    if (stopped) return;
    try {
      const kept: Kept = { entries: now.entries, typed: now.typed };
      localStorage.setItem(storageKey, JSON.stringify(kept));
    } catch {
      // storage full or shut off: it still lives in the page
    }
    for (const listener of listeners) listener();
  };
  const patch = (key: string, change: Partial<LineEntry> | Partial<PresenceEntry>) =>
    set({
      entries: now.entries.map((entry) => (entry.key === key ? ({ ...entry, ...change } as Entry) : entry)),
    });

  const next = () => {
    const held = new Set<string>();
    for (const entry of now.entries) {
      if (entry.state === 'waiting' && !held.has(rowOf(entry))) return entry;
      held.add(rowOf(entry));
    }
    return undefined;
  };

  async function run(): Promise<void> {
    if (running || stopped) return;
    running = true;
    clearTimeout(timer);
    try {
      for (let entry = next(); entry && !stopped; entry = next()) {
        patch(entry.key, { state: 'sending' });
        try {
          acknowledge(entry, await sendEntry(code, meetingId, entry));
        } catch (error) {
          if (!settle(entry, error)) return;
        }
      }
    } finally {
      running = false;
    }
  }

  function acknowledge(entry: Entry, acknowledged: Acknowledged): void {
    pause = FIRST_PAUSE_MILLISECONDS;
    onStored(acknowledged);
    // what was written after it was written on top of it
    const rest = now.entries.filter(({ key }) => key !== entry.key);
    const part = partOf(entry);
    set({
      entries: rest.map((other) => onTopOf(other, acknowledged)),
      saved: now.saved.includes(part) ? now.saved : [...now.saved, part],
      unheard: false,
    });
  }

  /** False when the rest has to wait as well. */
  function settle(entry: Entry, error: unknown): boolean {
    const problem = error instanceof ProblemError ? error : null;
    const unheard =
      !problem || problem.status === 0 || problem.status >= 500 || [401, 429].includes(problem.status);
    if (unheard) {
      patch(entry.key, { state: 'waiting' });
      set({ unheard: true });
      if (!stopped) timer = setTimeout(() => void run(), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      return false;
    }
    // a change of a row that somebody else took away is a conflict as well
    const isGone = problem.code === 'not_found' && isPresence(entry) && entry.update !== null;
    const isConflict = problem.code === 'register_conflict';
    set({ unheard: false });
    patch(entry.key, {
      state: isConflict || isGone ? 'conflict' : 'refused',
      detail: problem.problem.detail,
      stored: isConflict ? (problem.problem.stored as never) : null,
    });
    return true;
  }

  const add = (
    entry: Omit<LineEntry, keyof typeof NEW | 'key'> | Omit<PresenceEntry, keyof typeof NEW | 'key'>,
  ) => {
    const key = newIdentifier();
    set({ entries: [...now.entries, { ...entry, ...NEW, key }] });
    void run();
    return key;
  };
  const addPresence = (entry: Partial<PresenceEntry> & { rowId: string }) =>
    add({ base: null, create: null, update: null, remove: null, ...entry });

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => now,
    write: (create: MeetingLineCreate) => add({ lineId: create.id, item: create.item, create, update: null }),
    change: ({ id, item }: Pick<MeetingLine, 'id' | 'item'>, update: MeetingLineUpdate) =>
      add({ lineId: id, item, create: null, update }),
    addPresence: (create: MeetingPresenceCreate) => addPresence({ rowId: create.id, create }),
    changePresence: (base: MeetingPresence, change: MeetingPresenceUpdate['change']) =>
      addPresence({ rowId: base.id, base, update: { version: base.version, change } }),
    /** The key of the removal. */
    removePresence: (base: MeetingPresence) =>
      addPresence({ rowId: base.id, base, remove: { version: base.version } }),
    /** The writer has decided how it is to be sent after all; it keeps its place. */
    resend: (key: string, change: Partial<LineEntry> | Partial<PresenceEntry>) => {
      patch(key, { ...change, ...NEW });
      void run();
    },
    /** The writer has decided otherwise. */
    drop: (key: string) => {
      set({ entries: now.entries.filter((entry) => entry.key !== key) });
      void run();
    },
    type: (form: string, values: Record<string, string> | null) => {
      const { [form]: _old, ...rest } = now.typed;
      set({ typed: values ? { ...rest, [form]: values } : rest });
    },
    /** The page is open, or the connection back. */
    wake: () => {
      stopped = false;
      pause = FIRST_PAUSE_MILLISECONDS;
      void run();
    },
    /** The page has been left: what has not been acknowledged is sent when it is opened again. */
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const NEW = { state: 'waiting', detail: null, stored: null } as const;

function read(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Kept;
    // what was on its way when the page went is sent again: the id makes it the same row
    const entries = kept.entries.map((entry) =>
      entry.state === 'sending' ? { ...entry, state: 'waiting' as const } : entry,
    );
    return { entries, typed: kept.typed };
  } catch {
    return { entries: [], typed: {} };
  }
}
