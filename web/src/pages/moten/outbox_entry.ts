import type { AgendaItem } from '@lagesbild/shared/domain/meetings.ts';
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
import { meetingPath } from '../../api/meetings.ts';
import { isProblem } from '../../api/problem_error.ts';
import { sendJson } from '../../api/request.ts';

interface Waiting {
  key: string;
  /** `refused` and `conflict` wait for the writer; the words stay. */
  state: 'waiting' | 'sending' | 'refused' | 'conflict';
  detail: string | null;
}

/** A line that was written or changed; one of `create` and `update` is there. */
export interface LineEntry extends Waiting {
  lineId: string;
  item: AgendaItem;
  create: MeetingLineCreate | null;
  update: MeetingLineUpdate | null;
  /** On a conflict: what stands. */
  stored: MeetingLine | null;
}

/** Who takes part, added, changed or taken away; one of the three is there. */
export interface PresenceEntry extends Waiting {
  rowId: string;
  /** The row as it was read, to show what became of it; null for a new one. */
  base: MeetingPresence | null;
  create: MeetingPresenceCreate | null;
  update: MeetingPresenceUpdate | null;
  remove: { version: number } | null;
  /** On a conflict: what stands; null when somebody else took the row away. */
  stored: MeetingPresence | null;
}

/** Something written that the server has not acknowledged yet. */
export type Entry = LineEntry | PresenceEntry;

/** What the server has acknowledged. */
export type Acknowledged = { line: MeetingLine } | { presence: MeetingPresence } | { gone: string };

export const isLine = (entry: Entry): entry is LineEntry => 'lineId' in entry;
export const isPresence = (entry: Entry): entry is PresenceEntry => 'rowId' in entry;
export const isInTrouble = ({ state }: Entry): boolean => state === 'conflict' || state === 'refused';

/** Changes of the same row are sent in their order. */
export const rowOf = (entry: Entry): string => (isLine(entry) ? entry.lineId : entry.rowId);

/** The part of the page that an entry was written in. */
export type MeetingPart = AgendaItem | 'presence';
export const partOf = (entry: Entry): MeetingPart => (isLine(entry) ? entry.item : 'presence');

/** Sends one; the same sent twice is stored once. Throws ProblemError. */
export async function sendEntry(code: string, meetingId: string, entry: Entry): Promise<Acknowledged> {
  const path = (rest: string) => meetingPath(code, meetingId, rest);
  if (isLine(entry)) {
    const { create, update, lineId } = entry;
    const line = create
      ? await sendJson<MeetingLine>('POST', path('/lines'), create)
      : await sendJson<MeetingLine>('PATCH', path(`/lines/${lineId}`), update);
    return { line };
  }
  const { create, update, remove, rowId } = entry;
  if (remove) {
    await sendRemoval(path(`/presence/${rowId}?version=${remove.version}`));
    return { gone: rowId };
  }
  const presence = create
    ? await sendJson<MeetingPresence>('POST', path('/presence'), create)
    : await sendJson<MeetingPresence>('PATCH', path(`/presence/${rowId}`), update);
  return { presence };
}

/** What is gone already is what was asked for. */
async function sendRemoval(path: string): Promise<void> {
  try {
    await sendJson<void>('DELETE', path);
  } catch (error) {
    if (!isProblem(error, 'not_found')) throw error;
  }
}

/** The same entry on top of the version that was just stored. */
export function onTopOf(entry: Entry, acknowledged: Acknowledged): Entry {
  if ('gone' in acknowledged) return entry;
  if ('line' in acknowledged) {
    const { id, version } = acknowledged.line;
    return isLine(entry) && entry.lineId === id && entry.update
      ? { ...entry, update: { ...entry.update, version } }
      : entry;
  }
  const { id, version } = acknowledged.presence;
  if (!isPresence(entry) || entry.rowId !== id) return entry;
  return {
    ...entry,
    update: entry.update && { ...entry.update, version },
    remove: entry.remove && { version },
  };
}
