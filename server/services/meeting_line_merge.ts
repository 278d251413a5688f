import type { MeetingLineUpdate, MeetingLineWording } from '@lagesbild/shared/schemas/meeting_line.ts';

type LineChange = MeetingLineUpdate['change'];
type LineField = keyof LineChange;

/** Fields that hold what people wrote: who removes a line must have read them as they stand. */
const WRITTEN: readonly LineField[] = [
  'text',
  'hotspotId',
  'organizationId',
  'roleName',
  'dueOn',
  'outcome',
  'audience',
];

/**
 * Merges a change of a line that was made while reading `base` into what stands now. Fields that nobody else touched
 * since take the new value; `conflicts` names those that somebody else changed to something else meanwhile, and then
 * nothing is to be stored. A line that somebody else removed conflicts in all fields until the change takes it back;
 * removing one conflicts with words that were not read; taking one back never does.
 */
export function mergeLineChange(
  base: MeetingLineWording,
  stands: MeetingLineWording,
  change: LineChange,
): { merged: LineChange; conflicts: LineField[] } {
  const fields = Object.keys(change) as LineField[];
  const conflicts = fields.filter(
    (field) => field !== 'deleted' && stands[field] !== base[field] && stands[field] !== change[field],
  );
  if (stands.deleted && change.deleted === undefined) return { merged: {}, conflicts: ['deleted'] };
  if (change.deleted === true && WRITTEN.some((field) => stands[field] !== base[field])) {
    return { merged: {}, conflicts: ['deleted'] };
  }
  if (conflicts.length > 0) return { merged: {}, conflicts };
  const merged = Object.fromEntries(
    fields.filter((field) => stands[field] !== change[field]).map((field) => [field, change[field]]),
  );
  return { merged: merged as LineChange, conflicts: [] };
}
