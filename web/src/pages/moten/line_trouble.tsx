import type { Outcome } from '@lagesbild/shared/domain/meetings.ts';
import { OUTCOME_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import { useHotspots } from '../../api/hotspots.ts';
import { useOrganizations } from '../../api/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { ConflictNotice } from './conflict_notice.tsx';
import { meetingWords } from './meeting_words.ts';
import { RefusalNotice } from './refusal_notice.tsx';
import type { ShownLine } from './shown_lines.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

/** Stands for a field that was not read as it is: no value is the same. */
const NOT_READ = '\u0000';
const FORM_FIELDS = ['text', 'hotspotId', 'organizationId', 'roleName', 'dueOn', 'audience'] as const;

/** What was written here and not stored: both wordings of a conflict, or why it was refused. Nothing goes by itself. */
export function LineTrouble({ shown: { line, entry }, live }: { shown: ShownLine; live: LiveMeeting }) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  const { data: register } = useHotspots(municipality.code);
  const { outbox } = live;
  if (!entry) return null;
  const { key, stored, update, create } = entry;
  if (entry.state === 'conflict' && stored && update) {
    const { change } = update;
    const fields = (Object.keys(change) as (keyof typeof change)[]).filter(
      (field) => change[field] !== stored[field],
    );
    const nameOfHotspot = (id: unknown) => {
      if (id === null || id === undefined) return words.none;
      const storedName = id === stored.hotspotId ? stored.hotspotName : null;
      return register?.hotspots.find((one) => one.id === id)?.name ?? storedName ?? words.otherHotspot;
    };
    const say = (field: string, value: unknown) => {
      if (field === 'outcome') return value ? OUTCOME_LABELS[value as Outcome][language] : words.none;
      if (field === 'deleted') return value ? words.remove : words.none;
      if (field === 'organizationId') return organizations.find(({ id }) => id === value)?.name ?? words.none;
      if (field === 'hotspotId') return nameOfHotspot(value);
      return String(value ?? words.none);
    };
    const said = (of: (field: keyof typeof change) => unknown) =>
      Object.fromEntries(fields.map((field) => [field, say(field, of(field))]));
    const merged = { ...change, ...(stored.deleted && { deleted: false }) };
    return (
      <ConflictNotice
        title={stored.deleted ? words.removedConflict : words.conflict}
        stands={stored.deleted ? { deleted: words.removed } : said((field) => stored[field])}
        yours={said((field) => change[field])}
        {...(stored.deleted && { mine: words.restoreMine })}
        onMine={() => outbox.resend(key, { update: { ...update, version: stored.version, change: merged } })}
        onTheirs={() => outbox.drop(key)}
      />
    );
  }
  const correct = () => {
    // the words go back into the form they came from
    const written: Record<string, unknown> = { ...(create ?? update?.change) };
    const values = Object.fromEntries(
      FORM_FIELDS.map((field) => {
        const value = create || field in written ? written[field] : line[field];
        return [field, String(value ?? '')];
      }),
    );
    outbox.drop(key);
    if (create) outbox.type(`new.${create.item}`, values);
    else {
      // what was changed is sent again whatever stands, an emptied field too; the others are left as they are
      const changed = Object.keys(update?.change ?? {}).map((field) => [field, NOT_READ]);
      const read = JSON.stringify({ ...values, ...Object.fromEntries(changed) });
      outbox.type(`edit.${line.id}`, { ...values, read, version: String(line.version) });
    }
  };
  return <RefusalNotice detail={entry.detail} onCorrect={correct} onThrowAway={() => outbox.drop(key)} />;
}
