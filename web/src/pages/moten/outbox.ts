import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type {
  MeetingLine,
  MeetingLineCreate,
  MeetingLineUpdate,
} from '@lagesbild/shared/schemas/meeting_line.ts';
import { meetingPath } from '../../api/meetings.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { sendJson } from '../../api/request.ts';

/** Something written that the server has not acknowledged yet. */
export interface Entry {
  key: string;
  lineId: string;
  /** A new line, or null. */
  create: MeetingLineCreate | null;
  /** A change of a line that is there, or null. */
  update: MeetingLineUpdate | null;
  /** `refused` and `conflict` wait for the writer; the words stay. */
  state: 'waiting' | 'sending' | 'refused' | 'conflict';
  detail: string | null;
  /** On a conflict: what stands. */
  stored: MeetingLine | null;
}

interface Kept {
  entries: Entry[];
  /** What is being typed, by form. */
  typed: Record<string, Record<string, string>>;
}

const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 15_000;

/**
 * What one account writes in one meeting, kept in the browser until the server has acknowledged it: through a reload, a
 * restart of the server and without a connection. Sent one by one in order; a line that waits for its writer holds up
 * only itself. The key ends with the account, so that signing out takes it away.
 */
export function openOutbox(
  code: string,
  meetingId: string,
  accountId: string,
  onStored: (line: MeetingLine) => void,
) {
  const storageKey = `lagesbild.meeting.${code}.${meetingId}.${accountId}`;
  let kept = read(storageKey);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MILLISECONDS;
  let running = false;
  const listeners = new Set<() => void>();

  const set = (next: Partial<Kept>) => {
    kept = { ...kept, ...next };
    try {
      localStorage.setItem(storageKey, JSON.stringify(kept));
    } catch {
      // storage full or shut off: it still lives in the page
    }
    for (const listener of listeners) listener();
  };
  const patch = (key: string, change: Partial<Entry>) =>
    set({ entries: kept.entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)) });

  const next = () => {
    const held = new Set<string>();
    for (const entry of kept.entries) {
      if (entry.state === 'waiting' && !held.has(entry.lineId)) return entry;
      held.add(entry.lineId);
    }
    return undefined;
  };

  const send = ({ create, update, lineId }: Entry) =>
    create
      ? sendJson<MeetingLine>('POST', meetingPath(code, meetingId, '/lines'), create)
      : sendJson<MeetingLine>('PATCH', meetingPath(code, meetingId, `/lines/${lineId}`), update);

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    clearTimeout(timer);
    try {
      for (let entry = next(); entry; entry = next()) {
        patch(entry.key, { state: 'sending' });
        try {
          const line = await send(entry);
          pause = FIRST_PAUSE_MILLISECONDS;
          onStored(line);
          const { key } = entry;
          // what was written after it was written on top of it
          const rest = kept.entries.filter((other) => other.key !== key);
          set({
            entries: rest.map((other) =>
              other.lineId === line.id && other.update
                ? { ...other, update: { ...other.update, version: line.version } }
                : other,
            ),
          });
        } catch (error) {
          if (!settle(entry, error)) return;
        }
      }
    } finally {
      running = false;
    }
  }

  /** False when the rest has to wait as well. */
  function settle(entry: Entry, error: unknown): boolean {
    const problem = error instanceof ProblemError ? error : null;
    const unheard =
      !problem || problem.status === 0 || problem.status >= 500 || [401, 429].includes(problem.status);
    if (unheard) {
      patch(entry.key, { state: 'waiting' });
      timer = setTimeout(() => void run(), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      return false;
    }
    const isConflict = problem.code === 'register_conflict';
    patch(entry.key, {
      state: isConflict ? 'conflict' : 'refused',
      detail: problem.problem.detail,
      stored: isConflict ? (problem.problem.stored as MeetingLine) : null,
    });
    return true;
  }

  const add = (entry: Pick<Entry, 'lineId' | 'create' | 'update'>) => {
    const key = newIdentifier();
    set({ entries: [...kept.entries, { key, ...entry, state: 'waiting', detail: null, stored: null }] });
    void run();
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => kept,
    write: (create: MeetingLineCreate) => add({ lineId: create.id, create, update: null }),
    change: (lineId: string, update: MeetingLineUpdate) => add({ lineId, create: null, update }),
    /** The writer has decided otherwise. */
    drop: (key: string) => {
      set({ entries: kept.entries.filter((entry) => entry.key !== key) });
      void run();
    },
    type: (form: string, values: Record<string, string> | null) => {
      const { [form]: _old, ...rest } = kept.typed;
      set({ typed: values ? { ...rest, [form]: values } : rest });
    },
    /** The connection is back. */
    wake: () => {
      pause = FIRST_PAUSE_MILLISECONDS;
      void run();
    },
    stop: () => clearTimeout(timer),
  };
}

function read(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Kept;
    // what was on its way when the page went is sent again: the id makes it the same line
    const entries = kept.entries.map((entry) =>
      entry.state === 'sending' ? { ...entry, state: 'waiting' as const } : entry,
    );
    return { entries, typed: kept.typed };
  } catch {
    return { entries: [], typed: {} };
  }
}
