import type { MeetingLine } from '@lagesbild/shared/schemas/meeting_line.ts';
import { type Entry, isInTrouble, isLine, type LineEntry } from './outbox_entry.ts';

export interface ShownLine {
  line: MeetingLine;
  /** What of it the server has not acknowledged: what waits for its writer, else the latest; null when all is stored. */
  entry: LineEntry | null;
}

/** The lines as this browser sees them: what is stored, with what has been written here on top. */
export function shownLines(stored: readonly MeetingLine[], entries: readonly Entry[]): ShownLine[] {
  const shown = new Map<string, ShownLine>(stored.map((line) => [line.id, { line, entry: null }]));
  for (const entry of entries.filter(isLine)) {
    const earlier = shown.get(entry.lineId);
    const before = earlier?.line ?? entry.stored;
    const line = entry.create
      ? newLine(entry.create, before)
      : before && { ...before, ...entry.update?.change };
    const waits = earlier?.entry && isInTrouble(earlier.entry) ? earlier.entry : entry;
    if (line) shown.set(entry.lineId, { line, entry: waits });
  }
  return [...shown.values()]
    .filter(({ line, entry }) => !line.deleted || (entry !== null && isInTrouble(entry)))
    .sort((a, b) => a.line.position - b.line.position || (a.line.id < b.line.id ? -1 : 1));
}

function newLine(create: NonNullable<LineEntry['create']>, before: MeetingLine | null): MeetingLine {
  if (before) return before;
  const { confirmedFinds: _finds, ...written } = create;
  return {
    hotspotId: null,
    organizationId: null,
    roleName: null,
    dueOn: null,
    outcome: null,
    audience: null,
    carriedFrom: null,
    hotspotName: null,
    // last until the server has given it its place
    position: Number.MAX_SAFE_INTEGER,
    version: 1,
    changeNumber: 0,
    deleted: false,
    interventionIds: [],
    ...written,
  };
}
