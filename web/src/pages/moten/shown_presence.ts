import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
import { type Entry, isInTrouble, isPresence, type PresenceEntry } from './outbox_entry.ts';

export interface ShownPresence {
  row: MeetingPresence;
  /** What of it the server has not acknowledged: what waits for its writer, else the latest; null when all is stored. */
  entry: PresenceEntry | null;
}

/** Who takes part as this browser sees it: what is stored, with what has been written here on top. */
export function shownPresence(
  stored: readonly MeetingPresence[],
  entries: readonly Entry[],
): ShownPresence[] {
  const shown = new Map<string, ShownPresence>(stored.map((row) => [row.id, { row, entry: null }]));
  const gone = new Set<string>();
  for (const entry of entries.filter(isPresence)) {
    const earlier = shown.get(entry.rowId);
    const row = overlaid(entry, earlier?.row ?? null);
    const waits = earlier?.entry && isInTrouble(earlier.entry) ? earlier.entry : entry;
    if (row) shown.set(entry.rowId, { row, entry: waits });
    if (entry.remove) gone.add(entry.rowId);
    else if (entry.create) gone.delete(entry.rowId);
  }
  return [...shown.values()]
    .filter(({ row, entry }) => !gone.has(row.id) || (entry !== null && isInTrouble(entry)))
    .sort((a, b) => a.row.position - b.row.position || (a.row.id < b.row.id ? -1 : 1));
}

function overlaid(
  { create, update, base, stored }: PresenceEntry,
  before: MeetingPresence | null,
): MeetingPresence | null {
  const row = before ?? stored ?? base;
  if (!create) return row && { ...row, ...update?.change };
  const { confirmedFinds: _finds, ...written } = create;
  // last until the server has given it its place
  return row ?? { version: 1, position: Number.MAX_SAFE_INTEGER, ...written };
}
